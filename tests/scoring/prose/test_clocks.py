"""Clocks: a time without a zone is UTC or the story's own, and the reading that is true counts."""

from datetime import UTC, datetime

import pytest

from scoring.prose import grade
from tests.scoring.prose.writings import writing

MADRID = {"ahead_of_utc_min": 120}
OVER = {
    "ended_at": datetime(2026, 5, 6, 12, 40, tzinfo=UTC),
    "as_of": datetime(2026, 5, 6, 12, 44, tzinfo=UTC),
    "duration_min": 70,
    "current_error_rate_pct": 0,
}


def graded(kind, text, *required, **changes):
    return grade(writing(kind, text, required=required, **MADRID, **changes))


@pytest.mark.parametrize("window", ["11:30-12:40", "13:30-14:40", "11:30-12:40 UTC"])
def test_a_window_that_is_true_in_utc_or_in_the_storys_zone_is_true(window):
    found = graded("resolved", f"POST /orders returned 502, {window}.", "window", **OVER)
    assert (found.missing, found.deducts("dishonest")) == ((), False)


@pytest.mark.parametrize("window", ["11:50-12:20", "13:50-14:20", "11:50-12:20 UTC"])
def test_a_window_that_is_too_short_in_either_is_not(window):
    assert graded("resolved", f"POST /orders returned 502, {window}.", **OVER).deducts("dishonest")


def test_a_start_is_held_against_the_nearer_reading():
    ongoing = {"as_of": datetime(2026, 5, 6, 12, 30, tzinfo=UTC), "duration_min": 60}
    for true in ("11:30", "13:30", "11:30 UTC"):
        assert not graded("status_update", f"POST /orders fails since {true}.", **ongoing).deducts("dishonest")
    for late in ("12:05", "14:05", "12:05 UTC"):
        assert graded("status_update", f"POST /orders fails since {late}.", **ongoing).deducts("dishonest")


def test_the_start_on_the_clocks_on_the_wall_is_one_unless_utc_stands_beside_it():
    assert graded("declaration", "POST /orders 502. 13h30 it was.", "start_time").missing == ()
    assert graded("declaration", "POST /orders 502. 13h30 UTC it was.", "start_time").missing == ("start_time",)


@pytest.mark.parametrize("clock", ["12:15", "14:15", "12:15 UTC"])
def test_a_next_word_is_announced_by_either_clock(clock):
    assert graded("status_update", f"POST /orders returns 502. {clock}.", "next_update").missing == ()


def test_a_promise_for_a_time_that_has_passed_on_the_nearer_clock_is_none():
    sent = {"as_of": datetime(2026, 5, 6, 12, 30, tzinfo=UTC), "eta_known": False}
    assert graded("status_update", "Everything will be back by 14:50.", **sent).deducts("promise")
    assert graded("status_update", "Everything will be back by 12:50.", **sent).deducts("promise")
    assert not graded("status_update", "Everything will be back by 14:10.", **sent).deducts("promise")
