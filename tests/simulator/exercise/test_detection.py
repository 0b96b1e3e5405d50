"""The team's time runs from the first alert since there was harm, for everybody who counts it."""

import pytest

from simulator.exercise.detection import counted_from_ms, detected_ms, foreseen_ms
from simulator.exercise.dues import next_due_ms, obligations
from simulator.exercise.evolve import fold
from simulator.rehearsal import rehearse
from simulator.scenario.meaning.jumps import due_times
from simulator.times import parse_moment

FALSE_ALARM, HARM, PAGE = map(parse_moment, ("T+6:00", "T+9:00", "T+11:00"))


@pytest.fixture(scope="module")
def shift(shipped):
    return shipped("on-call-shift")


@pytest.fixture(scope="module")
def until(shift, playbook):
    """The shift that declares an incident on a false alarm, as it stands at a moment."""
    events = rehearse(shift, playbook, "cry-wolf").events
    return lambda at_ms: fold(shift, playbook, [event for event in events if event.at_ms <= at_ms])


def test_a_page_before_there_was_harm_detects_nothing(until):
    assert detected_ms(until(FALSE_ALARM)) == detected_ms(until(PAGE - 1)) == HARM
    assert detected_ms(until(PAGE)) == PAGE


def test_the_script_foresees_the_page_that_detects_it(shift):
    assert foreseen_ms(shift) == PAGE


def test_the_room_counts_from_what_it_heard_and_so_learns_nothing_of_the_harm(until):
    assert counted_from_ms(until(0)) == 0
    assert {counted_from_ms(until(at_ms)) for at_ms in (FALSE_ALARM, HARM, PAGE - 1)} == {FALSE_ALARM}
    assert counted_from_ms(until(PAGE)) == PAGE


def test_what_a_severity_wants_runs_from_detection(until, playbook):
    wanted = playbook.severity("SEV-2").requirements
    first = min(one.within + one.leeway for one in wanted if one.within and one.deed and one.since == "detected")
    cadence = min(one.every for one in playbook.communication.cadences if "SEV-2" in one.severities and one.deed)
    owed = obligations(until(PAGE), "SEV-2", PAGE)
    assert min(one.due_ms for one in owed) == PAGE + min(first, cadence)


def test_what_binds_a_jump_is_counted_alike_in_play_and_in_the_script(until, playbook):
    in_play = next_due_ms(until(PAGE), "SEV-3", PAGE, 10 * PAGE)
    written = due_times(playbook, "SEV-3", 10 * PAGE, PAGE)
    assert (in_play[0] if in_play else None) == (written[0][0] if written else None)


def test_a_scenario_that_begins_with_its_page_counts_from_the_start(spike, playbook):
    exercise = fold(spike, playbook, rehearse(spike, playbook, "silent").events)
    assert foreseen_ms(spike) == detected_ms(exercise) == counted_from_ms(exercise) == 0
