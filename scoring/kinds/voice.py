"""Voice: the commander says who commands, and is heard in each stretch until it is over.

Heard is whatever the room can see that the commander says or decides. What the clock jumped over is no silence. Cannot
tell a summing up from a remark.
"""

from collections.abc import Iterator

from pydantic import Field

from scoring.closing import told_out
from scoring.conduct import Command, closes_ms, jumps, played_ms, while_open
from scoring.kinds.base import KindParams, of_parts
from scoring.lateness import verdict_on
from scoring.record import Record
from scoring.verdict import WHOLE_PCT, Judgement, Part, Verdict
from scoring.wording import each, length_words, moment_words
from simulator.exercise import events as e
from simulator.exercise.events import Event
from simulator.playbook import Criterion
from simulator.times import DurationMs

_SAID = (e.ChatPosted, e.MessageSent)
_TOLD_BY_TIME = 2
ALOUD = "command is taken aloud"


class Params(KindParams):
    """How soon, and how often."""

    takes: DurationMs = Field(gt=0, description="How soon a new commander speaks in the room.")
    every: DurationMs = Field(gt=0, description="In each stretch as long as this the commander is heard.")
    least: DurationMs = Field(gt=0, description="A stretch counts if at least this much of it was really played.")


def judge(criterion: Criterion, params: Params, record: Record) -> Judgement:
    """One part for taking command aloud, and one for each stretch after it."""
    command = Command.of(record)
    heard = [
        event for event in while_open(record) if isinstance(event.data, _SAID) and event.by == command.at(event.seq)
    ]
    parts = list(_parts(params, record, command, [event for event in heard if event.by is not None]))
    silent = [part.label for part in parts if part.verdict is Verdict.MISSED]
    actual = _told(params, parts, silent) if silent else "The commander was heard throughout."
    expected = f"{criterion.title}: at once, then in every {each(params.every)} until it is over"
    return of_parts(expected, actual if parts else "Nobody was given command.", parts)


def _told(params: Params, parts: list[Part], silent: list[str]) -> str:
    """A few silences by their times; many by their number, and the finding's parts tell the times."""
    told = ["Command was not taken aloud."] if ALOUD in silent else []
    stretches = [label for label in silent if label != ALOUD]
    if len(stretches) > _TOLD_BY_TIME:
        of = sum(part.label != ALOUD for part in parts)
        told.append(f"Not heard in {len(stretches)} of {of} stretches of {length_words(params.every)}.")
    elif stretches:
        told.append(f"Not heard {' and '.join(stretches)}.")
    return " ".join(told)


def _parts(params: Params, record: Record, command: Command, heard: list[Event]) -> Iterator[Part]:
    since_ms, end_ms = command.since_ms, closes_ms(record)
    if since_ms is None or since_ms > end_ms:
        return
    yield _taking(params, record, since_ms, heard)
    start_ms = since_ms + params.takes
    while start_ms < end_ms:
        stop_ms = min(start_ms + params.every, end_ms)
        part = _stretch(params, record, heard, start_ms, stop_ms)
        whole = stop_ms - start_ms == params.every or end_ms < record.now_ms or told_out(record)
        if whole or part.verdict is Verdict.MET:
            yield part
        start_ms = stop_ms


def _taking(params: Params, record: Record, since_ms: int, heard: list[Event]) -> Part:
    label, due_ms = ALOUD, since_ms + params.takes
    first = next((event for event in heard if event.at_ms >= since_ms), None)
    if first is None:
        open_still = record.now_ms <= due_ms + record.lateness.grace
        return Part(label, Verdict.NOT_OBSERVED if open_still else Verdict.MISSED, due_ms=due_ms)
    verdict, kept_pct = verdict_on(record.lateness, params.takes, first.at_ms - due_ms)
    return Part(label, verdict, kept_pct, due_ms, first.at_ms, (first.seq,))


def _stretch(params: Params, record: Record, heard: list[Event], start_ms: int, stop_ms: int) -> Part:
    label = f"from {moment_words(record, start_ms)} to {moment_words(record, stop_ms)}"
    first = next((event for event in heard if start_ms <= event.at_ms <= stop_ms), None)
    if first is not None:
        return Part(label, Verdict.MET, WHOLE_PCT, at_ms=first.at_ms, evidence=(first.seq,))
    silent = played_ms(jumps(record), start_ms, stop_ms) >= params.least
    return Part(label, Verdict.MISSED if silent else Verdict.NOT_OBSERVED, due_ms=stop_ms)
