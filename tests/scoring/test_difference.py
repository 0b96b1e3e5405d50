"""What another playbook would make of a journal."""

import json

import pytest

from scoring import score
from scoring.difference import difference, difference_text, difference_value


def heavier(playbook, criterion, points):
    criteria = [one.model_copy(update={"points": points}) if one.id == criterion else one for one in playbook.criteria]
    return playbook.model_copy(update={"criteria": tuple(criteria)})


@pytest.fixture
def late(events_of):
    return events_of("late-leadership")


def test_the_same_playbook_changes_nothing(spike, playbook, late):
    card = score(spike, playbook, late)
    assert difference(card, score(spike, playbook, late)).changes == ()
    assert "nothing changes" in difference_text(difference(card, card), "night")


def test_another_weight_changes_its_own_finding_and_no_other(spike, playbook, late):
    found = difference(score(spike, playbook, late), score(spike, heavier(playbook, "leadership-told", 40), late))
    [change] = found.changes
    assert change.shown.criterion == "leadership-told"
    assert (change.before.of, change.after.of) == (8, 40)
    assert change.moved == found.after.points - found.before.points
    text = difference_text(found, "night")
    assert f"{found.before.score_pct} % -> {found.after.score_pct} %" in text
    assert f"of {found.before.of} -> {found.after.points} of {found.after.of} points" in text
    assert "[leadership-told]: late" in text


def test_a_criterion_that_only_one_playbook_has_is_listed(spike, playbook, late):
    without = playbook.model_copy(update={"criteria": playbook.criteria[1:]})
    gone = difference(score(spike, playbook, late), score(spike, without, late))
    [change] = gone.changes
    assert (change.before.criterion, change.after) == (playbook.criteria[0].id, None)
    assert change.moved == -change.before.points
    assert "-> not asked" in difference_text(gone, "night")
    come = difference_value(difference(gone.after, gone.before), "night")
    assert json.loads(json.dumps(come))["changes"][0]["before"] is None


def test_no_journal_and_no_card_is_changed_by_trying(spike, playbook, late):
    before = tuple(late)
    card = score(spike, playbook, late)
    difference(card, score(spike, heavier(playbook, "leadership-told", 40), late))
    assert tuple(late) == before
    assert score(spike, playbook, late) == card
