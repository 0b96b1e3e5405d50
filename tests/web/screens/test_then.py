"""What was known then: a past screen, read only, and nobody else's."""

import re

import pytest

from simulator.exercise.commands import EndExercise, ReleaseCard, SayDirectly
from simulator.times import MINUTE_MS


@pytest.fixture
def over(house):
    house.play(12 * MINUTE_MS)
    house.do("Di", SayDirectly(house.people["Cy"].id, "a word between two"))
    house.do("Ada", EndExercise())
    house.do("Ada", ReleaseCard())
    return house


def seq_at(house, at_ms):
    return max(event.seq for event in house.room.events if event.at_ms <= at_ms)


def test_it_shows_the_room_as_it_was_and_marks_it_as_past(over, words):
    response = over.browser("Bo").get(f"/x/{over.code}/then/{seq_at(over, 6 * MINUTE_MS)}")
    seen = words(response)
    assert "The past: what Payments engineer on call could see" in seen
    assert "T+6:00" in seen
    assert "The error rate" in seen or "API error rate" in seen
    assert "Queueing is on" not in seen
    assert "Queueing is on" in words(over.browser("Bo").get(f"/x/{over.code}/then/{seq_at(over, 12 * MINUTE_MS)}"))


def test_nothing_on_it_acts_or_goes_on(over):
    text = over.browser("Bo").get(f"/x/{over.code}/then/{seq_at(over, 6 * MINUTE_MS)}").text
    assert "data-act " not in text
    assert '<form method="post"' not in text
    assert "data-live" not in text


def test_a_finding_leads_to_its_moment(over):
    card = over.browser("Bo").get(f"/x/{over.code}/card").text
    paths = set(re.findall(rf'href="(/x/{over.code}/then/\d+)"', card))
    assert len(paths) > 5
    for path in sorted(paths)[:3]:
        assert over.browser("Bo").get(path).status_code == 200


def test_one_looks_through_ones_own_eyes_only(over, words):
    last = len(over.room.events)
    path = f"/x/{over.code}/then/{last}"
    assert "a word between two" in words(over.browser("Cy").get(path))
    assert "a word between two" not in words(over.browser("Bo").get(path))
    assert "a word between two" not in words(over.browser("Bo").get(f"{path}?seat=duty-manager"))
    assert over.browser().get(path).status_code == 403


def test_facilitators_choose_the_seat(over, words):
    path = f"/x/{over.code}/then/{len(over.room.events)}"
    assert "Engineering manager on duty could see" in words(over.browser("Ada").get(f"{path}?seat=duty-manager"))
    assert "Support lead could see" in words(over.browser("Ada").get(f"{path}?seat=support-lead"))
    assert over.browser("Ada").get(f"{path}?seat=nobody").status_code == 404


def test_a_seat_that_slept_knew_nothing(over, words):
    seen = words(over.browser("Cy").get(f"/x/{over.code}/then/{seq_at(over, MINUTE_MS)}"))
    assert "There was nothing to know" in seen
    assert "HighErrorRate" not in seen


def test_nobody_looks_back_while_the_card_is_closed(house):
    house.play(6 * MINUTE_MS)
    path = f"/x/{house.code}/then/{len(house.room.events)}"
    assert house.browser("Bo").get(path).status_code == 409
    assert house.browser("Ada").get(path).status_code == 200
    assert house.browser("Ada").get(f"/x/{house.code}/then/0").status_code == 404
    assert house.browser("Ada").get(f"/x/{house.code}/then/99999").status_code == 404
