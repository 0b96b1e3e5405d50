"""Deadline: something is done by a time that the playbook sets.

The time comes from a requirement of the true severity, a row of the phase durations, the target of a metric, or any
duration that a path of the playbook leads to. Team deadlines run from detection; what a page asks runs from the page.
A requirement is owed by one role: whoever held it and was called too late for it is late only from their arrival on.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Literal

from pydantic import Field, model_validator

from scoring.bounds import SEVERITY, bound_ms, duration_at, path_flaw
from scoring.cues import late_cue
from scoring.kinds.base import KindParams, due_too_late, unknown, unless
from scoring.lateness import verdict_on
from scoring.moments import moment
from scoring.record import Mark, Record
from scoring.story import Hopeless, Story
from scoring.verdict import Judgement, Verdict, unobserved
from scoring.wording import length_words, moment_words, unsaid_words
from simulator.exercise.dues import ended_by, mitigated_by
from simulator.ids import SeverityId
from simulator.playbook import Criterion, Playbook, Requirement


class Params(KindParams):
    """Exactly one of `requirement`, `phase_duration`, `metric` and `limit` says where the time comes from."""

    requirement: str | None = Field(default=None, description="A requirement of the true severity.")
    phase_duration: str | None = Field(default=None, description="A row of the phase durations.")
    metric: str | None = Field(default=None, description="A metric with a duration as its target.")
    limit: str | None = Field(default=None, description="The path of a duration; {severity} is the true one.")
    since: str = Field(default="detected", description="The milestone from which `limit` runs.")
    deeds: tuple[str, ...] = Field(default=(), description="What has to be done, one of them; else what the time asks.")
    cue: Literal["acknowledge"] | None = Field(
        default=None, description="The time runs from the inject that asks this."
    )

    @model_validator(mode="after")
    def _one_source(self) -> "Params":
        given = [self.requirement, self.phase_duration, self.metric, self.limit]
        if sum(one is not None for one in given) != 1:
            raise ValueError("give exactly one of requirement, phase_duration, metric and limit")
        if self.limit is not None and not self.deeds:
            raise ValueError("with `limit`, say in `deeds` what has to be done by then")
        return self

    def flaws(self, playbook: Playbook) -> Iterator[str]:
        """Names that the playbook does not have."""
        if self.requirement is not None:
            known = {one.id: None for level in playbook.severities.levels for one in level.requirements}
            yield from unknown("requirement", [self.requirement], list(known))
        if self.phase_duration is not None:
            yield from unknown(
                "phase duration", [self.phase_duration], [row.id for row in playbook.phase_durations.rows]
            )
        if self.metric is not None:
            yield from unknown("metric", [self.metric], [metric.id for metric in playbook.metrics.metrics])
        if self.limit is not None and (flaw := path_flaw(playbook, self.limit)):
            yield flaw

    def hopeless(self, criterion: Criterion, story: Story) -> Iterator[Hopeless]:
        """It asks for a severity that sets a time, a milestone to count from, and a deed that can be done."""
        asks = [one for one in map(partial(self._asked, criterion, story), story.severities) if one is not None]
        yield from unless(asks, f"no severity that it can have sets a time: {' or '.join(story.severities)}")
        begins = self.limit is None or story.comes(self.since)
        yield from unless(begins, f"no play can reach {self.since!r}, from which it runs")
        if not asks or not begins:
            return
        deeds = {deed for one in asks for deed in one.deeds}
        if not any(map(story.comes, deeds)):
            yield Hopeless("never earned", f"nothing here amounts to {' or '.join(sorted(deeds))}")
        yield from due_too_late(story, min(one.due_ms for one in asks))

    def _asked(self, criterion: Criterion, story: Story, severity: SeverityId) -> "_Demand | None":
        """The demand of a severity, due at the soonest that it can be; None where it sets no time."""
        since, within, deed = self._time(story.playbook, severity)
        if within is None:
            return None
        return _Demand(criterion.title, story.earliest_ms(since), within, self.deeds or (deed,))

    def _time(self, book: Playbook, severity: SeverityId) -> tuple[str, int | None, str]:
        """(from when, how long, until what) a severity asks for it."""
        if self.requirement is not None:
            requirements = book.severity(severity).requirements
            wanted = next((one for one in requirements if one.id == self.requirement), None)
            if wanted is None or wanted.within is None or wanted.deed is None:
                return "", None, ""
            return wanted.since, wanted.within + wanted.leeway, wanted.deed
        if self.phase_duration is not None:
            row = next(row for row in book.phase_durations.rows if row.id == self.phase_duration)
            within = row.within.get(severity)
            return row.start, within if isinstance(within, int) else None, row.end
        if self.metric is not None:
            metric = next(metric for metric in book.metrics.metrics if metric.id == self.metric)
            binds = metric.target.severity in (None, severity) and metric.end is not None
            return metric.start or "detected", metric.target.below if binds else None, metric.end or ""
        return self.since, duration_at(book, (self.limit or "").replace(SEVERITY, severity)), ""


@dataclass(frozen=True, slots=True)
class _Demand:
    """What is wanted by when; or, with `excused`, why nothing is."""

    text: str
    since_ms: int = 0
    allowed_ms: int = 0
    deeds: tuple[str, ...] = ()
    excused: str = ""

    @property
    def due_ms(self) -> int:
        return self.since_ms + self.allowed_ms


def judge(criterion: Criterion, params: Params, record: Record) -> Judgement:
    """Met, late or missed by the time at which it was first done."""
    demand = _demand(criterion, params, record)
    if demand.excused:
        return unobserved(criterion.title, demand.excused)
    expected = f"{demand.text}, by {moment_words(record, demand.due_ms)}"
    done = _first_of(record, demand.deeds)
    in_time = done is not None and done.at_ms <= demand.due_ms
    cue = None if params.requirement is None or in_time else late_cue(record, criterion.role, demand.due_ms)
    if done is None:
        return _undone(record, demand, expected, cue)
    owed_ms = demand.due_ms if cue is None else cue.at_ms
    verdict, kept_pct = verdict_on(record.lateness, demand.allowed_ms, done.at_ms - owed_ms)
    late = f", {length_words(done.at_ms - owed_ms)} late" if verdict is Verdict.LATE else ""
    actual = f"Done at {moment_words(record, done.at_ms)}{late}.{_excused(record, cue)}"
    if verdict is Verdict.LATE:
        actual += unsaid_words(record, demand.deeds)
    evidence = tuple(sorted({mark.seq for mark in (done, cue) if mark is not None and mark.seq}))
    return Judgement(verdict, kept_pct, expected, actual, evidence, done.at_ms, demand.due_ms)


def _excused(record: Record, cue: Mark | None) -> str:
    """What is said of a call that came too late."""
    if cue is None:
        return ""
    return f" Whoever owed it was in the room from {moment_words(record, cue.at_ms)} on; the wait is the paging's."


def _undone(record: Record, demand: _Demand, expected: str, cue: Mark | None) -> Judgement:
    if record.now_ms <= (demand.due_ms if cue is None else cue.at_ms) + record.lateness.grace:
        return unobserved(expected, "Not due yet when the exercise stood here.", demand.due_ms)
    if record.stable_at_resolution and ended_by(record.exercise, demand.due_ms):
        return unobserved(expected, "The incident was over before it was due.")
    told = f"Not done.{unsaid_words(record, demand.deeds)}"
    return Judgement(Verdict.MISSED, 0, expected, told, due_ms=demand.due_ms)


def _first_of(record: Record, deeds: tuple[str, ...]) -> Mark | None:
    marks = [mark for deed in deeds if (mark := moment(record, deed)) is not None]
    return min(marks, key=lambda mark: mark.at_ms, default=None)


def _demand(criterion: Criterion, params: Params, record: Record) -> _Demand:
    if params.requirement is not None:
        return _of_requirement(params, params.requirement, record)
    if params.phase_duration is not None:
        return replace(_of_phase(params, params.phase_duration, record), text=criterion.title)
    if params.metric is not None:
        return replace(_of_metric(params, params.metric, record), text=criterion.title)
    within = bound_ms(record, params.limit or "")
    if within is None:
        return _Demand(criterion.title, excused=f"The playbook sets no time for {record.severity}.")
    since = moment(record, params.since)
    if since is None:
        return _Demand(criterion.title, excused="What it follows upon did not happen.")
    return _Demand(criterion.title, since.at_ms, within, params.deeds)


def _of_requirement(params: Params, name: str, record: Record) -> _Demand:
    level = record.playbook.severity(record.severity)
    wanted = next((one for one in level.requirements if one.id == name), None)
    if wanted is None or wanted.within is None or wanted.deed is None:
        return _Demand(name.replace("-", " ").capitalize(), excused=f"{record.severity} does not ask for it by a time.")
    since_ms = _since_ms(params, wanted, record)
    if since_ms is None:
        return _Demand(wanted.text, excused="The page that asks for it has not arrived.")
    allowed_ms = wanted.within + wanted.leeway
    if wanted.when == "unmitigated" and mitigated_by(record.exercise, since_ms + allowed_ms):
        return _Demand(wanted.text, excused="The harm had stopped by then, so it was not needed.")
    return _Demand(wanted.text, since_ms, allowed_ms, params.deeds or (wanted.deed,))


def _since_ms(params: Params, wanted: Requirement, record: Record) -> int | None:
    """From when a requirement's time runs; a grave severity that came later cannot bind before it came."""
    if params.cue is not None and any(inject.asks == params.cue for inject in record.scenario.injects):
        asking = {inject.id for inject in record.scenario.injects if inject.asks == params.cue}
        return next((mark.at_ms for data, mark in record.delivered() if data.inject in asking), None)
    if wanted.since == "detected":
        return max(record.detected_ms, record.in_force[0])
    reached = moment(record, wanted.since)
    return _ought_ms(record, wanted.since) if reached is None else reached.at_ms


