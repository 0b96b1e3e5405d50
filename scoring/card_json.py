"""The scorecard as JSON: the same bytes for the same card. docs/scoring.md documents it, and it is kept stable."""

import json
from typing import TypeAlias

from scoring.card import Finding, Issue, Override, Scorecard, Standing, Sums
from scoring.card_text import headline
from scoring.cost_json import benchmark_value, cost_value, lessons_value
from scoring.metrics import Measure
from scoring.ratings import Agreement, Given, MarkerRating
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
        "lessons": lessons_value(card.lessons),
        "cost": None if card.cost is None else cost_value(card.cost),
        "published": None if card.published is None else benchmark_value(card.published),
        "sums": {"machine": _sums(card.machine), "overridden": _sums(card.overridden)},
        "ratings": [_marker(one) for one in card.assessment.markers],
        "agreement": None if card.assessment.agreement is None else _agreement(card.assessment.agreement),
        "issue": None if card.issue is None else _issue(card.issue),
    }


def _sums(sums: Sums) -> dict[str, Json]:
    return {
        "points": sums.points,
        "of": sums.of,
        "score_pct": sums.score_pct,
        "rating": sums.rating,
        "phases": [
            {"phase": one.phase, "rating": one.rating, "points": one.points, "of": one.of} for one in sums.phases
        ],
        "roles": [{"role": one.role, "points": one.points, "of": one.of} for one in sums.roles],
    }


def _marker(one: MarkerRating) -> dict[str, Json]:
    suggested = one.suggested
    because: list[Json] = []
    if suggested is not None:
        because = [{"criterion": criterion, "verdict": verdict.value} for criterion, verdict in suggested.because]
    return {
        "marker": one.marker,
        "title": one.title,
        "phase": one.phase,
        "given": [_given(given) for given in one.given],
        "suggested": None if suggested is None else {"step": suggested.step, "because": because},
        "apart": one.apart,
    }


def _given(given: Given) -> dict[str, Json]:
    """Without what was noted, which stays among those who judge."""
    return {"by": given.by, "step": given.step, "counted": given.counted, "earlier": list(given.earlier)}


def _agreement(agreement: Agreement) -> dict[str, Json]:
    return {
        "measure": agreement.measure,
        "value": agreement.value,
        "at_least": agreement.at_least,
        "flagged": agreement.flagged,
        "evaluators": agreement.evaluators,
        "markers": agreement.markers,
        "same": agreement.same,
        "because": agreement.because,
    }


def _issue(issue: Issue) -> dict[str, Json]:
    changes: list[Json] = [
        {
            "criterion": change.criterion,
            "title": change.title,
            "was": _standing(change.was),
            "now": _standing(change.now),
            "reason": change.reason,
            "withdrawn": change.withdrawn,
        }
        for change in issue.changes
    ]
    return {
        "number": issue.number,
        "seq": issue.seq,
        "wall_ms": issue.wall_ms,
        "revised": issue.number > 1,
        "changes": changes,
    }


def _standing(standing: Standing) -> dict[str, Json]:
    return {"verdict": standing.verdict.value, "points": standing.points}


def _override(override: Override) -> dict[str, Json]:
    return {
        "verdict": override.verdict.value,
        "points": override.points,
        "reason": override.reason,
        "by": override.by,
        "seq": override.seq,
        "at_ms": override.at_ms,
        "wall_ms": override.wall_ms,
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
        "override": None if finding.override is None else _override(finding.override),
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
