"""The journal's statements: exercises, events, texts and scorecards over one connection."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Connection, RowMapping, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from simulator.exercise.events import TYPE_NAMES
from simulator.ids import ExerciseId, ParticipantId
from simulator.journal.codec import StoredEvent, pack_event, unpack_event
from simulator.journal.store import AlreadyEntered, ExerciseRecord, IssuedScorecard, StaleAppend, UnknownExercise
from simulator.journal.tables import EVENTS, EXERCISES, HEARTBEATS, ISSUED_CARDS, TEXTS
from simulator.texts import text_sha

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from simulator.exercise.events import Event, EventData

_STORED = (EVENTS.c.seq, EVENTS.c.at_ms, EVENTS.c.wall_ms, EVENTS.c.by, EVENTS.c.command, EVENTS.c.type)


class SqlJournal:
    """`simulator.journal.store.Journal` over an open connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def create_exercise(self, record: ExerciseRecord) -> None:
        """Enter the exercise; the database refuses an id or a code that was ever used."""
        try:
            self._connection.execute(insert(EXERCISES).values(_row_of_record(record)))
        except IntegrityError as clash:
            raise AlreadyEntered(record.id) from clash

    def append(self, exercise: ExerciseId, expected_seq: int, events: Sequence[Event]) -> None:
        """Lock the exercise, compare the last number, write."""
        found_seq = self._lock_and_last_seq(exercise)
        if found_seq != expected_seq or [event.seq for event in events] != list(
            range(expected_seq + 1, expected_seq + 1 + len(events)),
        ):
            raise StaleAppend(exercise, expected_seq, found_seq)
        if not events:
            return
        rows = [{"exercise": exercise, **pack_event(event)._asdict()} for event in events]
        try:
            self._connection.execute(insert(EVENTS), rows)
        except IntegrityError as clash:
            raise StaleAppend(exercise, expected_seq, found_seq) from clash

    def read(self, exercise: ExerciseId, after_seq: int = 0) -> list[Event]:
        """The events after a number, parsed and brought up to the present format."""
        return self._events(EVENTS.c.exercise == exercise, EVENTS.c.seq > after_seq)

    def read_kinds(self, exercise: ExerciseId, kinds: Sequence[type[EventData]]) -> list[Event]:
        """Those whose stored name is one of theirs."""
        return self._events(EVENTS.c.exercise == exercise, EVENTS.c.type.in_([TYPE_NAMES[kind] for kind in kinds]))

    def find_by_code(self, code: str) -> ExerciseRecord | None:
        """One exercise by its code."""
        row = self._connection.execute(select(EXERCISES).where(EXERCISES.c.code == code)).mappings().first()
        return None if row is None else _record_of_row(row)

    def list_exercises(self, owner: ParticipantId | None = None) -> list[ExerciseRecord]:
        """Exercises, newest first."""
        query = select(EXERCISES).order_by(EXERCISES.c.created_wall_ms.desc(), EXERCISES.c.id)
        if owner is not None:
            query = query.where(EXERCISES.c.owner == owner)
        return [_record_of_row(row) for row in self._connection.execute(query).mappings()]

    def set_state(self, exercise: ExerciseId, state: str) -> None:
        """Write the state beside the record."""
        self._connection.execute(update(EXERCISES).where(EXERCISES.c.id == exercise).values(state=state))

    def keep_alive(self, exercises: Iterable[ExerciseId], wall_ms: int) -> None:
        """Change the row of each, or write its first; only the one process that runs an exercise does so."""
        for exercise in exercises:
            change = update(HEARTBEATS).where(HEARTBEATS.c.exercise == exercise).values(alive_wall_ms=wall_ms)
            if not self._connection.execute(change).rowcount:
                self._connection.execute(insert(HEARTBEATS).values(exercise=exercise, alive_wall_ms=wall_ms))

    def alive_wall_ms(self, exercise: ExerciseId) -> int | None:
        """Read the row."""
        query = select(HEARTBEATS.c.alive_wall_ms).where(HEARTBEATS.c.exercise == exercise)
        wall_ms: int | None = self._connection.execute(query).scalar()
        return wall_ms

    def put_text(self, text: str, name: str) -> str:
        """Write the text unless it is there; another process may write the same one between the look and the entry."""
        sha = text_sha(text)
        if self.get_text(sha) is None:
            with suppress(IntegrityError), self._connection.begin_nested():
                self._connection.execute(insert(TEXTS).values(sha256=sha, name=name, text=text))
        return sha

    def get_text(self, sha: str) -> str | None:
        """Read a text by its sha256."""
        text: str | None = self._connection.execute(select(TEXTS.c.text).where(TEXTS.c.sha256 == sha)).scalar()
        return text

    def issue_scorecard(self, scorecard: IssuedScorecard) -> IssuedScorecard:
        """Write the scorecard unless its version has one of that entry."""
        for issued in self.list_scorecards(scorecard.exercise):
            if (issued.seq, issued.scorer_version) == (scorecard.seq, scorecard.scorer_version):
                return issued
        self._connection.execute(
            insert(ISSUED_CARDS).values(
                exercise=scorecard.exercise,
                seq=scorecard.seq,
                scorer_version=scorecard.scorer_version,
                content=scorecard.content,
                issued_wall_ms=scorecard.issued_wall_ms,
            ),
        )
        return scorecard

    def list_scorecards(self, exercise: ExerciseId) -> list[IssuedScorecard]:
        """What was issued, by entry, then by time."""
        query = (
            select(ISSUED_CARDS)
            .where(ISSUED_CARDS.c.exercise == exercise)
            .order_by(ISSUED_CARDS.c.seq, ISSUED_CARDS.c.issued_wall_ms, ISSUED_CARDS.c.scorer_version)
        )
        return [
            IssuedScorecard(ExerciseId(row.exercise), row.scorer_version, row.content, row.issued_wall_ms, row.seq)
            for row in self._connection.execute(query)
        ]

    def last_issues(self) -> dict[ExerciseId, int]:
        """The newest issue of each exercise."""
        query = select(ISSUED_CARDS.c.exercise, func.max(ISSUED_CARDS.c.seq)).group_by(ISSUED_CARDS.c.exercise)
        return {ExerciseId(exercise): seq for exercise, seq in self._connection.execute(query)}

    def _events(self, *which: ColumnElement[bool]) -> list[Event]:
        query = select(*_STORED, EVENTS.c.version, EVENTS.c.data).where(*which).order_by(EVENTS.c.seq)
        return [unpack_event(StoredEvent(*row)) for row in self._connection.execute(query)]

    def _lock_and_last_seq(self, exercise: ExerciseId) -> int:
        """SQLite holds the lock since the transaction began and ignores FOR UPDATE."""
        locked = self._connection.execute(
            select(EXERCISES.c.id).where(EXERCISES.c.id == exercise).with_for_update(),
        ).first()
        if locked is None:
            raise UnknownExercise(exercise)
        last: int | None = self._connection.execute(
            select(func.max(EVENTS.c.seq)).where(EVENTS.c.exercise == exercise),
        ).scalar()
        return last or 0


def _row_of_record(record: ExerciseRecord) -> dict[str, Any]:
    return {
        "id": record.id,
        "code": record.code,
        "title": record.title,
        "created_wall_ms": record.created_wall_ms,
        "scenario_sha": record.scenario_sha,
        "playbook_sha": record.playbook_sha,
        "occasion": record.occasion,
        "state": record.state,
        "owner": record.owner,
    }


def _record_of_row(row: RowMapping) -> ExerciseRecord:
    return ExerciseRecord(
        id=ExerciseId(row["id"]),
        code=row["code"],
        title=row["title"],
        created_wall_ms=row["created_wall_ms"],
        scenario_sha=row["scenario_sha"],
        playbook_sha=row["playbook_sha"],
        owner=ParticipantId(row["owner"]),
        state=row["state"],
        occasion=row["occasion"],
    )
