"""What many plays came to, added up: each process keeps its own survey, and surveys can be joined."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from scoring.verdict import Verdict
from simulator.exercise import events as e
from simulator.rehearsal.exploring import Reach, reach_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scoring import Tally
    from simulator.rehearsal import Rehearsal
    from simulator.rehearsal.exploring import Plan

KEPT = 3
"""Plays that are kept at each end."""


@dataclass(frozen=True, slots=True)
class Visit:
    """One play and what it came to."""

    name: str
    """Of a scripted play, a shipped player or an extreme; empty for a plan."""
    plan: Plan
    score_pct: int
    rating: str
    ending: str


@dataclass
class Survey:
    """What the plays so far came to."""

    plays: int = 0
    reach: Reach = field(default_factory=Reach)
    earned: set[str] = field(default_factory=set)
    lost: set[str] = field(default_factory=set)
    judged: set[str] = field(default_factory=set)
    asked: set[str] = field(default_factory=set)
    """Criteria that the scenario does not leave out."""
    scores: dict[str, Counter[int]] = field(default_factory=lambda: defaultdict(Counter))
    """Scores in percent, counted by kind of player."""
    endings: Counter[str] = field(default_factory=Counter)
    after: dict[tuple[int, int], set[str]] = field(default_factory=lambda: defaultdict(set))
    """Endings that were reached after an option: (decision, option) to their ids."""
    best: list[Visit] = field(default_factory=list)
    worst: list[Visit] = field(default_factory=list)
    named: dict[str, Visit] = field(default_factory=dict)
    longest_ms: int = 0
    shortest_ms: int = 0
    failures: list[str] = field(default_factory=list)
    """Plays that could not be played or scored, in words."""

    def take(self, chosen: Sequence[tuple[str, Plan]], rehearsal: Rehearsal, tally: Tally) -> None:
        """Count the plans, each with the kind of player that it belongs to, that all came to one play."""
        visits = [_visit("", plan, tally) for _, plan in chosen]
        self._count(visits, rehearsal, tally)
        for (kind, plan), visit in zip(chosen, visits, strict=True):
            self.scores[kind][visit.score_pct] += 1
            for number, taken in enumerate(plan):
                self.after[number, taken].add(visit.ending)

    def take_named(self, name: str, rehearsal: Rehearsal, tally: Tally) -> None:
        """Count a play that has a name: it belongs to no kind of player."""
        self.named[name] = visit = _visit(name, (), tally)
        self._count([visit], rehearsal, tally)

    def _count(self, visits: list[Visit], rehearsal: Rehearsal, tally: Tally) -> None:
        self.plays += len(visits)
        self.reach |= reach_of(rehearsal)
        self._judge(tally)
        self.endings[visits[0].ending] += len(visits)
        self._rank(visits)
        lasted = _played_ms(rehearsal)
        self.longest_ms = max(self.longest_ms, lasted)
        self.shortest_ms = min(self.shortest_ms or lasted, lasted)

    def join(self, other: Survey) -> None:
        """Add what another survey holds."""
        self.plays += other.plays
        self.reach |= other.reach
        self.earned |= other.earned
        self.lost |= other.lost
        self.judged |= other.judged
        self.asked |= other.asked
        for kind, counted in other.scores.items():
            self.scores[kind] += counted
        self.endings += other.endings
        for option, endings in other.after.items():
            self.after[option] |= endings
        self.named |= other.named
        self._rank([*other.best, *other.worst])
        self.longest_ms = max(self.longest_ms, other.longest_ms)
        self.shortest_ms = min(self.shortest_ms or other.shortest_ms, other.shortest_ms)
        self.failures += other.failures

    def _judge(self, tally: Tally) -> None:
        for outcome in tally.outcomes:
            self.asked.add(outcome.criterion)
            if outcome.verdict is Verdict.NOT_OBSERVED:
                continue
            self.judged.add(outcome.criterion)
            (self.earned if outcome.points == outcome.of else self.lost).add(outcome.criterion)

    def _rank(self, visits: list[Visit]) -> None:
        ranked = sorted({*self.best, *self.worst, *visits}, key=lambda one: (one.score_pct, one.name, one.plan))
        self.worst, self.best = ranked[:KEPT], ranked[::-1][:KEPT]


def _visit(name: str, plan: Plan, tally: Tally) -> Visit:
    return Visit(name, plan, tally.score_pct or 0, str(tally.rating), str(tally.ending or ""))


def _played_ms(rehearsal: Rehearsal) -> int:
    """How long people sat in it: the story without what the clock jumped over."""
    jumped = sum(
        event.data.to_ms - event.data.from_ms for event in rehearsal.events if isinstance(event.data, e.ClockJumped)
    )
    return rehearsal.events[-1].at_ms - jumped
