"""The four times, and the instant at which harm stopped."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring import Verdict, card_value, score
from scoring.moments import harm_stopped_ms
from simulator.exercise.world import Course
from tests.scoring.room import Room


def test_by_the_book_reaches_every_target(card_of):
    measures = {measure.title: measure for measure in card_of("by-the-book").metrics}
    assert list(measures) == ["MTTD", "MTTA", "MTTM", "MTTR"]
    assert measures["MTTD"].seconds == 120
    assert measures["MTTA"].seconds == 20
    assert measures["MTTM"].seconds == 789
    assert measures["MTTR"].seconds == 121 * 60 + 30
    assert [measure.verdict for measure in measures.values()] == [Verdict.MET, Verdict.MET, Verdict.MET, None]


def test_a_time_whose_end_has_not_come_is_null_and_its_target_missed(card_of):
    measures = {measure.title: measure for measure in card_of("alone").metrics}
    assert (measures["MTTM"].seconds, measures["MTTM"].verdict) == (None, Verdict.MISSED)
    assert measures["MTTR"].seconds is None


@pytest.mark.parametrize(("moment", "verdict"), [("T+4:59", Verdict.MET), ("T+5:00", Verdict.LATE)])
def test_below_five_minutes_is_not_five_minutes(spike, playbook, room, moment, verdict):
    taken = room().at(moment, "bo", "acknowledge", inject="page").until("T+6:30")
    measures = {measure.title: measure for measure in score(spike, playbook, taken.events).metrics}
    assert measures["MTTA"].verdict is verdict


def test_a_target_of_one_severity_binds_no_other(spike, playbook):
    milder = spike.model_copy(update={"facts": spike.facts.model_copy(update={"severity": "SEV-2"})})
    card = score(milder, playbook, Room(milder, playbook).end("T+40:00").events)
    verdicts = {measure.title: measure.verdict for measure in card.metrics}
    assert verdicts == {"MTTD": Verdict.MET, "MTTA": None, "MTTM": None, "MTTR": None}


@pytest.mark.parametrize(
    ("first", "outside"), [("alert", False), ("engineer", False), ("customer", True), ("social", True)]
)
def test_a_card_says_whether_those_outside_knew_first(spike, playbook, first, outside):
    seen = spike.model_copy(update={"facts": spike.facts.model_copy(update={"detected_by": first})})
    assert score(seen, playbook, Room(seen, playbook).end("T+5:00").events).customer_detected is outside


def test_a_resolution_that_was_none_gives_no_time_to_resolve(card_of):
    assert card_value(card_of("thrashing"))["metrics"]["MTTR"] is None


def test_harm_stops_where_the_line_goes_below_for_good():
    course = Course((0, 1000, 2000, 3000, 4000), (35.0, 35.0, 2.0, 40.0, 0.0))
    assert harm_stopped_ms(course, 5, 5000) == 3876
    assert harm_stopped_ms(course, 5, 3500) is None


def test_harm_that_stops_at_once_stops_at_that_instant():
    assert harm_stopped_ms(Course((0, 1000, 1000), (35.0, 35.0, 2.0)), 5, 5000) == 1000


def test_harm_that_never_was_never_stops():
    assert harm_stopped_ms(Course((0,), (0.5,)), 5, 5000) is None


@given(st.lists(st.integers(0, 60), min_size=1, max_size=12), st.integers(1, 59))
def test_from_that_instant_on_the_line_stays_below(values, mark):
    course = Course(tuple(range(0, 1000 * len(values), 1000)), tuple(map(float, values)))
    now_ms = 1000 * len(values)
    stopped = harm_stopped_ms(course, mark, now_ms)
    if stopped is not None:
        assert all(course.value(at_ms) < mark for at_ms in range(stopped, now_ms, 250))
        assert course.value(stopped - 1) >= mark or stopped in course.times
