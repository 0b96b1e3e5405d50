"""A view's charts as numbers for the browser: what each metric did since it was last told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from simulator.exercise.view.model import MetricView, View

Json = dict[str, Any]


def series(seen: View, after_ms: int | None) -> Json | None:
    """``{metrics, marks}`` with the points later than `after_ms` (None: all); None when there are no charts."""
    if seen.charts is None:
        return None
    return {
        "metrics": [_metric(metric, after_ms) for metric in seen.charts.metrics],
        "marks": [{"at_ms": mark.at_ms, "kind": mark.kind, "label": mark.label} for mark in seen.charts.marks],
    }


def _metric(metric: MetricView, after_ms: int | None) -> Json:
    points = [(at_ms, value) for at_ms, value in metric.points if after_ms is None or at_ms > after_ms]
    return {
        "id": metric.id,
        "label": metric.label,
        "unit": metric.unit,
        "decimals": metric.decimals,
        "threshold": metric.threshold,
        "good": metric.good,
        "main": metric.main,
        "at_ms": [at_ms for at_ms, _ in points],
        "values": [value for _, value in points],
    }
