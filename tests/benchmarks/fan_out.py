"""Fan-out: from an inject's due instant to the last browser of the room, beside a bare websocket broadcast.

Both servers stand in the same run and take turns: an inject falls due, and goes on disk, through each person's own view
and panels, to every browser; then the bare server sends to as many clients, at an instant it was told, the very text
that the last browser received. One process listens to both, with the same code and clock.
"""

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from tests.benchmarks.crowd import PATIENCE_S, Client, Crowd
from tests.benchmarks.installation import FIRE_DRILL, ROOT, Installation, installation
from tests.benchmarks.measure import Figure, percentile

SIZES = ((10, 10), (50, 50), (50, 200))
"""(people, browsers) of a room: it holds 60 people, who then look with four devices each."""
FIRST_S, EVERY_S, INJECTS, WARM = 10, 3, 8, 1
"""The injects: the first one's second, how many seconds apart, how many, and how many of them only warm up."""
Lags = list[list[float]]
"""For each inject, how long after its due instant each browser had it, in milliseconds."""


def figures() -> Iterator[Figure]:
    for people, browsers in SIZES:
        with installation(scenario(people), people) as made, _bare_server() as port:
            crowd = Crowd([made.browser(number % people) for number in range(browsers)])
            bare = Crowd([Client(f"ws://127.0.0.1:{port}") for _ in range(browsers)])
            with closing(crowd), closing(bare):
                yield from _compared(browsers, *_measured(made, crowd, bare))


def _compared(browsers: int, ours: Lags, bare: Lags, size: int) -> Iterator[Figure]:
    name = f"{browsers} browsers"
    last, least = ([max(lags) for lags in way] for way in (ours, bare))
    everyone = [lag for lags in ours for lag in lags]
    yield Figure("fan-out", f"an inject at half of {name}", percentile(everyone, 50), "ms")
    yield Figure("fan-out", f"an inject at the last of {name}, median", percentile(last, 50), "ms")
    yield Figure("fan-out", f"an inject at the last of {name}, worst of {len(last)}", max(last), "ms")
    yield Figure("fan-out", f"a bare broadcast at the last of {name}, median", percentile(least, 50), "ms")
    yield Figure("fan-out", f"{name}, ours against bare", percentile(last, 50) / percentile(least, 50), "times")
    yield Figure("fan-out", f"{name}, what the last one received", size / 1000, "kB")


def _measured(made: Installation, crowd: Crowd, bare: Crowd) -> tuple[Lags, Lags, int]:
    """(lags of ours, of the bare server, bytes of the last push)."""
    room = _Room(crowd)
    made.begin()
    ours, others = Lags(), Lags()
    for number in range(INJECTS):
        ours.append(room.inject(f"news-{number}", (FIRST_S + number * EVERY_S) * 1000))
        others.append(_broadcast(bare, room.last_text))
    return ours[WARM:], others[WARM:], len(room.last_text)


class _Room:
    """The browsers of a room, and what they hear."""

    def __init__(self, crowd: Crowd) -> None:
        self._crowd = crowd
        self.last_text = ""

    def inject(self, inject: str, due_ms: int) -> list[float]:
        """Wait until everybody has an inject; gives how long after its due instant each had it, in milliseconds."""
        late: dict[Client, float] = {}

        def heard(client: Client, text: str, now: float) -> None:
            if not text.startswith('42["push"') or client in late:
                return
            push = json.loads(text[2:])[1]
            if push["type"] == "inject-delivered" and push["data"]["inject"] == inject:
                began_ms = push["wall_ms"] - push["at_ms"]
                late[client] = now * 1000 - began_ms - due_ms
                self.last_text = text

        self._crowd.listen(heard, until=lambda: len(late) == len(self._crowd.clients))
        if len(late) < len(self._crowd.clients):
            raise RuntimeError(f"{len(late)} of {len(self._crowd.clients)} browsers had {inject}")
        return list(late.values())


def _broadcast(bare: Crowd, text: str) -> list[float]:
    """One broadcast of the bare server; gives how late each client had it."""
    got: dict[Client, float] = {}
    at = time.time() + 0.3
    bare.clients[0].ws.send(json.dumps({"at": at, "text": text}))
    bare.listen(lambda client, _, now: got.setdefault(client, now), until=lambda: len(got) == len(bare.clients))
    return [(now - at) * 1000 for now in got.values()]


def scenario(people: int) -> str:
    """The fire drill with a seat for everybody, and nothing but news in it, each of some 600 characters."""
    written = FIRE_DRILL.read_text("utf-8").replace("fire-drill", "bench")
    head, _, rest = written.partition("seats:\n")
    between, _, after = rest[rest.index("personas:") :].partition("injects:\n")
    text = "The newsroom asks for the third time what is going on, and whether it is true. " * 8
    seats = [f"  - {{id: seat-{number}, title: Seat {number}, awake: true}}\n" for number in range(people)]
    times = [f"T+0:{FIRST_S + number * EVERY_S:02}" for number in range(INJECTS)]
    news = [
        f'  - {{id: news-{number}, at: {at}, via: chat, from: monitor, text: "{text}"}}\n'
        for number, at in enumerate(times)
    ]
    return f"{head}seats:\n{''.join(seats)}{between}injects:\n{''.join(news)}{after[after.index('checks:') :]}"


@contextmanager
def _bare_server() -> Iterator[int]:
    """The port of a bare server of our own, ended afterwards."""
    path = Path(__file__).with_name("bare_broadcast.py")
    with subprocess.Popen([sys.executable, path], cwd=ROOT, stdout=subprocess.PIPE, text=True) as server:
        try:
            yield int(server.stdout.readline())
        finally:
            server.terminate()
            server.wait(PATIENCE_S)
