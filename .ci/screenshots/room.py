"""A room that is really served: a server on a clock turned by hand, a facilitator, and people who play a scripted play.

Everything goes through doors that anybody could use: the one-time link, the pages, the client protocol.
"""

import json
import re
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.request import ProxyHandler, Request, build_opener

from playwright.sync_api import APIResponse, Browser, BrowserContext, Page

from simulator.rehearsal.players.posts import FACILITATOR
from simulator.rehearsal.plays import PEOPLE_FIELDS, acts_of
from simulator.scenario.model import Act
from web.cli.reading import read_scenario_file

ROOT = Path(__file__).resolve().parent.parent.parent
HOUR_MS = 3_600_000
SESSION_BEGINS_MS = 12 * HOUR_MS
"""After the instant at which a clock turned by hand begins, so that people play in daylight."""
AFTERWARDS_MS = 30_000
OFFICE = "http://tabletop.office.example"
"""What the lobby shows as its address."""
NAMES = {"on-call": "Bo", "second-engineer": "Cy", "duty-manager": "Di", "support-lead": "Nia"}
OPENER = build_opener(ProxyHandler({}))


@dataclass(frozen=True, slots=True)
class Served:
    """A server that runs: where it listens, and the token of its one-time link."""

    address: str
    welcome: str


@contextmanager
def served() -> Iterator[Served]:
    """Run a server with an empty data folder, as an office would have it: people reach it under a name."""
    port = _free_port()
    command = [sys.executable, "-c", "from web.cli import main; main()", "serve", "--port", str(port), "--data"]
    surroundings = {"TABLETOP_CLOCK": "manual", "TABLETOP_PUBLIC_URL": OFFICE, "PYTHONUNBUFFERED": "1"}
    with tempfile.TemporaryDirectory() as folder:
        environment = {**surroundings, "PYTHONPATH": str(ROOT)}
        with subprocess.Popen([*command, folder], env=environment, text=True, stdout=subprocess.PIPE) as server:
            try:
                printed = _said_until("Tabletop is at", server)
                yield Served(f"http://127.0.0.1:{port}", re.findall(r"/welcome/(\S+)", printed)[0])
            finally:
                server.terminate()


