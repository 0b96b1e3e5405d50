"""Sums: what findings come to, by phase, by role and in all. What was not observed is in none."""

from collections.abc import Iterable, Mapping, Sequence

from scoring.card import Finding, PhaseScore, RoleScore, Sums
from scoring.rating import phase_rating, worst
from scoring.verdict import WHOLE_PCT
from simulator.playbook import Criterion, Playbook
from simulator.playbook.criteria import RatingRules


def sums_of(
    playbook: Playbook, criteria: Mapping[str, Criterion], findings: Sequence[Finding], rules: RatingRules
) -> Sums:
    """All sums over some findings; ratings follow from their verdicts by rule."""
    phases = tuple(
        _phase(phase.id, phase.title, criteria, [one for one in findings if one.phase == phase.id], rules)
        for phase in playbook.lifecycle.phases
    )
    points, of = _points(findings)
    return Sums(
        points=points,
        of=of,
        score_pct=share_pct(points, of),
        rating=worst(phase.rating for phase in phases),
        phases=phases,
        roles=_roles(playbook, findings),
    )


def share_pct(points: int, of: int) -> int | None:
    """Points in percent of what they might be, rounded down; None where nothing counts."""
    return points * WHOLE_PCT // of if of else None


def _points(findings: Iterable[Finding]) -> tuple[int, int]:
    observed = [finding for finding in findings if finding.observed]
    return sum(finding.points for finding in observed), sum(finding.of for finding in observed)


def _phase(
    phase: str, title: str, criteria: Mapping[str, Criterion], findings: Sequence[Finding], rules: RatingRules
) -> PhaseScore:
    rating = phase_rating(rules, ((criteria[one.criterion], one.verdict) for one in findings))
    return PhaseScore(phase, title, rating, *_points(findings))


def _roles(playbook: Playbook, findings: Sequence[Finding]) -> tuple[RoleScore, ...]:
    titles = {str(role.id): role.title for role in playbook.roles.roles}
    titles |= {target.id: target.title for target in playbook.page_targets.targets if target.id not in titles}
    owing = (role for role in titles if any(finding.role == role and finding.observed for finding in findings))
    return tuple(RoleScore(role, titles[role], *_points(one for one in findings if one.role == role)) for role in owing)
