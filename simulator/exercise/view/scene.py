"""An exercise at an instant, for all who look: what they see alike is worked out once."""

from collections.abc import Callable, Hashable
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

from simulator.exercise.events import Event
from simulator.exercise.state import Exercise

P = ParamSpec("P")
T = TypeVar("T")


class Scene:
    """What viewers of one state at one instant share. It may carry on what an earlier one of the same room has made."""

    def __init__(self, exercise: Exercise, at_ms: int, before: "Scene | None" = None) -> None:
        self.exercise = exercise
        self.at_ms = at_ms
        self._made: dict[Hashable, Any] = {}
        self._kept: dict[Hashable, tuple[Event, Any]] = {} if before is None else before._kept  # noqa: SLF001 -- its own kind

    def once(self, work: Callable[Concatenate[Exercise, P], T], *given: P.args, **named: P.kwargs) -> T:
        """What `work` makes of the exercise: done for the first who asks, given to all others."""
        key = (work, given, *named.items())
        if key not in self._made:
            self._made[key] = work(self.exercise, *given, **named)
        return cast("T", self._made[key])

    def of(self, work: Callable[[Exercise, Event], T], event: Event) -> T:
        """What `work` makes of an event in this state, done once."""
        key = (work, event.seq)
        if key not in self._made:
            self._made[key] = work(self.exercise, event)
        return cast("T", self._made[key])

    def for_good(self, work: Callable[[Event, bool], T], event: Event, *, mine: bool) -> T:
        """What `work` makes of an event whatever the state, for its author or for others: done once for all scenes."""
        key = (work, event.seq, mine)
        kept = self._kept.get(key)
        if kept is None or kept[0] is not event:
            kept = self._kept[key] = (event, work(event, mine))
        return cast("T", kept[1])
