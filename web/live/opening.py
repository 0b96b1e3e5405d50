"""Opening a new exercise: its code, its texts pinned, its first event."""

from __future__ import annotations

import hashlib
import secrets
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from simulator.exercise.engine import begin
from simulator.exercise.events import ExerciseCreated
from simulator.ids import ExerciseId
from simulator.journal import AlreadyEntered, ExerciseRecord
from simulator.scenario.calendar import story_start_ms
from simulator.texts import control_in, text_sha
from web.command_reader import UnreadableCommand

if TYPE_CHECKING:
    from simulator.ids import ParticipantId
    from web.library import Entry
    from web.live.room import Room
    from web.live.rooms import Rooms

CODE_LETTERS = "BCDFGHJKLMNPQRTVWXZ346789"
"""What is told apart when read from a wall or over the phone, and spells no words."""
CODE_LENGTH = 6
_SEED_BITS = 31


def open_exercise(
    rooms: Rooms,
    entry: Entry,
    owner: ParticipantId,
    *,
    title: str = "",
    wake: str = "",
    occasion: str | None = None,
    act: str = "",
) -> Room:
    """A new room in its lobby. `entry` must be playable; `wake` is the scenario's own unless given.

    `occasion` begins the name of an occasion that is this exercise's alone. `act` is the id that the sender chose, as a
    command's: sent twice it opens one room.

    Raises `UnreadableCommand` for a title that holds control characters.
    """
    scenario, playbook = entry.scenario, entry.playbook
    if scenario is None or playbook is None:
        raise ValueError(f"{entry.name} has faults and starts nothing")
    if control := control_in(title):
        raise UnreadableCommand(f"The title holds a character that nobody can see ({control}). Type it anew.")
    exercise = _id_of(owner, act)
    with rooms.beginning:
        room = _opened(rooms, exercise, owner) if act else None
        try:
            return room or _open(rooms, entry, exercise, owner, title, wake, occasion)
        except AlreadyEntered:  # another process was asked at the same time, and the database took its room
            room = _opened(rooms, exercise, owner)
            if room is None:
                raise
            return room


def _id_of(owner: ParticipantId, act: str) -> ExerciseId:
    digits = hashlib.sha256(f"{owner}:{act}".encode()).hexdigest()[:16] if act else secrets.token_hex(8)
    return ExerciseId(f"e-{digits}")


def _opened(rooms: Rooms, exercise: ExerciseId, owner: ParticipantId) -> Room | None:
    with rooms.store.reading() as tx:
        found = next((one for one in tx.journal.list_exercises(owner) if one.id == exercise), None)
    return None if found is None else rooms.open(found.code)


def _open(
    rooms: Rooms, entry: Entry, exercise: ExerciseId, owner: ParticipantId, title: str, wake: str, occasion: str | None
) -> Room:
    scenario, now_wall_ms = entry.scenario, rooms.clock.now_ms()
    assert scenario is not None  # noqa: S101 -- see above
    record = ExerciseRecord(
        id=exercise,
        code=new_code(rooms),
        title=" ".join(title.split())[:100] or scenario.title,
        created_wall_ms=now_wall_ms,
        scenario_sha=text_sha(entry.scenario_text),
        playbook_sha=text_sha(entry.playbook_text),
        owner=owner,
        occasion=None if occasion is None else f"{occasion}{exercise}",
    )
    created = ExerciseCreated(
        scenario=scenario.id,
        scenario_sha256=record.scenario_sha,
        playbook=scenario.playbook,
        playbook_sha256=record.playbook_sha,
        seed=secrets.randbits(_SEED_BITS),
        starts_at_wall_ms=story_start_ms(scenario, datetime.fromtimestamp(now_wall_ms / 1000, UTC).date()),
        wake=wake or scenario.wake,
        title=record.title,
    )
    return rooms.create(record, entry.scenario_text, entry.playbook_text, begin(created, now_wall_ms))


def new_code(rooms: Rooms) -> str:
    """A code that no exercise ever had; the database has the last word."""
    while True:
        code = "".join(secrets.choice(CODE_LETTERS) for _ in range(CODE_LENGTH))
        with rooms.store.reading() as tx:
            if tx.journal.find_by_code(code) is None:
                return code
