"""A browser that stops reading must neither spoil its own stream, nor hold up others, nor fill the memory."""

import json
import socket
import subprocess
import sys
from pathlib import Path

import pytest
import websocket

SERVER = Path(__file__).parent / "burst_server.py"
ROOT = Path(__file__).parents[2]
EVENTS = 3000
BURST = 100
PATIENCE_S = 30


@pytest.fixture(scope="module")
def port():
    with subprocess.Popen([sys.executable, SERVER], cwd=ROOT, stdout=subprocess.PIPE) as server:
        yield int(server.stdout.readline())
        server.terminate()


@pytest.fixture
def connect(port):
    clients = []

    def connect():
        clients.append(Client(port))
        return clients[-1]

    yield connect
    for client in clients:
        client.ws.shutdown()


class Client:
    """A browser, reduced to what matters: it reads when it is told to."""

    def __init__(self, port):
        self.ws = websocket.create_connection(
            f"ws://127.0.0.1:{port}/socket.io/?EIO=4&transport=websocket",
            timeout=PATIENCE_S,
            skip_utf8_validation=True,
            sockopt=[(socket.SOL_SOCKET, socket.SO_RCVBUF, 65_536)],
        )
        self.ws.recv()
        self.ws.send("40")
        assert self.ws.recv().startswith("40")

    def ask(self, size, first=0, events=EVENTS):
        self.ws.send("42" + json.dumps(["burst", {"first": first, "events": events, "bytes": size}]))

    def read_in_bursts(self, size):
        """Everything, asked for as fast as it can be read."""
        for first in range(0, EVENTS, BURST):
            self.ask(size, first, BURST)
            yield from self.numbers(until=first + BURST)

    def numbers(self, until=EVENTS):
        """The numbers of the events as they come, until the last or the end of the stream. Any broken frame raises."""
        while True:
            try:
                text = self.ws.recv()
            except (websocket.WebSocketConnectionClosedException, ConnectionResetError):
                return
            if text == "2":
                self.ws.send("3")
                continue
            if not text:
                return
            name, (number, padding) = json.loads(text.removeprefix("42"))
            assert name == "n"
            assert set(padding) == {"x"}
            yield number
            if number == until - 1:
                return


def test_a_reader_that_rests_gets_everything_in_order_once_it_reads_again(connect):
    """About 3 MB: more than its socket holds, less than where it is cut."""
    stalled, reader = connect(), connect()
    reader.ask(1_000)
    assert list(reader.numbers()) == list(range(EVENTS))
    assert list(stalled.numbers()) == list(range(EVENTS))


def test_a_reader_that_stays_away_is_cut_cleanly_and_nobody_else_notices(connect):
    """About 12 MB: the stream ends, and what came before the end is whole."""
    stalled, reader = connect(), connect()
    assert list(reader.read_in_bursts(4_000)) == list(range(EVENTS))
    received = list(stalled.numbers())
    assert received == list(range(len(received)))
    assert len(received) < EVENTS


def test_one_who_was_cut_may_come_back(connect):
    again = connect()
    again.ask(10)
    assert list(again.numbers()) == list(range(EVENTS))
