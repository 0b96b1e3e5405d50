"""What was played here: which scenario, when, where its card is, and what the card came to.

An exercise names its scenario in its first entry and begins in a later one; neither ever changes, so each exercise that
is over is looked up once, and a card that was shown once for each of its issues. Rehearsals, which belong to a draft,
and what somebody tried alone were not played.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.exercise.events import ExerciseCreated, ExerciseStarted
from simulator.exercise.state import Stage

if TYPE_CHECKING:
    from collections.abc import Mapping

    from simulator.ids import ExerciseId
    from simulator.journal import ExerciseRecord, Journal, Store


@dataclass(frozen=True, slots=True)
class Played:
    """How often a scenario was played to its end, and when last."""

    times: int
    last_wall_ms: int
    """When the last one began."""
    code: str
    """The last one's, under which its card is."""


@dataclass(frozen=True, slots=True)
class Result:
    """What the newest card that was shown says, with what people overrode."""

    score_pct: int | None
    rating: str | None
    ending: str | None


@dataclass(frozen=True, slots=True)
class _Run:
    scenario: str
    started_wall_ms: int


class History:
    """The exercises of a store that are over, by the scenario that they name."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._runs: dict[str, _Run | None] = {}
        self._results: dict[ExerciseId, tuple[int, Result]] = {}

    def played(self) -> Mapping[str, Played]:
        """By the id that a scenario's text gives itself: a copy that kept it tells the same story."""
        found: dict[str, Played] = {}
        with self._store.reading() as tx:
            people = {one.id for one in tx.people.list_facilitators()}
            for record in tx.journal.list_exercises():
                counts = record.state == Stage.ENDED and not record.alone and record.owner in people
                if counts and (run := self._run(tx.journal, record)):
                    found[run.scenario] = _and(found.get(run.scenario), run, record.code)
        return found

    def results(self) -> Mapping[ExerciseId, Result]:
        """Of each exercise whose card was shown, and looked at since."""
        with self._store.reading() as tx:
            for exercise, seq in tx.journal.last_issues().items():
                if self._results.get(exercise, (None,))[0] != seq:
                    card = next(one for one in tx.journal.list_scorecards(exercise) if one.seq == seq)
                    self._results[exercise] = seq, _result(card.content)
        return {exercise: result for exercise, (_seq, result) in self._results.items()}

    def _run(self, journal: Journal, record: ExerciseRecord) -> _Run | None:
        if record.id not in self._runs:
            told = journal.read_kinds(record.id, (ExerciseCreated, ExerciseStarted))
            scenario = next((one.data.scenario for one in told if isinstance(one.data, ExerciseCreated)), None)
            started = next((one.wall_ms for one in told if isinstance(one.data, ExerciseStarted)), None)
            self._runs[record.id] = None if scenario is None or started is None else _Run(scenario, started)
        return self._runs[record.id]


def _result(content: bytes) -> Result:
    card = json.loads(content)
    sums = card["sums"]["overridden"]
    return Result(sums["score_pct"], sums["rating"], card["ending_title"])


def _and(before: Played | None, run: _Run, code: str) -> Played:
    if before is None:
        return Played(1, run.started_wall_ms, code)
    if before.last_wall_ms >= run.started_wall_ms:
        return Played(before.times + 1, before.last_wall_ms, before.code)
    return Played(before.times + 1, run.started_wall_ms, code)
