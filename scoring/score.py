"""The score: a scenario, a playbook and a journal become a scorecard. Pure, and always the same.

A criterion is data; its kind judges it (`scoring.kinds`). Points are whole numbers, rounded down, and
what was not observed counts in no sum.
"""

from collections.abc import Iterable, Sequence

from scoring.card import Finding, PhaseScore, RoleScore, Scorecard
from scoring.kinds import judge
from scoring.metrics import customer_detected, measures
from scoring.rating import rating_of, worst
from scoring.record import Record, record
from scoring.timeline import timeline
from scoring.verdict import WHOLE_PCT, Judgement, unobserved
from simulator.exercise.events import Event
from simulator.playbook import Criterion, Playbook
from simulator.playbook.criteria import Accuracy, Lateness, Rating, RatingRules
from simulator.scenario.model import Scenario
from simulator.scenario.script import Ending

SCORER_VERSION = "1"
"""Raised whenever the same journal could come to another card."""


class UnscorableError(ValueError):
    """A playbook has criteria, but not the rules by which they are scored."""


def score(scenario: Scenario, playbook: Playbook, events: Iterable[Event]) -> Scorecard:
    """The scorecard of a journal, whole or not. Raises UnscorableError for a playbook without rules."""
    lateness, accuracy, rules = _rules(playbook)
    known = record(scenario, playbook, events, lateness, accuracy)
    judged = [(criterion, _finding(criterion, known)) for criterion in criteria_of(scenario, playbook)]
    findings = tuple(finding for _, finding in judged)
    phases = tuple(_phase(phase.id, phase.title, judged, rules) for phase in playbook.lifecycle.phases)
    points, of = _sums(findings)
    created, ending = known.exercise.created, _ending(known)
    return Scorecard(
        scorer=SCORER_VERSION,
        scenario=scenario.id,
        scenario_sha256=created.scenario_sha256 if created else "",
        playbook=playbook.id,
        playbook_sha256=created.playbook_sha256 if created else "",
        title=scenario.title,
        stage=known.exercise.stage.value,
        at_ms=known.now_ms,
        events=len(known.events),
        severity=known.severity,
        ending=ending.id if ending else None,
        ending_title=ending.title if ending else "",
        ending_text=ending.text if ending else "",
        points=points,
        of=of,
        score_pct=points * WHOLE_PCT // of if of else None,
        rating=worst(phase.rating for phase in phases),
        phases=phases,
        roles=_roles(playbook, findings),
        metrics=measures(known),
        customer_detected=customer_detected(known),
        findings=findings,
        timeline=timeline(known, findings),
    )


def criteria_of(scenario: Scenario, playbook: Playbook) -> tuple[Criterion, ...]:
    """The playbook's criteria but for those that the scenario gives no chance for, and the scenario's own."""
    return (*(one for one in playbook.criteria if one.id not in scenario.unscored), *scenario.criteria)


def _rules(playbook: Playbook) -> tuple[Lateness, Accuracy, RatingRules]:
    if playbook.lateness is None or playbook.accuracy is None or playbook.rating is None:
        message = f"the playbook {playbook.id} has no `lateness`, `rating` or `accuracy`, and so nothing can be scored"
        raise UnscorableError(message)
    return playbook.lateness, playbook.accuracy, playbook.rating


def _finding(criterion: Criterion, known: Record) -> Finding:
    judgement = _judged(criterion, known)
    return Finding(
        criterion=criterion.id,
        title=criterion.title,
        phase=criterion.phase,
        role=criterion.role,
        critical=criterion.critical,
        verdict=judgement.verdict,
        points=criterion.points * judgement.kept_pct // WHOLE_PCT,
        of=criterion.points,
        expected=judgement.expected,
        actual=judgement.actual,
        evidence=judgement.evidence,
        at_ms=judgement.at_ms,
        due_ms=judgement.due_ms,
        source=tuple(path for path in criterion.source if _binds(path, known)),
        why=criterion.why,
        good=criterion.good,
        confidence=judgement.confidence,
        parts=judgement.parts,
        remarks=judgement.remarks,
    )


def _judged(criterion: Criterion, known: Record) -> Judgement:
    if not known.begun or not known.exercise.seats:
        return unobserved(criterion.title, "Nobody has played yet.")
    if criterion.severities and known.severity not in criterion.severities:
        return unobserved(criterion.title, f"It is not asked for at {known.severity}.")
    return judge(criterion, known)


def _binds(path: str, known: Record) -> bool:
    """Whether a source is one for the true severity: what the playbook asks at other levels is not cited."""
    steps = path.split(".")
    return not any(str(level) in steps for level in known.playbook.severity_ids if level != known.severity)


def _ending(known: Record) -> Ending | None:
    return next((one for one in known.scenario.endings if one.id == known.exercise.ending), None)


def _sums(findings: Iterable[Finding]) -> tuple[int, int]:
    observed = [finding for finding in findings if finding.observed]
    return sum(finding.points for finding in observed), sum(finding.of for finding in observed)


def _phase(phase: str, title: str, judged: Sequence[tuple[Criterion, Finding]], rules: RatingRules) -> PhaseScore:
    mine = [(criterion, finding) for criterion, finding in judged if criterion.phase == phase]
    ratings: list[Rating | None] = [rating_of(rules, criterion, finding.verdict) for criterion, finding in mine]
    points, of = _sums(finding for _, finding in mine)
    return PhaseScore(phase, title, worst(ratings), points, of)


def _roles(playbook: Playbook, findings: Sequence[Finding]) -> tuple[RoleScore, ...]:
    titles = {str(role.id): role.title for role in playbook.roles.roles}
    titles |= {target.id: target.title for target in playbook.page_targets.targets if target.id not in titles}
    owing = (role for role in titles if any(finding.role == role and finding.observed for finding in findings))
    return tuple(RoleScore(role, titles[role], *_sums(one for one in findings if one.role == role)) for role in owing)
