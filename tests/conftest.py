"""What holds for every test: examples are the same in every run, and where a browser is required nothing is skipped.

What is shipped is read once for all tests of a process.
"""

import os
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from hypothesis import settings

from simulator.playbook import Playbook, read_playbook
from simulator.scenario.model import Scenario
from simulator.scenario.read import read_scenario

SCENARIOS = Path(__file__).parents[1] / "scenarios"

settings.register_profile("house", deadline=None, derandomize=True, print_blob=True)
settings.register_profile("search", deadline=None, max_examples=2000)
settings.load_profile(os.environ.get("TABLETOP_HYPOTHESIS", "house"))


@pytest.fixture(scope="session")
def playbook() -> Playbook:
    """The playbook that is shipped."""
    path = SCENARIOS / "playbooks" / "incident-response.yaml"
    return read_playbook(path.read_text("utf-8"), path.name)


@pytest.fixture(scope="session")
def shipped(playbook: Playbook) -> Callable[[str], Scenario]:
    """Reads a shipped scenario by its id."""

    @cache
    def read(name: str) -> Scenario:
        path = SCENARIOS / f"{name}.yaml"
        return read_scenario(path.read_text("utf-8"), path.name, {playbook.id: playbook}.get)

    return read


@pytest.fixture(scope="session")
def spike(shipped: Callable[[str], Scenario]) -> Scenario:
    """The flagship."""
    return shipped("0230-503-spike")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if _skips_refused() and terminalreporter.stats.get("skipped"):
        terminalreporter.write_line("TABLETOP_REQUIRE_BROWSER is set, and so a skipped test is a failure.", red=True)


def pytest_sessionfinish(session: pytest.Session) -> None:
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if _skips_refused() and reporter is not None and reporter.stats.get("skipped") and not session.exitstatus:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def _skips_refused() -> bool:
    return bool(os.environ.get("TABLETOP_REQUIRE_BROWSER"))
