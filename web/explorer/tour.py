"""The tour: what is to be played is dealt out to processes, and their surveys are joined as they come back."""

from __future__ import annotations

import gc
import multiprocessing
import time
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import islice
from typing import TYPE_CHECKING

from scoring import recorder_of, tally_record
from simulator.rehearsal import RehearsalFault, rehearse
from simulator.rehearsal.exploring import Tree, explore_acts, extremes, ground, laid_beside, reachable
from simulator.rehearsal.players import PLAYERS, played_by
from web.cli.reading import read_script
from web.explorer.choosing import plans
from web.explorer.survey import Survey

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from scoring.recorder import Recorder
    from simulator.rehearsal import Rehearsal
    from simulator.rehearsal.exploring import Ground, Plan

BATCH = 40
"""Plays that a process is given at once."""

Told = tuple[int, int]
"""(plays done, plays at most)."""


@dataclass(frozen=True, slots=True)
class Budget:
    """How much is explored."""

    plays: int
    seed: int = 1
    seconds: float | None = None
    """Wall time after which no more plays are begun."""
    until_covered: bool = False
    """Whether to stop as soon as everything that a script holds has been reached."""
    processes: int = 2


def explore(path: Path, budget: Budget, tell: Callable[[Told], None] = lambda _told: None) -> Survey:
    """Explore a scenario's file. Raises DocumentError with all faults of it."""
    over = ground_of(path)
    survey = survey_named(over)
    dealt = _batches(_dealt(over, budget, survey.plays))
    begun = time.monotonic()

    def goes_on() -> bool:
        late = budget.seconds is not None and time.monotonic() - begun > budget.seconds
        return not late and not (budget.until_covered and covered(over, survey))

    if budget.processes <= 1:
        for batch in dealt:
            if not goes_on():
                break
            survey.join(survey_plans(path, batch))
            tell((survey.plays, budget.plays))
        return survey
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(budget.processes, context, initializer=gc.disable) as pool:
        waiting: set[Future[Survey]] = set()
        while True:
            while goes_on() and len(waiting) < 2 * budget.processes and (batch := next(dealt, ())):
                waiting.add(pool.submit(survey_plans, path, batch))
            if not waiting:
                return survey
            done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
            for one in done:
                survey.join(one.result())
            tell((survey.plays, budget.plays))


def _dealt(over: Ground, budget: Budget, played: int) -> Iterable[tuple[str, Plan]]:
    """The plans that are left to play. Where all of them will be, those that begin alike come together."""
    chosen = plans(over, budget.seed, max(budget.plays - played, 0))
    may_stop = budget.until_covered or budget.seconds is not None
    return chosen if may_stop else laid_beside(over, chosen)


def _batches(dealt: Iterable[tuple[str, Plan]]) -> Iterator[tuple[tuple[str, Plan], ...]]:
    left = iter(dealt)
    while batch := tuple(islice(left, BATCH)):
        yield batch


def covered(over: Ground, survey: Survey) -> bool:
    """Whether every inject, branch, check, move, question and ending was reached, and every criterion earned."""
    left = reachable(over.scenario) - survey.reach
    nothing = not any((left.injects, left.branches, left.checks, left.moves, left.questions, left.endings))
    return nothing and survey.asked == survey.earned


def survey_named(over: Ground) -> Survey:
    """The plays that have a name: the scenario's own, the shipped players, the three extremes."""
    survey, scenario, playbook = Survey(), over.scenario, over.playbook
    for name in scenario.plays:
        _take(survey, over, name, partial(rehearse, scenario, playbook, name, over.pins))
    for kind in PLAYERS:
        acts = played_by(kind, list(over.acts), scenario, playbook)
        _take(survey, over, f"player:{kind}", partial(explore_acts, over, acts))
    for name, made in extremes(over).items():
        _take(survey, over, f"extreme:{name}", partial(explore_acts, over, made))
    return survey


def survey_plans(path: Path, batch: tuple[tuple[str, Plan], ...]) -> Survey:
    """Play some plans; what a process of the pool does."""
    survey, failures = Survey(), dict[int, str]()
    for numbers, played, recorder in _tree(path).leaves([plan for _, plan in batch]):
        if isinstance(played, RehearsalFault):
            failures |= {number: f"{batch[number][0]}: {played}" for number in numbers}
        else:
            survey.take([batch[number] for number in numbers], played, tally_record(recorder.record()))
    survey.failures += [failures[number] for number in sorted(failures)]
    return survey


def _take(survey: Survey, over: Ground, name: str, play: Callable[..., Rehearsal]) -> None:
    """Play what has a name, and count it."""
    recorder = recorder_of(over.scenario, over.playbook)
    try:
        rehearsal = play(watch=recorder.take)
        survey.take_named(name, rehearsal, tally_record(recorder.record()))
    except RehearsalFault as fault:
        survey.failures.append(f"{name}: {fault}")


@lru_cache(maxsize=4)
def _tree(path: Path) -> Tree[Recorder]:
    over = ground_of(path)
    return Tree(over, recorder_of(over.scenario, over.playbook))


@lru_cache(maxsize=4)
def ground_of(path: Path) -> Ground:
    """The ground of a scenario's file. Raises DocumentError with all faults of it."""
    script = read_script(path)
    return ground(script.scenario, script.playbook, script.pins)
