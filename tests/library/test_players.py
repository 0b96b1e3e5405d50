"""Shipped players play any scenario, those without a script too, and come out as such teams do."""

import pytest

from scoring import score
from simulator.exercise import events as e
from simulator.rehearsal.players import PLAYERS
from simulator.rehearsal.rehearse import rehearse_play
from simulator.scenario.model import Play


@pytest.fixture(scope="module")
def scores(spike, playbook):
    """Score in percent of each shipped player, with the scenario's script and without one."""

    def of(scenario):
        return {kind: card(scenario, playbook, kind)[1].score_pct for kind in PLAYERS}

    return of(spike), of(spike.model_copy(update={"plays": {}}))


def card(scenario, playbook, kind):
    play = Play.model_validate({"title": kind, "player": kind})
    rehearsal = rehearse_play(scenario, playbook, play)
    return rehearsal, score(scenario, playbook, rehearsal.events)


@pytest.mark.parametrize("written", [0, 1], ids=["from the script", "from an agenda"])
def test_the_better_players_score_more(scores, written):
    found = scores[written]
    assert found["by-the-book"] > found["novice"] > found["silent"] > found["denial"]
    assert found["over-escalating"] > found["cowboy"]


def test_an_agenda_is_worth_comparing_with(scores):
    assert scores[1]["by-the-book"] >= 70


def test_the_silent_send_nothing_and_the_cowboy_asks_nobody(spike, playbook):
    silent, _ = card(spike, playbook, "silent")
    assert not any(isinstance(event.data, e.MessageSent | e.ChatPosted) for event in silent.events)
    cowboy, _ = card(spike, playbook, "cowboy")
    kinds = {type(event.data) for event in cowboy.events}
    assert e.MoveStarted in kinds
    assert not kinds & {e.MoveProposed, e.MoveApproved, e.RoleAssigned}


def test_denial_never_reaches_the_true_severity(spike, playbook):
    rehearsal, _ = card(spike, playbook, "denial")
    declared = [event.data.severity for event in rehearsal.events if isinstance(event.data, e.IncidentDeclared)]
    assert declared == ["SEV-3"]


def test_what_was_written_is_played_beside_what_the_player_takes_over(spike, playbook):
    said = {"at": "T+1:00", "by": "on-call", "do": "say", "text": "[Ops] Only this."}
    play = Play.model_validate({"title": "mixed", "player": "silent", "acts": [said]})
    rehearsal = rehearse_play(spike, playbook, play)
    assert [event.data.text for event in rehearsal.events if isinstance(event.data, e.ChatPosted)] == [said["text"]]
