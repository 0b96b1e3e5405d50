"""An installation for a benchmark: a server process of its own over a prepared room, and browsers in it."""

import json
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.cookiejar import CookieJar
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, Request, build_opener

from simulator.exercise.commands import Actor, ActorKind, Command, Join, TakeSeat
from simulator.ids import CommandId, ParticipantId
from simulator.journal import Person, open_store
from tests.benchmarks.crowd import PATIENCE_S, Client
from web.accounts import _hash
from web.library import SHIPPED, read_entry
from web.live.clock import RealClock
from web.live.opening import open_exercise
from web.live.rooms import Rooms
from web.live.writer import Writer

ROOT = Path(__file__).parents[2]
FIRE_DRILL = ROOT / "tests" / "web" / "scenarios" / "fire-drill.yaml"
ADA = ParticipantId("f-ada")


class Installation:
    """``tabletop serve`` over its own folder, as people run it, on a port of its own and loopback only."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self.code = ""
        self.start_ms = 0.0
        """How long the last start took, until people could come in."""
        self._link = ""

    def prepare(self, scenario: str, people: int) -> None:
        """A room with people in its lobby, before the server starts."""
        written = self.data / "scenarios" / "bench.yaml"
        written.parent.mkdir(parents=True)
        written.write_text(scenario, "utf-8")
        url = f"sqlite:///{self.data / 'tabletop.sqlite'}"
        store, writer = open_store(url), Writer(open_store(url, migrates=False))
        rooms = Rooms(store, writer, RealClock())
        room = open_exercise(rooms, read_entry(written, [SHIPPED]), ADA)
        for number in range(people):
            person = ParticipantId(f"p-{number}")
            rooms.name_person(
                room, Person(person, room.record.id, f"Person {number}", "participant", 0), _hash(key_of(number))
            )
            by = Actor(person, ActorKind.PARTICIPANT)
            rooms.submit(room.code, Command(CommandId(f"join-{number}"), by, Join()))
            if number < len(room.exercise.scenario.seats):
                seat = room.exercise.scenario.seats[number].id
                rooms.submit(room.code, Command(CommandId(f"seat-{number}"), by, TakeSeat(seat)))
        writer.close()
        store.close()
        self.code = room.code

    def start(self) -> None:
        """Start the server, and wait until people can come in."""
        began = perf_counter()
        run = "from web.cli import main; main()"
        self._process = subprocess.Popen(
            [sys.executable, "-c", run, "serve", "--data", self.data, "--port", "0"],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )
        printed = ""
        while "Tabletop is at" not in printed:
            line = self._process.stdout.readline()
            if not line:
                raise RuntimeError(f"the server ended before it was there: {printed}")
            printed += line
        self.start_ms = (perf_counter() - began) * 1000
        self.port = int(re.search(r"Tabletop is at\s+http://[^:]+:(\d+)", printed)[1])
        if found := re.search(r"http://\S+/welcome/\S+", printed):
            self._link = found[0]

    def end(self, how: signal.Signals = signal.SIGTERM) -> None:
        """End the server, which is nobody else's process."""
        self._process.send_signal(how)
        self._process.wait(PATIENCE_S)
        self._process.stdout.close()

    @property
    def address(self) -> str:
        """Where it is."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def resident_kb(self) -> int:
        """The memory that the server holds."""
        status = Path(f"/proc/{self._process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status)[1])

    def read(self, path: str, key: str) -> tuple[bytes, str]:
        """(the bytes of an answer as they travel, its text)."""
        request = Request(self.address + path, headers={"Authorization": f"Bearer {key}", "Accept": "text/html"})
        with build_opener().open(request, timeout=PATIENCE_S) as answer:
            body = answer.read()
        return body, body.decode("utf-8", "replace")

    def begin(self) -> None:
        """The facilitator signs up and starts the exercise."""
        browser = build_opener(HTTPCookieProcessor(CookieJar()))
        with browser.open(self._link, timeout=PATIENCE_S) as page:
            token = _token(page.read().decode())
        sent = {"name": "Ada", "password": "a table in the rain", "csrf_token": token}
        browser.open(self._link, urlencode(sent).encode(), timeout=PATIENCE_S).close()
        with browser.open(f"{self.address}/x/{self.code}/console", timeout=PATIENCE_S) as page:
            token = _token(page.read().decode())
        command = json.dumps({"id": "ada-start", "type": "start-exercise"}).encode()
        headers = {"Content-Type": "application/json", "Accept": "application/json", "X-CSRFToken": token}
        browser.open(Request(f"{self.address}/x/{self.code}/commands", command, headers), timeout=PATIENCE_S).close()

    def browser(self, number: int) -> Client:
        """Somebody's browser, which shows the room and has all its panels."""
        client = Client(f"ws://127.0.0.1:{self.port}/socket.io/?EIO=4&transport=websocket", key_of(number))
        client.ws.recv()
        client.ws.send("40")
        while not client.ws.recv().startswith("40"):
            pass
        asked = {"code": self.code, "screen": "room", "after": 0}
        client.ws.send(f"420{json.dumps(['join', asked])}")
        while not (answer := client.ws.recv()).startswith("430"):
            pass
        if '"ok":true' not in answer:
            raise RuntimeError(f"not let in: {answer}")
        return client


@contextmanager
def installation(scenario: str, people: int) -> Iterator[Installation]:
    """A running installation with a prepared room; ended, and its folder removed, in any case."""
    with TemporaryDirectory() as folder:
        made = Installation(Path(folder))
        made.prepare(scenario, people)
        made.start()
        try:
            yield made
        finally:
            made.end()


def key_of(number: int) -> str:
    """The personal key of the person of a number."""
    return f"key-of-{number}"


def _token(page: str) -> str:
    return re.search(r'csrf-token" content="([^"]+)"', page)[1]
