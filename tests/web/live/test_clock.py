import pytest
from gevent.event import Event as Signal

from web.live.clock import ManualClock, RealClock


def test_waiting_for_an_instant_that_has_passed_ends_at_once():
    clock = RealClock()
    assert not clock.wait(Signal(), clock.now_ms() - 60_000)


def test_a_signal_ends_the_wait():
    clock, signal = RealClock(), Signal()
    signal.set()
    assert clock.wait(signal, clock.now_ms() + 3_600_000)


def test_a_clock_that_is_turned_by_hand_stands_and_never_runs_backwards():
    clock = ManualClock(1_000)
    clock.advance(500)
    assert (clock.now_ms(), clock.now_ms()) == (1_500, 1_500)
    with pytest.raises(ValueError, match="backwards"):
        clock.advance(-1)
