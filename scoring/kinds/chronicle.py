"""Chronicle: somebody keeps the timeline by hand, each entry at the time of what it tells.

An entry is held against the journal: something happened at its time, and a time of day in its words is the same one.
What the record fills in by itself is nobody's work. Cannot tell whether an entry says what mattered.
"""

import re
from bisect import bisect_left

from pydantic import Field

from scoring.kinds.base import KindParams, of_parts
from scoring.messages.facts import stated_ms
from scoring.record import Record
from scoring.verdict import WHOLE_PCT, Judgement, Part, Verdict
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
    parts = sorted((_part(params, record, event, happened) for event in written), key=lambda part: -part.kept_pct)
    parts = parts[: params.entries]
    waits = Verdict.MISSED if record.over else Verdict.NOT_OBSERVED
    parts += [Part(f"Entry {number + 1}", waits) for number in range(len(parts), params.entries)]
    right = sum(part.verdict is Verdict.MET for part in parts)
    actual = f"{len(written)} entries by hand; {right} of {params.entries} wanted ones stand at their own time."
    return of_parts(criterion.title, actual, parts)


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
