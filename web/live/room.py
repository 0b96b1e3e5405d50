"""A room: one exercise that is held in memory, with its people's names."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from gevent.event import Event as Signal
from gevent.lock import RLock

from web.live.redraw import Drawings

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from simulator.exercise.events import Event
    from simulator.exercise.state import Exercise
    from simulator.ids import CommandId, ParticipantId
    from simulator.journal import ExerciseRecord


@dataclass(eq=False)
class Room:
    """What is known of a running exercise between two requests. Its journal decides; this is a copy.

    Whoever changes `exercise` holds `lock` from reading it until the new events are on disk, so that
    people of one room are served one after another and those of different rooms at once.
    """

    record: ExerciseRecord
    scenario_text: str
    playbook_text: str
    exercise: Exercise
    events: list[Event]
    """The whole journal, in order."""
    names: Mapping[str, str]
    """What people are called, facilitators too."""
    card: tuple[int, bytes] = (0, b"")
    """(last event, the scorecard as of then): while nothing happens it is not scored again."""
    lock: RLock = field(default_factory=RLock)
    drawings: Drawings = field(default_factory=Drawings)
    """What its screens looked like last."""
    changed: Signal = field(default_factory=Signal)
    """Set whenever `exercise` became another; the ticker waits for it."""

    @property
    def code(self) -> str:
        """The code by which it is joined."""
        return self.record.code

    def events_of(self, command: CommandId, sender: ParticipantId) -> tuple[Event, ...]:
        """What became of a sender's command, once it was done: their own events, and what followed of these at once."""
        return came_of(self.events, command, sender)


def came_of(events: Iterable[Event], command: CommandId, sender: ParticipantId) -> tuple[Event, ...]:
    """Of some events, those that a sender's command became. Another's command of the same id is another's."""
    found: list[Event] = []
    theirs = False
    for event in events:
        theirs = event.command == command and (event.by == sender or (theirs and event.by is None))
        if theirs:
            found.append(event)
    return tuple(found)
