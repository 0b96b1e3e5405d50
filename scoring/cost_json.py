"""Lessons, the cost of delay and the real responders as plain values; docs/scoring.md documents them."""

from typing import TypeAlias

from scoring.card import Lesson, Lessons
from scoring.cost import Cost, Decision, Harm
from scoring.published import Benchmark

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"


def lessons_value(found: Lessons) -> dict[str, Json]:
    """Strengths, then gaps."""
    return {"strengths": [_lesson(one) for one in found.strengths], "gaps": [_lesson(one) for one in found.gaps]}


def cost_value(cost: Cost) -> dict[str, Json]:
    """Ours, the book's, what lies between them, and a row for each decision."""
    traffic, graph = cost.traffic, cost.book_graph
    return {
        "unit": cost.unit,
        "traffic": None
        if traffic is None
        else {"requests_per_minute": traffic.requests_per_minute, "customers": traffic.customers},
        "ours": _harm(cost.ours),
        "by_the_book": _harm(cost.book),
        "more": _harm(cost.more),
        "book_title": cost.book_title,
        "book_points": None if graph is None else [[at_ms, value] for at_ms, value in graph.points],
        "decisions": [_decision(one) for one in cost.decisions],
    }


def benchmark_value(found: Benchmark) -> dict[str, Json]:
    """The published incident, and a row for each thing that is compared."""
    return {
        "organisation": found.organisation,
        "date": found.date,
        "report": found.report,
        "comparisons": [
            {
                "text": one.text,
                "theirs_ms": one.theirs_ms,
                "ours_ms": one.ours_ms,
                "earlier_s": one.earlier_s,
                "evidence": list(one.evidence),
            }
            for one in found.comparisons
        ],
    }


def _lesson(one: Lesson) -> dict[str, Json]:
    return {"criterion": one.criterion, "text": one.text, "evidence": list(one.evidence), "at_ms": one.at_ms}


def _harm(harm: Harm | None) -> dict[str, Json] | None:
    if harm is None:
        return None
    return {
        "percent_minutes": harm.percent_minutes,
        "requests": harm.requests,
        "customer_minutes": harm.customer_minutes,
    }


def _decision(one: Decision) -> dict[str, Json]:
    return {
        "move": one.move,
        "label": one.label,
        "at_ms": one.at_ms,
        "evidence": list(one.evidence),
        "helped": one.helped,
        "saved": _harm(one.saved),
        "took_ms": one.took_ms,
        "waited_ms": one.waited_ms,
        "waiting_cost": _harm(one.waiting_cost),
        "book_ms": one.book_ms,
        "delay_ms": one.delay_ms,
        "delay_cost": _harm(one.delay_cost),
    }
