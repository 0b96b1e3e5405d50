"""The scorecard's page says what the card's JSON says, no more and no less."""

import pytest

from scoring import card_json, headline, score
from simulator.rehearsal import rehearse
from web.library import SHIPPED, read_entry
from web.screens.sheet import read_sheet


@pytest.fixture(scope="module")
def silent():
    """The card of a play in which nobody communicates."""
    entry = read_entry(SHIPPED / "0230-503-spike.yaml", [SHIPPED])
    return score(entry.scenario, entry.playbook, rehearse(entry.scenario, entry.playbook, "silent").events)


@pytest.fixture(scope="module")
def sheet(silent):
    return read_sheet(card_json(silent))


def test_findings_fall_into_what_held_what_was_late_and_what_was_missed(silent, sheet):
    shown = [[one.criterion for one in group] for group in (sheet.held, sheet.late, sheet.missed, sheet.unseen)]
    scored = (silent.held, silent.late_or_partly, silent.missed, silent.unobserved)
    assert shown == [[one.criterion for one in group] for group in scored]
    assert shown[2]


def test_the_sums_are_the_cards(silent, sheet):
    assert (sheet.score_pct, sheet.rating, sheet.headline) == (silent.score_pct, silent.rating, headline(silent))
    assert [(row.title, row.points, row.of) for row in sheet.phases] == [
        (p.title, p.points, p.of) for p in silent.phases
    ]
    assert f"{sheet.phases[0].points} / {sheet.phases[0].of}" in sheet.phases[0].bar


def test_a_time_without_a_target_has_no_verdict(sheet):
    by_name = {measure.name: measure for measure in sheet.measures}
    assert list(by_name) == ["MTTD", "MTTA", "MTTM", "MTTR"]
    assert by_name["MTTD"].verdict == "met"
    assert by_name["MTTR"].verdict == ""


def test_the_swimlane_stands_under_the_graph_of_what_failed(silent, sheet):
    assert [lane.title for lane in sheet.lanes] == [lane.title for lane in silent.timeline.lanes]
    assert sheet.course.points == silent.timeline.graph.points
    for lane in sheet.lanes:
        assert all(item.href.startswith("#f-") for item in lane.items)


def test_a_card_of_an_exercise_that_has_not_begun_can_be_shown(silent):
    entry = read_entry(SHIPPED / "0230-503-spike.yaml", [SHIPPED])
    events = rehearse(entry.scenario, entry.playbook, "silent").events[:9]
    card = score(entry.scenario, entry.playbook, events)
    assert read_sheet(card_json(card)).headline
