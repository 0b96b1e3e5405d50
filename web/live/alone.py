"""Trying a scenario alone: a facilitator opens a room, comes in as a participant too, takes every seat, and starts.

All of it by the commands that anybody sends. Everybody is awake, for nobody else is there to be paged; and the exercise
is marked in the store, so that it is told apart from what a team has played.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.exercise.commands import Actor, ActorKind, Command, CommandData, StartExercise, TakeSeat
from simulator.exercise.state import Stage
from simulator.journal import ALONE
from web.accounts import new_command_id
from web.live.opening import open_exercise

if TYPE_CHECKING:
    from simulator.journal import Facilitator
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
        person = accounts.person_of(key) or accounts.join(rooms, room, facilitator.name, key=key)[0]
        player, leader = Actor(person.id, ActorKind.PARTICIPANT), Actor(facilitator.id, ActorKind.FACILITATOR)
        if room.exercise.stage is Stage.LOBBY:
            for seat in room.exercise.scenario.seats:
                if seat.id not in room.exercise.seats:
                    _send(rooms, room, player, TakeSeat(seat.id))
            _send(rooms, room, leader, StartExercise())
            rooms.tick(room)
    return room, key


def _send(rooms: Rooms, room: Room, by: Actor, data: CommandData) -> None:
    rooms.submit(room.code, Command(new_command_id(), by, data))
