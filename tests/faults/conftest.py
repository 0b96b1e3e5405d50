"""A real server process over a prepared exercise."""

import json
import re
import shutil
import signal
import subprocess
import sys
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, Request, build_opener, urlopen

import pytest

from simulator.exercise.commands import Join, StartExercise, TakeSeat
from simulator.journal import Person, open_store
from tests.web.cast import ADA, BO, command
from web.accounts import _hash
from web.library import SHIPPED, read_entry
from web.live.clock import RealClock
from web.live.opening import open_exercise
from web.live.rooms import Rooms
from web.live.writer import Writer

ROOT = Path(__file__).parents[2]
FIRE_DRILL = ROOT / "tests" / "web" / "scenarios" / "fire-drill.yaml"
BOS_KEY = "bos-key"


class Server:
    """``tabletop serve``, as people run it."""

    def __init__(self, data):
        self.process = subprocess.Popen(
            [sys.executable, "-c", "from web.cli import main; main()", "serve", "--data", data, "--port", "0"],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.printed = []
        while not (self.printed and "Tabletop is at" in self.printed[-1]):
            line = self.process.stdout.readline()
            if not line:
                self.end(signal.SIGKILL)
                pytest.fail("the server ended before it was there")
            self.printed.append(line)
        self.address = re.search(r"http://\S+", self.printed[-1])[0]

    def ask(self, path, sent=None, key=BOS_KEY):
        """The status and the JSON of an answer."""
        request = Request(
            self.address + path,
            data=None if sent is None else json.dumps(sent).encode(),
            headers={
                "Authorization": f"Bearer {key}",
                "Content-Type": "application/json",
                "Accept": "application/json",
            },
        )
        try:
            with urlopen(request, timeout=30) as answer:
                return answer.status, json.load(answer)
        except HTTPError as refused:
            with refused:
                return refused.code, json.load(refused)

    def welcome_ada(self):
        """Ada's browser, signed in by the link that the server prints at its first start."""
        return Ada(re.search(r"http://\S+/welcome/\S+", "".join(self.printed))[0])

    def end(self, how=signal.SIGTERM):
        """End it and give its exit code."""
        self.process.send_signal(how)
        code = self.process.wait(30)
        self.process.stdout.close()
        return code


class Ada:
    """A facilitator's browser, reduced to its cookies and the token in its pages."""

    def __init__(self, link):
        self._browser = build_opener(HTTPCookieProcessor(CookieJar()))
        self._origin = link.partition("/welcome/")[0]
        sent = {"name": "Ada", "password": "a table in the rain", "csrf_token": self._token(link)}
        self._browser.open(link, urlencode(sent).encode(), timeout=30).close()

    def act(self, code, kind, **fields):
        """Send a command from the console; it must be done."""
        token = self._token(f"{self._origin}/x/{code}/console")
        sent = {"id": f"ada-{kind}", "type": kind, **fields}
        headers = {"Content-Type": "application/json", "Accept": "application/json", "X-CSRFToken": token}
        request = Request(f"{self._origin}/x/{code}/commands", json.dumps(sent).encode(), headers)
        with self._browser.open(request, timeout=30) as answer:
            assert answer.status == 200

    def _token(self, address):
        with self._browser.open(address, timeout=30) as page:
            return re.search(r'csrf-token" content="([^"]+)"', page.read().decode())[1]


@pytest.fixture
def data(tmp_path):
    shutil.copytree(FIRE_DRILL.parent, tmp_path / "scenarios")
    return tmp_path


@pytest.fixture
def lobby(data):
    """The code of an exercise that waits in its lobby."""
    return prepared(data, [])


@pytest.fixture
def running(data):
    """The code of an exercise that runs since just now, with Bo on call."""
    return prepared(data, [(BO, Join()), (BO, TakeSeat("on-call")), (ADA, StartExercise())])


def prepared(data, acts):
    """Enter an exercise as a server would have, and let go of the database."""
    url = f"sqlite:///{data / 'tabletop.sqlite'}"
    store = open_store(url)
    rooms = Rooms(store, Writer(open_store(url, migrates=False)), RealClock())
    room = open_exercise(rooms, read_entry(FIRE_DRILL, [SHIPPED]), ADA.id)
    rooms.name_person(room, Person(BO.id, room.record.id, "Bo", "participant", 0), _hash(BOS_KEY))
    for by, asked in acts:
        rooms.submit(room.code, command(by, asked))
    rooms.writer.close()
    store.close()
    return room.code


@pytest.fixture
def serve(data):
    servers = []

    def serve():
        servers.append(Server(data))
        return servers[-1]

    yield serve
    for server in servers:
        if server.process.poll() is None:
            server.end(signal.SIGKILL)
