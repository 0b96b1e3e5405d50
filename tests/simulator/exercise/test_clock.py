"""The clock: pausing, speed, jumps, crashes, and the facilitator's hand on the injects."""

import pytest

from simulator.exercise import events as e
from simulator.exercise.commands import CommandRefused, Refusal
from simulator.exercise.engine import after, next_wall_ms, recover, tick
from simulator.exercise.state import Stage
from simulator.playbook import Playbook
from simulator.scenario.read import read_scenario
from simulator.times import MINUTE_MS, SECOND_MS
from tests.simulator.exercise.conftest import Room


def delivered(happened: list[e.EventData]) -> list[str]:
    return [data.inject for data in happened if isinstance(data, e.InjectDelivered)]


def test_a_pause_freezes_every_deadline(room: Room) -> None:
    room.until("T+3:00")
    room.do("ada", "pause", reason="coffee")
    assert room.wait(60 * MINUTE_MS) == []
    room.do("ada", "resume")
    assert room.at_ms == 3 * MINUTE_MS
    assert delivered(room.wait(MINUTE_MS)) == ["tickets"]


def test_while_paused_only_the_facilitator_acts(room: Room) -> None:
    room.do("bo", "ask-pause", reason="what is a rung?")
    assert room.exercise.stage is Stage.PAUSED
    with pytest.raises(CommandRefused) as caught:
        room.do("bo", "say", text="hello")
    assert caught.value.reason is Refusal.PAUSED
    room.do("ada", "take-note", text="they asked about rungs")


def test_double_speed_halves_the_wait(room: Room) -> None:
    room.do("ada", "set-speed", rate_pct=200)
    assert delivered(room.wait(2 * MINUTE_MS)) == ["tickets"]
    assert room.at_ms == 4 * MINUTE_MS


def test_a_jump_lands_two_minutes_before_what_the_playbook_wants_next(room: Room) -> None:
    room.until("T+7:00")
    jump = room.do("ada", "jump", to_ms="T+28:00")[-1]
    assert isinstance(jump, e.ClockJumped)
    assert jump.to_ms == 8 * MINUTE_MS, "a commander is wanted by T+10"
    assert "commander" in jump.held_back_by


def test_a_jump_is_refused_when_something_is_due_at_once(room: Room) -> None:
    room.until("T+4:00")
    with pytest.raises(CommandRefused) as caught:
        room.do("ada", "jump", to_ms="T+28:00")
    assert caught.value.reason is Refusal.NOT_NOW


def test_what_falls_due_inside_a_jump_arrives_at_its_own_time(room: Room) -> None:
    room.until("T+1:00")
    room.do("bo", "acknowledge", inject="page")
    room.do("bo", "page", target="duty")
    room.do("bo", "declare", severity="SEV-1")
    room.do("bo", "open-war-room", channel="#inc-2026-01-03-api-errors")
    room.do("bo", "assign-role", role="incident-commander", to="bo")
    room.until("T+2:00")
    room.do("ada", "jump", to_ms="T+5:30")
    times = {event.data.inject: event.at_ms for event in room.events if isinstance(event.data, e.InjectDelivered)}
    assert times["tickets"] == 4 * MINUTE_MS
    assert room.at_ms == 5 * MINUTE_MS + 30 * SECOND_MS
    assert [event.at_ms for event in room.events] == sorted(event.at_ms for event in room.events)


def test_a_jump_stands_still_at_what_a_part_asks_when_it_begins(small_text: str, playbook: Playbook) -> None:
    asking = small_text.replace(
        "questions:\n", "questions:\n  - {id: then, part: rest, after: rest, text: What do you do first?}\n"
    )
    room = Room(read_scenario(asking, "asking.yaml", {"incident-response": playbook}.get), playbook).start()
    room.until("T+1:00")
    for command, fields in (
        ("acknowledge", {"inject": "page"}),
        ("page", {"target": "duty"}),
        ("declare", {"severity": "SEV-1"}),
        ("open-war-room", {"channel": "#inc-2026-01-03-api-errors"}),
        ("assign-role", {"role": "incident-commander", "to": "bo"}),
    ):
        room.do("bo", command, **fields)
    room.until("T+2:00")
    happened = room.do("ada", "jump", to_ms="T+5:30")
    assert happened[-1] == e.QuestionAsked("then", ("on-call", "duty", "support"))
    assert room.at_ms == 5 * MINUTE_MS
    assert [event.at_ms for event in room.events] == sorted(event.at_ms for event in room.events)


def test_a_promised_update_inside_a_jump_is_waived(room: Room) -> None:
    room.until("T+5:00")
    for command, fields in (
        ("acknowledge", {"inject": "page"}),
        ("declare", {"severity": "SEV-1"}),
        ("open-war-room", {"channel": "#inc-2026-01-03-api-errors"}),
        ("assign-role", {"role": "incident-commander", "to": "bo"}),
        ("page", {"target": "head"}),
        ("send", {"template": "internal-update", "fields": {"known": "x", "next-update": "02:40"}}),
    ):
        room.do("bo", command, **fields)
    room.until("T+6:00")
    room.do("bo", "send", template="executive-reply", fields={"known": "x"}, reply_to="to-commander")
    jump = room.do("bo", "jump", to_ms="T+18:00")[-1]
    assert isinstance(jump, e.ClockJumped)
    assert (jump.to_ms, len(jump.waived)) == (18 * MINUTE_MS, 1)


