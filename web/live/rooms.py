"""The rooms that are open, and the one function by which anybody acts in them.

A command is decided against the exercise in memory, its events are written with the sequence number
that memory ends at, and only when they are on disk is the exercise in memory replaced and the sender
answered. If the journal went on elsewhere the append is refused as stale; the room is then read anew
and the command decided again.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gevent.lock import RLock

from simulator.exercise.engine import after, perform, tick
from simulator.journal import StaleAppend
from web.live.loading import load_room
from web.live.room import Room, came_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from simulator.exercise.commands import Command
    from simulator.exercise.events import Event
    from simulator.exercise.state import Exercise
    from simulator.journal import ExerciseRecord, Person, Store, Transaction
    from web.live.clock import WallClock
    from web.live.writer import Writer

LOG = logging.getLogger(__name__)
ATTEMPTS = 5
"""How often a command is decided anew because another process wrote first."""


class NoSuchRoom(Exception):  # noqa: N818 -- an answer to a wrong code, not an error of ours
    """There is no exercise with that code."""

    def __init__(self, code: str) -> None:
        super().__init__(
            f"There is no exercise with the code {code or '(none)'}. Look at the code again, or ask for it."
        )
        self.code = code


@dataclass(frozen=True, slots=True)
class Receipt:
    """What became of a command."""

    seq: int
    """The number of its last event, or where the journal ends when it had none."""
    events: tuple[Event, ...]


class Rooms:
    """All exercises, loaded when first asked for."""

    def __init__(self, store: Store, writer: Writer, clock: WallClock) -> None:
        self.store = store
        self.writer = writer
        self.clock = clock
        self._rooms: dict[str, Room] = {}
        self._opening = RLock()
        self.beginning = RLock()
        """Held while somebody opens a new exercise, so that the same act, sent again meanwhile, finds it."""
        self._on_change: list[Callable[[Room], None]] = []

    def __iter__(self) -> Iterator[Room]:
        """The rooms that are in memory."""
        return iter(tuple(self._rooms.values()))

    def on_change(self, listener: Callable[[Room], None]) -> None:
        """Have a function called whenever a room has new events on disk, or was just opened."""
        self._on_change.append(listener)

    def open(self, code: str) -> Room:
        """The room of a code, however it was typed; raises `NoSuchRoom`."""
        code = read_code(code)
        room = self._rooms.get(code)
        if room is None:
            with self._opening:
                room = self._rooms.get(code) or self._load(code)
        return room

    def submit(self, code: str, command: Command) -> Receipt:
        """Do what somebody asks for and answer when it is on disk; raises `CommandRefused` or `NoSuchRoom`."""
        room = self.open(code)
        with room.lock:
            events = self._apply(room, lambda exercise, wall_ms: perform(exercise, command, wall_ms))
        done = came_of(events, command.id, command.by.id) or room.events_of(command.id, command.by.id)
        return Receipt(seq=done[-1].seq if done else room.exercise.seq, events=done)

    def tick(self, room: Room) -> list[Event]:
        """Make happen what has fallen due."""
        with room.lock:
            return self._apply(room, tick)

    def record(self, room: Room, decide: Callable[[Exercise, int], list[Event]]) -> list[Event]:
        """Write what the server itself has to say, such as that it was restarted."""
        with room.lock:
            return self._apply(room, decide)

    def create(self, record: ExerciseRecord, scenario_text: str, playbook_text: str, begun: list[Event]) -> Room:
        """Enter a new exercise with its first events."""

        def work(tx: Transaction) -> None:
            tx.journal.put_text(scenario_text, f"{record.title}: scenario")
            tx.journal.put_text(playbook_text, f"{record.title}: playbook")
            tx.journal.create_exercise(record)
            tx.journal.append(record.id, 0, begun)

        self.writer.write(work)
        return self.open(record.code)

    def name_person(self, room: Room, person: Person, key_hash: str) -> None:
        """Enter a person beside the journal, with the name that the journal leaves out."""
        self.writer.write(lambda tx: tx.people.add_person(person, key_hash))
        room.names = {**room.names, person.id: person.name}

    def call_names(self, room: Room, names: Mapping[str, str]) -> None:
        """Let the room know what people are called who are not in its book, such as facilitators."""
        if any(room.names.get(person) != name for person, name in names.items()):
            room.names = {**room.names, **names}

    def _apply(self, room: Room, decide: Callable[[Exercise, int], list[Event]]) -> list[Event]:
        for _ in range(ATTEMPTS):
            events = decide(room.exercise, self.clock.now_ms())
            if not events:
                return []
            then = after(room.exercise, events)
            try:
                self._append(room, events, then)
            except StaleAppend as stale:
                LOG.warning("%s; reading it anew", stale)
                self._reload(room)
                continue
            self._replace(room, then, events)
            return events
        raise StaleAppend(room.record.id, room.exercise.seq, room.exercise.seq)

    def _append(self, room: Room, events: list[Event], then: Exercise) -> None:
        exercise, seq, state = room.record.id, room.exercise.seq, str(then.stage)
        changed = state != str(room.exercise.stage)

        def work(tx: Transaction) -> None:
            tx.journal.append(exercise, seq, events)
            if changed:
                tx.journal.set_state(exercise, state)

        self.writer.write(work)

    def _replace(self, room: Room, then: Exercise, events: list[Event]) -> None:
        room.exercise = then
        room.events.extend(events)
        self._tell(room)

    def _reload(self, room: Room) -> None:
        with self.store.reading() as tx:
            missed = tx.journal.read(room.record.id, room.exercise.seq)
        self._replace(room, after(room.exercise, missed), missed)

    def _load(self, code: str) -> Room:
        with self.store.reading() as tx:
            record = tx.journal.find_by_code(code)
            if record is None:
                raise NoSuchRoom(code)
            room = load_room(tx, record)
        self._rooms[code] = room
        self._tell(room)
        return room

    def _tell(self, room: Room) -> None:
        room.changed.set()
        for listener in self._on_change:
            listener(room)


def read_code(typed: str) -> str:
    """A code as it is stored: capitals and digits; spaces and hyphens are how people read it aloud."""
    return "".join(letter for letter in typed.upper() if letter.isascii() and letter.isalnum())
