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
