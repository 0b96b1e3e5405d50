"""The fold of what people judge: ratings and overrides, each beside those before it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from simulator.exercise import events as e
from simulator.exercise.evaluation import Override, Rating, standing
from simulator.exercise.events import Event
from simulator.exercise.state import Exercise

Change = dict[str, Any]


def _rated(x: Exercise, event: Event, d: e.RatingGiven | e.RatingRevised) -> Change:
    if event.by is None:
        return {}
    given = x.ratings.get(d.marker, {})
    rating = Rating(d.step, d.note, event.seq, event.at_ms, event.wall_ms)
    mine = (*given.get(event.by, ()), rating)
    return {"ratings": {**x.ratings, d.marker: {**given, event.by: mine}}}


def _overridden(x: Exercise, event: Event, d: e.FindingOverridden) -> Change:
    override = Override(d.verdict, d.points, d.reason, event.by, event.seq, event.at_ms, event.wall_ms)
    return {"overrides": {**x.overrides, d.criterion: (*x.overrides.get(d.criterion, ()), override)}}


def _withdrawn(x: Exercise, event: Event, d: e.OverrideWithdrawn) -> Change:
    """All that its author put beside the finding goes; what somebody else did stands again."""
    history = x.overrides.get(d.criterion, ())
    held = standing(history)
    if held is None:
        return {}
    left = tuple(
        replace(one, withdrawn_seq=event.seq) if one.by == held.by and one.withdrawn_seq is None else one
        for one in history
    )
    return {"overrides": {**x.overrides, d.criterion: left}}


EVALUATION: Mapping[type, Callable[[Exercise, Event, Any], Change]] = {
    e.RatingGiven: _rated,
    e.RatingRevised: _rated,
    e.FindingOverridden: _overridden,
    e.OverrideWithdrawn: _withdrawn,
}
"""Kind of event -> what it changes."""
