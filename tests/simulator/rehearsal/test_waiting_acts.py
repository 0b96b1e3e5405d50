"""Acts that wait for something, or ask before they are done: plays that answer what happens."""

import pytest

from simulator.exercise import events as e
from simulator.rehearsal import RehearsalFault, rehearse
from simulator.rehearsal.rehearse import rehearse_play
from simulator.scenario.model import Play


@pytest.fixture
def play(spike, playbook):
    """Plays some acts of the flagship until T+20."""

    def played(*acts, **more):
        made = Play.model_validate({"title": "made up", "acts": list(acts), "until": "T+20:00", **more})
        return rehearse_play(spike, playbook, made)

    return played


def times(rehearsal, kind):
    return [event.at_ms // 1000 for event in rehearsal.events if isinstance(event.data, kind)]


def test_an_act_is_done_some_time_after_what_it_waits_for(play):
    played = play({"after": "page", "delay": "20s", "by": "on-call", "do": "acknowledge", "inject": "page"})
    assert times(played, e.PageAcknowledged) == [20]


def test_what_waits_for_a_check_comes_when_it_was_read(play):
    played = play(
        {"after": "deploy-log", "delay": "5s", "by": "on-call", "do": "say", "text": "[Ops] Read it."},
        {"at": "T+1:00", "by": "on-call", "do": "look", "check": "deploy-log"},
    )
    (found,), (said,) = times(played, e.CheckRevealed), times(played, e.ChatPosted)
    assert said == found + 5


def test_it_is_not_done_before_its_earliest_time(play):
    played = play({"at": "T+3:00", "after": "page", "by": "on-call", "do": "acknowledge", "inject": "page"})
    assert times(played, e.PageAcknowledged) == [180]


def test_what_never_happens_is_never_answered(play):
    played = play({"after": "declared", "by": "on-call", "do": "say", "text": "[Ops] Declared."})
    assert times(played, e.ChatPosted) == []


@pytest.mark.parametrize(("condition", "done"), [("error_rate above 5", 1), ("error_rate below 5", 0)])
def test_a_condition_is_asked_when_the_act_is_due(play, condition, done):
    played = play({"at": "T+2:00", "by": "on-call", "do": "say", "text": "[Ops] It burns.", "if": condition})
    assert len(times(played, e.ChatPosted)) == done


def test_one_answer_may_wait_for_another(play):
    played = play(
        {"after": "acknowledged", "delay": "10s", "by": "on-call", "do": "declare", "severity": "SEV-1", "reason": "x"},
        {"after": "page", "delay": "10s", "by": "on-call", "do": "acknowledge", "inject": "page"},
    )
    assert times(played, e.IncidentDeclared) == [20]


def test_an_unknown_play_is_named_with_those_that_there_are(spike, playbook):
    with pytest.raises(RehearsalFault, match="by-the-book"):
        rehearse(spike, playbook, "by-the-boot")
