"""The server may be killed at any instant: what somebody was told is done is there afterwards, once."""

import signal
from http.client import RemoteDisconnected
from threading import Thread
from urllib.error import URLError

import pytest

from simulator.exercise.commands import Resume
from simulator.journal import open_store
from tests.web.cast import ADA, command
from web.live.clock import RealClock
from web.live.rooms import Rooms
from web.live.writer import Writer


def resume(data, code):
    url = f"sqlite:///{data / 'tabletop.sqlite'}"
    rooms = Rooms(open_store(url), Writer(open_store(url, migrates=False)), RealClock())
    rooms.submit(code, command(ADA, Resume()))
    rooms.writer.close()
    rooms.store.close()


def said(answer):
    return [event["data"]["text"] for event in answer["events"] if event["type"] == "chat-posted"]


def test_the_server_comes_back_paused_and_says_why(serve, code):
    first = serve()
    status, answer = first.ask(f"/x/{code}/view")
    assert status == 200
    assert answer["view"]["clock"]["state"] == "paused"
    assert answer["view"]["clock"]["paused_because"] == "the server was restarted"


@pytest.mark.parametrize("number", range(3))
def test_nothing_that_was_acknowledged_is_lost_by_a_kill(serve, data, code, number):
    serve().end(signal.SIGKILL)
    resume(data, code)
    url = f"sqlite:///{data / 'tabletop.sqlite'}"
    server, acknowledged = running_server(serve, data, code), []

    def talk(name):
        for n in range(1_000):
            try:
                status, _ = server.ask(f"/x/{code}/commands", {"id": f"{name}-{n}", "type": "say", "text": f"{name}-{n}"})
            except (URLError, RemoteDisconnected, ConnectionError, ValueError):
                return
            assert status == 200
            acknowledged.append(f"{name}-{n}")
            if len(acknowledged) >= 40 + 17 * number:
                server.process.kill()

    talkers = [Thread(target=talk, args=(name,)) for name in ("one", "two", "three")]
    for talker in talkers:
        talker.start()
    for talker in talkers:
        talker.join()
    server.process.wait(30)
    server.process.stdout.close()
    again = serve()
    _, answer = again.ask(f"/x/{code}/events")
    recorded = said(answer)
    assert len(recorded) == len(set(recorded))
    assert set(acknowledged) <= set(recorded)
    store = open_store(url)
    with store.reading() as tx:
        events = tx.journal.read(tx.journal.find_by_code(code).id)
    store.close()
    assert [event.seq for event in events] == list(range(1, len(events) + 1))


def running_server(serve, data, code):
    """A server whose exercise runs, as it would after its facilitator pressed Resume."""
    server = serve()
    server.end()
    resume(data, code)
    return serve()
