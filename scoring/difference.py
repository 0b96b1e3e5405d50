"""The difference between two cards of one journal: what another playbook, or another scorer, would have made of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from scoring.card import Finding, Scorecard
from scoring.card_json import Json


@dataclass(frozen=True, slots=True)
class Change:
    """A finding that comes out otherwise; one side is None where only the other card has the criterion."""

    before: Finding | None
    after: Finding | None

    @property
    def shown(self) -> Finding:
        """The side that names it: the new one, where there is one."""
        found = self.after or self.before
        assert found is not None  # noqa: S101 - one of the two is there
        return found

    @property
    def moved(self) -> int:
        """Points won by the change; negative where they are lost."""
        return _points(self.after) - _points(self.before)


@dataclass(frozen=True, slots=True)
class Difference:
    """Two cards of one journal, and where they part."""

    before: Scorecard
    after: Scorecard
    changes: tuple[Change, ...]
    """In the order of the new card; criteria that it lacks come last."""


def difference(before: Scorecard, after: Scorecard) -> Difference:
    """Each finding whose verdict, points, weight, time or words differ; unobserved, only the verdict counts."""
    old = {finding.criterion: finding for finding in before.findings}
    new = {finding.criterion: finding for finding in after.findings}
    pairs = [(old.get(name), new.get(name)) for name in (*new, *(name for name in old if name not in new))]
    return Difference(before, after, tuple(Change(*pair) for pair in pairs if _sign(pair[0]) != _sign(pair[1])))


def difference_text(found: Difference, name: str) -> str:
    """The totals in one line, then a line for each finding that changes."""
    return "\n".join(_lines(found, name)) + "\n"


def difference_value(found: Difference, name: str) -> dict[str, Json]:
    """The same as plain values, for JSON."""
    return {
        "exercise": name,
        "before": _total(found.before),
        "after": _total(found.after),
        "changes": [
            {
                "criterion": change.shown.criterion,
                "title": change.shown.title,
                "before": _side(change.before),
                "after": _side(change.after),
            }
            for change in found.changes
        ],
    }


def _lines(found: Difference, name: str) -> Iterator[str]:
    before, after = found.before, found.after
    yield (
        f"{name}: {_pct(before)} -> {_pct(after)} "
        f"({before.points} of {before.of} -> {after.points} of {after.of} points), "
        f"rated {before.rating or 'not'} -> {after.rating or 'not'}"
    )
    for change in found.changes:
        told = f"{_told(change.before)} -> {_told(change.after)}"
        yield f"  {change.moved:+4d}  {change.shown.title} [{change.shown.criterion}]: {told}"
    if not found.changes:
        yield "        nothing changes"


def _told(finding: Finding | None) -> str:
    if finding is None:
        return "not asked"
    return f"{finding.verdict.value.replace('-', ' ')}, {finding.points} of {finding.of}"


def _pct(card: Scorecard) -> str:
    return "nothing observed" if card.score_pct is None else f"{card.score_pct} %"


def _points(finding: Finding | None) -> int:
    return finding.points if finding is not None and finding.observed else 0


def _sign(finding: Finding | None) -> tuple[object, ...]:
    """What makes a finding the same as another."""
    if finding is None:
        return ()
    if not finding.observed:
        return (finding.verdict,)
    return (
        finding.verdict,
        finding.points,
        finding.of,
        finding.critical,
        finding.due_ms,
        finding.expected,
        finding.actual,
    )


def _total(card: Scorecard) -> dict[str, Json]:
    return {
        "scorer": card.scorer,
        "playbook": card.playbook,
        "points": card.points,
        "of": card.of,
        "score_pct": card.score_pct,
        "rating": card.rating,
    }


def _side(finding: Finding | None) -> dict[str, Json] | None:
    if finding is None:
        return None
    return {
        "verdict": finding.verdict.value,
        "points": finding.points,
        "of": finding.of,
        "expected": finding.expected,
        "actual": finding.actual,
    }
