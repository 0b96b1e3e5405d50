"""What every scenario of the library holds, and that no two of them are the same exercise in other words."""

from itertools import combinations

import pytest

from scoring import score
from simulator.document.catalogue import fault_kind
from simulator.rehearsal import rehearse
from simulator.times import MINUTE_MS
from web.cli.reading import faults_of

from .conftest import FILES, IDS, SCENARIOS, script

FIRST = {"first-ten-minutes"}
"""The ten minutes for people who have never done one: a deliberate exception from the length."""
ALIKE_PCT = 40
"""Share of checks, by their labels, that two scenarios may have in common."""


def wrong_turns(scenario):
    """Moves that do not help, at least not always."""
    return [move for move in scenario.moves if not move.helps or any(not one.helps for one in move.outcomes)]


@pytest.mark.parametrize("path", FILES, ids=IDS)
def test_it_has_neither_faults_nor_advice(path):
    assert [str(fault) for fault in faults_of(path)] == []


@pytest.mark.parametrize("path", FILES, ids=IDS)
def test_it_holds_what_an_exercise_needs(path):
    one = script(path).scenario
    assert one.summary
    assert one.objectives
    assert one.sources
    assert len(one.checks) >= 5
    assert len(wrong_turns(one)) >= 3
    assert len(one.endings) >= 2
    assert any(inject.asks == "reply" or inject.reply_with for inject in one.injects) or any(
        act.do == "send" for act in one.plays["by-the-book"].acts
    )
    assert "postmortem" in {part.phase for part in one.parts} or "hand-off-complete" not in one.unscored
    longest = 90 if one.published else 60
    assert (10 if one.id in FIRST else 20) <= one.play_ms // MINUTE_MS <= longest


@pytest.mark.parametrize("path", FILES, ids=IDS)
def test_one_play_goes_by_the_book_and_two_fail_and_each_has_its_transcript(path):
    one, playbook = script(path).scenario, script(path).playbook
    scores = {name: score(one, playbook, rehearse(one, playbook, name).events).score_pct for name in one.plays}
    assert scores["by-the-book"] >= 95
    assert len([name for name, pct in scores.items() if pct <= 75]) >= 2, scores
    assert {expected.play for expected in one.expect} == set(one.plays)
    assert {f"{path.stem}.{name}.txt" for name in one.plays} == {
        beside.name for beside in SCENARIOS.glob(f"{path.stem}.*.txt")
    }


def test_each_pattern_of_the_playbook_has_a_scenario():
    playbook = script(FILES[0]).playbook
    shown = {name for path in FILES for name in script(path).scenario.patterns}
    assert shown == {pattern.id for pattern in playbook.patterns.patterns}


def test_no_two_share_their_checks_or_their_winning_move():
    read = [script(path).scenario for path in FILES]
    for one, other in combinations(read, 2):
        labels = [{check.label for check in scenario.checks} for scenario in (one, other)]
        common = labels[0] & labels[1]
        assert len(common) * 100 <= ALIKE_PCT * min(map(len, labels)), (one.id, other.id, common)
        winning = [{move.label for move in scenario.moves if move.helps} for scenario in (one, other)]
        assert winning[0] & winning[1] == set(), (one.id, other.id)


def test_no_advice_is_a_fault_that_stops_play():
    assert all(fault_kind(code).playable for code in ("A001", "A002", "A003"))
