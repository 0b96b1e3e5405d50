"""The live charts: every metric on one time line, with what was done marked on it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from simulator.exercise import events as e
from simulator.exercise.state import Exercise
from simulator.exercise.view.model import Audience, ChartsView, Mark, MetricView, Viewer
from simulator.exercise.view.scene import Scene
from simulator.exercise.view.sight import told_in_play
from simulator.exercise.world import Course, shown_value
from simulator.ids import MetricId
from simulator.scenario.model import Metric
from simulator.times import MINUTE_MS

STEP_MS = 10_000
"""Distance of the points on a chart."""
LEAD_MS = 15 * MINUTE_MS
"""How much of the time before T+0 a chart shows."""
_BLOCK = 60
"""Points that are computed, and remembered, together."""


def charts(scene: Scene, viewer: Viewer) -> ChartsView:
    """All metrics up to now; on the wall the main one alone."""
    shown = tuple(
        scene.once(metric_view, name, scene.at_ms)
        for name, metric in scene.exercise.scenario.world.items()
        if viewer.audience is not Audience.PROJECTOR or metric.main
    )
    return ChartsView(shown, marks(scene.exercise, viewer))


def metric_view(exercise: Exercise, name: MetricId, at_ms: int) -> MetricView:
    """One metric's line and how it stands."""
    metric, course = exercise.scenario.world[name], exercise.world[name]
    now = shown_value(metric, course, name, exercise.seed, at_ms)
    bad = metric.threshold is not None and (now > metric.threshold if metric.good == "low" else now < metric.threshold)
    return MetricView(
        id=name,
        label=metric.label,
        unit=metric.unit,
        decimals=metric.decimals,
        normal=metric.normal,
        threshold=metric.threshold,
        good=metric.good,
        main=metric.main,
        now=now,
        state="bad" if bad else "ok",
        points=points(metric, course, name, exercise.seed, at_ms),
    )


def points(metric: Metric, course: Course, name: str, seed: int, at_ms: int) -> tuple[tuple[int, float], ...]:
    """(time, value) every ten seconds from the lead before T+0 until now."""
    look = _Look(metric.noise_pct, metric.least, metric.most, metric.decimals)
    first, last = -LEAD_MS // STEP_MS, at_ms // STEP_MS
    line: list[tuple[int, float]] = []
    for block in range(first // _BLOCK, last // _BLOCK + 1):
        line += _block(course, name, seed, look, block)
    skipped = first % _BLOCK
    return tuple(line[skipped : skipped + last - first + 1])


@dataclass(frozen=True, slots=True)
class _Look:
    noise_pct: float
    least: float
    most: float | None
    decimals: int


@lru_cache(maxsize=4096)
def _block(course: Course, name: str, seed: int, look: _Look, block: int) -> tuple[tuple[int, float], ...]:
    times = (step * STEP_MS for step in range(block * _BLOCK, (block + 1) * _BLOCK))
    return tuple((time, shown_value(look, course, name, seed, time)) for time in times)


def marks(exercise: Exercise, viewer: Viewer) -> tuple[Mark, ...]:
    """What happened, where the viewer may know it, as marks on the time line."""
    found = []
    for event in told_in_play(exercise, exercise.marks, viewer):
        kind, label = _MARKS[type(event.data)](exercise, event.data)
        if label:
            found.append(Mark(event.at_ms, kind, label, event.seq))
    return tuple(found)


def _inject(exercise: Exercise, data: e.InjectDelivered) -> tuple[str, str]:
    channel = exercise.playbook.channel(data.via)
    return "inject", data.subject or channel.title


def _move(exercise: Exercise, move: str, suffix: str) -> tuple[str, str]:
    written = exercise.scenario.move(move)
    return "move", f"{written.label if written else move} {suffix}".strip()


_MARKS: Mapping[type, Callable[[Exercise, Any], tuple[str, str]]] = {
    e.InjectDelivered: _inject,
    e.IncidentDeclared: lambda _x, d: ("declared", d.severity),
    e.SeverityChanged: lambda _x, d: ("declared", d.severity),
    e.MoveStarted: lambda x, d: _move(x, d.move, ""),
    e.MoveFinished: lambda _x, _d: ("move", ""),
    e.MessageSent: lambda x, d: ("message", x.playbook.template(d.template).title),
    e.IncidentResolved: lambda _x, _d: ("resolved", "Resolved"),
    e.ClockJumped: lambda _x, _d: ("jump", "Jump"),
}