class Room:
    """An exercise of a scenario, with its facilitator signed in and its people at the door."""

    def __init__(self, browser: Browser, server: Served, scenario: Path, play: str) -> None:
        self.address = server.address
        self.scenario, self.playbook = read_scenario_file(scenario)
        self._acts = acts_of(self.scenario, self.playbook, self.scenario.plays[play])
        self._browser = browser
        self._people: dict[str, dict[str, str]] = {}
        self._sent = 0
        self.at_ms = 0
        self._turn(SESSION_BEGINS_MS)
        self.facilitator = browser.new_context(base_url=self.address)
        self.code = self._open(server.welcome, scenario.stem)

    def _open(self, welcome: str, scenario: str) -> str:
        page = self.facilitator.new_page()
        page.goto(f"/welcome/{welcome}")
        page.get_by_label("name").fill("Ada")
        page.locator("[name=password]").fill("a sentence is good")
        page.locator("main form button").click()
        page.wait_for_url(f"{self.address}/")
        page.goto(f"/new/{scenario}")
        page.locator("main form button").click()
        page.wait_for_url(re.compile(r"/x/\w+/lobby"))
        return page.url.split("/x/")[1].partition("/")[0]

    def seat(self, seat: str) -> None:
        """Let a person in, by code and name, and sit them down."""
        self._people[seat] = self._post(f"/x/{self.code}/join", {"name": NAMES.get(seat, seat.title())})
        self.act(seat, "take-seat", {"seat": seat})

    def act(self, by: str, do: str, fields: Mapping[str, Any]) -> None:
        """Send a command as whoever sits there, or as the facilitator."""
        self._sent += 1
        command = {"id": f"shot-{self._sent}", "type": do, **fields}
        if by == FACILITATOR:
            self._act_from_console(command)
        else:
            self._post(f"/x/{self.code}/commands", command, self._people[by]["key"])

    def play_until(self, at_ms: int) -> None:
        """Play what comes before a moment, each act at its own, and turn the clock to that moment."""
        while self._acts and self._acts[0].at <= at_ms:
            act = self._acts.pop(0)
            self._turn_to(act.at)
            self.act(act.by, act.do, self._with_ids(act))
            if act.do == "jump":
                self.at_ms = self.view()["clock"]["at_ms"]
        self._turn_to(at_ms)

    def play_out(self) -> None:
        """Play all that is left, end it if the play does not, and show the card to the room."""
        while self._acts:
            self.play_until(self._acts[0].at)
        self._turn_to(self.at_ms + AFTERWARDS_MS)
        if self.view()["clock"]["state"] != "ended":
            self.act(FACILITATOR, "end-exercise", {})
        if not self.view()["card_released"]:
            self.act(FACILITATOR, "release-card", {})

    def view(self) -> dict[str, Any]:
        """What the facilitator may see now."""
        answer: dict[str, Any] = _right(self.facilitator.request.get(f"/x/{self.code}/view")).json()["view"]
        return answer

    def sit(self, seat: str, **options: Any) -> BrowserContext:  # noqa: ANN401 -- Playwright's own options
        """Give a new browser in which this person sits, brought there by their personal link."""
        context = self._browser.new_context(base_url=self.address, **options)
        page = context.new_page()
        page.goto(f"/p/{self._people[seat]['key']}")
        page.close()
        return context

    @contextmanager
    def everybody_here(self) -> Iterator[None]:
        """Have the room open before everybody, in a browser of their own, while something is looked at."""
        contexts = [self.sit(seat) for seat in self._people]
        for context in contexts:
            with context.new_page().expect_websocket() as opened:
                context.pages[-1].goto(f"/x/{self.code}/room")
            opened.value.wait_for_event("framereceived")
        try:
            yield
        finally:
            for context in contexts:
                context.close()

    def judge(self, name: str, **options: Any) -> BrowserContext:  # noqa: ANN401 -- Playwright's own options
        """Give a new browser in which somebody evaluates, come by the link that the console shows."""
        page = self.facilitator.new_page()
        page.goto(f"/x/{self.code}/console")
        link = page.get_by_label("Link for evaluators").input_value()
        page.close()
        context = self._browser.new_context(base_url=self.address, **options)
        page = context.new_page()
        page.goto(link.replace(OFFICE, ""))
        page.get_by_label("Your name").fill(name)
        page.get_by_role("button", name="Join", exact=True).click()
        page.wait_for_url("**/evaluation")
        page.close()
        return context

    def link(self, name: str) -> str:
        """Give the address of a page that the console links to."""
        page = self.facilitator.new_page()
        page.goto(f"/x/{self.code}/console")
        address = page.get_by_role("link", name=name, exact=True).get_attribute("href") or ""
        page.close()
        return address

    def _with_ids(self, act: Act) -> dict[str, Any]:
        fields = act.fields
        named = PEOPLE_FIELDS.get(act.do, "")
        if fields.get(named) in self._people:
            fields[named] = self._people[fields[named]]["id"]
        return fields

    def _act_from_console(self, command: dict[str, Any]) -> None:
        page: Page = self.facilitator.new_page()
        page.goto(f"/x/{self.code}/console")
        token = page.locator("meta[name=csrf-token]").get_attribute("content") or ""
        page.close()
        headers = {"X-CSRFToken": token, "Referer": f"{self.address}/x/{self.code}/console"}
        _right(self.facilitator.request.post(f"/x/{self.code}/commands", data=command, headers=headers))

    def _turn_to(self, at_ms: int) -> None:
        if at_ms > self.at_ms:
            self._turn(at_ms - self.at_ms)
            self.at_ms = at_ms

    def _turn(self, by_ms: int) -> None:
        self._post("/testing/clock", {"advance_ms": by_ms})

    def _post(self, path: str, sent: Mapping[str, Any], key: str = "") -> dict[str, str]:
        headers = {"Content-Type": "application/json", "Accept": "application/json"}
        if key:
            headers["Authorization"] = f"Bearer {key}"
        request = Request(self.address + path, json.dumps(sent).encode(), headers)  # noqa: S310 -- our own server
        with OPENER.open(request) as answer:
            answered: dict[str, str] = json.load(answer)
            return answered


def _right(answer: APIResponse) -> APIResponse:
    if not answer.ok:
        message = f"{answer.url} answered {answer.status}: {answer.text()}"
        raise RuntimeError(message)
    return answer


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port


def _said_until(mark: str, server: "subprocess.Popen[str]") -> str:
    said = ""
    for line in server.stdout or ():
        said += line
        if mark in line:
            return said
    message = f"the server ended before it said {mark!r}: {said}"
    raise RuntimeError(message)
