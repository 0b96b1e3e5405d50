"""A room for tests of the scorer: the shipped scenario, people on seats, a clock turned by hand."""

from simulator.exercise.commands import Actor, ActorKind, Command, EndExercise, Join, StartExercise, TakeSeat
from simulator.exercise.engine import after, begin, blank, perform, tick
from simulator.exercise.events import ExerciseCreated
from simulator.exercise.parse import parse_command
from simulator.ids import CommandId, ParticipantId
from simulator.times import parse_moment

START_WALL_MS = 1_767_407_400_000
"""Saturday, 3 January 2026, 02:30 UTC."""
SEATS = {"bo": "on-call", "cy": "duty-manager", "di": "support-lead", "ed": "second-engineer"}


class Room:
    def __init__(self, scenario, playbook, seats=SEATS, wake="everyone"):
        self.exercise, self.events, self.wall_ms, self._sent = blank(scenario, playbook), [], START_WALL_MS, 0
        created = ExerciseCreated(scenario.id, "0" * 64, playbook.id, "1" * 64, 7, START_WALL_MS, wake, scenario.title)
        self._take(begin(created, self.wall_ms))
        for person, seat in seats.items():
            self._send(person, Join())
            self._send(person, TakeSeat(seat))
        self._send("ada", StartExercise())

    def at(self, moment, who, name, **fields):
        """Let the clock run to a moment, and somebody do something then."""
        self.until(moment)
        self._send(who, parse_command(name, fields))
        return self

    def until(self, moment):
        wall_ms = self.exercise.clock.wall_of(parse_moment(moment))
        if wall_ms is not None:
            self.wall_ms = max(self.wall_ms, wall_ms)
        self._take(tick(self.exercise, self.wall_ms))
        return self

    def real_minutes_pass(self, minutes):
        self.wall_ms += minutes * 60_000
        self._take(tick(self.exercise, self.wall_ms))
        return self

    def end(self, moment):
        self.until(moment)
        self._send("ada", EndExercise())
        return self

    def _send(self, who, data):
        self._sent += 1
        kind = ActorKind.FACILITATOR if who == "ada" else ActorKind.PARTICIPANT
        command = Command(CommandId(f"c-{self._sent}"), Actor(ParticipantId(who), kind), data)
        self._take(perform(self.exercise, command, self.wall_ms))

    def _take(self, events):
        self.events.extend(events)
        self.exercise = after(self.exercise, events)
