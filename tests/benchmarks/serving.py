"""The server as people run it: start-up, recovery, acknowledged actions, memory, and what a browser loads and shows.

An action is a line of chat, sent over a socket and answered when it is on disk; each of the room's browsers sends its
next as soon as the last is answered, while all of them are shown every one.
"""

import json
import os
import shutil
import signal
from collections.abc import Iterator
from contextlib import closing
from time import perf_counter

from playwright.sync_api import Page, Response, sync_playwright

from tests.benchmarks.crowd import Client, Crowd
from tests.benchmarks.fan_out import FIRST_S, scenario
from tests.benchmarks.installation import Installation, installation, key_of
from tests.benchmarks.measure import Figure, percentile

SYSTEM_BROWSERS = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
PEOPLE, CROWD, STARTS, FOR_S = 10, 100, 3, 5.0
_APPEARED = """text => new Promise(seen => {
  const look = () => document.body.innerText.includes(text) && seen(Date.now());
  new MutationObserver(look).observe(document.body, {childList: true, subtree: true, characterData: true});
  look();
})"""
"""The instant at which a text stands on the page."""


def figures() -> Iterator[Figure]:
    with installation(scenario(PEOPLE), PEOPLE) as made:
        yield from _starting(made)
        yield from _on_screen(made)
        yield from _memory(made)
        yield from _acting(made)
        yield from _recovering(made)


def _starting(made: Installation) -> Iterator[Figure]:
    starts_ms = [made.start_ms]
    while len(starts_ms) < STARTS:
        made.end()
        made.start()
        starts_ms.append(made.start_ms)
    yield Figure("serving", "from the shell until people can come in", percentile(starts_ms, 50), "ms")


def _on_screen(made: Installation) -> Iterator[Figure]:
    """What a browser fetches for the room, and when the first inject stands on its page."""
    with sync_playwright() as driver, driver.chromium.launch(executable_path=_chromium()) as browser:
        page = browser.new_page()
        fetched: list[Response] = []
        page.on("response", lambda response: fetched.append(response))  # noqa: PLW0108 -- it is marked, which a method is not
        made.begin()
        page.goto(f"{made.address}/p/{key_of(0)}", wait_until="networkidle")
        weight = sum(len(one.body()) for one in fetched if one.ok)
        yield Figure("serving", "a room's page with all that it fetches, the first time", weight / 1000, "kB")
        yield Figure("serving", "requests for it", len(fetched), "")
        yield Figure("serving", "first inject, from its due instant to the screen", _shown_ms(page), "ms")


def _chromium() -> str | None:
    """The browser that is named, or the system's; None: Playwright's own."""
    return os.environ.get("TABLETOP_BROWSER") or next(filter(None, map(shutil.which, SYSTEM_BROWSERS)), None)


def _shown_ms(page: Page) -> float:
    """The clock of the page tells when T+0 was; both clocks are this machine's."""
    began_ms = page.evaluate(
        "() => new Promise(told => document.addEventListener('tabletop:push',"
        " event => event.detail.at_ms > 0 && told(event.detail.wall_ms - event.detail.at_ms)))"
    )
    return page.evaluate(_APPEARED, "The newsroom asks") - began_ms - FIRST_S * 1000


def _memory(made: Installation) -> Iterator[Figure]:
    before_kb = made.resident_kb
    crowd = Crowd([made.browser(number % PEOPLE) for number in range(CROWD)])
    with closing(crowd):
        crowd.listen(lambda *_: None, until=lambda: False, patience_s=1)
        yield Figure("serving", "memory for each browser", (made.resident_kb - before_kb) / CROWD, "kB")
    yield Figure("serving", f"memory of the server with {CROWD} browsers", made.resident_kb / 1000, "MB")


def _acting(made: Installation) -> Iterator[Figure]:
    crowd = Crowd([made.browser(number) for number in range(PEOPLE)])
    with closing(crowd):
        taken_ms = _Talk(crowd).taken_ms
    yield Figure("serving", f"actions acknowledged, each on disk, {PEOPLE} people", len(taken_ms) / FOR_S, "a second")
    for pct in (50, 99):
        yield Figure("serving", f"an action's acknowledgement, p{pct}", percentile(taken_ms, pct), "ms")


class _Talk:
    """Everybody talks for a while, one line after the other."""

    def __init__(self, crowd: Crowd) -> None:
        self.taken_ms: list[float] = []
        self._sent: dict[Client, float] = {}
        self._lines = 0
        ends = perf_counter() + FOR_S
        for client in crowd.clients:
            self._say(client)
        crowd.listen(self._heard, until=lambda: perf_counter() > ends)

    def _say(self, client: Client) -> None:
        self._lines += 1
        line = {"id": f"talk-{self._lines}", "type": "say", "text": f"[Ops] Still the same, look {self._lines}."}
        self._sent[client] = perf_counter()
        client.ws.send(f"421{json.dumps(['command', line])}")

    def _heard(self, client: Client, text: str, _now: float) -> None:
        if not text.startswith("431"):
            return
        if '"ok":true' not in text:
            raise RuntimeError(f"not done: {text}")
        self.taken_ms.append((perf_counter() - self._sent[client]) * 1000)
        self._say(client)


def _recovering(made: Installation) -> Iterator[Figure]:
    """Cut off in the middle of play, started again, and the room's page is answered."""
    made.end(signal.SIGKILL)
    began = perf_counter()
    made.start()
    _, page = made.read(f"/p/{key_of(0)}", key_of(0))
    taken_ms = (perf_counter() - began) * 1000
    if "The newsroom asks" not in page:
        raise RuntimeError("the room came back without what had happened in it")
    yield Figure("serving", "from a start after kill -9 to the room, as it was", taken_ms, "ms")
