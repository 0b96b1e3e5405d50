"""What a store of journals promises, whichever database keeps it.

A `Store` opens one transaction; inside it `Journal`, `People` and `Drafts` read and write. Nothing is kept
between transactions and no row of a database leaves the implementation. What a committed
transaction wrote is on disk.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from contextlib import AbstractContextManager

    from simulator.exercise.events import Event, EventData
    from simulator.ids import ExerciseId, ParticipantId
    from simulator.journal.drafts import Drafts
    from simulator.journal.people import People


class CannotOpenStore(Exception):  # noqa: N818 -- what whoever named the database is told
    """The database is not there, is none, or lacks its driver; the text says which, and what would do."""


ALONE = "alone:"
"""Begins the occasion of an exercise that one person tries out alone."""


@dataclass(frozen=True, slots=True)
class ExerciseRecord:
    """An exercise as the store lists it; all else about it is in its journal."""

    id: ExerciseId
    code: str
    """What people type to join: capital letters and digits, unique for ever."""
    title: str
    created_wall_ms: int
    scenario_sha: str
    """sha256 of the scenario's text, under which `Journal.get_text` finds it."""
    playbook_sha: str
    owner: ParticipantId
    """The facilitator who opened it."""
    state: str = "lobby"
    """The last state that the journal's fold was seen in; a copy for lists, the journal decides."""
    occasion: str | None = None
    """Shared by rooms that play at the same time; one that is `ALONE` is nobody else's."""

    @property
    def alone(self) -> bool:
        """Whether somebody only tried it, on all its seats."""
        return (self.occasion or "").startswith(ALONE)


@dataclass(frozen=True, slots=True)
class IssuedScorecard:
    """A scorecard as it was handed out: these bytes, of the journal up to an entry, by this version of the scorer."""

    exercise: ExerciseId
    scorer_version: str
    content: bytes
    issued_wall_ms: int
    seq: int
    """The entry of the journal that issued it: the card's release, or what revised it."""


class StaleAppend(Exception):  # noqa: N818 -- the name is the design's noun for it, section 4
    """Events were appended by another since the sender last looked; nothing was written."""

    def __init__(self, exercise: ExerciseId, expected_seq: int, found_seq: int) -> None:
        super().__init__(f"exercise {exercise}: expected the journal to end at {expected_seq}, it ends at {found_seq}")
        self.exercise = exercise
        self.expected_seq = expected_seq
        self.found_seq = found_seq


class AlreadyEntered(Exception):  # noqa: N818 -- as StaleAppend
    """Something with this id, code or key is in the store, entered perhaps a moment ago; nothing was written."""


class UnknownExercise(Exception):  # noqa: N818 -- as StaleAppend
    """The store has no exercise of that id."""


class Journal(Protocol):
    """Exercises, their events, their texts and their issued scorecards, within one transaction."""

    def create_exercise(self, record: ExerciseRecord) -> None:
        """Enter an exercise with an empty journal; its two texts must be in the store.

        Raises `AlreadyEntered` for an id or a code that was ever used.
        """

    def append(self, exercise: ExerciseId, expected_seq: int, events: Sequence[Event]) -> None:
        """Write events that follow number `expected_seq` (0: the journal is empty).

        Raises `StaleAppend` when the journal ends elsewhere, `UnknownExercise` when there is none.
        """

    def read(self, exercise: ExerciseId, after_seq: int = 0) -> list[Event]:
        """The events numbered above `after_seq`, in order."""

    def read_kinds(self, exercise: ExerciseId, kinds: Sequence[type[EventData]]) -> list[Event]:
        """The events of these kinds alone, in order: what a list tells of an exercise without its whole journal."""

    def find_by_code(self, code: str) -> ExerciseRecord | None:
        """The exercise that is joined by this code, if there is one."""

    def list_exercises(self, owner: ParticipantId | None = None) -> list[ExerciseRecord]:
        """All exercises, or one facilitator's, newest first."""

    def set_state(self, exercise: ExerciseId, state: str) -> None:
        """Keep the state beside the record, for lists and for the start of the server."""

    def keep_alive(self, exercises: Iterable[ExerciseId], wall_ms: int) -> None:
        """Note that these exercises ran at an instant, in place of the note before. It is no part of their journals."""

    def alive_wall_ms(self, exercise: ExerciseId) -> int | None:
        """The last instant at which an exercise is known to have run; None if none was noted."""

    def put_text(self, text: str, name: str) -> str:
        """Keep a text for ever and give its sha256; the same text is kept once."""

    def get_text(self, sha: str) -> str | None:
        """The text with that sha256."""

    def issue_scorecard(self, scorecard: IssuedScorecard) -> IssuedScorecard:
        """Keep a scorecard unless that version issued one at that entry already; give the one that is kept."""

    def list_scorecards(self, exercise: ExerciseId) -> list[IssuedScorecard]:
        """What was issued for an exercise, by entry, and for each entry the oldest first."""

    def last_issues(self) -> Mapping[ExerciseId, int]:
        """The entry at which each exercise's newest scorecard was issued; without those that have none."""


@dataclass(frozen=True, slots=True)
class Transaction:
    """The books, open together: what is written in several is kept in all of them or in none."""

    journal: Journal
    people: People
    drafts: Drafts


class Store(Protocol):
    """Where journals and people are kept; safe to share between threads."""

    def writing(self) -> AbstractContextManager[Transaction]:
        """A transaction that may write; committed at its end, rolled back on any exception."""

    def reading(self) -> AbstractContextManager[Transaction]:
        """A transaction that sees one moment of the store and never waits for a writer."""

    def together(self, works: Sequence[Callable[[Transaction], object]]) -> list[object]:
        """Do each piece of work, all with one commit; one that raises is undone alone and gives its exception."""

    def close(self) -> None:
        """Let go of every connection."""
