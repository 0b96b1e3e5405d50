"""A browser for the tests, guarded: console error, page error, policy violation or foreign request fails the test."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Error, Page, expect

from tests.browser.guard import Guard
from tests.browser.house import PATIENCE_MS, House
from tests.browser.server import Server

SYSTEM_BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
QUIET = (
    "--disable-gpu",  # drawn by a processor in any case, and without the detour a tenth cheaper
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
ADVICE = "No Chromium was found: `make test` installs one, or set TABLETOP_BROWSER to the path of one."
WCAG_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
AXE = {
    "resultTypes": ["violations"],
    "preload": False,  # else it writes the style sheets into the page again, which the policy refuses
}
SCHEMES = {
    "light": AXE | {"runOnly": WCAG_AA},
    "dark": AXE | {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}},
}
"""All that axe knows in light; in dark, what colours alone can change."""
FIRE_DRILL = Path(__file__).parents[1] / "web" / "scenarios" / "fire-drill.yaml"
expect.set_options(timeout=PATIENCE_MS)

Launch = Callable[..., Browser]


@pytest.fixture(scope="session")
def guard() -> Guard:
    return Guard()


@pytest.fixture(scope="session")
def launch_browser(launch_browser: Launch, guard: Guard) -> Launch:
    """Playwright's own browser, or else the system's; `args` are added to the quiet ones."""

    def launch(*, args: tuple[str, ...] = (), **options) -> Browser:
        options["args"] = [*QUIET, *args]
        if named := os.environ.get("TABLETOP_BROWSER"):
            return guard.watch(launch_browser(executable_path=named, **options))
        try:
            return guard.watch(launch_browser(**options))
        except Error as error:
            if "Executable doesn't exist" not in str(error):
                raise
        return guard.watch(launch_browser(executable_path=_system_browser(), **options))

    return launch


@pytest.fixture(autouse=True)
def page_guard(guard: Guard) -> Iterator[Guard]:
    """The running test's guard; `page_guard.allow("404")` lets an expected fault pass."""
    guard.begin()
    yield guard
    assert guard.unexpected() == []


@pytest.fixture
def assert_accessible() -> Callable[[Page], None]:
    """Hold a page against WCAG 2.2 A and AA with axe, in light and in dark."""

    def assert_accessible(page: Page) -> None:
        for scheme, options in SCHEMES.items():
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            result = Axe().run(page, options=options)
            assert not result.violations_count, f"{page.url}, {scheme}:\n{result.generate_report()}"
        page.emulate_media(color_scheme="null", reduced_motion="null")

    return assert_accessible


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The server of most tests; its clock is turned by hand."""
    with Server(with_fire_drill(tmp_path_factory.mktemp("installation"))) as server:
        yield server


@pytest.fixture
def house(server: Server, new_context: Callable[..., BrowserContext]) -> Iterator[House]:
    """That server, and people to come to it. Whatever the server logs fails the test."""
    before = server.complaints()
    yield House(server, new_context)
    assert server.complaints().removeprefix(before) == ""


def with_fire_drill(data: Path) -> Path:
    """A data folder whose library has the small exercise of the tests as well."""
    own = data / "scenarios"
    own.mkdir()
    shutil.copy(FIRE_DRILL, own)
    return data


def _system_browser() -> str:
    for name in SYSTEM_BROWSERS:
        if path := shutil.which(name):
            return path
    if os.environ.get("TABLETOP_REQUIRE_BROWSER"):
        pytest.fail(ADVICE, pytrace=False)
    pytest.skip(ADVICE)
