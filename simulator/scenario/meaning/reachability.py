"""What can come about at all: every milestone that some play could reach, and what waits for one that none can.

A script's milestones are worked out as a fixed point: what waits for nothing can happen, and what waits for something
that can happen can happen too. Metrics and the declared severity may take any value, so that nothing is called
impossible which a play could bring about.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from simulator.document import Flaw, Path, Value
from simulator.playbook import Playbook
from simulator.scenario.conditions import After, AfterMoment, Condition, Not, Term
from simulator.scenario.meaning.milestones import milestone_names, waiting_for_themselves
from simulator.scenario.model import Scenario
from simulator.scenario.script import Due, Inject, Question
from simulator.times import format_moment

_WHOLE: tuple[Path, ...] = ((),)
"""What can happen rests on the whole script: with a fault of shape anywhere nothing is said of it."""


def flaws(scenario: Scenario, playbook: Playbook | None, _raw: Value) -> Iterator[Flaw]:
    """Things that no play can bring about, and branches that an earlier one always takes away."""
    if playbook is None:
        return
    known = milestone_names(scenario, playbook)
    world = _World(known - possible(scenario, known), horizon_ms(scenario))
    yield from _dues(scenario, world)
    yield from _conditions(scenario, world)
    yield from _branches(scenario, world)


def possible(scenario: Scenario, known: frozenset[str]) -> frozenset[str]:
    """The milestones that some play can reach."""
    asked = _scripted(scenario)
    scripted = frozenset(asked)
    reached, before = known - scripted, frozenset[str]()
    horizon = horizon_ms(scenario)
    while reached != before:
        before = reached
        world = _World(known - reached, horizon)
        reached |= {name for name, can in asked.items() if can(world)}
    return reached


def horizon_ms(scenario: Scenario) -> int:
    """The last moment of the story that its parts can reach, with every jump taken late."""
    furthest = max((jump for part in scenario.parts for jump in part.jumps), default=0)
    begins = max((part.begins or 0 for part in scenario.parts), default=0)
    return max(furthest, begins) + scenario.play_ms


@dataclass(frozen=True, slots=True)
class _World:
    """What is known to be possible."""

    lost: frozenset[str]
    """The milestones that exist and that nothing is known to reach."""
    horizon_ms: int

    def can(self, condition: Condition | None, at_ms: int | None = None) -> bool:
        """Whether a condition can hold, at a moment if there is only that one at which it is asked."""
        return condition is None or any(self._together(terms, at_ms) for terms in condition.any_of)

    def falls_due(self, item: Due) -> bool:
        """Whether something scripted can ever come."""
        if item.after is not None:
            return item.after not in self.lost
        at_ms = None if item.at is None else item.at + item.delay
        return at_ms is None or at_ms <= self.horizon_ms

    def _together(self, terms: tuple[Term, ...], at_ms: int | None) -> bool:
        wanted = {term.milestone for term in terms if isinstance(term, After)}
        refused = {term.term.milestone for term in terms if isinstance(term, Not) and isinstance(term.term, After)}
        if wanted & refused or wanted & self.lost:
            return False
        since = max((term.at_ms for term in terms if isinstance(term, AfterMoment)), default=None)
        until = min(
            (term.term.at_ms for term in terms if isinstance(term, Not) and isinstance(term.term, AfterMoment)),
            default=None,
        )
        if since is not None and (since > self.horizon_ms or (at_ms is not None and since > at_ms)):
            return False
        return until is None or ((since is None or since < until) and (at_ms is None or at_ms < until))


def _scripted(scenario: Scenario) -> dict[str, Callable[[_World], bool]]:
    """What must be true for each of the script's own milestones."""
    asked: dict[str, Callable[[_World], bool]] = {}
    for inject in scenario.injects:
        at_ms = inject.at + inject.delay if inject.at is not None else None
        comes = _both(inject, inject.when, at_ms)
        asked[inject.id] = comes
        asked[f"{inject.id}.acknowledged"] = comes if inject.asks == "acknowledge" else _never
        asked[f"{inject.id}.replied"] = comes
    for check in scenario.checks:
        asked[check.id] = _holds(check.possible)
    for move in scenario.moves:
        asked[move.id] = asked[f"{move.id}.started"] = _holds(move.possible)
        asked[f"{move.id}.refused"] = _never if move.possible is None else _always
    for question in scenario.questions:
        at_ms = question.at + question.delay if question.at is not None else None
        asked[question.id] = _never if question.answered_by else _both(question, question.when, at_ms)
    for part in scenario.parts[1:]:
        asked[part.id] = _always if part.after is None else _after(part.after)
    return asked