def test_a_jump_does_not_pass_over_an_update_that_is_owed_after_the_next_one(room: Room) -> None:
    room.until("T+5:00")
    for command, fields in (
        ("acknowledge", {"inject": "page"}),
        ("declare", {"severity": "SEV-1"}),
        ("open-war-room", {"channel": "#inc-2026-01-03-api-errors"}),
        ("assign-role", {"role": "incident-commander", "to": "bo"}),
        ("page", {"target": "head"}),
        ("run", {"move": "queue"}),
        ("send", {"template": "status-investigating", "fields": {"symptom": "x"}}),
        ("send", {"template": "customer-email-ongoing", "fields": {"symptom": "x"}}),
    ):
        room.do("bo", command, **fields)
    room.until("T+7:00")
    room.do("bo", "send", template="executive-reply", fields={"known": "x"}, reply_to="to-commander")
    room.do("bo", "send", template="internal-update", fields={"known": "x"})
    room.do("bo", "jump", to_ms="T+150:00")
    assert room.at_ms == 58 * MINUTE_MS


def test_only_the_commander_among_the_players_jumps(room: Room) -> None:
    with pytest.raises(CommandRefused) as caught:
        room.do("bo", "jump", to_ms="T+18:00")
    assert caught.value.reason is Refusal.NOT_ALLOWED


def test_a_held_inject_waits_and_comes_when_it_is_released(room: Room) -> None:
    room.do("ada", "hold-inject", inject="tickets")
    assert "tickets" not in delivered(room.until("T+6:00"))
    assert "tickets" in delivered(room.do("ada", "release-inject", inject="tickets"))


def test_an_inject_fired_by_hand_does_not_come_again(room: Room) -> None:
    room.until("T+1:00")
    assert delivered(room.do("ada", "fire-inject", inject="tickets")) == ["tickets"]
    assert "tickets" not in delivered(room.until("T+10:00"))
    with pytest.raises(CommandRefused) as caught:
        room.do("ada", "fire-inject", inject="tickets")
    assert caught.value.reason is Refusal.ALREADY


def test_a_skipped_inject_never_comes(room: Room) -> None:
    room.do("ada", "skip-inject", inject="tickets")
    assert "tickets" not in delivered(room.until("T+10:00"))


def test_a_postponed_inject_comes_later(room: Room) -> None:
    room.do("ada", "postpone-inject", inject="tickets", by_ms="5m")
    assert "tickets" not in delivered(room.until("T+8:59"))
    assert "tickets" in delivered(room.until("T+9:00"))


def test_a_facilitators_own_inject_reaches_those_it_is_for(room: Room) -> None:
    room.do("ada", "improvise-inject", via="phone", sender="The CEO", text="SECRET-CALL", to=["on-call"])
    assert "SECRET-CALL" in str(room.seen_by("bo"))
    room.until("T+5:00")
    assert "SECRET-CALL" not in str(room.seen_by("cy"))


def test_after_a_crash_the_room_stands_where_it_was_and_the_outage_counts_for_nothing(room: Room) -> None:
    room.until("T+3:00")
    room.do("bo", "say", text="[SME] still here")
    hours_later = room.wall_ms + 3 * 60 * MINUTE_MS
    paused = recover(room.replayed, None, hours_later)
    revived = after(room.replayed, paused)
    assert revived.stage is Stage.PAUSED
    assert revived.clock.at(hours_later) == 3 * MINUTE_MS
    assert tick(revived, hours_later) == []


def test_after_a_crash_it_stands_where_it_was_last_alive_and_what_fell_due_by_then_has_come(room: Room) -> None:
    room.until("T+3:00")
    alive = room.wall_ms + 90 * SECOND_MS
    events = recover(room.replayed, alive, alive + 3 * 60 * MINUTE_MS)
    assert [type(event.data) for event in events] == [e.InjectDelivered, e.ClockPaused]
    assert (events[0].at_ms, events[-1].at_ms) == (4 * MINUTE_MS, 4 * MINUTE_MS + 30 * SECOND_MS)


def test_a_note_from_before_the_clock_was_turned_on_takes_no_time_back(room: Room) -> None:
    room.until("T+3:00")
    alive = room.wall_ms
    room.do("ada", "pause")
    room.wait(10 * MINUTE_MS)
    room.do("ada", "resume")
    (paused,) = recover(room.replayed, alive, room.wall_ms + MINUTE_MS)
    assert paused.at_ms == 3 * MINUTE_MS


def test_the_next_wall_instant_is_when_the_next_thing_falls_due(room: Room) -> None:
    room.until("T+0:00")
    assert next_wall_ms(room.exercise) == room.wall_ms + MINUTE_MS, "a question is asked at T+1"
    room.do("ada", "pause")
    assert next_wall_ms(room.exercise) is None


def test_parts_begin_by_the_clock_or_by_the_facilitators_hand(room: Room) -> None:
    room.do("ada", "next-part")
    assert room.exercise.part == "rest"
    assert e.PartEntered("learn") not in room.until("T+12:00")
    room.do("bo", "declare", severity="SEV-1")
    assert e.PartEntered("learn") in room.do("bo", "resolve")
