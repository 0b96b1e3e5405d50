"""Nothing is scored that could not be done."""

import pytest

from scoring import Verdict
from tests.scoring.room import Room

UNSEEN = Verdict.NOT_OBSERVED


def test_nothing_is_observed_before_the_exercise_has_begun(spike, playbook, findings, room):
    lobby = room()
    lobby.events = lobby.events[:3]
    assert {finding.verdict for finding in findings(lobby).values()} == {UNSEEN}


def test_a_deadline_that_has_not_come_is_not_observed(room, findings):
    early = findings(room().end("T+4:00"))
    assert {early[name].verdict for name in ("acknowledged", "commander-assigned", "status-page-in-time")} == {UNSEEN}


def test_a_deadline_that_has_passed_is_missed_even_while_play_goes_on(room, findings):
    assert findings(room().until("T+11:00"))["commander-assigned"].verdict is Verdict.MISSED


def test_a_deadline_met_counts_at_once(room, findings):
    running = room().at("T+0:30", "bo", "acknowledge", inject="page")
    acknowledged = findings(running)["acknowledged"]
    assert (acknowledged.verdict, acknowledged.points) == (Verdict.MET, acknowledged.of)


@pytest.mark.parametrize("criterion", ["roles-assigned", "runbook-opened", "diagnostic-questions"])
def test_a_deed_is_open_until_its_time_is_up_whether_play_goes_on_or_not(room, findings, criterion):
    assert findings(room().until("T+8:00"))[criterion].verdict is UNSEEN
    assert findings(room().end("T+8:00"))[criterion].verdict is UNSEEN
    assert findings(room().end("T+26:00"))[criterion].verdict is Verdict.MISSED


def test_a_page_that_was_never_delivered_asks_for_no_acknowledgement(spike, playbook, room, findings):
    late_page = spike.injects[0].model_copy(update={"at": 30 * 60_000})
    silent = spike.model_copy(update={"injects": (late_page, *spike.injects[1:])})
    assert findings(Room(silent, playbook).end("T+20:00"))["acknowledged"].verdict is UNSEEN


def test_a_skipped_letter_asks_for_no_reply(room, findings):
    skipped = room().at("T+1:00", "ada", "skip-inject", inject="cto-writes").end("T+140:00")
    judged = findings(skipped)
    assert judged["executive-answered"].verdict is UNSEEN
    assert judged["executive-reply-complete"].verdict is UNSEEN


def test_a_letter_that_is_due_after_the_end_asks_for_no_reply(room, findings):
    assert findings(room().end("T+95:00"))["executive-answered"].verdict is UNSEEN
    assert findings(room().end("T+112:00"))["executive-answered"].verdict is Verdict.MISSED


def test_a_question_asked_of_an_empty_seat_reaches_who_is_on_call(spike, playbook, room, findings):
    alone = Room(spike, playbook, seats={"bo": "on-call"})
    alone.at(
        "T+2:00", "bo", "answer", question="whom-to-page", text="a commander, communications, the lead, management"
    )
    assert findings(alone.end("T+5:00"))["triage-answers"].verdict is Verdict.PARTLY


def test_one_person_on_two_seats_scores_like_two(spike, playbook, room, findings):
    two = Room(spike, playbook, seats={"bo": "on-call", "cy": "duty-manager"})
    one = Room(spike, playbook, seats={"bo": "on-call"})
    one.at("T+0:01", "bo", "take-seat", seat="duty-manager")
    for played, commander in ((two, "cy"), (one, "bo")):
        played.at("T+0:30", "bo", "acknowledge", inject="page")
        played.at("T+1:00", "bo", "declare", severity="SEV-1", reason="money")
        played.at("T+2:00", commander, "assign-role", role="incident-commander", to=commander).end("T+12:00")
    both = [{name: finding.verdict for name, finding in findings(played).items()} for played in (two, one)]
    assert both[0] == both[1]


def test_a_paused_clock_counts_against_nobody(room, findings):
    paused = room().at("T+4:00", "ada", "pause").real_minutes_pass(30)
    paused.at("T+4:00", "ada", "resume").at("T+4:30", "bo", "acknowledge", inject="page")
    assert findings(paused)["acknowledged"].verdict is Verdict.MET


def test_a_promise_that_a_jump_passed_over_counts_against_nobody(card_of):
    promises = next(one for one in card_of("by-the-book").findings if one.criterion == "promises-kept")
    assert promises.verdict is Verdict.MET


def test_an_exercise_that_never_came_to_the_postmortem_is_not_graded_on_it(card_of):
    card = card_of("alone")
    assert next(phase for phase in card.phases if phase.phase == "postmortem").rating is None


def test_stopping_for_a_real_incident_leaves_open_what_was_open(room, findings):
    stopped = room().at("T+3:00", "bo", "call-real-incident")
    assert Verdict.MISSED not in {finding.verdict for finding in findings(stopped).values()}


def test_an_expectation_that_has_expired_waits_no_longer_though_play_goes_on(room, findings):
    waiting, expired = findings(room().until("T+100:00")), findings(room().until("T+111:00"))
    assert waiting["executive-answered"].verdict is UNSEEN
    assert expired["executive-answered"].verdict is Verdict.MISSED


def test_a_seat_that_somebody_left_keeps_nothing_open(room, findings):
    left = room().at("T+1:00", "bo", "declare", severity="SEV-1", reason="money")
    left.at("T+1:30", "cy", "assign-role", role="incident-commander", to="cy").at(
        "T+1:40", "cy", "leave-seat", seat="duty-manager"
    )
    judged = findings(left.end("T+30:00"))
    assert judged["commander-assigned"].verdict is Verdict.MET
    assert judged["status-page-in-time"].verdict is Verdict.MISSED


def test_an_inject_that_is_fired_by_hand_counts_once(room, findings):
    fired = room().at("T+1:00", "ada", "fire-inject", inject="cto-writes").until("T+100:00")
    [part] = findings(fired)["executive-answered"].parts
    assert part.verdict is Verdict.MISSED
    assert sum(getattr(event.data, "inject", "") == "cto-writes" for event in fired.events) == 1
