"""Ratings: P, S, M and U by rule from verdicts, never by percentage.

The four steps and what they mean are HSEEP's ("Exercise evaluation guide"); which verdict gives which
stands in the playbook's `rating`. A phase is rated as its worst criterion, unless nothing of it was done; the
exercise as its worst phase.
"""

from collections.abc import Iterable, Mapping

from scoring.verdict import Verdict
from simulator.playbook import Criterion
from simulator.playbook.criteria import Lost, Rating, RatingRules

BEST_FIRST: tuple[Rating, ...] = ("P", "S", "M", "U")

_LOST: Mapping[Verdict, Lost] = {
    Verdict.MET: "met",
    Verdict.PARTLY: "partly",
    Verdict.LATE: "late",
    Verdict.MISSED: "missed",
}


def rating_of(rules: RatingRules, criterion: Criterion, verdict: Verdict) -> Rating | None:
    """What a criterion's verdict gives; None where it was not observed."""
    if verdict is Verdict.NOT_OBSERVED:
        return None
    table = rules.critical if criterion.critical else rules.other
    return _bounded(table[_LOST[verdict]], criterion)


def phase_rating(rules: RatingRules, judged: Iterable[tuple[Criterion, Verdict]]) -> Rating | None:
    """What the verdicts on a phase's criteria give; None where nothing was observed."""
    seen = [(criterion, verdict) for criterion, verdict in judged if verdict is not Verdict.NOT_OBSERVED]
    rated = [rating_of(rules, criterion, verdict) for criterion, verdict in seen]
    if rules.undone is not None and all(verdict is Verdict.MISSED for _, verdict in seen):
        rated += [_bounded(rules.undone, criterion) for criterion, _ in seen]
    return worst(rated)


def worst(ratings: Iterable[Rating | None]) -> Rating | None:
    """The worst of some ratings; None where there is none."""
    seen = [rating for rating in ratings if rating is not None]
    return max(seen, key=BEST_FIRST.index) if seen else None


def _bounded(rating: Rating, criterion: Criterion) -> Rating:
    """At worst what this criterion may do alone."""
    return min(rating, criterion.worst, key=BEST_FIRST.index)