def _ought_ms(record: Record, milestone: str) -> int:
    """When a milestone that has not come ought to have: the end of the phase that it closes."""
    names = {milestone, "triaged"} if milestone == "declared" else {milestone}
    for row in record.playbook.phase_durations.rows:
        if row.end in names:
            return record.detected_ms + (record.playbook.phase_within(row.id, record.severity) or 0)
    return record.detected_ms


def _of_phase(params: Params, name: str, record: Record) -> _Demand:
    row = next(row for row in record.playbook.phase_durations.rows if row.id == name)
    within = row.within.get(SeverityId(record.severity))
    if not isinstance(within, int):
        return _Demand(row.label, excused=f"The playbook sets no time for {record.severity}.")
    start = moment(record, row.start)
    since_ms = _ought_ms(record, row.start) if start is None else start.at_ms
    return _Demand(row.label, since_ms, within, params.deeds or (row.end,))


def _of_metric(params: Params, name: str, record: Record) -> _Demand:
    metric = next(metric for metric in record.playbook.metrics.metrics if metric.id == name)
    target = metric.target
    if target.below is None or metric.end is None or target.severity not in (None, record.severity):
        return _Demand(metric.definition, excused=f"The playbook sets no target for {record.severity}.")
    start = moment(record, metric.start or "detected")
    return _Demand(
        metric.definition, start.at_ms if start else record.detected_ms, target.below, params.deeds or (metric.end,)
    )
