"""The fold: what each event changes. There are no rules here; whatever was recorded is accepted."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from simulator.exercise import events as e
from simulator.exercise.clock import REAL_TIME_PCT
from simulator.exercise.events import TYPE_NAMES, Event
from simulator.exercise.evolve_evaluation import EVALUATION
from simulator.exercise.evolve_room import ROOM
from simulator.exercise.milestones import reached
from simulator.exercise.state import STAGES, Exercise, Person, Presence
from simulator.exercise.world import first_world
from simulator.playbook import Playbook
from simulator.scenario.model import Scenario

K = TypeVar("K")
V = TypeVar("V")


def fold(scenario: Scenario, playbook: Playbook, journal: Iterable[Event]) -> Exercise:
    """The state after all events of a journal."""
    exercise = Exercise(scenario, playbook)
    for event in journal:
        exercise = evolve(exercise, event)
    return exercise


def evolve(exercise: Exercise, event: Event) -> Exercise:
    """The state after one more event."""
    kind, at_ms, by = type(event.data), event.at_ms, event.by
    changes: dict[str, Any] = {"seq": event.seq}
    if at_ms > exercise.now_ms:
        changes["now_ms"] = at_ms
    if kind in _TURNS:
        changes["stage"] = STAGES[exercise.stage].get(TYPE_NAMES[kind], exercise.stage)
    if by is not None:
        if event.command is not None:
            changes["commands"] = exercise.commands.add((by, event.command))
        if (person := exercise.people.get(by)) is not None:
            changes["people"] = {**exercise.people, by: Person(person.kind, person.acts + 1, at_ms)}
    if names := reached(exercise, event.data):
        milestones = exercise.milestones
        fresh = [name for name in names if name not in milestones]
        if fresh:
            changes["milestones"] = {**milestones, **dict.fromkeys(fresh, at_ms)}
    for log in _LOGS_OF[kind]:
        changes[log] = getattr(exercise, log).append(event)
    change = _CHANGES.get(kind)
    if change is not None:
        changes.update(change(exercise, event, event.data))
    return exercise.changed(changes)


_FEED = (e.InjectDelivered, e.ImprovisedInjectSent, e.MessageSent)
_CHAT = (
    e.ChatPosted,
    e.SeatArrived,
    e.ContactArrived,
    e.RoleAssigned,
    e.IncidentDeclared,
    e.SeverityChanged,
    e.IncidentResolved,
    e.PartEntered,
    e.ClockJumped,
    e.MoveProposed,
    e.MoveApproved,
    e.MoveDeclined,
    e.MoveReviewed,
    e.MoveStarted,
    e.MoveRefused,
    e.MoveFinished,
    e.PagerEscalated,
    e.WarRoomOpened,
)
_RECORD = (
    *_FEED,
    e.PageAcknowledged,
    e.Paged,
    e.SeatArrived,
    e.IncidentDeclared,
    e.SeverityChanged,
    e.WarRoomOpened,
    e.RoleAssigned,
    e.MoveProposed,
    e.MoveApproved,
    e.MoveDeclined,
    e.MoveReviewed,
    e.MoveStarted,
    e.MoveRefused,
    e.MoveFinished,
    e.IncidentResolved,
    e.PostmortemScheduled,
    e.TimelineEntryWritten,
    e.PagerEscalated,
)
_MARKS = (
    e.InjectDelivered,
    e.IncidentDeclared,
    e.SeverityChanged,
    e.MoveStarted,
    e.MoveFinished,
    e.MessageSent,
    e.IncidentResolved,
    e.ClockJumped,
)
_LOGGED = {
    "feed": _FEED,
    "chat": _CHAT,
    "direct": (e.DirectMessageSent,),
    "record": _RECORD,
    "notes": (e.NoteTaken,),
    "observations": (e.MomentNoted,),
    "marks": _MARKS,
}


_LOGS_OF: Mapping[type[e.EventData], tuple[str, ...]] = {
    kind: tuple(name for name, kinds in _LOGGED.items() if kind in kinds) for kind in TYPE_NAMES
}
"""The names of the logs that events of each kind belong to."""

_TURNS = frozenset(kind for kind, name in TYPE_NAMES.items() if any(name in turns for turns in STAGES.values()))
"""The kinds of events that may change the stage."""


def put(mapping: Mapping[K, V], key: K, value: V) -> dict[K, V]:
    """A mapping with one entry set."""
    return {**mapping, key: value}


def _created(x: Exercise, _event: Event, d: e.ExerciseCreated) -> dict[str, Any]:
    presence = {seat.id: Presence(awake=seat.awake or d.wake != "paged") for seat in x.scenario.seats}
    return {"created": d, "presence": presence, "world": first_world(x.scenario.world)}


def _started(x: Exercise, event: Event, _d: e.ExerciseStarted) -> dict[str, Any]:
    here = {seat: replace(state, arrived_ms=event.at_ms if state.awake else None) for seat, state in x.presence.items()}
    return {"presence": here, "clock": x.clock.turned(event.wall_ms, event.at_ms, REAL_TIME_PCT)}


def _joined(x: Exercise, event: Event, d: e.ParticipantJoined) -> dict[str, Any]:
    return {} if event.by is None else {"people": put(x.people, event.by, Person(d.kind))}


def _seat_left(x: Exercise, _event: Event, d: e.SeatLeft) -> dict[str, Any]:
    return {"seats": {seat: person for seat, person in x.seats.items() if seat != d.seat}}


def _stood(x: Exercise, event: Event, d: e.ClockPaused | e.PauseAsked) -> dict[str, Any]:
    return {"clock": x.clock.turned(event.wall_ms, event.at_ms, 0), "stopped_because": d.reason}


def _resumed(x: Exercise, event: Event, _d: e.ClockResumed) -> dict[str, Any]:
    return {"clock": x.clock.turned(event.wall_ms, event.at_ms, x.clock.speed_pct), "stopped_because": ""}


def _ended(x: Exercise, event: Event, d: e.ExerciseEnded) -> dict[str, Any]:
    return {"clock": x.clock.turned(event.wall_ms, event.at_ms, 0), "ending": d.ending}


def _stopped(x: Exercise, event: Event, _d: e.RealIncidentCalled) -> dict[str, Any]:
    return {"clock": x.clock.turned(event.wall_ms, event.at_ms, 0), "stopped_because": "real incident"}


def _jumped(x: Exercise, event: Event, d: e.ClockJumped) -> dict[str, Any]:
    return {
        "clock": x.clock.jumped(event.wall_ms, d.from_ms, d.to_ms),
        "waived": (*x.waived, *d.waived),
        "now_ms": d.to_ms,
    }


def _speed(x: Exercise, event: Event, d: e.SpeedSet) -> dict[str, Any]:
    if x.clock.rate_pct == 0:
        return {"clock": replace(x.clock, speed_pct=d.rate_pct)}
    return {"clock": x.clock.turned(event.wall_ms, event.at_ms, d.rate_pct)}


_CHANGES: Mapping[type, Callable[[Exercise, Event, Any], dict[str, Any]]] = {
    e.ExerciseCreated: _created,
    e.ExerciseStarted: _started,
    e.ParticipantJoined: _joined,
    e.SeatTaken: lambda x, _event, d: {"seats": put(x.seats, d.seat, d.participant)},
    e.SeatLeft: _seat_left,
    e.ClockPaused: _stood,
    e.PauseAsked: _stood,
    e.ClockResumed: _resumed,
    e.SpeedSet: _speed,
    e.ClockJumped: _jumped,
    e.PartEntered: lambda x, event, d: {
        "part": d.part,
        "parts": put(x.parts, d.part, event.at_ms - x.clock.skipped_ms),
    },
    e.ExerciseEnded: _ended,
    e.RealIncidentCalled: _stopped,
    e.CardReleased: lambda _x, _event, _d: {"card_released": True},
    e.PersonCardsSet: lambda _x, _event, d: {"person_cards": d.setting},
    **ROOM,
    **EVALUATION,
}
