"""Timelines kept by hand, severities that go up, and incidents that customers saw first."""

from functools import partial

import pytest

from scoring import Verdict
from tests.scoring.room import Room

MET, LATE, PARTLY, MISSED, UNSEEN = Verdict.MET, Verdict.LATE, Verdict.PARTLY, Verdict.MISSED, Verdict.NOT_OBSERVED


@pytest.fixture
def spike(spike):
    """The flagship with every criterion scored: what the night gives no chance for, these tests do."""
    return spike.model_copy(update={"unscored": ()})


@pytest.fixture
def room(spike, playbook):
    return partial(Room, spike, playbook)


def entry_of(findings, played):
    return findings(played)["scribe-kept-timeline"].parts[0]


def declared(room):
    return room().at("T+1:00", "bo", "declare", severity="SEV-1", reason="money")


def resolved(played):
    return played.at("T+6:00", "cy", "resolve", reason="It was a false alarm, the graph has fallen back.")


def test_a_timeline_that_can_still_be_written_is_charged_to_nobody(room, findings):
    assert findings(declared(room).end("T+5:00"))["scribe-kept-timeline"].verdict is UNSEEN


def test_what_the_record_fills_in_by_itself_is_no_entry(room, findings):
    assert findings(resolved(declared(room)).end("T+20:00"))["scribe-kept-timeline"].verdict is MISSED


def test_an_entry_at_the_time_of_what_it_tells_counts(room, findings):
    kept = declared(room).at("T+2:00", "ed", "record-entry", text="SEV-1 declared", happened_ms=60_000)
    assert entry_of(findings, kept.end("T+5:00")).verdict is MET


def test_an_entry_for_a_time_at_which_nothing_happened_does_not(room, findings):
    kept = declared(room).at("T+9:30", "ed", "record-entry", text="SEV-1 declared", happened_ms=9 * 60_000)
    assert entry_of(findings, kept.end("T+10:00")).verdict is MISSED


def test_a_time_of_day_in_its_words_has_to_be_the_same_one(room, findings):
    right = declared(room).at("T+2:00", "ed", "record-entry", text="02:31 SEV-1 declared", happened_ms=60_000)
    wrong = declared(room).at("T+2:00", "ed", "record-entry", text="03:31 SEV-1 declared", happened_ms=60_000)
    assert entry_of(findings, right.end("T+5:00")).verdict is MET
    assert entry_of(findings, wrong.end("T+5:00")).verdict is MISSED


def test_a_time_of_day_in_its_words_may_be_the_storys_own(spike, playbook, findings):
    setting = spike.setting.model_copy(update={"starts": "Saturday 03:30 Europe/Madrid"})
    madrid = partial(Room, spike.model_copy(update={"setting": setting}), playbook)
    verdicts = {}
    for clock in ("03:31", "02:31", "02:31 UTC", "03:31 UTC", "05:31"):
        kept = declared(madrid).at("T+2:00", "ed", "record-entry", text=f"{clock} SEV-1 declared", happened_ms=60_000)
        verdicts[clock] = entry_of(findings, kept.end("T+5:00")).verdict
    assert verdicts == {"03:31": MET, "02:31": MET, "02:31 UTC": MET, "03:31 UTC": MISSED, "05:31": MISSED}


def test_an_entry_from_memory_is_late(room, findings):
    kept = declared(room).at("T+20:00", "ed", "record-entry", text="SEV-1 declared", happened_ms=60_000)
    assert entry_of(findings, kept.end("T+21:00")).verdict is LATE


def growing(spike, severity="SEV-2", after="buddy-theory"):
    change = type(spike.facts.changes[0])(after=after, severity="SEV-1")
    facts = spike.facts.model_copy(update={"severity": severity, "changes": (change,)})
    return spike.model_copy(update={"facts": facts})


def test_going_up_is_asked_for_only_when_it_grew_worse(room, findings):
    raised = room().at("T+1:00", "bo", "declare", severity="SEV-2", reason="a core feature")
    raised.at("T+8:00", "bo", "change-severity", severity="SEV-1", reason="money")
    assert findings(raised.end("T+20:00"))["upgraded-in-time"].verdict is UNSEEN


def test_going_up_in_time_and_late_are_told_apart(spike, playbook, findings):
    verdicts = []
    for moment in ("T+8:00", "T+12:00"):
        room = Room(growing(spike), playbook).at("T+1:00", "bo", "declare", severity="SEV-2", reason="a core feature")
        room.at(moment, "bo", "change-severity", severity="SEV-1", reason="money")
        verdicts.append(findings(room.end("T+20:00"))["upgraded-in-time"].verdict)
    assert verdicts == [MET, LATE]


def test_whoever_had_called_it_that_grave_has_nothing_to_raise(spike, playbook, findings):
    room = Room(growing(spike), playbook).at("T+1:00", "bo", "declare", severity="SEV-1", reason="to be safe")
    assert findings(room.end("T+20:00"))["upgraded-in-time"].verdict is UNSEEN


@pytest.mark.parametrize(("end", "verdict"), [("T+9:00", UNSEEN), ("T+20:00", MISSED)])
def test_never_going_up_is_missed_once_its_time_has_passed_and_takes_the_severity_along(
    spike, playbook, findings, end, verdict
):
    room = Room(growing(spike), playbook).at("T+1:00", "bo", "declare", severity="SEV-2", reason="a core feature")
    judged = findings(room.end(end))
    assert judged["upgraded-in-time"].verdict is verdict
    assert judged["severity-right"].verdict is verdict
    assert "severity-right" in playbook.criterion("upgraded-in-time").depends


def test_halfway_up_is_not_up(spike, playbook, findings):
    room = Room(growing(spike, "SEV-3"), playbook).at("T+1:00", "bo", "declare", severity="SEV-3", reason="small")
    room.at("T+6:00", "bo", "change-severity", severity="SEV-2", reason="a core feature")
    assert findings(room.end("T+20:00"))["upgraded-in-time"].verdict is MISSED


def test_nobody_has_to_go_up_from_what_was_never_declared(spike, playbook, findings):
    silent = findings(Room(growing(spike), playbook).end("T+20:00"))
    room = Room(growing(spike), playbook).at("T+8:00", "bo", "declare", severity="SEV-1", reason="money")
    late = findings(room.end("T+20:00"))
    assert silent["upgraded-in-time"].verdict is late["upgraded-in-time"].verdict is UNSEEN
    assert silent["declared-in-time"].verdict is MISSED


def test_an_alert_that_came_first_asks_for_no_action_item(room, findings):
    assert findings(room().end("T+20:00"))["customers-saw-first"].verdict is UNSEEN


def test_customers_who_came_first_leave_an_action_item(spike, playbook, findings):
    seen = spike.model_copy(update={"facts": spike.facts.model_copy(update={"detected_by": "social"})})
    verdicts = []
    for item in ("Alert on refused connections", "Rehearse the failover"):
        room = resolved(Room(seen, playbook).at("T+1:00", "bo", "declare", severity="SEV-1", reason="money"))
        room.at("T+16:00", "bo", "write-field", section="action-items", text=f"P0 | {item} | @bo | 2026-01-09 | Open")
        verdicts.append(findings(room.end("T+31:00"))["customers-saw-first"].verdict)
    assert verdicts == [MET, MISSED]
