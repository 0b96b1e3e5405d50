"""Care: how mitigations are made. Announced, allowed where risky, read by a second person, verified."""

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from scoring.announcing import announced
from scoring.kinds.base import KindParams, of_parts, unless
from scoring.record import Attempt, Mark, Record
from scoring.standing import Standing, tells
from scoring.story import Hopeless, Story
from scoring.verdict import WHOLE_PCT, Judgement, Part, Verdict
from scoring.wording import length_words, moment_words, several, short_label
from simulator.exercise import events as e
from simulator.playbook import Criterion
from simulator.times import DurationMs


class Params(KindParams):
    """Which care."""

    wants: Literal["announced", "word", "review", "verified"]
    within: DurationMs = Field(default=0, description="How soon after its result a move is verified.")
    kinds: tuple[str, ...] = Field(default=(), description="Kinds of check that verify.")
    units: tuple[str, ...] = Field(default=(), description="Units by which a figure says how things stand.")
    measures: tuple[str, ...] = Field(
        default=(), description="Words of measures and symptoms; a figure beside one does."
    )
    stands: tuple[str, ...] = Field(default=(), description="Phrases that say it without a figure.")
    trends: tuple[str, ...] = Field(default=(), description="Words that say it beside one of the measures.")
    shortly: DurationMs = Field(default=0, description="How long before a move a line in the room may announce it.")
    announces: tuple[str, ...] = Field(default=(), description="Words that say that something is about to be done.")
    unless: tuple[str, ...] = Field(default=(), description="Words beside which a line says no such thing.")

    def hopeless(self, criterion: Criterion, story: Story) -> Iterator[Hopeless]:
        """It asks for moves that this care is due to."""
        del criterion
        moves = story.scenario.moves
        match self.wants:
            case "word":
                yield from unless([one for one in moves if one.needs], "no move needs a role's word")
            case "review":
                ladder = {rung.id for rung in story.playbook.mitigation.rungs if rung.second_reviewer}
                read = [one for one in moves if one.reviewed or one.rung in ladder]
                yield from unless(read, "no move wants a second reader")
            case _:
                yield from unless(moves, "there is no move")


def judge(criterion: Criterion, params: Params, record: Record) -> Judgement:
    """One part for each move that was made and that this care is due to."""
    parts = [part for one in record.attempts if (part := _part(params, record, one)) is not None]
    lacking = [part.label for part in parts if part.verdict is Verdict.MISSED]
    actual = _lacked(params, lacking, len(parts)) if lacking else "Done with each of them."
    expected = criterion.title
    if params.within:
        expected += f", within {length_words(params.within)} of its result"
    return of_parts(expected, actual if parts else "Nothing was done that asks for it.", parts)


def _lacked(params: Params, lacking: list[str], made: int) -> str:
    return f"{_LACKING[params.wants]}, {len(lacking)} of {made}: {several(lacking)}."


_LACKING = {
    "announced": "Made before they were announced",
    "word": "Made without the commander's word",
    "review": "Made without a second reader",
    "verified": "Not looked at afterwards",
}
"""How those are told of that the care was lacking with."""


def _part(params: Params, record: Record, attempt: Attempt) -> Part | None:
    label = f"{short_label(attempt.move.label)}, {moment_words(record, attempt.at_ms)}"
    match params.wants:
        case "announced":
            told = attempt.proposed or announced(record, params.shortly, params.announces, params.unless, attempt)
            return _answer(label, attempt.at_ms, attempt.seq, told)
        case "word":
            given = Mark(attempt.at_ms, attempt.seq) if attempt.approved else None
            return None if attempt.move.needs is None else _answer(label, attempt.at_ms, attempt.seq, given)
        case "review":
            rung = record.playbook.rung(attempt.move.rung)
            read = Mark(attempt.at_ms, attempt.seq) if attempt.reviewed else None
            asked = attempt.move.reviewed or rung.second_reviewer
            return _answer(label, attempt.at_ms, attempt.seq, read) if asked else None
        case "verified":
            return _verified(params, record, attempt, label)


def _answer(label: str, at_ms: int, seq: int, mark: Mark | None) -> Part:
    if mark is None:
        return Part(label, Verdict.MISSED, at_ms=at_ms, evidence=(seq,))
    return Part(label, Verdict.MET, WHOLE_PCT, at_ms=mark.at_ms, evidence=tuple(sorted({mark.seq, seq})))


def _verified(params: Params, record: Record, attempt: Attempt, label: str) -> Part | None:
    """Somebody looked at how things stand, or told the room, soon after the result."""
    if attempt.ended is None:
        return None
    from_ms, to_ms = attempt.ended.at_ms, attempt.ended.at_ms + params.within
    looks = (look for look in record.looks if look.check.kind in params.kinds)
    looked = [look.found for look in looks if from_ms <= look.started_ms <= to_ms]
    marks = [*looked, *_told(params, record, from_ms, to_ms)]
    first = min(marks, key=lambda mark: mark.at_ms, default=None)
    if first is None and record.now_ms <= to_ms:
        return None
    return _answer(label, from_ms, attempt.ended.seq, first)


def _told(params: Params, record: Record, from_ms: int, to_ms: int) -> list[Mark]:
    """What was said in the room of how things stand."""
    standing = Standing(params.units, params.measures, params.stands, params.trends, params.unless)
    return [
        Mark(event.at_ms, event.seq)
        for event in record.of(e.ChatPosted)
        if from_ms <= event.at_ms <= to_ms
        and isinstance(event.data, e.ChatPosted)
        and tells(record.scenario, standing, event.data.text)
    ]
