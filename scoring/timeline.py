"""The timeline: what was due and what was done, in lanes, under the course of what failed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from scoring.record import Record
from scoring.verdict import Part, Verdict
from simulator.exercise.world import Course

_DECIMALS = 3


class Judged(Protocol):
    """A finding, as far as a lane shows it."""

    @property
    def criterion(self) -> str: ...  # noqa: D102 - as in Finding
    @property
    def title(self) -> str: ...  # noqa: D102
    @property
    def phase(self) -> str: ...  # noqa: D102
    @property
    def verdict(self) -> Verdict: ...  # noqa: D102
    @property
    def evidence(self) -> tuple[int, ...]: ...  # noqa: D102
    @property
    def at_ms(self) -> int | None: ...  # noqa: D102
    @property
    def due_ms(self) -> int | None: ...  # noqa: D102
    @property
    def parts(self) -> tuple[Part, ...]: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Item:
    """Something that was due, or done, or both."""

    criterion: str
    label: str
    verdict: Verdict
    due_ms: int | None
    done_ms: int | None
    evidence: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Lane:
    """The items of one phase, in order of time."""

    id: str
    title: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Graph:
    """The failing share from before the alert to the end: points that are joined by straight lines."""

    metric: str
    label: str
    unit: str
    threshold: float | None
    points: tuple[tuple[int, float], ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """Lanes and graph on one time axis."""

    from_ms: int
    to_ms: int
    lanes: tuple[Lane, ...]
    graph: Graph | None


def timeline(record: Record, findings: Iterable[Judged]) -> Timeline:
    """The lanes of the phases, those without a moment to show left out."""
    judged = list(findings)
    lanes = (
        Lane(phase.id, phase.title, tuple(sorted(_items(judged, phase.id), key=_when)))
        for phase in record.playbook.lifecycle.phases
    )
    from_ms = min(0, record.scenario.facts.started)
    return Timeline(from_ms, record.now_ms, tuple(lane for lane in lanes if lane.items), graph(record, record.now_ms))


def graph(record: Record, to_ms: int) -> Graph | None:
    """The failing share until an instant; None before there is a world."""
    name = record.scenario.facts.failing
    if not record.exercise.world:
        return None
    metric, from_ms = record.scenario.world[name], min(0, record.scenario.facts.started)
    points = tuple(_points(record.course, from_ms, to_ms))
    return Graph(str(name), metric.label, metric.unit, metric.threshold, points)


def _items(findings: list[Judged], phase: str) -> Iterator[Item]:
    for finding in findings:
        if finding.phase != phase:
            continue
        timed = [part for part in finding.parts if part.due_ms is not None]
        if len(timed) > 1 and len({part.due_ms for part in timed}) > 1:
            for part in timed:
                yield Item(finding.criterion, finding.title, part.verdict, part.due_ms, part.at_ms, part.evidence)
        elif finding.due_ms is not None or finding.at_ms is not None:
            yield Item(
                finding.criterion, finding.title, finding.verdict, finding.due_ms, finding.at_ms, finding.evidence
            )


def _when(item: Item) -> int:
    due_ms = item.due_ms if item.due_ms is not None else item.done_ms
    return due_ms or 0


def _points(course: Course, from_ms: int, to_ms: int) -> Iterator[tuple[int, float]]:
    inside = sorted({at_ms for at_ms in course.times if from_ms < at_ms < to_ms})
    for at_ms in (from_ms, *inside, to_ms):
        jumped = course.value(at_ms - 1)
        if at_ms in inside and abs(jumped - course.value(at_ms)) > 1:
            yield at_ms - 1, round(jumped, _DECIMALS)
        yield at_ms, round(course.value(at_ms), _DECIMALS)
