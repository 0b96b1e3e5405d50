"""The score: a scenario, a playbook and a journal become a scorecard. Pure, and always the same.

A criterion is data; its kind judges it (`scoring.kinds`). Points are whole numbers, rounded down, and
what was not observed counts in no sum.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from scoring.card import Finding, Scorecard
from scoring.cost import cost_of
from scoring.issues import issue_of, issue_seqs
from scoring.kinds import judge
from scoring.lessons import lessons
from scoring.metrics import customer_detected, measures
from scoring.overrides import override_of, with_overrides
from scoring.published import benchmark
from scoring.rating import phase_rating, worst
from scoring.ratings import assess
from scoring.record import Record
from scoring.recorder import Recorder
from scoring.sums import share_pct, sums_of
from scoring.timeline import timeline
from scoring.verdict import WHOLE_PCT, Judgement, Verdict, unobserved
from simulator.exercise import events as e
from simulator.exercise.events import Event
from simulator.playbook import Criterion, Playbook
from simulator.playbook.criteria import Accuracy, Lateness, Rating, RatingRules
from simulator.same import Same
from simulator.scenario.model import Scenario
from simulator.scenario.script import Ending

SCORER_VERSION = "5"
"""Raised whenever the same journal could come to another card."""


class UnscorableError(ValueError):
    """A playbook has criteria, but not the rules by which they are scored."""


def score(scenario: Scenario, playbook: Playbook, events: Iterable[Event]) -> Scorecard:
    """The scorecard of a journal, whole or not. Raises UnscorableError for a playbook without rules."""
    recorder = recorder_of(scenario, playbook)
    for event in events:
        recorder.take(event)
    return score_record(recorder.record())


def recorder_of(scenario: Scenario, playbook: Playbook) -> Recorder:
    """What a journal is given to, entry by entry. Raises UnscorableError for a playbook without rules."""
    lateness, accuracy, _ = _rules(playbook)
    return Recorder(scenario, playbook, lateness, accuracy)


class Outcome(NamedTuple):
    """What became of a criterion, and nothing that explains it."""

    criterion: str
    verdict: Verdict
    points: int
    of: int


@dataclass(frozen=True, slots=True)
class Tally:
    """A scorecard's outcome alone, for who scores thousands of plays."""

    score_pct: int | None
    rating: Rating | None
    ending: str | None
    outcomes: tuple[Outcome, ...]


def tally_record(known: Record) -> Tally:
    """What `score_record` comes to, without what explains it."""
    _, _, rules = _rules(known.playbook)
    phases: dict[str, list[tuple[Criterion, Verdict]]] = {phase.id: [] for phase in known.playbook.lifecycle.phases}
    outcomes = []
    for criterion in _criteria(Same(known.scenario, known.playbook)):
        judgement = _judged(criterion, known)
        points = points_of(criterion, judgement)
        outcomes.append(Outcome(str(criterion.id), judgement.verdict, points, criterion.points))
        if criterion.phase in phases:
            phases[criterion.phase].append((criterion, judgement.verdict))
    observed = [one for one in outcomes if one.verdict is not Verdict.NOT_OBSERVED]
    points, of = sum(one.points for one in observed), sum(one.of for one in observed)
    rating = worst(phase_rating(rules, judged) for judged in phases.values())
    return Tally(share_pct(points, of), rating, known.exercise.ending, tuple(outcomes))


def score_record(known: Record) -> Scorecard:
    """The scorecard of what is known by now: `score` without the folding."""
    scenario, playbook = known.scenario, known.playbook
    _, _, rules = _rules(playbook)
    criteria = {str(criterion.id): criterion for criterion in criteria_of(scenario, playbook)}
    findings = tuple([_finding(criterion, known) for criterion in criteria.values()])
    issued = known.of(e.CardReleased, e.FindingOverridden, e.OverrideWithdrawn)
    sums = sums_of(playbook, criteria, findings, rules)
    overridden = with_overrides(findings)
    verdicts = {finding.criterion: finding.verdict for finding in findings}
    released_seq = next(iter(issue_seqs(issued)), None)
    created, ending, cost = known.exercise.created, _ending(known), cost_of(known)
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
        points=sums.points,
        of=sums.of,
        score_pct=sums.score_pct,
        rating=sums.rating,
        phases=sums.phases,
        roles=sums.roles,
        metrics=measures(known),
        customer_detected=customer_detected(known),
        findings=findings,
        timeline=timeline(known, findings),
        overridden=sums if overridden == findings else sums_of(playbook, criteria, overridden, rules),
        assessment=assess(known.exercise, verdicts, released_seq),
        lessons=lessons(known, criteria, findings, cost),
        cost=cost,
        published=benchmark(known),
        issue=issue_of(known.exercise, issued, findings),
    )


def criteria_of(scenario: Scenario, playbook: Playbook) -> tuple[Criterion, ...]:
    """The playbook's criteria but for those that the scenario gives no chance for, and the scenario's own."""
    return (*(one for one in playbook.criteria if one.id not in scenario.unscored), *scenario.criteria)


@lru_cache(maxsize=16)
def _criteria(scenario_and_playbook: Same) -> tuple[Criterion, ...]:
    """`criteria_of`, of equal ids the last in the place of the first."""
    scenario, playbook = scenario_and_playbook.values
    assert isinstance(scenario, Scenario)  # noqa: S101 - see above
    assert isinstance(playbook, Playbook)  # noqa: S101
    return tuple({str(criterion.id): criterion for criterion in criteria_of(scenario, playbook)}.values())


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
        points=points_of(criterion, judgement),
        of=criterion.points,
        expected=judgement.expected,
        actual=judgement.actual,
        evidence=judgement.evidence,
        at_ms=judgement.at_ms,
        due_ms=judgement.due_ms,
        source=_binding(Same(criterion, known.playbook), known.severity),
        why=criterion.why,
        good=criterion.good,
        confidence=judgement.confidence,
        parts=judgement.parts,
        remarks=judgement.remarks,
        override=override_of(known.exercise, criterion.id),
    )


def points_of(criterion: Criterion, judgement: Judgement) -> int:
    """The points that are kept, rounded down."""
    return criterion.points * judgement.kept_pct // WHOLE_PCT


def _judged(criterion: Criterion, known: Record) -> Judgement:
    if not known.begun or not known.exercise.seats:
        return unobserved(criterion.title, "Nobody has played yet.")
    if criterion.severities and known.severity not in criterion.severities:
        return unobserved(criterion.title, f"It is not asked for at {known.severity}.")
    return judge(criterion, known)


@lru_cache(maxsize=1 << 12)
def _binding(pair: Same, severity: str) -> tuple[str, ...]:
    """The sources that are for the true severity: what the playbook asks at other levels is not cited."""
    criterion, playbook = pair.values
    assert isinstance(criterion, Criterion)  # noqa: S101 - see above
    assert isinstance(playbook, Playbook)  # noqa: S101
    others = {str(level) for level in playbook.severity_ids if level != severity}
    return tuple(path for path in criterion.source if others.isdisjoint(path.split(".")))


def _ending(known: Record) -> Ending | None:
    return next((one for one in known.scenario.endings if one.id == known.exercise.ending), None)
