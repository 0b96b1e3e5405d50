"""A browser to which nothing is sent but pings stays connected, for as long as it answers them."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
import websocket

SERVER = Path(__file__).parent / "burst_server.py"
ROOT = Path(__file__).parents[2]
EVERY_S, PATIENCE_S = 0.2, 0.4
PINGS = 8
"""Answered, they take longer than the interval and the timeout together."""


@pytest.fixture
def connected():
    with subprocess.Popen(
        [sys.executable, SERVER, str(EVERY_S), str(PATIENCE_S)], cwd=ROOT, stdout=subprocess.PIPE
    ) as server:
        address = f"ws://127.0.0.1:{int(server.stdout.readline())}/socket.io/?EIO=4&transport=websocket"
        client = websocket.create_connection(address, timeout=30, skip_utf8_validation=True)
        client.recv()
        client.send("40")
        assert client.recv().startswith("40")
        yield client
        client.shutdown()
        server.terminate()


def test_whoever_answers_pings_stays(connected):
    for _ in range(PINGS):
        assert connected.recv() == "2"
        connected.send("3")
    connected.send("42" + json.dumps(["burst", {"first": 0, "events": 1, "bytes": 1}]))
    heard = [connected.recv() for _ in range(2)]
    assert '42["n",[0,"x"]]' in heard


def test_whoever_answers_none_is_cut(connected):
    heard = []
    while (text := connected.recv()) and len(heard) < PINGS:
        heard.append(text)
    assert heard[0] == "2"
    assert len(heard) < PINGS
