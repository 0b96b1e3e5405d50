"""Lessons: the card's findings in the language of the work. Strengths first, then what would have changed most.

Each is one finding, told by what happened, what the playbook wanted, and what the journal shows of why it took
long; in two lines at most, since the finding itself stands below. What is said of it where it was met, and where it was
not, are the criterion's own words. They speak of roles and seats, never of persons, and of what was there, never of
what somebody should have been.
"""

from collections.abc import Iterable, Mapping

from scoring.card import Finding, Lesson, Lessons
from scoring.circumstances import Circumstance, circumstances
from scoring.cost import Cost, Decision
from scoring.record import Record
from scoring.verdict import Verdict
from scoring.wording import length_words, short_label
from simulator.playbook import Criterion
from simulator.times import format_moment

MOST = 3
CRITICAL_COUNTS = 2
"""A point lost on a critical criterion weighs like so many others."""
LEAST_SHARE = 3
"""A gap is told if it weighs at least one part in so many of the heaviest, so that no trifle fills the list."""
LONGEST = 150
"""Characters of an account that are told whole."""
TWO_LINES = 230
"""Characters of a gap: reasons and prices that do not fit are left to the finding."""


def lessons(
    record: Record, criteria: Mapping[str, Criterion], findings: Iterable[Finding], cost: Cost | None
) -> Lessons:
    """At most three of each; fewer where the night was short. No reason and no price is told twice.

    What people saw otherwise than the scorer is left out: the override tells it.
    """
    judged = [finding for finding in findings if finding.observed and finding.override is None]
    told: set[str] = set()
    return Lessons(
        strengths=tuple(_strength(criteria[one.criterion], one) for one in _strongest(judged)),
        gaps=tuple(_gap(record, criteria[one.criterion], one, cost, told) for one in _widest(judged)),
    )


def _strongest(judged: list[Finding]) -> list[Finding]:
    """The weightiest that were met, of as many phases as there are."""
    met = [finding for finding in judged if finding.verdict is Verdict.MET]
    ranked = sorted(met, key=lambda one: (not one.critical, -one.of))
    firsts = {finding.phase: finding for finding in reversed(ranked)}
    leading = [finding for finding in ranked if firsts[finding.phase] is finding]
    return [*leading, *(finding for finding in ranked if finding not in leading)][:MOST]


def _widest(judged: list[Finding]) -> list[Finding]:
    """Those that lost most, one for each thing that was done late: what shares its moment is told once."""
    lost = sorted((finding for finding in judged if _weight(finding)), key=_weight, reverse=True)
    told: list[Finding] = []
    for finding in lost:
        same = any(finding.at_ms is not None and finding.at_ms == other.at_ms for other in told)
        if not same and _weight(finding) * LEAST_SHARE >= _weight(lost[0]):
            told.append(finding)
    return told[:MOST]


def _weight(finding: Finding) -> int:
    return (finding.of - finding.points) * (CRITICAL_COUNTS if finding.critical else 1)


def _strength(criterion: Criterion, finding: Finding) -> Lesson:
    held = criterion.held or f"{finding.title}:"
    text = _stopped(criterion.held or finding.title)
    if finding.at_ms is not None and finding.due_ms is not None and finding.at_ms <= finding.due_ms:
        early = length_words(finding.due_ms - finding.at_ms)
        moment, due = format_moment(finding.at_ms), format_moment(finding.due_ms)
        text = f"{held} at {moment}, {early} before the playbook's {due}."
    elif not criterion.held and len(finding.actual) <= LONGEST:
        text = _stopped(f"{finding.title}: {finding.actual}")
    return Lesson(finding.criterion, text, finding.evidence, finding.at_ms)


def _gap(record: Record, criterion: Criterion, finding: Finding, cost: Cost | None, told: set[str]) -> Lesson:
    text = _stopped(_happened(record, criterion, finding))
    evidence = set(finding.evidence)
    clauses: list[str] = []
    for reason in (*_price(finding, cost), *circumstances(record, finding)):
        longer = f"{text} {'; '.join([*clauses, reason.text])}."
        if reason.text not in told and len(longer) <= TWO_LINES:
            clauses.append(reason.text)
            evidence.update(reason.evidence)
    told.update(clauses)
    if clauses:
        text = f"{text} {_capitalised('; '.join(clauses))}."
    at_ms = finding.at_ms if finding.at_ms is not None else finding.due_ms
    return Lesson(finding.criterion, text, tuple(sorted(evidence)), at_ms)


def _happened(record: Record, criterion: Criterion, finding: Finding) -> str:
    """What came about, beside what the playbook says. People's own words are quoted by the finding, never here."""
    held, lost = criterion.held or f"{finding.title}:", criterion.lost or f"{finding.title}: not done"
    due = "" if finding.due_ms is None else format_moment(finding.due_ms)
    if finding.due_ms is not None and finding.at_ms is not None and finding.at_ms > finding.due_ms:
        return f"{held} at {format_moment(finding.at_ms)}, the playbook says {due}"
    if due and finding.verdict is Verdict.MISSED and not finding.evidence:
        return f"{lost} by {format_moment(record.now_ms)}; the playbook says {due}"
    lost = criterion.lost or finding.title
    if passages := {(remark.seq, remark.quote) for remark in finding.remarks if remark.quote}:
        number = len(passages)
        return f"{lost}, in {_counted(number, 'place')}; the finding quotes {'it' if number == 1 else 'them'}"
    actual = _last(finding.actual)
    told = "\u201c" not in actual and len(lost) + len(actual) <= TWO_LINES
    return f"{lost}. {actual}" if told else lost


def _price(finding: Finding, cost: Cost | None) -> tuple[Circumstance, ...]:
    """What the delay behind it cost, where it ended, or could have ended, the harm."""
    mine = [one for one in cost.decisions if _failed(one) and set(one.evidence) & set(finding.evidence)] if cost else []
    if cost is None or not mine:
        return ()
    dearest = max(mine, key=_failed)
    unit = "percent-minutes of failure" if cost.traffic is None else "failed requests"
    amount = f"{_failed(dearest):,}".replace(",", "\N{NO-BREAK SPACE}")
    later = f"{length_words(dearest.delay_ms or 0)} later than by the book"
    return (Circumstance(f"'{short_label(dearest.label)}' was begun {later}, which cost {amount} {unit}"),)


def _failed(decision: Decision) -> int:
    cost = decision.delay_cost
    if cost is None:
        return 0
    return round(cost.percent_minutes) if cost.requests is None else cost.requests


def _last(text: str) -> str:
    """A long account's last sentence, which is the one that judges."""
    return text if len(text) <= LONGEST else text.removesuffix(".").rpartition(". ")[2]


def _counted(number: int, noun: str) -> str:
    return f"one {noun}" if number == 1 else f"{number} {noun}s"


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]


def _stopped(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."
