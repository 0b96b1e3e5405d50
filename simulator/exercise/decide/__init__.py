"""Every rule of play: what a command becomes, or why it is refused.

`decide` takes the state, a command and the instant, and gives the events. The gates that hold for all commands
(who may, when, whether awake) stand in `gates`; each area's own rules in a module of its name.
"""

from collections.abc import Mapping

from simulator.exercise.commands import Command, Jump
from simulator.exercise.decide import clock, evaluation, injects, lobby, messages, mitigation, postmortem, room
from simulator.exercise.decide.gates import pass_gates
from simulator.exercise.deliver import Rule
from simulator.exercise.events import Event
from simulator.exercise.jumps import jump
from simulator.exercise.state import Exercise

RULES: Mapping[type, Rule] = {
    **lobby.RULES,
    **clock.RULES,
    **injects.RULES,
    **room.RULES,
    **mitigation.RULES,
    **messages.RULES,
    **postmortem.RULES,
    **evaluation.RULES,
}


def decide(exercise: Exercise, command: Command, at_ms: int, wall_ms: int) -> list[Event]:
    """The events that a command becomes at an instant.

    ``at_ms`` is exercise time and must not lie before the last event; what fell due by then must have happened
    (`simulator.exercise.engine.perform` sees to both). Empty when the command was done before.
    Raises CommandRefused with the reason and what to do instead.
    """
    if (command.by.id, command.id) in exercise.commands:
        return []
    pass_gates(exercise, command, wall_ms)
    if isinstance(command.data, Jump):
        return jump(exercise, command, command.data.to_ms, at_ms, wall_ms)
    happenings = RULES[type(command.data)](exercise, command, command.data, at_ms)
    return [
        Event(exercise.seq + number, at_ms, wall_ms, by, command.id, data)
        for number, (data, by) in enumerate(happenings, start=1)
    ]
