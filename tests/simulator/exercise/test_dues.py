"""What is owed next is told quickly, and is what stands first among all that is owed."""

import pytest

from simulator.exercise.dues import next_due_ms, obligations, promises
from simulator.exercise.evolve import fold
from simulator.rehearsal import rehearse
from simulator.times import MINUTE_MS

AHEAD_MS = 40 * MINUTE_MS


@pytest.fixture(scope="module", params=["by-the-book", "went-quiet"])
def moments(request, spike, playbook):
    """A play of the flagship as it stands after every seventh event."""
    events = rehearse(spike, playbook, request.param).events
    return [fold(spike, playbook, events[:length]) for length in range(7, len(events), 7)]


def _first_open(exercise, severity):
    """The same, from all that is owed: without the promises, what was done, and what is past."""
    now_ms = exercise.now_ms
    owed = obligations(exercise, severity, now_ms + AHEAD_MS)
    waiting = [one for one in owed if one.met_ms is None and one.due_ms >= now_ms and one not in {*promises(exercise)}]
    return min((one.due_ms for one in waiting), default=None)


def test_what_is_owed_next_is_the_first_open_one_of_all_that_is_owed(moments):
    for exercise in moments:
        for severity in exercise.playbook.severity_ids:
            owed = next_due_ms(exercise, severity, exercise.now_ms, exercise.now_ms + AHEAD_MS)
            assert (None if owed is None else owed[0]) == _first_open(exercise, severity)


def test_a_promise_is_kept_by_the_next_message_of_its_kind_and_by_no_later_one(moments):
    exercise = moments[-1]
    kept = [one for one in promises(exercise) if one.met_ms is not None]
    sent = {event.at_ms for event in exercise.feed} | {exercise.resolved_ms}
    assert kept
    assert all(one.met_ms in sent for one in kept)
