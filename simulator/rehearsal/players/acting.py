"""Acts that are made up on the way: built without being checked again, since a plan may hold hundreds."""

from collections.abc import Callable, Container
from functools import lru_cache
from typing import Any

from simulator.rehearsal.players.posts import FACILITATOR
from simulator.same import Same
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
    if one.after is not None:
        return replaced(one, delay=one.delay + by_ms)
    return replaced(one, at=max(one.at + by_ms, 0))


def replaced(one: Act, **fields: Any) -> Act:  # noqa: ANN401 - a command's own fields
    """The same act with other values in some of its fields; what is changed alike is one and the same act."""
    return _replaced(Same(one), tuple((name, _frozen(value)) for name, value in fields.items()))


@lru_cache(maxsize=1 << 13)
def _replaced(act_itself: Same, fields: tuple[tuple[str, Any], ...]) -> Act:
    (one,) = act_itself.values
    assert isinstance(one, Act)  # noqa: S101 - see above
    return one.model_copy(update={name: dict(value) if isinstance(value, tuple) else value for name, value in fields})


def _frozen(value: object) -> object:
    """A value as part of a key: a message's fields in their order."""
    return tuple(value.items()) if isinstance(value, dict) else value


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
