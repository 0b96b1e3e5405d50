"""What a play reached of a script: what arrived, which words and results it met, how it ended."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from simulator.exercise import events as e
from simulator.rehearsal.rehearse import Rehearsal
from simulator.same import Same
from simulator.scenario.model import Scenario
from simulator.scenario.script import Check, Inject, Move

_PLACEHOLDER = re.compile(r"\\\{\w+\\\}")


@dataclass(frozen=True, slots=True)
class Reach:
    """Names of what a scenario holds, or of what one or more plays reached of it."""

    injects: frozenset[str] = frozenset()
    branches: frozenset[str] = frozenset()
    """``page/2`` for the second variant of an inject or check or the second outcome of a move; ``/0`` is its own."""
    checks: frozenset[str] = frozenset()
    moves: frozenset[str] = frozenset()
    questions: frozenset[str] = frozenset()
    endings: frozenset[str] = frozenset()

    def __or__(self, other: "Reach") -> "Reach":
        """What either reached."""
        return Reach(
            self.injects | other.injects,
            self.branches | other.branches,
            self.checks | other.checks,
            self.moves | other.moves,
            self.questions | other.questions,
            self.endings | other.endings,
        )

    def __sub__(self, other: "Reach") -> "Reach":
        """What the other did not reach."""
        return Reach(
            self.injects - other.injects,
            self.branches - other.branches,
            self.checks - other.checks,
            self.moves - other.moves,
            self.questions - other.questions,
            self.endings - other.endings,
        )


def reachable(scenario: Scenario) -> Reach:
    """All that a scenario holds."""
    worded: tuple[Inject | Check | Move, ...] = (*scenario.injects, *scenario.checks, *scenario.moves)
    branches = [
        f"{one.id}/{number}"
        for one in worded
        for number in range(len(_wordings(one)))
        if len(_wordings(one)) > 1 and _wordings(one)[number]
    ]
    return Reach(
        frozenset(str(one.id) for one in scenario.injects),
        frozenset(branches),
        frozenset(str(one.id) for one in scenario.checks),
        frozenset(str(one.id) for one in scenario.moves),
        frozenset(str(one.id) for one in scenario.questions),
        frozenset(str(one.id) for one in scenario.endings),
    )


def reach_of(rehearsal: Rehearsal) -> Reach:
    """What one play reached."""
    scenario = rehearsal.exercise.scenario
    injects, checks, moves, questions = set(), set(), set(), set()
    branches: set[str] = set()
    for event in rehearsal.events:
        match event.data:
            case e.InjectDelivered(inject=name, text=text):
                injects.add(str(name))
                branches |= _branch(Same(scenario.inject(name)), text)
            case e.CheckRevealed(check=name, text=text):
                checks.add(str(name))
                branches |= _branch(Same(scenario.check(name)), text)
            case e.MoveFinished(move=name, says=says):
                moves.add(str(name))
                branches |= _branch(Same(scenario.move(name)), says)
            case e.QuestionAsked(question=name):
                questions.add(str(name))
            case _:
                pass
    ending = rehearsal.exercise.ending
    return Reach(
        frozenset(injects),
        frozenset(branches),
        frozenset(checks),
        frozenset(moves),
        frozenset(questions),
        frozenset({str(ending)} if ending else ()),
    )


def _wordings(one: Inject | Check | Move) -> Sequence[str]:
    """The plain words first, then those of each branch."""
    if isinstance(one, Move):
        return (one.says, *(outcome.says for outcome in one.outcomes))
    plain = one.text if isinstance(one, Inject) else one.shows
    return (plain, *(variant.text for variant in one.variants))


@lru_cache(maxsize=1 << 13)
def _branch(itself: Same, told: str) -> frozenset[str]:
    """The branch whose words were told, if there are several; the values of metrics in them may be any."""
    (one,) = itself.values
    wordings = _wordings(one) if isinstance(one, Inject | Check | Move) else ()
    if not isinstance(one, Inject | Check | Move) or len(wordings) < 2:  # noqa: PLR2004 - one way only
        return frozenset()
    numbers = (number for number in range(len(wordings) - 1, -1, -1) if _form(wordings[number]).fullmatch(told))
    return frozenset(f"{one.id}/{number}" for number in islice(numbers, 1))


@lru_cache(maxsize=4096)
def _form(words: str) -> re.Pattern[str]:
    return re.compile(_PLACEHOLDER.sub(".{1,40}?", re.escape(words)), re.DOTALL)
