"""Beside: plans in an order in which those that begin alike stand beside each other."""

from collections.abc import Iterable
from typing import TypeVar

from simulator.rehearsal.exploring.travel import Ground, Plan

K = TypeVar("K")


def laid_beside(over: Ground, plans: Iterable[tuple[K, Plan]]) -> list[tuple[K, Plan]]:
    """Plans, each with whatever belongs to it, ordered by when they first part from the good play, and how."""
    parts_ms = {
        (number, taken): _parts_ms(over, number, taken)
        for number, decision in enumerate(over.decisions)
        for taken in range(1, len(decision.options))
    }

    def deviations(one: tuple[K, Plan]) -> list[tuple[int, int, int]]:
        return sorted((parts_ms[number, taken], number, taken) for number, taken in enumerate(one[1]) if taken)

    return sorted(plans, key=deviations)


def _parts_ms(over: Ground, number: int, taken: int) -> int:
    """When the first act comes that an option adds or leaves out; after everything where it changes nothing."""
    good = {id(act): act for act in over.acts}
    made = {id(act): act for act in over.decisions[number].options[taken].change(list(over.acts))}
    differing = (
        act.at for mine, other in ((good, made), (made, good)) for key, act in mine.items() if key not in other
    )
    return min(differing, default=over.until_ms + 1)
