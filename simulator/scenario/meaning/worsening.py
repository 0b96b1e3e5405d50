"""Worsening: a truth that grows graver by itself, although the room may have stopped the harm by then.

When the harm can have stopped at the soonest is worked out from what moves take and how fast their effects work, or
from the metric's own course. Nobody moves before triage, and a quick team is there when the playbook wants it at the
soonest: by the shortest of the times that it grants. Whether a script asks is seen from its conditions: about the
failing metric, or about a move.
"""

from collections.abc import Iterator, Mapping
from itertools import pairwise

from simulator.document import Flaw, Path, Value
from simulator.playbook import Playbook
from simulator.scenario.conditions import After, AfterMoment, Condition, MetricIs, Not, Term
from simulator.scenario.effects import Bend, Ramp, stretch_ms
from simulator.scenario.meaning.burden import known_ms
from simulator.scenario.model import FactChange, Scenario
from simulator.scenario.script import Check, Inject, Move
from simulator.times import MINUTE_MS, format_moment

_WHOLE: tuple[Path, ...] = ((),)


def flaws(scenario: Scenario, playbook: Playbook | None, _raw: Value) -> Iterator[Flaw]:
    """Changes of the facts that come by themselves and do not ask whether the harm lasts."""
    metric = scenario.world.get(scenario.facts.failing)
    if playbook is None or metric is None or not metric.course or not scenario.facts.changes:
        return
    if not _readable(scenario):
        return
    injects = {str(one.id): one for one in scenario.injects}
    known, stop_ms = known_ms(scenario), _soonest_stop_ms(scenario, playbook)
    for number, change in enumerate(scenario.facts.changes):
        inject = injects.get(change.after)
        if inject is None or stop_ms is None or _asks(scenario, injects, inject):
            continue
        comes_ms = known.get(change.after)
        if comes_ms is None and not _graver(scenario, playbook, change):
            continue
        if comes_ms is None or comes_ms > stop_ms:
            when = "" if comes_ms is None else f" at {format_moment(comes_ms)}"
            message = (
                f"this becomes true with {change.after!r}{when}, though the harm may have stopped before: "
                f"at {format_moment(stop_ms)} at the soonest"
            )
            yield Flaw("A003", ("facts", "changes", number, "after"), message, rests_on=_WHOLE)


def _readable(scenario: Scenario) -> bool:
    """Whether the failing metric and what bends it are whole, not what remains of something with faults of shape."""
    failing = scenario.facts.failing
    bends = [effect for move in scenario.moves for effect in (move.starting, *(one.effect for one in move.endings))]
    ramps = [ramp for effect in bends for ramp in effect.get(failing) or ()]
    times = scenario.world[failing].course
    return all(isinstance(at_ms, int) for at_ms in times) and all(isinstance(ramp, Ramp) for ramp in ramps)


def _graver(scenario: Scenario, playbook: Playbook, change: FactChange) -> bool:
    """Whether a change makes it more severe than it was at first."""
    order = [str(severity) for severity in playbook.severity_ids]
    known = [str(one) for one in (change.severity, scenario.facts.severity) if one is not None and str(one) in order]
    return len(known) > 1 and order.index(known[0]) < order.index(known[1])


def _asks(scenario: Scenario, injects: Mapping[str, Inject], inject: Inject) -> bool:
    """Whether it, or an inject that it follows, comes only while the harm lasts, or before a move was made."""
    moves, seen = {str(move.id) for move in scenario.moves}, set[str]()
    at: Inject | None = inject
    while at is not None and str(at.id) not in seen:
        seen.add(str(at.id))
        for atom in at.when.atoms() if at.when is not None else ():
            if isinstance(atom, MetricIs) and atom.metric == scenario.facts.failing:
                return True
            if isinstance(atom, After) and atom.milestone in moves:
                return True
        at = None if at.after is None else injects.get(at.after)
    return False


