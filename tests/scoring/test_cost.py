"""What delay costs: areas that can be worked out by hand, and decisions that add up."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring import card_json, score
from scoring.area import area, drawn, turns_of
from scoring.reference import reference
from scoring.score import recorder_of
from simulator.exercise.world import Course, first_world
from simulator.times import MINUTE_MS

FLAT = Course((0,), (10.0,))
FALLING = Course((0, 10 * MINUTE_MS), (20.0, 0.0))
JUMPING = Course((0, 5 * MINUTE_MS, 5 * MINUTE_MS), (10.0, 10.0, 0.0))


def minutes(courses, above, to_min):
    return area(courses, above, 0, to_min * MINUTE_MS) / MINUTE_MS


def test_the_area_under_straight_lines_is_exact():
    assert minutes([FLAT], 0, 10) == pytest.approx(100)
    assert minutes([FALLING], 0, 10) == pytest.approx(100)
    assert minutes([JUMPING], 0, 10) == pytest.approx(50)


def test_what_fails_on_a_quiet_night_is_left_out_and_less_than_it_spares_nothing():
    assert minutes([FLAT], 2, 10) == pytest.approx(80)
    assert minutes([FALLING], 10, 10) == pytest.approx(25)
    assert minutes([FLAT], 12, 10) == 0


def test_of_two_curves_the_lower_counts_at_each_instant():
    assert minutes([FLAT, FALLING], 0, 10) == pytest.approx(75)
    assert minutes([FALLING, FLAT], 0, 10) == pytest.approx(75)


@given(st.lists(st.integers(0, 100), min_size=2, max_size=6), st.lists(st.integers(0, 100), min_size=2, max_size=6))
def test_the_lower_of_two_is_never_more_than_either(one, other):
    first, second = (Course(tuple(n * MINUTE_MS for n in range(len(v))), tuple(map(float, v))) for v in (one, other))
    both = minutes([first, second], 5, 8)
    assert -1e-6 <= both <= min(minutes([first], 5, 8), minutes([second], 5, 8)) + 1e-6


@pytest.mark.parametrize("play", ["by-the-book", "hotfix-first", "waiting", "thrashing"])
def test_the_bends_of_the_journal_draw_its_own_curve(spike, playbook, events_of, play):
    recorder = recorder_of(spike, playbook)
    for event in events_of(play):
        recorder.take(event)
    known = recorder.record()
    redrawn = drawn(first_world(spike.world)[spike.facts.failing], turns_of(known))
    assert redrawn == known.course


def test_by_the_book_costs_what_the_book_costs(card_of):
    cost = card_of("by-the-book").cost
    assert cost.unit == "requests"
    assert cost.ours == cost.book
    assert cost.more.requests == cost.more.customer_minutes == 0
    assert all(not decision.delay_ms for decision in cost.decisions)


def test_waiting_costs_what_lies_between_the_curves(card_of):
    cost = card_of("waiting").cost
    late = next(decision for decision in cost.decisions if decision.move == "queue-payments")
    assert late.delay_ms == 23 * MINUTE_MS
    assert late.delay_cost == cost.more
    assert cost.ours.requests - cost.book.requests == pytest.approx(cost.more.requests, abs=1)
    assert cost.more.requests == pytest.approx(cost.more.percent_minutes / 100 * 1240, abs=10)


def test_a_move_that_made_it_worse_cost_and_one_that_helped_spared(card_of):
    decisions = {one.move: one for one in card_of("hotfix-first").cost.decisions}
    assert decisions["hotfix"].saved.requests < 0 < decisions["queue-payments"].saved.requests
    assert decisions["flag-validation-off"].saved is None
    assert decisions["queue-payments"].waiting_cost.requests > 0


def test_what_the_book_does_and_nobody_did_is_listed_with_its_price(card_of):
    left_out = [one for one in card_of("alone").cost.decisions if one.at_ms is None]
    assert [one.move for one in left_out] == ["queue-payments", "gateway-failover"]
    assert left_out[0].delay_cost.requests > 40_000


def test_without_traffic_the_cost_is_told_in_percent_minutes(spike, playbook, events_of):
    facts = spike.facts.model_copy(update={"traffic": None})
    bare = spike.model_copy(update={"facts": facts})
    cost = score(bare, playbook, events_of("waiting")).cost
    assert cost.unit == "percent-minutes"
    assert cost.ours.requests is None
    assert cost.more.percent_minutes > 0


def test_without_a_play_by_the_book_there_is_only_our_own_curve(spike, playbook, events_of):
    bare = spike.model_copy(update={"plays": {}})
    told = json.loads(card_json(score(bare, playbook, events_of("waiting"))))["cost"]
    assert told["by_the_book"] is told["more"] is told["book_points"] is None
    assert told["ours"]["requests"] > 0
    assert any(one["saved"] for one in told["decisions"])


def test_nothing_has_a_cost_before_it_has_begun(spike, playbook, events_of):
    assert score(spike, playbook, events_of("waiting")[:3]).cost is None


def test_the_book_is_rehearsed_once_for_a_pair_of_texts(spike, playbook):
    assert reference(spike, playbook) is reference(spike, playbook)
