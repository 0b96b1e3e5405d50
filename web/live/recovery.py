"""What a stop of the server does to running exercises: each stands, paused, and says so.

A wanted stop pauses them at its own instant. After one that nobody wanted they stand where they were last known to be
alive (`web.live.heartbeat`), and what fell due by then has happened. Either way the time in which the server was away
counts against nobody.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from simulator.exercise.commands import Actor, ActorKind, Command, Pause
from simulator.exercise.engine import recover
from simulator.exercise.state import Stage
from web.accounts import new_command_id

if TYPE_CHECKING:
    from simulator.journal import ExerciseRecord
    from web.live.rooms import Rooms

LOG = logging.getLogger(__name__)


def recover_all(rooms: Rooms) -> None:
    """Pause what was running when the server went away. One that cannot be read keeps no other from coming back."""
    with rooms.store.reading() as tx:
        running = [record for record in tx.journal.list_exercises() if record.state == Stage.RUNNING]
    for record in running:
        try:
            _recover(rooms, record)
        except Exception:
            LOG.exception("exercise %s cannot be brought back", record.code)


def pause_all(rooms: Rooms) -> None:
    """Pause what is running, in its facilitator's name, before the server goes."""
    for room in rooms:
        if room.exercise.stage is Stage.RUNNING:
            owner = Actor(room.record.owner, ActorKind.FACILITATOR)
            rooms.submit(room.code, Command(new_command_id(), owner, Pause("the server was stopped")))


def _recover(rooms: Rooms, record: ExerciseRecord) -> None:
    with rooms.store.reading() as tx:
        alive_wall_ms = tx.journal.alive_wall_ms(record.id)
    rooms.record(rooms.open(record.code), lambda exercise, wall_ms: recover(exercise, alive_wall_ms, wall_ms))
