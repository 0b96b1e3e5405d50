"""What holds for every test: examples are the same in every run, and where a browser is required nothing is skipped."""

import os

import pytest
from hypothesis import settings

settings.register_profile("house", deadline=None, derandomize=True, print_blob=True)
settings.register_profile("search", deadline=None, max_examples=2000)
settings.load_profile(os.environ.get("TABLETOP_HYPOTHESIS", "house"))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if _skips_refused() and terminalreporter.stats.get("skipped"):
        terminalreporter.write_line("TABLETOP_REQUIRE_BROWSER is set, and so a skipped test is a failure.", red=True)


def pytest_sessionfinish(session: pytest.Session) -> None:
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if _skips_refused() and reporter is not None and reporter.stats.get("skipped") and not session.exitstatus:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def _skips_refused() -> bool:
    return bool(os.environ.get("TABLETOP_REQUIRE_BROWSER"))
