"""Acts that are made up on the way: built without being checked again, since a plan may hold hundreds."""

from collections.abc import Callable, Container
from typing import Any

from simulator.rehearsal.players.posts import FACILITATOR
from simulator.scenario.model import Act

Change = Callable[[list[Act]], list[Act]]
"""From the acts of a play to those of a play that differs at one point; the order may be lost."""


def act(by: str, do: str, at_ms: int, **fields: Any) -> Act:  # noqa: ANN401 - a command's own fields
    """An act of a seat at an instant of exercise time."""
    known = {"at": at_ms, "by": by, "do": do, "when": None, "after": None, "delay": 0, "label": "", **fields}
    return Act.model_construct(_fields_set={"at", "by", "do"}, **known)


def unchanged(acts: list[Act]) -> list[Act]:
    """As the good play has it."""
    return acts


def without(*kinds: str) -> Change:
    """Leaves the acts of some commands out."""
    return lambda acts: [one for one in acts if one.do not in kinds]


def later(by_ms: int, *kinds: str) -> Change:
    """Does the acts of some commands later."""
    return lambda acts: [moved(one, by_ms) if one.do in kinds else one for one in acts]


def moved(one: Act, by_ms: int) -> Act:
    """The same act, later by so much; one that waits, after a longer delay."""
    changed = {"delay": one.delay + by_ms} if one.after is not None else {"at": max(one.at + by_ms, 0)}
    return one.model_copy(update=changed)


def replaced(one: Act, **fields: Any) -> Act:  # noqa: ANN401 - a command's own fields
    """The same act with other values in some of its command's fields."""
    return one.model_copy(update=fields)


def both(first: Change, second: Change) -> Change:
    """One change, then another."""
    return lambda acts: second(first(acts))


def with_more(more: list[Act]) -> Change:
    """Does something besides."""
    return lambda acts: [*acts, *more]


def played(acts: list[Act], kinds: Container[str]) -> list[Act]:
    """The acts of people, not of the facilitator, of some commands."""
    return [one for one in acts if one.by != FACILITATOR and one.do in kinds]


def ends_ms(acts: list[Act]) -> int:
    """When the good play ends, in exercise time."""
    return max((one.at for one in acts), default=0)
