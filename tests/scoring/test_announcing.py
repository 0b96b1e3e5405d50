"""A change is announced, and allowed, by what is typed in the room as well as by the buttons for it."""

import pytest

from scoring import Verdict
from simulator.exercise.commands import CommandRefused

MET, MISSED = Verdict.MET, Verdict.MISSED


@pytest.fixture
def led(room):
    """A room in which Cy commands from T+1:00 on and Bo leads the work."""
    played = room().at("T+0:30", "bo", "declare", severity="SEV-1", reason="money")
    played.at("T+1:00", "cy", "assign-role", role="incident-commander", to="cy")
    return played.at("T+1:05", "cy", "assign-role", role="operations-lead", to="bo")


def made(led, who, text, move="flag-validation-off", at="T+2:00"):
    return led.at(at, who, "say", text=text).at("T+2:20", "bo", "run", move=move)


@pytest.mark.parametrize(
    "text",
    [
        "[Ops] I'm going to turn the flag off",
        "[Ops] I\u2019m going to turn the flag off.",
        "[Ops] turning off flag",
        "[Ops] flag off now",
        "[Ops] flag off",
        "[Ops] next: the flag",
        "[Ops] Rollback did not help, turning the flag off.",
        "[Ops] can I turn validation off?",
        "[Ops] ok to turn off the validation step?",
        "[Ops] i turn flag off now",
        "[Ops] Will disable the validation step",
        "[Ops] let me try the flag",
        "[Ops] we try flag next",
    ],
)
def test_a_line_that_says_what_comes_next_announces_it(led, findings, text):
    assert findings(made(led, "bo", text).end("T+6:00"))["announced-first"].verdict is MET


@pytest.mark.parametrize(
    "text",
    [
        "[Ops] 35 %, no change",
        "[Ops] I'm going to restart the pods",
        "[Ops] I will not turn the flag off yet",
        "[Ops] don't turn the flag off",
        "[Ops] the flag was turned on at 01:43",
        "[Ops] going to get a coffee",
        "[Ops] payments fail",
    ],
)
def test_any_other_line_does_not(led, findings, text):
    assert findings(made(led, "bo", text).end("T+6:00"))["announced-first"].verdict is MISSED


def test_the_commander_may_announce_it_and_a_bystander_may_not(led, room, findings):
    assert findings(made(led, "cy", "[IC] Flag: yes.").end("T+6:00"))["announced-first"].verdict is MET
    other = (
        room()
        .at("T+2:00", "di", "say", text="[Comms] turning the flag off")
        .at("T+2:20", "bo", "run", move="flag-validation-off")
    )
    assert findings(other.end("T+6:00"))["announced-first"].verdict is MISSED


def test_what_was_said_long_before_is_forgotten(led, findings):
    early = led.at("T+1:30", "bo", "say", text="[Ops] I'm going to turn the flag off").at(
        "T+6:00", "bo", "run", move="flag-validation-off"
    )
    assert findings(early.end("T+10:00"))["announced-first"].verdict is MISSED


def test_without_the_word_the_room_itself_lets_nobody_run_what_needs_it(led):
    led.at("T+2:00", "bo", "say", text="[Ops] I'm going to roll payments-api back").at(
        "T+2:10", "cy", "say", text="[IC] OK, go."
    )
    with pytest.raises(CommandRefused, match="needs the commander's word"):
        led.at("T+2:20", "bo", "run", move="rollback")


@pytest.mark.parametrize("text", ["[IC] yes", "[IC] No, not yet.", "[IC] Rollback: go."])
def test_a_proposal_that_is_answered_in_words_has_its_answer(led, findings, text):
    led.at("T+2:00", "bo", "propose", move="rollback", reason="a deploy went out before").at(
        "T+2:30", "cy", "say", text=text
    )
    assert findings(led.until("T+12:00"))["word-given-soon"].verdict is MET


def test_a_word_on_something_else_answers_no_proposal(led, findings):
    led.at("T+2:00", "bo", "propose", move="rollback", reason="a deploy went out before").at(
        "T+2:30", "cy", "say", text="[IC] Flag: yes."
    )
    assert findings(led.until("T+12:00"))["word-given-soon"].verdict is MISSED
