"""Replays of published incidents: the real responders' times stand on the card beside the players', for no points."""

import json

import pytest

from scoring import card_json, card_text, score
from simulator.rehearsal import rehearse
from simulator.scenario.model import Published


@pytest.fixture
def replay(spike):
    """The flagship, as if it had been published."""
    published = Published.model_validate(
        {
            "organisation": "Harborpay",
            "date": "2026-01-03",
            "report": "https://harborpay.example/report",
            "responders": [
                {"milestone": "declared", "at": "T+9:00", "text": "The incident was declared."},
                {"milestone": "restart-pods", "at": "T+20:00", "text": "Everything was restarted."},
            ],
        }
    )
    return spike.model_copy(update={"published": published})


def test_each_thing_is_compared_with_when_the_players_came_to_it(replay, playbook):
    card = score(replay, playbook, rehearse(replay, playbook, "by-the-book").events)
    declared, restarted = card.published.comparisons
    assert declared.theirs_ms == 9 * 60_000
    assert declared.ours_ms < declared.theirs_ms
    assert declared.earlier_s == (declared.theirs_ms - declared.ours_ms) // 1000
    assert declared.evidence
    assert (restarted.ours_ms, restarted.earlier_s) == (None, None)
    assert "Everything was restarted. (you did not)" in card_text(card)
    assert json.loads(card_json(card))["published"]["organisation"] == "Harborpay"


def test_no_points_hang_on_it(spike, replay, playbook):
    with_it, without = (score(one, playbook, rehearse(one, playbook, "by-the-book").events) for one in (replay, spike))
    assert (with_it.points, with_it.of) == (without.points, without.of)
    assert without.published is None
