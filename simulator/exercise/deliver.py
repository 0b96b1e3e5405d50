"""What happens when a scripted thing comes about: the events it consists of."""

from collections.abc import Callable, Mapping
from typing import Any

from simulator.exercise import events as e
from simulator.exercise.commands import Command
from simulator.exercise.events import EventData
from simulator.exercise.roles import recipients
from simulator.exercise.situation import Now, worded
from simulator.exercise.state import Exercise, Looking
from simulator.ids import MetricId, ParticipantId
from simulator.scenario.effects import Bend
from simulator.scenario.script import Inject, Move, Question

Happening = tuple[EventData, ParticipantId | None]
"""What happened, and whose doing it was."""
Rule = Callable[[Exercise, Command, Any, int], list[Happening]]
"""A rule of play: the state, a command, what it asks, the instant; then what happens. It may refuse."""


def inject(exercise: Exercise, written: Inject, at_ms: int, *, by_hand: bool = False) -> list[Happening]:
    """Deliver an inject, or skip it when its condition does not hold now. By hand it is delivered in any case."""
    now = Now(exercise, at_ms)
    if written.when is not None and not by_hand and not written.when.holds(now):
        return [(e.InjectSkipped(written.id, unmet(str(written.when))), None)]
    text, subject = worded(now, written, written.text)
    seats = recipients(exercise, written.to)
    return [
        (e.InjectDelivered(written.id, seats, written.via, text, subject or "", written.sender or "", by_hand), None)
    ]


def unmet(condition: str) -> str:
    """Why an inject was skipped that asked for a condition, which is said as one likes."""
    return f"its condition did not hold: {condition}"


def question(exercise: Exercise, written: Question, at_ms: int) -> list[Happening]:
    """Ask a question, or leave it out when its condition does not hold now."""
    if written.when is not None and not written.when.holds(Now(exercise, at_ms)):
        return [(e.QuestionSkipped(written.id), None)]
    return [(e.QuestionAsked(written.id, recipients(exercise, written.to)), None)]


def finding(exercise: Exercise, looking: Looking, at_ms: int) -> list[Happening]:
    """Show what a check finds in the world as it is now."""
    written = exercise.scenario.check(looking.check)
    if written is None:
        return []
    text, _ = worded(Now(exercise, at_ms), written, written.shows)
    return [(e.CheckRevealed(looking.check, text, looking.seat), looking.by)]


def move_result(exercise: Exercise, written: Move, at_ms: int) -> list[Happening]:
    """Bring a move to its result: the first outcome whose condition holds now, and what it does to the world."""
    now = Now(exercise, at_ms)
    outcome = next(one for one in written.endings if one.when is None or one.when.holds(now))
    bends = bend(exercise, outcome.effect, written.id, at_ms)
    return [*bends, (e.MoveFinished(written.id, now.text(outcome.says), outcome.helps), None)]


def bend(exercise: Exercise, effect: Mapping[MetricId, Bend], because: str, at_ms: int) -> list[Happening]:
    """Bend the metrics that an effect names, each from the value it has now."""
    return [
        (e.MetricBent(metric, exercise.world[metric].value(at_ms), ramps, because), None)
        for metric, ramps in effect.items()
    ]
