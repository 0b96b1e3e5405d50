"""The server may be killed at any instant: what somebody was told is done is there afterwards, once."""

import signal
from http.client import HTTPException
from queue import Queue
from threading import Thread
from urllib.request import urlopen

import pytest
import socketio

from simulator.journal import open_store


def journal(data, code):
    store = open_store(f"sqlite:///{data / 'tabletop.sqlite'}")
    with store.reading() as tx:
        events = tx.journal.read(tx.journal.find_by_code(code).id)
    store.close()
    return events


@pytest.mark.parametrize("enough", [1, 20, 41])
def test_who_was_let_in_before_a_kill_is_in_once_the_server_is_back(serve, data, lobby, enough):
    server, keys = serve(), {}

    def come(name):
        for n in range(30):
            try:
                status, answer = server.ask(f"/x/{lobby}/join", {"name": f"{name} {n}"}, key="")
            except (OSError, HTTPException):
                return  # nobody was told anything
            assert status == 201
            keys[answer["id"]] = answer["key"]
            if len(keys) >= enough:
                server.process.kill()

    comers = [Thread(target=come, args=(name,)) for name in ("one", "two", "three")]
    for comer in comers:
        comer.start()
    for comer in comers:
        comer.join()
    server.end(signal.SIGKILL)
    again = serve()
    assert [again.ask(f"/x/{lobby}/view", key=key)[0] for key in keys.values()] == [200] * len(keys)
    events = journal(data, lobby)
    assert [event.seq for event in events] == list(range(1, len(events) + 1))
    joined = [event.by for event in events if type(event.data).__name__ == "ParticipantJoined"]
    assert len(joined) == len(set(joined))
    assert set(keys) <= set(joined)


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM])
def test_a_running_exercise_comes_back_paused_and_says_why(serve, running, how):
    """The first start finds an exercise that ran when its server vanished; a second changes nothing more."""
    first = serve()
    status, before = first.ask(f"/x/{running}/view")
    assert status == 200
    first.end(how)
    _, after = serve().ask(f"/x/{running}/view")
    for clock in (before["view"]["clock"], after["view"]["clock"]):
        assert clock["state"] == "paused"
        assert clock["paused_because"] == "the server was restarted"
    assert after["view"]["clock"]["at_ms"] == before["view"]["clock"]["at_ms"]
    assert after["view"]["seq"] == before["view"]["seq"]


def test_a_kill_costs_an_exercise_less_than_two_seconds_though_nothing_happened_before_it(serve, data, running):
    """Charts are pushed every other second and nothing else happens: the last event lies well before the kill."""
    server = serve()
    server.welcome_ada().act(running, "resume")
    heard = Queue()
    client = socketio.Client(reconnection=False)
    client.on("push", heard.put)
    client.connect(server.address, headers={"Authorization": "Bearer bos-key"}, transports=["websocket"])
    assert client.call("join", {"code": running, "screen": "room"})["ok"]
    while (
        heard.get(timeout=20)["type"] != "pulse" or server.ask(f"/x/{running}/view")[1]["view"]["clock"]["at_ms"] < 2500
    ):
        pass
    before = server.ask(f"/x/{running}/view")[1]["view"]
    server.end(signal.SIGKILL)
    client.disconnect()
    after = serve().ask(f"/x/{running}/view")[1]["view"]
    assert after["clock"]["paused_because"] == "the server was restarted"
    assert before["clock"]["at_ms"] - 2000 < after["clock"]["at_ms"] < before["clock"]["at_ms"] + 1000
    paused = journal(data, running)[-1]
    assert paused.at_ms == after["clock"]["at_ms"]
    assert paused.at_ms - journal(data, running)[-2].at_ms > 1000, "an event came just before: this proves nothing"


def test_told_to_stop_it_stops_cleanly(serve, running):
    server = serve()
    server.ask(f"/x/{running}/view")
    assert server.end(signal.SIGTERM) == 0


def test_a_browser_that_no_longer_asks_does_not_keep_the_server_from_stopping(serve):
    server = serve()
    with urlopen(f"{server.address}/socket.io/?EIO=4&transport=polling", timeout=30) as opened:
        assert opened.status == 200
    assert server.end(signal.SIGTERM) == 0


def test_the_first_facilitators_link_is_printed_while_there_is_none(serve):
    assert any("/welcome/" in line for line in serve().printed)
