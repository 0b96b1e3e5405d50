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
_LONG_TEXTS = (c.Send, c.Answer, c.WriteField, c.ImproviseInject)

FACILITATORS = (
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
"""What only a facilitator may do."""
JUDGES = (c.Rate, c.NoteMoment, c.OverrideFinding, c.WithdrawOverride)
"""What those may do who judge: evaluators, and facilitators."""
SHARED = (c.TakeSeat, c.LeaveSeat, c.HandOverSeat, c.Jump, c.CallRealIncident, c.Join)
"""What a facilitator may do as well as a participant."""
_RUNNING = (*FACILITATORS, *SHARED, *JUDGES)
_STILL = (c.Join, c.TakeSeat, c.HandOverSeat, c.CallRealIncident, *JUDGES)
"""What a participant may do while the clock stands."""
SEATLESS = (c.Join, c.TakeSeat, c.LeaveSeat, c.HandOverSeat, c.AskPause, c.CallRealIncident)
"""What a participant may do without a seat, or asleep."""

_STAGES: Mapping[Stage, tuple[type, ...]] = {
    Stage.NEW: (),
    Stage.LOBBY: (
        c.Join,
        c.TakeSeat,
        c.LeaveSeat,
        c.HandOverSeat,
        c.StartExercise,
        c.SetPersonCards,
        c.CallRealIncident,
        c.TakeNote,
    ),
    Stage.ENDED: (c.Join, c.ReleaseCard, c.SetPersonCards, c.TakeNote, *JUDGES),
    Stage.STOPPED: (c.Join, c.SetPersonCards, c.TakeNote),
}
"""What can be done in a stage that is not play."""

_NOT_NOW: Mapping[Stage, str] = {
    Stage.NEW: "This exercise does not exist yet.",
    Stage.LOBBY: "The exercise has not started. Wait for the facilitator, or take a seat meanwhile.",
    Stage.ENDED: "The exercise is over. What was done stands on the scorecard.",
    Stage.STOPPED: "Play was stopped for a real incident. Nothing more is recorded.",
}


def pass_gates(exercise: Exercise, command: Command) -> None:
    """Refuse what may not be done now, or not by this person, or is too long."""
    _stage(exercise, command)
    _length(command)
    if command.by.kind is ActorKind.FACILITATOR:
        if not isinstance(command.data, _RUNNING):
            raise CommandRefused(
                Refusal.NOT_ALLOWED, "This is the participants' to do; a facilitator only runs the exercise."
            )
        return
    if isinstance(command.data, FACILITATORS):
        raise CommandRefused(Refusal.NOT_ALLOWED, "Only the facilitator can do this. Ask for it in the room.")
    _participant(exercise, command)


def awake(exercise: Exercise, person: ParticipantId) -> bool:
    """Whether a person is in the room by at least one of their seats."""
    return _is_awake(exercise, seats_of(exercise, person))


def _is_awake(exercise: Exercise, seats: tuple[str, ...]) -> bool:
    return any(exercise.presence[seat].arrived_ms is not None for seat in seats)


def _stage(exercise: Exercise, command: Command) -> None:
    allowed = _STAGES.get(exercise.stage)
    if allowed is not None and not isinstance(command.data, allowed):
        raise CommandRefused(Refusal.NOT_RUNNING, _NOT_NOW[exercise.stage])
    if (
        exercise.stage is Stage.PAUSED
        and command.by.kind is ActorKind.PARTICIPANT
        and not isinstance(command.data, _STILL)
    ):
        raise CommandRefused(
            Refusal.PAUSED,
            "The clock stands, and every deadline with it. What you typed is kept; send it when play goes on.",
        )


def _length(command: Command) -> None:
    limit = TEXT_LENGTH if isinstance(command.data, _LONG_TEXTS) else LINE_LENGTH
    for name in _NAMES[type(command.data)]:
        value = getattr(command.data, name)
        texts = value.values() if isinstance(value, dict) else (value,)
        longest = max([len(text) for text in texts if isinstance(text, str)], default=0)
        if longest > limit:
            raise CommandRefused(
                Refusal.TOO_LONG,
                f"That is {longest} characters; at most {limit} fit here. Shorten it and send it again.",
            )


_NAMES = {kind: tuple(field.name for field in fields(kind)) for kind in c.COMMAND_TYPES.values()}


def _participant(exercise: Exercise, command: Command) -> None:
    if isinstance(command.data, c.Join):
        return
    person = exercise.people.get(command.by.id)
    if person is None:
        raise CommandRefused(Refusal.NOT_ALLOWED, "You are not in this exercise. Join it with its code first.")
    if isinstance(command.data, JUDGES):
        if person.kind != "evaluator":
            raise CommandRefused(Refusal.NOT_ALLOWED, "Only evaluators and facilitators judge an exercise.")
        return
    if person.kind != "participant" and not isinstance(command.data, (c.AskPause, c.CallRealIncident)):
        raise CommandRefused(Refusal.NOT_ALLOWED, "Observers and evaluators watch; they do not act.")
    if isinstance(command.data, SEATLESS):
        return
    seats = seats_of(exercise, command.by.id)
    if not seats:
        raise CommandRefused(Refusal.NO_SEAT, "Take a seat first; one without a seat has no part in the story.")
    if not _is_awake(exercise, seats):
        raise CommandRefused(Refusal.ASLEEP, "You are asleep: nobody has paged you yet, or you are still on your way.")
