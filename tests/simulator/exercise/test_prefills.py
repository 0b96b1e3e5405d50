"""What forms hold before anybody types: what the record says, as the writer's seat knows it, no fact among it."""

from collections.abc import Callable

import pytest

from simulator.exercise.commands import CommandRefused, Refusal
from simulator.exercise.view import Audience, Viewer, view
from simulator.exercise.view.model import Prefill
from simulator.ids import ParticipantId
from simulator.scenario.model import Scenario
from tests.simulator.exercise.conftest import ADA, Room

CHANNEL = "#inc-2026-01-03-payments"


def held(room: Room, who: str, template: str, reply_to: str = "") -> dict[str, str]:
    """What the form of a template holds for somebody."""
    fitting = (one for one in room.seen_by(who).prefills if one.template == template)
    return {name: text for one in fitting if one.reply_to in ("", reply_to) for name, text in one.fields}


@pytest.fixture
def awake(new_room: Callable[..., Room]) -> Room:
    """Everybody is awake; Bo alone was paged."""
    return new_room(wake="everyone").start()


def test_before_anything_is_declared_a_form_knows_the_time_and_the_alert_that_the_seat_heard(awake: Room) -> None:
    awake.until("T+12:30")
    assert held(awake, "bo", "incident-declaration") == {
        "started": "02:30",
        "minutes-ago": "12 minutes",
        "channel": "#inc-2026-01-03-",
    }


def test_whoever_heard_no_alert_is_told_of_no_beginning_until_the_incident_is_declared(awake: Room) -> None:
    awake.until("T+12:30")
    assert "started" not in held(awake, "cy", "incident-declaration")
    awake.do("bo", "declare", severity="SEV-2")
    assert held(awake, "cy", "incident-declaration")["started"] == "02:30"


def test_the_severity_is_the_declared_one_whatever_is_true(awake: Room) -> None:
    awake.do("bo", "declare", severity="SEV-3")
    assert held(awake, "bo", "internal-update")["severity"] == "SEV-3"
    awake.do("bo", "change-severity", severity="SEV-2")
    assert held(awake, "bo", "internal-update")["severity"] == "SEV-2"


def test_who_commands_is_named_by_post_and_the_channel_in_full(awake: Room) -> None:
    awake.do("bo", "assign-role", role="incident-commander", to="cy")
    awake.do("bo", "open-war-room", channel=CHANNEL)
    form = held(awake, "di", "incident-declaration")
    assert (form["commander"], form["channel"]) == ("duty", CHANNEL)


def test_the_next_update_comes_by_the_cadence_of_the_declared_severity(awake: Room) -> None:
    awake.until("T+9:50")
    assert "next-update" not in held(awake, "bo", "internal-update")
    awake.do("bo", "declare", severity="SEV-1")
    assert held(awake, "bo", "internal-update")["next-update"] == "03:09"
    assert held(awake, "bo", "social-post")["next-update"] == "03:39"


def test_where_the_playbook_sets_no_rhythm_the_promise_is_left_to_its_writer(awake: Room) -> None:
    awake.do("bo", "declare", severity="SEV-3")
    assert "next-update" not in held(awake, "bo", "internal-update")
    awake.do("bo", "change-severity", severity="SEV-1")
    for template in ("customer-email-ongoing", "executive-reply", "in-app-banner"):
        assert "next-update" not in held(awake, "bo", template)


def test_an_answer_is_addressed_to_who_asked_and_a_letter_to_nobody(awake: Room) -> None:
    awake.do("bo", "assign-role", role="incident-commander", to="cy")
    awake.until("T+6:00")
    assert "recipient" not in held(awake, "cy", "executive-reply")
    assert "recipient" not in held(awake, "cy", "executive-reply", "to-commander"), "it came from no persona"
    awake.until("T+6:30")
    assert held(awake, "cy", "executive-reply")["company"] == "Acme Pay"


