"""What a play reached of a script: what arrived, which words and results it met, how it ended."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from simulator.exercise import events as e
from simulator.rehearsal.rehearse import Rehearsal
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
    injects, branches, checks, moves, questions = set(), set(), set(), set(), set()
    for event in rehearsal.events:
        match event.data:
            case e.InjectDelivered(inject=name, text=text):
                injects.add(str(name))
                branches |= set(_branch(scenario.inject(name), text))
            case e.CheckRevealed(check=name, text=text):
                checks.add(str(name))
                branches |= set(_branch(scenario.check(name), text))
            case e.MoveFinished(move=name, says=says):
                moves.add(str(name))
                branches |= set(_branch(scenario.move(name), says))
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


def _branch(one: Inject | Check | Move | None, told: str) -> Iterator[str]:
    """The branch whose words were told; the values of metrics in them may be any."""
    wordings = () if one is None else _wordings(one)
    if one is None or len(wordings) < 2:  # noqa: PLR2004 - one way only
        return
    for number, words in reversed(list(enumerate(wordings))):
        if _form(words).fullmatch(told):
            yield f"{one.id}/{number}"
            return


@lru_cache(maxsize=4096)
def _form(words: str) -> re.Pattern[str]:
    return re.compile(_PLACEHOLDER.sub(".{1,40}?", re.escape(words)), re.DOTALL)
