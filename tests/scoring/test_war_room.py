"""How a war room is judged, from the journal alone: what counts, what does not, and what nobody had a chance for."""

import pytest

from scoring import Verdict
from tests.scoring.room import Room

MET, LATE, PARTLY, MISSED, UNSEEN = Verdict.MET, Verdict.LATE, Verdict.PARTLY, Verdict.MISSED, Verdict.NOT_OBSERVED
NEEDS_TWO = (
    "bystanders-muted",
    "commander-coordinates",
    "decisions-left-to-experts",
    "no-side-channels",
    "one-conversation",
    "responders-bounded",
    "responders-rotated",
    "role-prefixes",
    "word-given-soon",
)


@pytest.fixture
def led(room):
    """A room in which Cy commands from T+1:00 on."""
    played = room().at("T+0:30", "bo", "declare", severity="SEV-1", reason="money")
    played.at("T+1:00", "cy", "assign-role", role="incident-commander", to="cy")
    return played.at("T+1:10", "cy", "say", text="[IC] I have command.")


def verdict(findings, played, criterion):
    return findings(played)[criterion].verdict


def test_somebody_alone_is_not_judged_on_how_a_room_behaves(spike, playbook, findings):
    alone = Room(spike, playbook, seats={"bo": "on-call"})
    alone.at("T+0:30", "bo", "declare", severity="SEV-1", reason="money")
    alone.at("T+1:00", "bo", "assign-role", role="incident-commander", to="bo")
    alone.at("T+1:10", "bo", "say", text="I have command, and everything else")
    alone.at("T+2:00", "bo", "look", check="error-logs")
    alone.at("T+4:00", "bo", "propose", move="rollback", reason="a deploy went out before")
    judged = findings(alone.at("T+4:10", "bo", "run", move="rollback").end("T+70:00"))
    assert {judged[name].verdict for name in NEEDS_TWO} == {UNSEEN}


def test_who_is_asleep_makes_no_company(spike, playbook, findings):
    asleep = Room(spike, playbook, wake="paged")
    asleep.at("T+0:30", "bo", "say", text="hello, is anybody there")
    assert verdict(findings, asleep.end("T+2:00"), "role-prefixes") is UNSEEN


def test_a_look_that_only_seeks_the_cause_before_anything_is_tried_costs(led, findings):
    led.at("T+2:00", "bo", "look", check="deploy-log").at("T+2:30", "ed", "look", check="connection-pools")
    led.at("T+4:00", "bo", "propose", move="flag-validation-off", reason="the step is new").at(
        "T+4:10", "bo", "run", move="flag-validation-off"
    )
    assert verdict(findings, led.until("T+5:00"), "mitigated-before-diagnosed") is MET


def test_a_look_for_the_cause_while_a_mitigation_runs_costs_nothing(led, findings):
    led.at("T+3:00", "bo", "run", move="flag-validation-off").at("T+3:05", "ed", "look", check="error-logs")
    assert verdict(findings, led.end("T+8:00"), "mitigated-before-diagnosed") is MET


def test_the_log_before_the_first_move_costs_and_is_named(led, findings):
    led.at("T+2:00", "ed", "look", check="error-logs").at("T+3:00", "bo", "run", move="flag-validation-off")
    finding = findings(led.until("T+5:00"))["mitigated-before-diagnosed"]
    assert finding.verdict is PARTLY
    assert "error log" in finding.actual


def test_a_commander_may_look_at_the_dashboard_and_not_at_logs(led, findings):
    led.at("T+2:00", "cy", "look", check="dashboard").at("T+2:30", "bo", "look", check="deploy-log")
    assert verdict(findings, led.until("T+3:00"), "commander-coordinates") is MET
    led.at("T+4:00", "cy", "look", check="error-logs")
    assert verdict(findings, led.until("T+5:00"), "commander-coordinates") is PARTLY


def test_what_the_commander_did_before_taking_command_is_nobodys_fault(room, findings):
    played = room().at("T+0:40", "cy", "look", check="error-logs").at("T+0:50", "bo", "look", check="deploy-log")
    played.at("T+2:00", "cy", "assign-role", role="incident-commander", to="cy")
    played.at("T+3:00", "bo", "look", check="error-logs")
    assert verdict(findings, played.end("T+5:00"), "commander-coordinates") is MET


def test_a_no_is_an_answer_and_silence_is_none(led, findings):
    led.at("T+2:00", "bo", "propose", move="rollback", reason="a deploy went out before")
    assert verdict(findings, led.until("T+3:00"), "word-given-soon") is UNSEEN
    led.at("T+3:10", "cy", "decline", move="rollback", reason="not yet")
    assert verdict(findings, led.until("T+4:00"), "word-given-soon") is MET
    led.at("T+5:00", "bo", "propose", move="queue-payments", reason="the gateway refuses us")
    assert verdict(findings, led.until("T+11:00"), "word-given-soon") is PARTLY


def test_a_new_commander_who_says_nothing_for_two_minutes_is_not_heard(room, findings):
    silent = room().at("T+1:00", "cy", "assign-role", role="incident-commander", to="cy")
    assert verdict(findings, silent.until("T+3:05"), "commander-heard") is UNSEEN
    assert verdict(findings, silent.until("T+4:30"), "commander-heard") is MISSED


def test_a_hand_that_nobody_sees_is_told(led, findings):
    led.at("T+2:00", "ed", "raise-hand")
    assert verdict(findings, led.until("T+5:00"), "one-conversation") is MISSED


def test_a_hand_that_gets_the_word_is_well(led, findings):
    led.at("T+2:00", "ed", "raise-hand").at("T+2:20", "cy", "lower-hand", participant="ed")
    led.at("T+2:30", "ed", "say", text="[SME] 35 % in every zone.")
    assert verdict(findings, led.until("T+5:00"), "one-conversation") is MET


