"""Lessons: the card's findings in the language of the work. Strengths first, then what would have changed most.

Each is one finding, told by what happened, what the playbook wanted, and what the journal shows of why it took
long. They speak of roles and seats, never of persons, and of what was there, never of what somebody should have been.
"""

from collections.abc import Iterable

from scoring.card import Finding, Lesson, Lessons
from scoring.circumstances import circumstances
from scoring.cost import Cost, Decision
from scoring.record import Record
from scoring.verdict import Verdict
from scoring.wording import length_words
from simulator.times import format_moment

MOST = 3
CRITICAL_COUNTS = 2
"""A point lost on a critical criterion weighs like so many others."""
LEAST_SHARE = 3
"""A gap is told if it weighs at least one part in so many of the heaviest, so that no trifle fills the list."""
LONGEST = 150
"""Characters of an account that are told whole."""


def lessons(record: Record, findings: Iterable[Finding], cost: Cost | None) -> Lessons:
    """At most three of each; fewer where the night was short. No reason and no price is told twice.

    What people saw otherwise than the scorer is left out: the override tells it.
    """
    judged = [finding for finding in findings if finding.observed and finding.override is None]
    told: set[str] = set()
    return Lessons(
        strengths=tuple(_strength(finding) for finding in _strongest(judged)),
        gaps=tuple(_gap(record, finding, cost, told) for finding in _widest(judged)),
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


def _strength(finding: Finding) -> Lesson:
    text = f"{finding.title}."
    if finding.at_ms is not None and finding.due_ms is not None and finding.at_ms <= finding.due_ms:
        early = length_words(finding.due_ms - finding.at_ms)
        moment, due = format_moment(finding.at_ms), format_moment(finding.due_ms)
        text = f"{finding.title}: at {moment}, {early} before the playbook's {due}."
    elif len(finding.actual) <= LONGEST:
        text = _stopped(f"{finding.title}: {finding.actual}")
    return Lesson(finding.criterion, text, finding.evidence, finding.at_ms)


def _gap(record: Record, finding: Finding, cost: Cost | None, told: set[str]) -> Lesson:
    reasons = [one for one in circumstances(record, finding) if one.text not in told]
    price = _price(finding, cost)
    clauses = [one.text for one in reasons] + ([price] if price and price not in told else [])
    told.update(clauses)
    text = _stopped(f"{finding.title}: {_happened(record, finding)}")
    if clauses:
        text = f"{text} {_capitalised('; '.join(clauses))}."
    evidence = sorted({*finding.evidence, *(seq for one in reasons for seq in one.evidence)})
    at_ms = finding.at_ms if finding.at_ms is not None else finding.due_ms
    return Lesson(finding.criterion, text, tuple(evidence), at_ms)


def _happened(record: Record, finding: Finding) -> str:
    """What came about, beside what the playbook says. People's own words are quoted by the finding, never here."""
    due = "" if finding.due_ms is None else format_moment(finding.due_ms)
    if finding.due_ms is not None and finding.at_ms is not None and finding.at_ms > finding.due_ms:
        return f"at {format_moment(finding.at_ms)}, the playbook says {due}"
    if due and finding.verdict is Verdict.MISSED and not finding.evidence:
        return f"the playbook says {due}, and by {format_moment(record.now_ms)} it had not come"
    if passages := {(remark.seq, remark.quote) for remark in finding.remarks if remark.quote}:
        return f"{_counted(len(passages), 'passage')} can be read otherwise; the finding quotes them"
    actual, wanted = _last(finding.actual).removesuffix("."), _shortened(finding.expected, "; ", ": ").removesuffix(".")
    return actual if wanted == finding.title else f"{actual}; the playbook wants: {wanted}"


def _price(finding: Finding, cost: Cost | None) -> str:
    """What the delay behind it cost, where it ended, or could have ended, the harm."""
    mine = [one for one in cost.decisions if _failed(one) and set(one.evidence) & set(finding.evidence)] if cost else []
    if cost is None or not mine:
        return ""
    dearest = max(mine, key=_failed)
    unit = "percent-minutes of failure" if cost.traffic is None else "failed requests"
    amount = f"{_failed(dearest):,}".replace(",", "\N{NO-BREAK SPACE}")
    later = f"{length_words(dearest.delay_ms or 0)} later than by the book"
    return f"'{dearest.label}' was begun {later}, which cost {amount} {unit}"


def _failed(decision: Decision) -> int:
    cost = decision.delay_cost
    if cost is None:
        return 0
    return round(cost.percent_minutes) if cost.requests is None else cost.requests


def _shortened(text: str, *ends: str) -> str:
    """As much of a long text as stands before the first of some signs."""
    for end in ends:
        if len(text) > LONGEST:
            text = text.partition(end)[0]
    return text


def _last(text: str) -> str:
    """A long account's last sentence, which is the one that judges."""
    return text if len(text) <= LONGEST else text.removesuffix(".").rpartition(". ")[2]


def _counted(number: int, noun: str) -> str:
    return f"one {noun}" if number == 1 else f"{number} {noun}s"


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]


def _stopped(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."
