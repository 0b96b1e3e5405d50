"""The gates that every command passes: stage, capacity, being awake, length."""

from collections.abc import Mapping
from dataclasses import fields

from simulator.exercise import commands as c
from simulator.exercise.commands import ActorKind, Command, CommandRefused, Refusal
from simulator.exercise.roles import seats_of
from simulator.exercise.state import Exercise, Stage
from simulator.ids import ParticipantId

LINE_LENGTH = 1_000
"""Longest text of a chat line, a reason or a note, in characters."""
TEXT_LENGTH = 8_000
"""Longest text of one field of a message, an answer or a section, in characters."""
_LONG_TEXTS = frozenset((c.Send, c.Answer, c.WriteField, c.ImproviseInject))
LATE_MS = 5_000
"""For so long of real time after the clock was stopped, what a page saves by itself may still be on its way."""
_ON_ITS_WAY = (c.WriteField,)

FACILITATORS = frozenset(
    (
        c.StartExercise,
        c.Pause,
        c.Resume,
        c.SetSpeed,
        c.NextPart,
        c.EndExercise,
        c.ReleaseCard,
        c.SetPersonCards,
        c.FireInject,
        c.HoldInject,
        c.ReleaseInject,
        c.PostponeInject,
        c.SkipInject,
        c.ImproviseInject,
        c.TakeNote,
    )
)
"""What only a facilitator may do."""
JUDGES = frozenset((c.Rate, c.NoteMoment, c.OverrideFinding, c.WithdrawOverride))
"""What those may do who judge: evaluators, and facilitators."""
SHARED = frozenset((c.TakeSeat, c.LeaveSeat, c.HandOverSeat, c.Jump, c.CallRealIncident, c.Join))
"""What a facilitator may do as well as a participant."""
_RUNNING = frozenset((*FACILITATORS, *SHARED, *JUDGES))
_STILL = frozenset((c.Join, c.TakeSeat, c.HandOverSeat, c.CallRealIncident, c.UnlockField, *JUDGES))
"""What a participant may do while the clock stands."""
SEATLESS = frozenset((c.Join, c.TakeSeat, c.LeaveSeat, c.HandOverSeat, c.AskPause, c.CallRealIncident))
"""What a participant may do without a seat, or asleep."""

_STAGES: Mapping[Stage, frozenset[type]] = {
    Stage.NEW: frozenset(),
    Stage.LOBBY: frozenset(
        (
            c.Join,
            c.TakeSeat,
            c.LeaveSeat,
            c.HandOverSeat,
            c.StartExercise,
            c.SetPersonCards,
            c.CallRealIncident,
            c.TakeNote,
        )
    ),
    Stage.ENDED: frozenset((c.Join, c.UnlockField, c.ReleaseCard, c.SetPersonCards, c.TakeNote, *JUDGES)),
    Stage.STOPPED: frozenset((c.Join, c.SetPersonCards, c.TakeNote)),
}
"""What can be done in a stage that is not play."""

_NOT_NOW: Mapping[Stage, str] = {
    Stage.NEW: "This exercise does not exist yet.",
    Stage.LOBBY: "The exercise has not started. Wait for the facilitator, or take a seat meanwhile.",
    Stage.ENDED: "The exercise is over. What was done stands on the scorecard.",
    Stage.STOPPED: "Play was stopped for a real incident. Nothing more is recorded.",
}


def pass_gates(exercise: Exercise, command: Command, wall_ms: int) -> None:
    """Refuse what may not be done now, or not by this person, or is too long."""
    if not _was_on_its_way(exercise, command, wall_ms):
        _stage(exercise, command)
    _length(command)
    if command.by.kind is ActorKind.FACILITATOR:
        if type(command.data) not in _RUNNING:
            raise CommandRefused(
                Refusal.NOT_ALLOWED, "This is the participants' to do; a facilitator only runs the exercise."
            )
        return
    if type(command.data) in FACILITATORS:
        raise CommandRefused(Refusal.NOT_ALLOWED, "Only the facilitator can do this. Ask for it in the room.")
    _participant(exercise, command)


def awake(exercise: Exercise, person: ParticipantId) -> bool:
    """Whether a person is in the room by at least one of their seats."""
    return _is_awake(exercise, seats_of(exercise, person))


def longest(kind: type) -> int:
    """How many characters one text of a command may have."""
    return TEXT_LENGTH if kind in _LONG_TEXTS else LINE_LENGTH


def _is_awake(exercise: Exercise, seats: tuple[str, ...]) -> bool:
    return any(exercise.presence[seat].arrived_ms is not None for seat in seats)


def _was_on_its_way(exercise: Exercise, command: Command, wall_ms: int) -> bool:
    """Whether it was typed before the clock stopped: that a page had not saved it yet is not its author's fault."""
    stood = exercise.stage in (Stage.PAUSED, Stage.ENDED)
    return stood and isinstance(command.data, _ON_ITS_WAY) and wall_ms - exercise.clock.from_wall_ms <= LATE_MS


def _stage(exercise: Exercise, command: Command) -> None:
    allowed = _STAGES.get(exercise.stage)
    if allowed is not None and type(command.data) not in allowed:
        raise CommandRefused(Refusal.NOT_RUNNING, _NOT_NOW[exercise.stage])
    if exercise.stage is Stage.PAUSED and command.by.kind is ActorKind.PARTICIPANT and type(command.data) not in _STILL:
        raise CommandRefused(
            Refusal.PAUSED,
            "The clock stands, and every deadline with it. What you typed is kept; send it when play goes on.",
        )


def _length(command: Command) -> None:
    kind = type(command.data)
    limit = longest(kind)
    for name in _NAMES[kind]:
        value = getattr(command.data, name)
        if isinstance(value, str):
            written = len(value)
        elif isinstance(value, dict):
            written = max([len(text) for text in value.values() if isinstance(text, str)], default=0)
        else:
            continue
        if written > limit:
            raise CommandRefused(
                Refusal.TOO_LONG,
                f"That is {written} characters; at most {limit} fit here. Shorten it and send it again.",
            )


_NAMES = {kind: tuple(field.name for field in fields(kind)) for kind in c.COMMAND_TYPES.values()}


def _participant(exercise: Exercise, command: Command) -> None:
    if type(command.data) is c.Join:
        return
    person = exercise.people.get(command.by.id)
    if person is None:
        raise CommandRefused(Refusal.NOT_ALLOWED, "You are not in this exercise. Join it with its code first.")
    if type(command.data) in JUDGES:
        if person.kind != "evaluator":
            raise CommandRefused(Refusal.NOT_ALLOWED, "Only evaluators and facilitators judge an exercise.")
        return
    if person.kind != "participant" and type(command.data) not in (c.AskPause, c.CallRealIncident):
        raise CommandRefused(Refusal.NOT_ALLOWED, "Observers and evaluators watch; they do not act.")
    if type(command.data) in SEATLESS:
        return
    seats = seats_of(exercise, command.by.id)
    if not seats:
        raise CommandRefused(Refusal.NO_SEAT, "Take a seat first; one without a seat has no part in the story.")
    if not _is_awake(exercise, seats):
        raise CommandRefused(Refusal.ASLEEP, "You are asleep: nobody has paged you yet, or you are still on your way.")