def _soonest_stop_ms(scenario: Scenario, playbook: Playbook) -> int | None:
    """When the harm can have stopped at the soonest; None where nothing stops it."""
    soonest, people_ms = _Soonest(scenario), _triaged_ms(playbook)
    stops = [people_ms + at_ms for move in scenario.moves for at_ms in soonest.stops_ms(move)]
    facts = scenario.facts
    points = sorted(scenario.world[facts.failing].course.items())
    ended = next((end for (_, high), (end, low) in pairwise(points) if high >= facts.stops_below > low), None)
    if ended is not None and points[-1][1] < facts.stops_below:
        stops.append(ended)
    return min(stops, default=None)


def _triaged_ms(playbook: Playbook) -> int:
    """By when the playbook wants the quickest at triage, from detection; 0 where it sets no time for that."""
    rows = (row for row in playbook.phase_durations.rows if (row.start, row.end) == ("detected", "triaged"))
    return min((within for row in rows for within in row.within.values() if isinstance(within, int)), default=0)


class _Soonest:
    """When things can have come about at the soonest, if nobody loses a second."""

    def __init__(self, scenario: Scenario) -> None:
        self._scenario = scenario
        self._known = known_ms(scenario)
        acts: tuple[Check | Move, ...] = (*scenario.checks, *scenario.moves)
        self._acts = {str(one.id): one for one in acts}
        self._seen: set[str] = set()

    def stops_ms(self, move: Move) -> Iterator[int]:
        """Each moment at which a move can have brought the failing metric below its mark."""
        facts = self._scenario.facts
        begins_ms = self._held_ms(move.possible)
        bends = [(begins_ms, move.starting)]
        bends += [(max(begins_ms + move.takes, self._held_ms(one.when)), one.effect) for one in move.endings]
        for at_ms, effect in bends:
            if facts.failing in effect:
                start = _value(self._scenario.world[facts.failing].course, at_ms)
                below_ms = _below_after_ms(effect[facts.failing], start, facts.stops_below)
                if below_ms is not None:
                    yield at_ms + below_ms

    def _held_ms(self, condition: Condition | None) -> int:
        if condition is None:
            return 0
        return min(max((self._term_ms(term) for term in terms), default=0) for terms in condition.any_of)

    def _term_ms(self, term: Term) -> int:
        if isinstance(term, AfterMoment):
            return max(term.at_ms, 0)
        if isinstance(term, Not) or not isinstance(term, After):
            return 0
        name, _, started = term.milestone.partition(".")
        act = self._acts.get(name)
        if act is None or name in self._seen:
            return max(self._known.get(term.milestone, 0), 0)
        self._seen.add(name)
        at_ms = self._held_ms(act.possible) + (0 if started else act.takes)
        self._seen.discard(name)
        return at_ms


def _value(course: Mapping[int, float], at_ms: int) -> float:
    """The value of a scripted course at a moment."""
    points = sorted(course.items())
    before = [(time, value) for time, value in points if time <= at_ms]
    behind = [(time, value) for time, value in points if time > at_ms]
    if not before or not behind:
        return (before or behind)[-1 if before else 0][1]
    (start, low), (end, high) = before[-1], behind[0]
    return low + (high - low) * (at_ms - start) / (end - start)


def _below_after_ms(bend: Bend, start: float, below: float) -> int | None:
    """How long a bend takes from a starting value to one below a mark; None if it does not come there."""
    at_ms, value = 0.0, start
    for ramp in bend:
        length_ms = stretch_ms(ramp, value)
        if value < below:
            return round(at_ms)
        if length_ms is None:
            return round(at_ms + (value - below) / -ramp.per_minute * MINUTE_MS) if ramp.per_minute < 0 else None
        end = value if ramp.to is None else ramp.to
        if end < below:
            return round(at_ms + length_ms * (value - below) / (value - end))
        at_ms, value = at_ms + length_ms, end
    return None
