"""Care: how mitigations are made. Announced, allowed where risky, read by a second person, verified."""

import re
from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from scoring.kinds.base import KindParams, of_parts, unless
from scoring.record import Attempt, Mark, Record
from scoring.story import Hopeless, Story
from scoring.verdict import WHOLE_PCT, Judgement, Part, Verdict
from scoring.wording import length_words, moment_words
from simulator.exercise import events as e
from simulator.playbook import Criterion
from simulator.times import DurationMs

_FIGURE = re.compile(r"\d")


class Params(KindParams):
    """Which care."""

    wants: Literal["announced", "word", "review", "verified"]
    within: DurationMs = Field(default=0, description="How soon after its result a move is verified.")
    kinds: tuple[str, ...] = Field(default=(), description="Kinds of check that verify.")

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
    actual = f"Lacking with: {'; '.join(lacking)}." if lacking else "Done with each of them."
    expected = criterion.title
    if params.within:
        expected += f", within {length_words(params.within)} of its result"
    return of_parts(expected, actual if parts else "Nothing was done that asks for it.", parts)


def _part(params: Params, record: Record, attempt: Attempt) -> Part | None:
    label = f"{attempt.move.label}, {moment_words(record, attempt.at_ms)}"
    match params.wants:
        case "announced":
            return _answer(label, attempt.at_ms, attempt.seq, attempt.proposed)
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
    """Somebody looked at how things stand, or told the room with a figure, soon after the result."""
    if attempt.ended is None:
        return None
    from_ms, to_ms = attempt.ended.at_ms, attempt.ended.at_ms + params.within
    looks = (look for look in record.looks if look.check.kind in params.kinds)
    looked = [look.found for look in looks if from_ms <= look.started_ms <= to_ms]
    marks = [*looked, *_told(record, from_ms, to_ms)]
    first = min(marks, key=lambda mark: mark.at_ms, default=None)
    if first is None and not record.over and record.now_ms <= to_ms:
        return None
    return _answer(label, from_ms, attempt.ended.seq, first)


def _told(record: Record, from_ms: int, to_ms: int) -> list[Mark]:
    """What was said in the room with a figure in it."""
    return [
        Mark(event.at_ms, event.seq)
        for event in record.of(e.ChatPosted)
        if from_ms <= event.at_ms <= to_ms and isinstance(event.data, e.ChatPosted) and _FIGURE.search(event.data.text)
    ]