def _always(_world: _World) -> bool:
    return True


def _never(_world: _World) -> bool:
    return False


def _after(name: str) -> Callable[[_World], bool]:
    return lambda world: name not in world.lost


def _holds(condition: Condition | None) -> Callable[[_World], bool]:
    return lambda world: world.can(condition)


def _both(item: Due, condition: Condition | None, at_ms: int | None) -> Callable[[_World], bool]:
    return lambda world: world.falls_due(item) and world.can(condition, at_ms)


def _dues(scenario: Scenario, world: _World) -> Iterator[Flaw]:
    circles = frozenset(waiting_for_themselves(scenario))
    scripted: tuple[tuple[str, tuple[Inject | Question, ...]], ...] = (
        ("injects", scenario.injects),
        ("questions", scenario.questions),
    )
    for kind, items in scripted:
        for number, item in enumerate(items):
            path: Path = (kind, number)
            noun = f"{kind.removesuffix('s')} {str(item.id)!r}"
            at_ms = None if item.at is None else item.at + item.delay
            if item.after in world.lost:
                if item.id not in circles:
                    told = f"{noun} waits for {item.after!r}, which no play can reach"
                    yield _flaw((*path, "after"), told)
            elif at_ms is not None and at_ms > world.horizon_ms:
                last = format_moment(world.horizon_ms)
                yield _flaw((*path, "at"), f"{noun} comes at {format_moment(at_ms)}, and the parts end by {last}")
            elif not world.can(item.when, at_ms):
                yield _flaw((*path, "if"), f"{noun} never comes: its condition cannot hold when it is asked")
    for number, part in enumerate(scenario.parts):
        if part.after in world.lost:
            yield _flaw(
                ("parts", number, "after"), f"part {part.id!r} waits for {part.after!r}, which no play can reach"
            )


def _conditions(scenario: Scenario, world: _World) -> Iterator[Flaw]:
    facts = scenario.facts
    asked: list[tuple[Path, str, Condition | None]] = [
        (("facts", "cause", "known"), "the cause can never be known", facts.cause.known),
        (("facts", "over"), "it can never be over", facts.over),
    ]
    asked += [
        (("checks", number, "possible"), f"{one.id!r} is never possible", one.possible)
        for number, one in enumerate(scenario.checks)
    ]
    asked += [
        (("moves", number, "possible"), f"{one.id!r} is never possible", one.possible)
        for number, one in enumerate(scenario.moves)
    ]
    asked += [
        (("endings", number, "if"), f"the ending {one.id!r} can never come", one.when)
        for number, one in enumerate(scenario.endings)
    ]
    for path, message, condition in asked:
        if not world.can(condition):
            yield _flaw(path, f"{message}: its condition cannot hold")
    for number, change in enumerate(facts.changes):
        if change.after in world.lost:
            path = ("facts", "changes", number, "after")
            yield _flaw(path, f"this never becomes true: it waits for {change.after!r}, which no play can reach")


def _branches(scenario: Scenario, world: _World) -> Iterator[Flaw]:
    """Variants, outcomes and endings that are never chosen: they cannot hold, or an earlier one always does."""
    for path, conditions in _choices(scenario):
        seen: set[str] = set()
        for number, condition in enumerate(conditions):
            if not world.can(condition):
                yield _flaw((*path, number, "if"), "this branch is never taken: its condition cannot hold")
            elif condition is not None and str(condition) in seen:
                message = "this branch is never taken: an earlier one has the same condition"
                yield Flaw("S025", (*path, number, "if"), message, rests_on=_WHOLE)
            elif condition is None and number < len(conditions) - 1 and path[-1] == "outcomes":
                message = "what follows this outcome is never taken: it has no condition"
                yield Flaw("S025", (*path, number), message, rests_on=_WHOLE)
            seen.add(str(condition))


def _choices(scenario: Scenario) -> Iterator[tuple[Path, tuple[Condition | None, ...]]]:
    for number, inject in enumerate(scenario.injects):
        yield ("injects", number, "variants"), tuple(variant.when for variant in inject.variants)
    for number, check in enumerate(scenario.checks):
        yield ("checks", number, "variants"), tuple(variant.when for variant in check.variants)
    for number, move in enumerate(scenario.moves):
        yield ("moves", number, "outcomes"), tuple(outcome.when for outcome in move.outcomes)
    yield ("endings",), tuple(ending.when for ending in scenario.endings[:-1])


def _flaw(path: Path, message: str) -> Flaw:
    return Flaw("S024", path, message, rests_on=_WHOLE)
