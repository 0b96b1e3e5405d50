"""Overrides: what people put beside findings. The scorer's own verdict and points stay; sums are shown both ways."""

from collections.abc import Iterable
from dataclasses import replace

from scoring.card import Finding, Override
from scoring.verdict import Verdict
from simulator.exercise import evaluation
from simulator.exercise.state import Exercise


def override_of(exercise: Exercise, criterion: str) -> Override | None:
    """The override that holds for a finding; None where nobody wrote one, or it was withdrawn."""
    return read_override(evaluation.standing(exercise.overrides.get(criterion, ())))


def read_override(held: evaluation.Override | None) -> Override | None:
    """An override of the record as the card has it."""
    if held is None:
        return None
    return Override(Verdict(held.verdict), held.points, held.reason, held.by, held.seq, held.at_ms, held.wall_ms)


def with_overrides(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings as people left them: where somebody overrode, with that verdict and those points."""
    return tuple(
        one if one.override is None else replace(one, verdict=one.override.verdict, points=one.override.points)
        for one in findings
    )
