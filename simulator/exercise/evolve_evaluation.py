"""The fold of what people judge: ratings and overrides, each beside those before it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from simulator.exercise import events as e
from simulator.exercise.evaluation import Override, Rating
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


def _withdrawn(x: Exercise, _event: Event, d: e.OverrideWithdrawn) -> Change:
    *former, last = x.overrides.get(d.criterion, ()) or (None,)
    if last is None:
        return {}
    taken_back = replace(last, withdrawn=True, withdrawn_because=d.reason)
    return {"overrides": {**x.overrides, d.criterion: (*former, taken_back)}}


EVALUATION: Mapping[type, Callable[[Exercise, Event, Any], Change]] = {
    e.RatingGiven: _rated,
    e.RatingRevised: _rated,
    e.FindingOverridden: _overridden,
    e.OverrideWithdrawn: _withdrawn,
}
"""Kind of event -> what it changes."""
