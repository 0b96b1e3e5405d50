"""Metrics: MTTD, MTTA, MTTM and MTTR, by the playbook's definitions and beside its targets."""

from dataclasses import dataclass

from scoring.moments import moment
from scoring.record import Record
from scoring.verdict import Verdict
from simulator.playbook.learning import ResponseMetric
from simulator.times import SECOND_MS

SEEN_OUTSIDE = ("customer", "social")
"""Those who told the team, where no alert did."""


@dataclass(frozen=True, slots=True)
class Measure:
    """A duration of the response."""

    id: str
    title: str
    name: str
    definition: str
    ms: int | None
    """None while one of its ends has not come."""
    target: str
    below_ms: int | None
    verdict: Verdict | None
    """None where the playbook sets no target for this severity, or nothing was measured."""
    evidence: tuple[int, ...]

    @property
    def seconds(self) -> int | None:
        """In whole seconds, rounded down."""
        return None if self.ms is None else self.ms // SECOND_MS


def measures(record: Record) -> tuple[Measure, ...]:
    """Every metric that lies between two milestones of one incident; the others need a year of them."""
    return tuple(
        _measure(record, metric)
        for metric in record.playbook.metrics.metrics
        if metric.start is not None and metric.end is not None
    )


def customer_detected(record: Record) -> bool:
    """Whether those outside told the team before any alert did, as the script has it."""
    return record.scenario.facts.detected_by in SEEN_OUTSIDE


def _measure(record: Record, metric: ResponseMetric) -> Measure:
    start, end = moment(record, metric.start or ""), moment(record, metric.end or "")
    target = metric.target
    binds = target.below is not None and target.severity in (None, record.severity)
    below_ms = target.below if binds else None
    length_ms = None if start is None or end is None else max(0, end.at_ms - start.at_ms)
    return Measure(
        id=metric.id,
        title=metric.title,
        name=metric.name,
        definition=metric.definition,
        ms=length_ms,
        target=target.text,
        below_ms=below_ms,
        verdict=_verdict(record, length_ms, below_ms),
        evidence=tuple(mark.seq for mark in (start, end) if mark is not None and mark.seq),
    )


def _verdict(record: Record, length_ms: int | None, below_ms: int | None) -> Verdict | None:
    if below_ms is None:
        return None
    if length_ms is None:
        return Verdict.MISSED if record.begun and record.now_ms > below_ms else None
    return Verdict.MET if length_ms < below_ms else Verdict.LATE
