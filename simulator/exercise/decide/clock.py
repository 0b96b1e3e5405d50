"""The clock, the parts, the end."""

from collections.abc import Mapping

from simulator.exercise import commands as c
from simulator.exercise import events as e
from simulator.exercise.commands import Command, CommandRefused, Refusal
from simulator.exercise.deliver import Happening, Rule
from simulator.exercise.due import next_part
from simulator.exercise.situation import Now
from simulator.exercise.state import Exercise, Stage

SLOWEST_PCT, FASTEST_PCT = 25, 1000


def _pause(exercise: Exercise, command: Command, asked: c.Pause, _at_ms: int) -> list[Happening]:
    if exercise.stage is Stage.PAUSED:
        return []
    return [(e.ClockPaused(asked.reason), command.by.id)]


def _ask_pause(exercise: Exercise, command: Command, asked: c.AskPause, _at_ms: int) -> list[Happening]:
    if exercise.stage is not Stage.RUNNING:
        raise CommandRefused(Refusal.NOT_NOW, "The clock is not running.")
    return [(e.PauseAsked(asked.reason), command.by.id)]


def _resume(exercise: Exercise, command: Command, _asked: c.Resume, _at_ms: int) -> list[Happening]:
    if exercise.stage is not Stage.PAUSED:
        return []
    return [(e.ClockResumed(), command.by.id)]


def _speed(_exercise: Exercise, command: Command, asked: c.SetSpeed, _at_ms: int) -> list[Happening]:
    if not SLOWEST_PCT <= asked.rate_pct <= FASTEST_PCT:
        raise CommandRefused(Refusal.UNKNOWN, f"The clock runs at {SLOWEST_PCT} to {FASTEST_PCT} percent of real time.")
    return [(e.SpeedSet(asked.rate_pct), command.by.id)]


def _next_part(exercise: Exercise, command: Command, _asked: c.NextPart, _at_ms: int) -> list[Happening]:
    following = next_part(exercise)
    if following is None:
        raise CommandRefused(Refusal.NOT_NOW, "This is the last part. End the exercise when the room is done.")
    return [(e.PartEntered(following.id), command.by.id)]


def _end(exercise: Exercise, command: Command, _asked: c.EndExercise, at_ms: int) -> list[Happening]:
    now = Now(exercise, at_ms)
    ending = next(one for one in exercise.scenario.endings if one.when is None or one.when.holds(now))
    return [(e.ExerciseEnded(ending.id), command.by.id)]


def _real(_exercise: Exercise, command: Command, _asked: c.CallRealIncident, _at_ms: int) -> list[Happening]:
    return [(e.RealIncidentCalled(), command.by.id)]


def _release(exercise: Exercise, command: Command, _asked: c.ReleaseCard, _at_ms: int) -> list[Happening]:
    return [] if exercise.card_released else [(e.CardReleased(), command.by.id)]


def _note(_exercise: Exercise, command: Command, asked: c.TakeNote, _at_ms: int) -> list[Happening]:
    if not asked.text.strip():
        raise CommandRefused(Refusal.NEEDS_TEXT, "Write something first.")
    return [(e.NoteTaken(asked.text.strip()), command.by.id)]


RULES: Mapping[type, Rule] = {
    c.Pause: _pause,
    c.AskPause: _ask_pause,
    c.Resume: _resume,
    c.SetSpeed: _speed,
    c.NextPart: _next_part,
    c.EndExercise: _end,
    c.CallRealIncident: _real,
    c.ReleaseCard: _release,
    c.TakeNote: _note,
}
