"""The cost of delay: what failed, held against the play by the book, and what each decision cost or saved.

The harm is the area under the failing curve, above what fails on a quiet night. What a move **saved** is the difference
to the curve without its bends; it is negative where a move made things worse. What **waiting** for a move cost is the
difference to the curve on which it came earlier and nothing that was done afterwards made it worse: the lower of both
curves at each instant. Costs of several delays overlap, as the same minute may have been lost twice; they have no sum.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from scoring.area import Turn, area, drawn, turns_of
from scoring.record import Attempt, Record
from scoring.reference import Reference, reference
from scoring.timeline import Graph, graph
from simulator.exercise.world import Course, first_world
from simulator.scenario.model import Traffic
from simulator.scenario.script import Move
from simulator.times import MINUTE_MS

WHOLE_PCT = 100


@dataclass(frozen=True, slots=True)
class Harm:
    """An amount of failure; below zero, failure that was spared."""

    percent_minutes: float
    """The failing share in percent times minutes, to a tenth."""
    requests: int | None = None
    """Failed requests; None where the scenario does not say how many there are."""
    customer_minutes: int | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """A mitigation that was made, refused by the world, or left out though the book has it."""

    move: str
    label: str
    at_ms: int | None
    """When it was begun; None for what was left out."""
    evidence: tuple[int, ...]
    helped: bool
    saved: Harm | None
    """By its effect; None while it has none."""
    took_ms: int | None
    """From its begin to its result."""
    waited_ms: int | None
    """From when it was proposed until it was begun."""
    waiting_cost: Harm | None
    book_ms: int | None
    """When it is begun by the book; None where the book does without it."""
    delay_ms: int | None
    """Later than by the book."""
    delay_cost: Harm | None


@dataclass(frozen=True, slots=True)
class Cost:
    """What the exercise cost, and what it costs by the book up to the same instant."""

    unit: str
    """``requests``, or ``percent-minutes`` where the scenario names no traffic."""
    traffic: Traffic | None
    ours: Harm
    book: Harm | None
    """None where the scenario has no play by the book."""
    more: Harm | None
    """Ours less the book's."""
    book_title: str
    book_graph: Graph | None
    decisions: tuple[Decision, ...]


def cost_of(record: Record) -> Cost | None:
    """The cost of an exercise by now; None before it has begun."""
    if not record.begun or not record.exercise.world:
        return None
    return _Account(record, reference(record.scenario, record.playbook)).cost()


class _Account:
    """One exercise and its reference, with the curve that both begin with."""

    def __init__(self, record: Record, book: Reference | None) -> None:
        facts = record.scenario.facts
        self._record, self._book = record, book
        self._normal = record.scenario.world[facts.failing].normal
        self._from_ms, self._to_ms = facts.started, record.now_ms
        self._traffic = facts.traffic
        self._first = first_world(record.scenario.world)[facts.failing]
        self._turns = turns_of(record)
        self._book_turns = () if book is None else turns_of(book.record)

    def cost(self) -> Cost:
        """All of it."""
        book = self._book
        theirs = None if book is None else self._area(book.record.course)
        ours = self._area(self._record.course)
        return Cost(
            unit="percent-minutes" if self._traffic is None else "requests",
            traffic=self._traffic,
            ours=self._harm(ours),
            book=None if theirs is None else self._harm(theirs),
            more=None if theirs is None else self._harm(ours - theirs),
            book_title="" if book is None else book.title,
            book_graph=None if book is None else graph(book.record, self._to_ms),
            decisions=(*(self._made(one) for one in self._record.attempts), *self._left_out()),
        )

    def _made(self, attempt: Attempt) -> Decision:
        mine = self._turns_of(attempt)
        waited_ms = None if attempt.proposed is None else attempt.at_ms - attempt.proposed.at_ms
        book_ms = self._book_ms(attempt.move)
        delay_ms = None if book_ms is None or not mine else max(0, attempt.at_ms - book_ms)
        ends = () if attempt.ended is None else (attempt.ended.seq,)
        proposed = () if attempt.proposed is None else (attempt.proposed.seq,)
        return Decision(
            move=attempt.move.id,
            label=attempt.move.label,
            at_ms=attempt.at_ms,
            evidence=(*proposed, attempt.seq, *ends),
            helped=attempt.helps,
            saved=self._saved(mine) if mine else None,
            took_ms=None if attempt.ended is None else attempt.ended.at_ms - attempt.at_ms,
            waited_ms=waited_ms,
            waiting_cost=self._earlier(mine, waited_ms),
            book_ms=book_ms,
            delay_ms=delay_ms,
            delay_cost=self._earlier(mine, delay_ms),
        )

    def _left_out(self) -> Iterator[Decision]:
        """What bends the curve by the book by now, and was never made here."""
        book = self._book
        made = {attempt.move.id for attempt in self._record.attempts if not attempt.refused}
        for attempt in () if book is None else book.record.attempts:
            turns = _turns_within(attempt, self._book_turns)
            if attempt.move.id not in made and turns and turns[0].at_ms < self._to_ms:
                made.add(attempt.move.id)
                yield Decision(
                    move=attempt.move.id,
                    label=attempt.move.label,
                    at_ms=None,
                    evidence=(),
                    helped=False,
                    saved=None,
                    took_ms=None,
                    waited_ms=None,
                    waiting_cost=None,
                    book_ms=attempt.at_ms,
                    delay_ms=None,
                    delay_cost=self._spared_by(turns),
                )

    def _turns_of(self, attempt: Attempt) -> tuple[Turn, ...]:
        return _turns_within(attempt, self._turns)

    def _book_ms(self, move: Move) -> int | None:
        attempts = () if self._book is None else self._book.record.attempts
        return next((one.at_ms for one in attempts if one.move.id == move.id and not one.refused), None)

    def _saved(self, turns: Sequence[Turn]) -> Harm:
        without = drawn(self._first, [turn for turn in self._turns if turn not in turns])
        return self._harm(self._area(without) - self._area(self._record.course))

    def _earlier(self, turns: Sequence[Turn], by_ms: int | None) -> Harm | None:
        if not turns or by_ms is None:
            return None
        return self._spared_by([replace(turn, at_ms=max(self._from_ms, turn.at_ms - by_ms)) for turn in turns])

    def _spared_by(self, turns: Sequence[Turn]) -> Harm:
        """What would have been spared, had these bends come, and nothing after them made it worse."""
        before = [turn for turn in self._turns if turn.at_ms < turns[0].at_ms]
        instead = drawn(self._first, [*before, *turns])
        return self._harm(self._area(self._record.course) - self._area(self._record.course, instead))

    def _area(self, *courses: Course) -> float:
        """In percent times minutes, of the lowest of them."""
        return area(courses, self._normal, self._from_ms, self._to_ms) / MINUTE_MS

    def _harm(self, percent_minutes: float) -> Harm:
        rounded = round(percent_minutes, 1) + 0.0
        if self._traffic is None:
            return Harm(rounded)
        share = percent_minutes / WHOLE_PCT
        return Harm(rounded, round(share * self._traffic.requests_per_minute), round(share * self._traffic.customers))


def _turns_within(attempt: Attempt, turns: Sequence[Turn]) -> tuple[Turn, ...]:
    """The bends that came with an attempt's result."""
    if attempt.ended is None:
        return ()
    low, high = attempt.seq, attempt.ended.seq
    return tuple(turn for turn in turns if turn.move == attempt.move.id and low < turn.seq < high)
