"""Which plans are played: all of them where they are few, else every deviation by itself and then a seeded sample."""

from __future__ import annotations

import random
from itertools import islice, product
from typing import TYPE_CHECKING

from simulator.rehearsal.exploring import Skill

if TYPE_CHECKING:
    from collections.abc import Iterator

    from simulator.rehearsal.exploring import Decision, Ground, Plan

PROFILES = {
    "expert": {Skill.GOOD: 86, Skill.SLIP: 13, Skill.WRONG: 1},
    "novice": {Skill.GOOD: 45, Skill.SLIP: 42, Skill.WRONG: 13},
    "random": None,
}
"""How often players of each kind take a good option, slip, or go wrong, in percent; None: any option alike."""
KINDS = ("every", "single", *PROFILES)
"""What a plan may belong to, in the order in which a report tells of it."""


def plans(over: Ground, seed: int, most: int) -> Iterator[tuple[str, Plan]]:
    """At most so many plans, each with the kind of player that it belongs to; the same for the same seed."""
    return islice(_everything(over) if over.ways <= most else _sample(over, seed), most)


def _everything(over: Ground) -> Iterator[tuple[str, Plan]]:
    for plan in product(*(range(len(decision.options)) for decision in over.decisions)):
        yield "every", plan


def _sample(over: Ground, seed: int) -> Iterator[tuple[str, Plan]]:
    yield "single", over.good
    for number, decision in enumerate(over.decisions):
        for taken in range(1, len(decision.options)):
            yield "single", (*over.good[:number], taken, *over.good[number + 1 :])
    dice = random.Random(seed)  # noqa: S311 -- a sample, no secret
    while True:
        for profile in PROFILES:
            yield profile, tuple(_drawn(decision, profile, dice) for decision in over.decisions)


def _drawn(decision: Decision, profile: str, dice: random.Random) -> int:
    weights = PROFILES[profile]
    numbers = range(len(decision.options))
    if weights is None:
        return dice.choice(numbers)
    skills = {option.skill for option in decision.options}
    skill = dice.choices(list(skills_in_order := sorted(skills)), [weights[one] for one in skills_in_order])[0]
    return dice.choice([number for number in numbers if decision.options[number].skill is skill])
