"""Rehearsing a text that is being written: a play to its end, or as far as just before an inject.

A room cannot be put into the middle of a story by setting a clock: what was declared, paged and tried by then is part
of it. So somebody plays up to there, by the book if that play comes there, else by the first that does.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from simulator.exercise.commands import Actor, ActorKind, Command, FireInject
from simulator.exercise.engine import after, blank, perform
from simulator.exercise.events import ExerciseStarted, InjectDelivered
from simulator.exercise.view import Audience, View, Viewer, view
from simulator.ids import CommandId
from simulator.rehearsal.players import BY_THE_BOOK, PLAYERS
from simulator.rehearsal.players.posts import FACILITATOR
from simulator.rehearsal.plays import person_on
from simulator.rehearsal.rehearse import Pins, Rehearsal, RehearsalFault, rehearse_play
from simulator.scenario.model import Play
from simulator.times import SECOND_MS, format_moment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from simulator.exercise.events import Event
    from simulator.exercise.state import Exercise
    from simulator.playbook import Playbook
    from simulator.scenario.model import Scenario

LEAD_MS = 10 * SECOND_MS
"""How long before the inject a room stands that is played from there."""


@dataclass(frozen=True, slots=True)
class Until:
    """A rehearsal cut off before an inject."""

    events: tuple[Event, ...]
    at_ms: int
    """Where its clock stands."""
    play: str
    """Who came there."""


def plays_of(scenario: Scenario) -> dict[str, Play]:
    """Own plays by name, then the shipped players of whom there is no play of that name."""
    shipped = {str(kind): Play(title=kind, player=kind) for kind in PLAYERS}
    own = dict(scenario.plays)
    first = {name: own[name] for name in (BY_THE_BOOK,) if name in own}
    return first | own | {name: play for name, play in shipped.items() if name not in own}


def rehearse_named(scenario: Scenario, playbook: Playbook, name: str, pins: Pins) -> Rehearsal:
    """Play one of `plays_of` to its end; raises RehearsalFault."""
    play = plays_of(scenario).get(name)
    if play is None:
        raise RehearsalFault(f"there is no play {name!r}")
    return rehearse_play(scenario, playbook, play, pins)


def until_before(scenario: Scenario, playbook: Playbook, inject: str, pins: Pins) -> Until:
    """What happened up to shortly before an inject; for one at T+0 the lobby, with everybody seated.

    Raises RehearsalFault where no play comes to it.
    """
    name, rehearsal, delivered = _first_with(scenario, playbook, inject, pins)
    at_ms = max(delivered.at_ms - LEAD_MS, 0)
    if delivered.at_ms == 0:
        start = next(event.seq for event in rehearsal.events if isinstance(event.data, ExerciseStarted))
        return Until(rehearsal.events[: start - 1], 0, name)
    events = tuple(event for event in rehearsal.events if event.at_ms <= at_ms and event.seq < delivered.seq)
    return Until(events, at_ms, name)


def seen_by(scenario: Scenario, playbook: Playbook, inject: str, seat: str, pins: Pins) -> tuple[View, str]:
    """What a seat sees of an inject as it arrives (empty: the wall), and in whose play; none: sent by hand."""
    try:
        name, rehearsal, delivered = _first_with(scenario, playbook, inject, pins)
        exercise = after(blank(scenario, playbook), rehearsal.events[: delivered.seq])
    except RehearsalFault:
        name, exercise = "", _by_hand(scenario, playbook, inject, pins)
    viewer = Viewer(Audience.SEAT, person_on(seat), (seat,)) if seat else Viewer(Audience.PROJECTOR)
    seen = view(exercise, viewer, exercise.now_ms)
    feed = tuple(item for item in seen.feed if item.inject == inject)
    needs = tuple(need for need in seen.needs if need.ref == inject)
    return replace(seen, feed=feed, needs=needs), name


def _first_with(scenario: Scenario, playbook: Playbook, inject: str, pins: Pins) -> tuple[str, Rehearsal, Event]:
    for name, rehearsal in _rehearsals(scenario, playbook, pins):
        for event in rehearsal.events:
            if isinstance(event.data, InjectDelivered) and event.data.inject == inject:
                return name, rehearsal, event
    raise RehearsalFault(
        f"No play of this scenario comes to {inject!r}. Write one that does, or open a room and send it by hand."
    )


def _rehearsals(scenario: Scenario, playbook: Playbook, pins: Pins) -> Iterator[tuple[str, Rehearsal]]:
    for name, play in plays_of(scenario).items():
        try:
            yield name, rehearse_play(scenario, playbook, play, pins)
        except RehearsalFault:
            continue  # another play may come there


def _by_hand(scenario: Scenario, playbook: Playbook, inject: str, pins: Pins) -> Exercise:
    """Nobody acts, everybody is awake, and the facilitator sends it at its time."""
    written = scenario.inject(inject)
    until = (written.at or 0) if written else 0
    quiet = Play.model_validate({"title": "By hand", "wake": "everyone", "until": format_moment(max(until, 0))})
    events = rehearse_play(scenario, playbook, quiet, pins).events[:-1]
    exercise = after(blank(scenario, playbook), events)
    if written is None:
        return exercise
    sent = Command(CommandId("preview"), Actor(person_on(FACILITATOR), ActorKind.FACILITATOR), FireInject(inject))
    return after(exercise, perform(exercise, sent, exercise.clock.stamp(exercise.now_ms)))