def test_two_who_answer_one_another_quickly_are_one_conversation(led, findings):
    led.at("T+2:00", "bo", "say", text="[Ops] 35 %.").at("T+2:03", "cy", "say", text="[IC] Everywhere?")
    led.at("T+2:06", "bo", "say", text="[Ops] In every zone.")
    assert verdict(findings, led.until("T+3:00"), "one-conversation") is MET


@pytest.mark.parametrize(
    "text",
    [
        "[DB] lag is 30 s",
        "Ops - 35 %",
        "[on-call] 35 %",
        "[OPS] 35 %",
        "[ops lead] 35 %",
        "(Ops) 35 %",
        "[SME] 35 %",
        "[Payments engineer] 35 %",
        "ops: 35 %",
        "[Technical Lead] 35 %",
        "[Comms Lead] page is out",
        "[Ops/Bo] 35 %",
    ],
)
def test_a_role_in_brackets_or_before_a_colon_is_a_prefix(led, findings, text):
    assert verdict(findings, led.at("T+2:00", "bo", "say", text=text).until("T+3:00"), "role-prefixes") is MET


@pytest.mark.parametrize(
    "text",
    [
        "lag is 30 s",
        "note: 35 %",
        "[] 35 %",
        "the [DB] is slow",
        "[12:43] 35 %",
        "[lol] 35 %",
        "[x] 35 %",
        "[IC] I say so",
        "IC: I have command",
    ],
)
def test_anything_else_is_none(led, findings, text):
    assert verdict(findings, led.at("T+2:00", "bo", "say", text=text).until("T+3:00"), "role-prefixes") is PARTLY


def test_a_role_that_another_holds_is_not_ones_own_but_around_the_hand_over(led, findings):
    led.at("T+1:20", "cy", "assign-role", role="operations-lead", to="bo")
    led.at("T+1:30", "cy", "assign-role", role="scribe", to="ed").at("T+2:00", "ed", "say", text="[Ops] 35 %")
    assert verdict(findings, led, "role-prefixes") is PARTLY
    led.at("T+3:00", "cy", "assign-role", role="operations-lead", to="ed").at(
        "T+3:10", "bo", "say", text="[Ops] Yours."
    )
    assert verdict(findings, led, "role-prefixes") is MET


def test_a_direct_message_that_the_room_hears_of_is_no_side_channel(led, findings):
    led.at("T+2:00", "bo", "say-directly", to="ed", text="gateway client refuses connections on all addresses")
    assert verdict(findings, led.until("T+2:10"), "no-side-channels") is PARTLY
    led.at("T+2:30", "ed", "say", text="[SME] The gateway refuses connections, all six addresses.")
    assert verdict(findings, led.until("T+3:00"), "no-side-channels") is MET


def test_a_word_of_thanks_is_no_side_channel(led, findings):
    led.at("T+2:00", "bo", "say-directly", to="ed", text="thank you")
    assert verdict(findings, led.until("T+3:00"), "no-side-channels") is MET


def test_whoever_stands_by_unmuted_is_told_and_whoever_muted_is_not(led, findings):
    led.at("T+2:00", "di", "mute")
    judged = findings(led.end("T+20:00"))["bystanders-muted"]
    assert {part.label: part.verdict for part in judged.parts} == {
        "Payments engineer on call": MISSED,
        "Platform engineer, secondary on call": MISSED,
        "Support lead": MET,
    }


def test_a_pause_makes_nobody_idle_and_no_proposal_wait(led, findings):
    led.at("T+2:00", "bo", "propose", move="rollback", reason="a deploy went out before")
    led.at("T+2:10", "ada", "pause").real_minutes_pass(60).at("T+2:10", "ada", "resume")
    judged = findings(led.at("T+2:30", "cy", "approve", move="rollback"))
    assert judged["word-given-soon"].verdict is MET
    assert judged["bystanders-muted"].verdict is UNSEEN


def test_a_person_on_two_seats_is_one_person_in_the_room(spike, playbook, findings):
    two = Room(spike, playbook, seats={"bo": "on-call"})
    two.at("T+0:01", "bo", "take-seat", seat="duty-manager")
    judged = findings(two.at("T+0:30", "bo", "say", text="nobody else is here").end("T+20:00"))
    assert {judged[name].verdict for name in NEEDS_TWO} == {UNSEEN}


def test_a_crowd_counts_unless_the_playbook_called_for_it(led, findings):
    called = led.at("T+6:00", "bo", "page", target="whole-department", reason="help").at(
        "T+12:00", "bo", "look", check="dashboard"
    )
    assert verdict(findings, called.until("T+13:00"), "responders-bounded") is MISSED


def test_a_crowd_at_half_past_was_asked_for(led, findings):
    called = led.at("T+31:00", "bo", "page", target="all", reason="half an hour").at(
        "T+36:00", "bo", "look", check="dashboard"
    )
    assert verdict(findings, called.until("T+37:00"), "responders-bounded") is MET


def test_an_incident_of_half_an_hour_asks_for_no_relief(led, findings):
    assert verdict(findings, led.end("T+30:00"), "responders-rotated") is UNSEEN


def test_a_role_that_is_handed_over_is_a_relief(led, findings):
    led.at("T+2:00", "cy", "assign-role", role="operations-lead", to="bo").at("T+3:00", "bo", "look", check="dashboard")
    led.at("T+50:00", "cy", "assign-role", role="operations-lead", to="ed")
    assert verdict(findings, led.end("T+70:00"), "responders-rotated") is MET
