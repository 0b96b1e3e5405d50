"""The scorecard as JSON: the same bytes for the same card. docs/scoring.md documents it, and it is kept stable."""

import json
from typing import TypeAlias

from scoring.card import Finding, Scorecard
from scoring.card_text import headline
from scoring.metrics import Measure
from scoring.timeline import Lane, Timeline
from scoring.verdict import Part, Remark

FORMAT = 1

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"


def card_json(card: Scorecard) -> str:
    """One object with sorted keys, two spaces deep, a line break at its end. Floats are rounded measurements only."""
    return json.dumps(card_value(card), sort_keys=True, indent=2, ensure_ascii=False) + "\n"


def card_value(card: Scorecard) -> dict[str, Json]:
    """The same as plain values."""
    return {
        "format": FORMAT,
        "scorer": card.scorer,
        "scenario": {"id": card.scenario, "sha256": card.scenario_sha256, "title": card.title},
        "playbook": {"id": card.playbook, "sha256": card.playbook_sha256},
        "headline": headline(card),
        "stage": card.stage,
        "at_ms": card.at_ms,
        "events": card.events,
        "severity": card.severity,
        "ending": card.ending,
        "ending_title": card.ending_title,
        "points": card.points,
        "of": card.of,
        "score_pct": card.score_pct,
        "rating": card.rating,
        "phases": [
            {"phase": one.phase, "title": one.title, "rating": one.rating, "points": one.points, "of": one.of}
            for one in card.phases
        ],
        "roles": [{"role": one.role, "title": one.title, "points": one.points, "of": one.of} for one in card.roles],
        "metrics": _metrics(card.metrics),
        "customer_detected": card.customer_detected,
        "findings": [_finding(finding) for finding in card.findings],
        "timeline": _timeline(card.timeline),
    }


def _metrics(measures: tuple[Measure, ...]) -> dict[str, Json]:
    plain: dict[str, Json] = {measure.title: measure.seconds for measure in measures}
    plain |= {f"{measure.id}_s": measure.seconds for measure in measures}
    details: dict[str, Json] = {measure.title: _measure(measure) for measure in measures}
    return {**plain, "details": details}


def _measure(measure: Measure) -> dict[str, Json]:
    return {
        "name": measure.name,
        "definition": measure.definition,
        "seconds": measure.seconds,
        "target": measure.target,
        "below_s": None if measure.below_ms is None else measure.below_ms // 1000,
        "verdict": None if measure.verdict is None else measure.verdict.value,
        "evidence": list(measure.evidence),
    }


def _finding(finding: Finding) -> dict[str, Json]:
    return {
        "criterion": finding.criterion,
        "title": finding.title,
        "phase": finding.phase,
        "role": finding.role,
        "critical": finding.critical,
        "verdict": finding.verdict.value,
        "points": finding.points,
        "of": finding.of,
        "expected": finding.expected,
        "actual": finding.actual,
        "evidence": list(finding.evidence),
        "at_ms": finding.at_ms,
        "due_ms": finding.due_ms,
        "source": list(finding.source),
        "why": finding.why,
        "good": finding.good,
        "confidence": finding.confidence,
        "parts": [_part(part) for part in finding.parts],
        "remarks": [_remark(remark) for remark in finding.remarks],
    }


def _part(part: Part) -> dict[str, Json]:
    return {
        "label": part.label,
        "verdict": part.verdict.value,
        "kept_pct": part.kept_pct,
        "due_ms": part.due_ms,
        "at_ms": part.at_ms,
        "evidence": list(part.evidence),
    }


def _remark(remark: Remark) -> dict[str, Json]:
    return {
        "rule": remark.rule,
        "text": remark.text,
        "seq": remark.seq,
        "where": remark.where,
        "quote": remark.quote,
        "fact": remark.fact,
        "confidence": remark.confidence,
    }


def _timeline(timeline: Timeline) -> dict[str, Json]:
    graph = timeline.graph
    return {
        "from_ms": timeline.from_ms,
        "to_ms": timeline.to_ms,
        "lanes": [_lane(lane) for lane in timeline.lanes],
        "graph": None
        if graph is None
        else {
            "metric": graph.metric,
            "label": graph.label,
            "unit": graph.unit,
            "threshold": graph.threshold,
            "points": [[at_ms, value] for at_ms, value in graph.points],
        },
    }


def _lane(lane: Lane) -> dict[str, Json]:
    items: list[Json] = [
        {
            "criterion": item.criterion,
            "label": item.label,
            "verdict": item.verdict.value,
            "due_ms": item.due_ms,
            "done_ms": item.done_ms,
            "evidence": list(item.evidence),
        }
        for item in lane.items
    ]
    return {"id": lane.id, "title": lane.title, "items": items}
