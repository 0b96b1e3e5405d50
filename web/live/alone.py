"""Trying a scenario alone: a facilitator opens a room, comes in as a participant too, takes every seat, and starts.

All of it by the commands that anybody sends. Everybody is awake, for nobody else is there to be paged; and the exercise
is marked in the store, so that it is told apart from what a team has played.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.exercise.commands import Actor, ActorKind, Command, CommandData, StartExercise, TakeSeat
from simulator.exercise.state import Stage
from simulator.ids import CommandId
from simulator.journal import ALONE, AlreadyEntered
from web.accounts import NotAdmitted
from web.live.opening import open_exercise

if TYPE_CHECKING:
    from simulator.journal import Facilitator, Person
    from web.accounts import Accounts
    from web.library import Entry
    from web.live.room import Room
    from web.live.rooms import Rooms


def try_alone(
    rooms: Rooms, accounts: Accounts, entry: Entry, facilitator: Facilitator, title: str, act: str = ""
) -> tuple[Room, str]:
    """A room at T+0 in which the facilitator sits on every seat, and the key to those seats.

    Sent again under the same `act`, it is the same room and the same key: whatever was done already is passed over.
    """
    with rooms.beginning:
        room = open_exercise(rooms, entry, facilitator.id, title=title, wake="everyone", occasion=ALONE, act=act)
        key = accounts.token(ALONE, room)
        person = _player(rooms, accounts, room, facilitator.name, key)
        player, leader = Actor(person.id, ActorKind.PARTICIPANT), Actor(facilitator.id, ActorKind.FACILITATOR)
        if room.exercise.stage is Stage.LOBBY:
            accounts.bring_in(rooms, room, person)
            for seat in room.exercise.scenario.seats:
                if seat.id not in room.exercise.seats:
                    _send(rooms, room, player, TakeSeat(seat.id), f"seat-{seat.id}")
            _send(rooms, room, leader, StartExercise(), "start")
            rooms.tick(room)
    return room, key


def _player(rooms: Rooms, accounts: Accounts, room: Room, name: str, key: str) -> Person:
    """Who sits on every seat; let in now, or by another process that was asked at the same time."""
    try:
        return accounts.person_of(key) or accounts.join(rooms, room, name, key=key)[0]
    except (AlreadyEntered, NotAdmitted):
        person = accounts.person_of(key)
        if person is None:
            raise
        return person


def _send(rooms: Rooms, room: Room, by: Actor, data: CommandData, step: str) -> None:
    """Each step has one id in its room, so that it is done once whoever sends it."""
    rooms.submit(room.code, Command(CommandId(f"s-{room.record.id}-{step}"), by, data))
