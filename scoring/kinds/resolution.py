"""Resolution: it is called over only when it is, and then on every channel."""

from collections.abc import Iterator
from typing import Literal

from pydantic import Field, model_validator

from scoring.closing import told_out
from scoring.kinds.base import KindParams, of_parts, unknown
from scoring.moments import moment
from scoring.record import Mark, Record
from scoring.recorder import is_over
from scoring.verdict import WHOLE_PCT, Judgement, Part, Verdict, unobserved
from scoring.wording import length_words, moment_words
from simulator.ids import TemplateId
from simulator.playbook import Criterion, Playbook
from simulator.times import DurationMs


class Params(KindParams):
    """Which half of it."""

    wants: Literal["stable", "everywhere"]
    row: str | None = Field(default=None, description="The row of the communication timeline that names the channels.")
    templates: tuple[TemplateId, ...] = Field(default=(), description="What tells of the end; any message if empty.")
    within: DurationMs = Field(
        default=0, description="How soon all channels have it, or somebody says that it is over."
    )
    early_keeps_pct: int = Field(default=0, ge=0, le=100, description="Kept if the harm had stopped, but not for long.")

    @model_validator(mode="after")
    def _whole(self) -> "Params":
        if self.wants == "everywhere" and (self.row is None or not self.within):
            raise ValueError("say in `row` which channels, and in `within` how soon")
        return self

    def flaws(self, playbook: Playbook) -> Iterator[str]:
        """Names that the playbook does not have."""
        if self.row is not None:
            yield from unknown("row of the timeline", [self.row], [row.id for row in playbook.communication.timeline])
        yield from unknown("template", self.templates, [one.id for one in playbook.templates.templates])


def judge(_criterion: Criterion, params: Params, record: Record) -> Judgement:
    """Not observed where it was never resolved, but for figures that had been stable and nobody who said so."""
    return _stable(params, record) if params.wants == "stable" else _everywhere(params, record)


def _stable(params: Params, record: Record) -> Judgement:
    facts = record.scenario.facts
    expected = f"Resolved only after {length_words(facts.stable_for)} of stable figures"
    resolved = record.first("resolved")
    if resolved is None:
        if record.over and _long_over(params, record):
            return Judgement(Verdict.MISSED, 0, expected, "It was over, and nobody said so.")
        return unobserved(expected, "It was not declared resolved.")
    actual = f"Resolved at {moment_words(record, resolved.at_ms)}"
    if record.stable_at_resolution:
        return Judgement(
            Verdict.MET, WHOLE_PCT, expected, f"{actual}, when it was over.", (resolved.seq,), resolved.at_ms
        )
    if record.course.value(resolved.at_ms) < facts.stops_below:
        told = f"{actual}, when figures were better but not yet normal for that long."
        return Judgement(Verdict.PARTLY, params.early_keeps_pct, expected, told, (resolved.seq,), resolved.at_ms)
    share = f"{record.course.value(resolved.at_ms):.0f} %"
    return Judgement(
        Verdict.MISSED, 0, expected, f"{actual}, while {share} still failed.", (resolved.seq,), resolved.at_ms
    )


def _long_over(params: Params, record: Record) -> bool:
    """Whether it was over, and had been for as long as somebody may take to say so."""
    detected, since_ms = moment(record, "detected"), record.now_ms - params.within
    began = detected is not None and detected.at_ms <= since_ms - record.scenario.facts.stable_for
    late = told_out(record) or is_over(record.exercise, since_ms)
    return began and late and is_over(record.exercise, record.now_ms)


def _everywhere(params: Params, record: Record) -> Judgement:
    row = next(row for row in record.playbook.communication.timeline if row.id == params.row)
    resolved = record.first("resolved")
    if resolved is None:
        return unobserved(row.action, "It was not declared resolved.")
    due_ms = resolved.at_ms + params.within
    parts = [_channel(params, record, channel, resolved.at_ms, due_ms) for channel in row.channels]
    silent = [part.label for part in parts if part.verdict is Verdict.MISSED]
    actual = f"Nothing on: {', '.join(silent)}." if silent else "All of them were told."
    return of_parts(f"{row.action}, by {moment_words(record, due_ms)}", actual, parts, due_ms=due_ms)


def _channel(params: Params, record: Record, channel: str, from_ms: int, due_ms: int) -> Part:
    title = record.playbook.channel(channel).title
    said = [
        Mark(one.event.at_ms, one.event.seq)
        for one in record.messages
        if channel in one.data.channels
        and one.event.seq not in record.unsaid
        and one.event.at_ms >= from_ms
        and (not params.templates or one.data.template in params.templates)
    ]
    if said:
        met = said[0].at_ms <= due_ms + record.lateness.grace
        verdict = Verdict.MET if met else Verdict.LATE
        return Part(
            title, verdict, WHOLE_PCT if met else record.lateness.keeps_pct, due_ms, said[0].at_ms, (said[0].seq,)
        )
    open_still = record.now_ms <= due_ms + record.lateness.grace
    return Part(title, Verdict.NOT_OBSERVED if open_still else Verdict.MISSED, due_ms=due_ms)