def test_a_persona_who_wants_a_reply_is_whom_the_reply_addresses(
    new_room: Callable[..., Room], small: Scenario
) -> None:
    room = new_room(wake="everyone")
    asking = tuple(
        one.model_copy(update={"sender": "maya", "to": ("all",)}) if one.id == "to-commander" else one
        for one in small.injects
    )
    room.exercise = room.exercise.changed({"scenario": small.model_copy(update={"injects": asking})})
    room.start().until("T+6:00")
    replies = [one for one in _prefills(room, "bo") if one.reply_to]
    assert [(one.template, one.fields, one.reply_to) for one in replies] == [
        ("executive-reply", (("recipient", "Maya"),), "to-commander")
    ]


def test_the_service_is_called_as_the_scenario_says_or_as_the_room_last_did(awake: Room, small: Scenario) -> None:
    assert "service" not in held(awake, "bo", "status-resolved")
    awake.do("bo", "send", template="in-app-banner", fields={"service": "Acme Checkout", "symptom": "HTTP 503"})
    assert held(awake, "di", "status-resolved")["service"] == "Acme Checkout"
    named = small.setting.model_copy(update={"public_name": "Acme Pay"})
    awake.exercise = awake.exercise.changed({"scenario": small.model_copy(update={"setting": named})})
    assert {name: text for one in _prefills(awake, "di") for name, text in one.fields}["service"] == "Acme Pay"


def test_links_are_those_of_the_setting(awake: Room, small: Scenario) -> None:
    linked = small.setting.model_copy(update={"links": {"dashboard": "https://graphs.example/d/1"}})
    awake.exercise = awake.exercise.changed({"scenario": small.model_copy(update={"setting": linked})})
    form = next(one for one in _prefills(awake, "bo") if one.template == "incident-declaration")
    assert dict(form.fields)["dashboard"] == "https://graphs.example/d/1"
    assert "runbook" not in dict(form.fields)


def test_times_are_in_utc_wherever_the_story_plays(awake: Room, small: Scenario) -> None:
    setting = small.setting.model_copy(update={"starts": "Saturday 08:00 Asia/Kolkata"})
    awake.exercise = awake.exercise.changed({"scenario": small.model_copy(update={"setting": setting})})
    awake.until("T+1:00")
    form = next(one for one in _prefills(awake, "bo") if one.template == "internal-update")
    assert dict(form.fields)["at"] == "02:31"


def test_long_durations_are_told_in_hours_and_minutes(awake: Room) -> None:
    for moment, told in (("T+0:20", "1 minute"), ("T+60:00", "1 hour"), ("T+139:59", "2 hours 19 minutes")):
        awake.until(moment)
        assert held(awake, "bo", "internal-update")["duration"] == told


def test_sleepers_and_those_who_cannot_write_get_nothing_filled_in(room: Room) -> None:
    assert held(room, "bo", "internal-update")
    assert room.seen_by("cy").prefills == ()
    assert room.seen_by(ADA, Audience.FACILITATOR).prefills == ()
    assert room.seen_by(ADA, Audience.OBSERVER).prefills == ()


def test_a_form_that_is_sent_as_it_opened_is_refused_and_says_what_is_its_writers(awake: Room) -> None:
    awake.do("bo", "declare", severity="SEV-1")
    form = held(awake, "bo", "incident-declaration") | {"status": "Investigating"}
    with pytest.raises(CommandRefused) as refused:
        awake.do("bo", "send", template="incident-declaration", fields=form)
    assert refused.value.reason is Refusal.NEEDS_TEXT
    assert "Yours to write: What, Impact." in str(refused.value)
    assert awake.do("bo", "send", template="incident-declaration", fields=form | {"what": "payments fail"})


def _prefills(room: Room, who: str) -> tuple[Prefill, ...]:
    """As `seen_by`, where the room plays a scenario that was changed on the way."""
    seats = tuple(seat for seat, person in room.exercise.seats.items() if person == who)
    return view(room.exercise, Viewer(Audience.SEAT, ParticipantId(who), seats), room.at_ms).prefills
