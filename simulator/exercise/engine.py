"""The engine as a shell uses it: wall time goes in, events come out.

The shell keeps an `Exercise`, gives commands with the wall instant at which they came, appends the events and
folds them in. It may call `tick` as often or as seldom as it likes; `next_wall_ms` says when something happens.
"""

from collections.abc import Iterable

from simulator.exercise.commands import Command
from simulator.exercise.decide import decide
from simulator.exercise.due import Step, advanced, next_pending
from simulator.exercise.events import ClockPaused, Event, ExerciseCreated
from simulator.exercise.evolve import evolve
from simulator.exercise.state import Exercise, Stage
from simulator.playbook import Playbook
from simulator.scenario.model import Scenario


def begin(created: ExerciseCreated, wall_ms: int) -> list[Event]:
    """The first events of an exercise."""
    return [Event(1, 0, wall_ms, None, None, created)]


def perform(exercise: Exercise, command: Command, wall_ms: int) -> list[Event]:
    """Everything that fell due by now, what the command becomes, and what follows of it at once.

    Empty if the command was done before and nothing fell due. Raises CommandRefused; what fell due by then is not lost,
    it comes with the next call.
    """
    return [event for event, _ in performed(exercise, command, wall_ms)]


def performed(exercise: Exercise, command: Command, wall_ms: int) -> list[Step]:
    """What `perform` gives, with the state after each."""
    due = ticked(exercise, wall_ms)
    return [*due, *answered(due[-1][1] if due else exercise, command, wall_ms)]


def answered(settled: Exercise, command: Command, wall_ms: int) -> list[Step]:
    """What `performed` gives where everything has happened that fell due by then."""
    done = folded(settled, decide(settled, command, exercise_ms(settled, wall_ms), wall_ms))
    return done + ticked(done[-1][1] if done else settled, wall_ms)


def tick(exercise: Exercise, wall_ms: int) -> list[Event]:
    """Everything that fell due by now."""
    return [event for event, _ in ticked(exercise, wall_ms)]


def ticked(exercise: Exercise, wall_ms: int) -> list[Step]:
    """What `tick` gives, with the state after each."""
    return advanced(exercise, exercise.clock.at(wall_ms))


def folded(exercise: Exercise, events: Iterable[Event]) -> list[Step]:
    """Some more events, with the state after each."""
    steps: list[Step] = []
    for event in events:
        exercise = evolve(exercise, event)
        steps.append((event, exercise))
    return steps


def after(exercise: Exercise, events: Iterable[Event]) -> Exercise:
    """The state after some more events."""
    for event in events:
        exercise = evolve(exercise, event)
    return exercise


def exercise_ms(exercise: Exercise, wall_ms: int) -> int:
    """Exercise time at a wall instant; it never runs backwards."""
    return max(exercise.now_ms, exercise.clock.at(wall_ms))


def next_wall_ms(exercise: Exercise) -> int | None:
    """The wall instant at which something falls due; None while nothing will, or the clock stands."""
    pending = next_pending(exercise)
    return None if pending is None else exercise.clock.wall_of(max(pending.at_ms, exercise.now_ms))


def recover(exercise: Exercise, alive_wall_ms: int | None, wall_ms: int) -> list[Event]:
    """What fell due until the exercise was last known to be alive, then the pause that follows a crash.

    The clock stands where it was at that instant, or at the last event if nothing later is known: the outage counts
    against nobody, and nothing happens in it. Empty unless the exercise was running.
    """
    if exercise.stage is not Stage.RUNNING:
        return []
    missed = [] if alive_wall_ms is None else tick(exercise, alive_wall_ms)
    stood = after(exercise, missed)
    at_ms = stood.now_ms if alive_wall_ms is None else exercise_ms(stood, alive_wall_ms)
    return [*missed, Event(stood.seq + 1, at_ms, wall_ms, None, None, ClockPaused("the server was restarted"))]


def blank(scenario: Scenario, playbook: Playbook) -> Exercise:
    """An exercise in which nothing has happened."""
    return Exercise(scenario, playbook)
