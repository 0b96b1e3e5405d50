"""Chronicle: somebody keeps the timeline by hand, each entry at the time of what it tells.

An entry is held against the journal: something happened at its time, and a time of day in its words is the same one.
What the record fills in by itself is nobody's work. Cannot tell whether an entry says what mattered.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from pydantic import Field

from scoring.closing import settled
from scoring.kinds.base import KindParams, of_parts, whole_of
from scoring.messages.pasted import plain
from scoring.messages.told import stated_ms
from scoring.messages.voids import is_void
from scoring.record import Record
from scoring.verdict import WHOLE_PCT, Judgement, Part, Remark, Verdict
from scoring.wording import moment_words
from simulator.exercise import events as e
from simulator.exercise.events import Event
from simulator.playbook import Criterion
from simulator.times import DurationMs

_DEEDS = (
    e.CheckRevealed,
    e.CheckStarted,
    e.ContactArrived,
    e.IncidentDeclared,
    e.IncidentResolved,
    e.InjectDelivered,
    e.MessageSent,
    e.MoveApproved,
    e.MoveDeclined,
    e.MoveFinished,
    e.MoveProposed,
    e.MoveRefused,
    e.MoveStarted,
    e.PageAcknowledged,
    e.Paged,
    e.RoleAssigned,
    e.SeverityChanged,
    e.WarRoomOpened,
)


class Params(KindParams):
    """How many entries, and how exact and how prompt they are."""

    entries: int = Field(ge=1, description="So many entries of one's own make a timeline.")
    near: DurationMs = Field(gt=0, description="How far an entry's time may lie from that of what it tells.")
    prompt: DurationMs = Field(gt=0, description="An entry is written so soon after what it tells.")


def judge(criterion: Criterion, params: Params, record: Record) -> Judgement:
    """One part for each wanted entry; the best of those that were written count."""
    written = record.of(e.TimelineEntryWritten)
    happened = sorted({record.scenario.facts.started, *(one.at_ms for one in record.of(*_DEEDS))})
    empty = _empty(written)
    real = [event for event in written if event.seq not in empty]
    parts = sorted((_part(params, record, event, happened) for event in real), key=lambda part: -part.kept_pct)
    parts = parts[: params.entries]
    waits = Verdict.MISSED if settled(record, params.prompt) else Verdict.NOT_OBSERVED
    parts += [Part(f"Entry {number + 1}", waits) for number in range(len(parts), params.entries)]
    right = sum(part.verdict is Verdict.MET for part in parts)
    actual = f"{len(written)} entries by hand. {params.entries} are wanted; {right} of them stand at their own time."
    return whole_of(of_parts(criterion.title, actual, parts, remarks=tuple(empty.values())))


def _empty(written: Sequence[Event]) -> dict[int, Remark]:
    """Entries that say nothing, and those that say for the third time what others say, with what is told of them."""
    empty: dict[int, Remark] = {}
    said = Counter[str]()
    for event in written:
        text = event.data.text if isinstance(event.data, e.TimelineEntryWritten) else ""
        words = _CLOCK.sub("", text).strip()
        said[plain(words)] += 1
        if is_void(words):
            told = "says nothing; write what was decided, done or found, in a few words."
        elif said[plain(words)] > _MAY_REPEAT:
            told = "stands there already; write what was decided, done or found this time."
        else:
            continue
        quote = text.strip()[:_QUOTED]
        empty[event.seq] = Remark("missing", f"\u201c{quote}\u201d {told}", event.seq, "", quote)
    return empty


_CLOCK = re.compile(r"^\W*\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[AaPp][Mm]\b|UTC\b|Z\b)?")
_MAY_REPEAT = 2
"""So often the same words may stand there, since the same thing may have been done twice."""
_QUOTED = 60


def _part(params: Params, record: Record, event: Event, happened: list[int]) -> Part:
    data = event.data
    told_ms, text = (data.happened_ms, data.text) if isinstance(data, e.TimelineEntryWritten) else (event.at_ms, "")
    label = f"'{text[:60]}' for {moment_words(record, told_ms)}"
    if not _happened_near(happened, told_ms, params.near) or not _agrees(params, record, told_ms, text):
        return Part(f"{label}: not its time", Verdict.MISSED, at_ms=event.at_ms, evidence=(event.seq,))
    if event.at_ms - max(told_ms, 0) > params.prompt:
        return Part(f"{label}: written late", Verdict.LATE, record.lateness.keeps_pct, None, event.at_ms, (event.seq,))
    return Part(label, Verdict.MET, WHOLE_PCT, at_ms=event.at_ms, evidence=(event.seq,))


def _happened_near(happened: list[int], told_ms: int, near: int) -> bool:
    """Whether any of some instants, in order, lies so near."""
    after = bisect_left(happened, told_ms - near)
    return after < len(happened) and happened[after] <= told_ms + near


def _agrees(params: Params, record: Record, told_ms: int, text: str) -> bool:
    """Whether a time of day that opens the text, if there is one, is the entry's own, in UTC or the story's zone."""
    opening = _OPENING.match(text)
    stated = stated_ms(record, opening[0], told_ms) if opening else ()
    return not stated or any(abs(at_ms - told_ms) <= params.near for at_ms in stated)


_OPENING = re.compile(r".{0,8}[A-Z]*", re.DOTALL)
"""A text's first letters, as many as a time has, and the end of its zone."""
