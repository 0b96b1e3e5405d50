import gevent
import pytest

from simulator.exercise.commands import Pause, Resume, SetSpeed, StartExercise
from tests.web.cast import ADA, command
from web.live.clock import ManualClock
from web.live.rooms import Rooms
from web.live.ticker import Ticker


class QuickClock(ManualClock):
    """Runs by itself: to wait for an instant is to be there at once."""

    runs = True

    def wait(self, signal, until_wall_ms):
        gevent.sleep(0)
        if signal.is_set():
            return True
        self.advance(max(0, until_wall_ms - self.now_ms()))
        return False


@pytest.fixture
def quick(rooms, room):
    made = Rooms(rooms.store, rooms.writer, QuickClock(rooms.clock.now_ms()))
    ticker = Ticker(made, made.clock)
    yield made
    ticker.close()


def delivered(room):
    return [event.data.inject for event in room.events if type(event.data).__name__ == "InjectDelivered"]


def test_what_falls_due_happens_without_anybody_looking(quick, room):
    opened = quick.open(room.code)
    quick.submit(room.code, command(ADA, StartExercise()))
    with gevent.Timeout(60):
        while "news" not in delivered(opened):
            gevent.sleep(0)
    assert delivered(opened) == ["page", "mail", "news"]


def test_a_paused_exercise_is_not_watched_and_a_resumed_one_is_again(quick, room):
    ticker = Ticker(quick, quick.clock)
    quick.submit(room.code, command(ADA, StartExercise()))
    assert room.code in ticker._watched
    quick.submit(room.code, command(ADA, Pause()))
    gevent.idle()
    assert room.code not in ticker._watched
    quick.submit(room.code, command(ADA, Resume()))
    assert room.code in ticker._watched
    quick.submit(room.code, command(ADA, SetSpeed(200)))
    assert room.code in ticker._watched
    ticker.close()


def test_an_error_of_ours_is_reported_and_tried_again(quick, room, monkeypatch, caplog):
    opened = quick.open(room.code)
    tick, failures = quick.tick, [RuntimeError("first time")]

    def fails_once(which):
        if failures:
            raise failures.pop()
        return tick(which)

    monkeypatch.setattr(quick, "tick", fails_once)
    monkeypatch.setattr("web.live.ticker.AFTER_FAILURE_S", 0)
    quick.submit(room.code, command(ADA, StartExercise()))
    with gevent.Timeout(60):
        while failures or "mail" not in delivered(opened):
            gevent.sleep(0)
    assert "what falls due could not happen; trying again" in caplog.text


def test_a_clock_turned_by_hand_makes_nothing_happen_by_itself(rooms, room, clock):
    ticker = Ticker(rooms, clock)
    rooms.submit(room.code, command(ADA, StartExercise()))
    clock.advance(180_000)
    gevent.idle()
    assert "news" not in delivered(room)
    ticker.tick_all()
    assert delivered(room) == ["page", "mail", "news"]
