"""Seats in play: a facilitator gives a lost person's seat back to the room, and the roles go along."""

from collections.abc import Callable

import pytest

from simulator.exercise.commands import CommandRefused, Join, Refusal
from simulator.exercise.roles import commander
from tests.simulator.exercise.conftest import ADA, Room


@pytest.fixture
def night(new_room: Callable[..., Room]) -> Room:
    """Everybody awake, Cy commands; Gus has come late and stands about."""
    room = new_room(wake="everyone").start()
    room.do("cy", "assign-role", role="incident-commander", to="cy")
    room.send("gus", Join())
    return room


def test_a_facilitator_frees_the_seat_of_somebody_who_dropped_out(night: Room) -> None:
    night.do(ADA, "leave-seat", seat="duty")
    assert "duty" not in night.exercise.seats
    night.do("gus", "take-seat", seat="duty")
    assert night.exercise.seats["duty"] == "gus"


def test_a_seat_that_is_free_already_cannot_be_freed(night: Room) -> None:
    night.do(ADA, "leave-seat", seat="duty")
    with pytest.raises(CommandRefused) as refused:
        night.do(ADA, "leave-seat", seat="duty")
    assert refused.value.reason is Refusal.NOT_NOW


def test_nobody_frees_the_seat_of_another(night: Room) -> None:
    with pytest.raises(CommandRefused) as refused:
        night.do("bo", "leave-seat", seat="duty")
    assert refused.value.reason is Refusal.NOT_ALLOWED


def test_somebodys_last_seat_goes_over_with_its_roles(night: Room) -> None:
    night.do(ADA, "hand-over-seat", seat="duty", to="gus")
    assert night.exercise.seats["duty"] == "gus"
    assert commander(night.exercise) == "gus"
    assert night.replayed == night.exercise


def test_a_line_of_the_record_stays_as_it_was_when_seats_change_hands(night: Room) -> None:
    before = night.seen_by("bo")
    assert before.timeline[-1].text == "Incident commander is Duty manager"
    assert before.chat[-1].text == "Incident commander: Duty manager"
    night.do(ADA, "hand-over-seat", seat="duty", to="gus")
    after = night.seen_by("bo")
    assert after.timeline[: len(before.timeline)] == before.timeline
    assert after.chat[: len(before.chat)] == before.chat
    assert after.timeline[-1].text == "Incident commander is Duty manager"


def test_who_keeps_another_seat_keeps_the_roles(night: Room) -> None:
    night.do(ADA, "hand-over-seat", seat="support", to="cy")
    night.do(ADA, "hand-over-seat", seat="duty", to="gus")
    assert commander(night.exercise) == "cy"


def test_a_commander_without_a_seat_commands_nobody(night: Room) -> None:
    night.do(ADA, "leave-seat", seat="duty")
    assert commander(night.exercise) is None
    night.do("bo", "assign-role", role="incident-commander", to="bo")
    assert commander(night.exercise) == "bo"


def test_a_seat_handed_to_whoever_has_it_changes_nothing(night: Room) -> None:
    assert night.do(ADA, "hand-over-seat", seat="duty", to="cy") == []


def test_nobody_commands_asleep(new_room: Callable[..., Room]) -> None:
    """Else nobody who is awake could allow anything, and who could sleeps."""
    room = new_room().start()
    with pytest.raises(CommandRefused) as refused:
        room.do("bo", "assign-role", role="incident-commander", to="cy")
    assert refused.value.reason is Refusal.NOT_NOW
    assert "Page them" in refused.value.answer
    room.do("bo", "page", target="duty")
    room.until("T+4:00")
    room.do("bo", "assign-role", role="incident-commander", to="cy")
    assert commander(room.exercise) == "cy"


REPLY = {"template": "executive-reply", "fields": {"known": "One in three payments fails."}, "reply_to": "to-commander"}


@pytest.mark.parametrize(
    ("who", "changed", "reason"),
    [
        ("di", {}, Refusal.UNKNOWN),
        ("cy", {"template": "internal-update"}, Refusal.NOT_ALLOWED),
        ("cy", {"reply_to": "tickets"}, Refusal.UNKNOWN),
    ],
    ids=["it came to somebody else", "it wants another form", "it has not come"],
)
def test_a_letter_is_answered_by_who_got_it_and_in_the_form_that_it_wants(
    night: Room, who: str, changed: dict[str, object], reason: Refusal
) -> None:
    night.until("T+3:00" if "reply_to" in changed else "T+7:00")
    with pytest.raises(CommandRefused) as refused:
        night.do(who, "send", **REPLY | changed)
    assert refused.value.reason is reason


def test_who_got_it_answers_it(night: Room) -> None:
    night.until("T+7:00")
    night.do("cy", "send", **REPLY)
    assert night.exercise.injects["to-commander"].replied_by == "cy"
