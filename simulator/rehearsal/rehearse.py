"""Play a scripted play through the engine, on a clock of its own."""

from dataclasses import dataclass
from hashlib import sha256

from simulator.exercise.commands import (
    Actor,
    ActorKind,
    Command,
    CommandData,
    CommandRefused,
    EndExercise,
    Join,
    StartExercise,
    TakeSeat,
)
from simulator.exercise.engine import after, begin, blank, exercise_ms, perform, tick
from simulator.exercise.events import Event, ExerciseCreated
from simulator.exercise.state import Exercise, Stage
from simulator.ids import CommandId
from simulator.playbook import Playbook
from simulator.rehearsal.plays import FACILITATOR, acts_of, command_of, person_on
from simulator.scenario.calendar import REHEARSAL_DAY, story_start_ms
from simulator.scenario.model import Act, Play, Scenario
from simulator.times import MINUTE_MS, format_moment

REHEARSAL_SEED = 230


class RehearsalFault(Exception):  # noqa: N818 - the play's fault, not an error of ours
    """A play that cannot be played as it is written."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A command of the play that the engine refused."""

    after_seq: int
    at_ms: int
    act: Act
    answer: str


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """A play that was played."""

    exercise: Exercise
    events: tuple[Event, ...]
    refused: tuple[Refused, ...]


@dataclass(frozen=True, slots=True)
class Pins:
    """The hashes of the texts that a rehearsal is played by, as `simulator.journal.text_sha` gives them."""

    scenario_sha256: str
    playbook_sha256: str


def rehearse(scenario: Scenario, playbook: Playbook, play_id: str, pins: Pins | None = None) -> Rehearsal:
    """Play a scenario's own play to its end. Raises RehearsalFault where the play cannot be played.

    Without pins what was read is hashed: enough to compare two rehearsals, but no export of it can be checked.
    """
    play = scenario.plays.get(play_id)
    if play is None:
        message = f"{scenario.id} has no play {play_id!r}; plays: {', '.join(scenario.plays) or 'none'}"
        raise RehearsalFault(message)
    return _Stage(scenario, playbook, play, pins or _pins(scenario, playbook)).run()


def _pins(scenario: Scenario, playbook: Playbook) -> Pins:
    return Pins(*(sha256(one.model_dump_json().encode()).hexdigest() for one in (scenario, playbook)))


class _Stage:
    """A room with nobody in it but scripted players."""

    def __init__(self, scenario: Scenario, playbook: Playbook, play: Play, pins: Pins) -> None:
        self._play = play
        self._pins = pins
        self._acts = acts_of(scenario, play)
        self._wall_ms = story_start_ms(scenario, REHEARSAL_DAY)
        self._events: list[Event] = []
        self._refused: list[Refused] = []
        self._exercise = blank(scenario, playbook)
        self._sent = 0

    def run(self) -> Rehearsal:
        """Everything from the empty lobby to the end."""
        self._gather()
        for act in self._acts:
            self._act(act)
        last_ms = self._acts[-1].at if self._acts else 0
        self._wait_until(last_ms + MINUTE_MS if self._play.until is None else self._play.until)
        if self._exercise.stage in (Stage.RUNNING, Stage.PAUSED):
            self._send(FACILITATOR, EndExercise())
        return Rehearsal(self._exercise, tuple(self._events), tuple(self._refused))

    def _gather(self) -> None:
        scenario, playbook = self._exercise.scenario, self._exercise.playbook
        wake = self._play.wake or scenario.wake
        created = ExerciseCreated(
            scenario=scenario.id,
            scenario_sha256=self._pins.scenario_sha256,
            playbook=playbook.id,
            playbook_sha256=self._pins.playbook_sha256,
            seed=REHEARSAL_SEED,
            starts_at_wall_ms=self._wall_ms,
            wake=wake,
            title=scenario.title,
        )
        self._take(begin(created, self._wall_ms))
        for seat in scenario.seats:
            if seat.id not in self._play.empty_seats:
                self._send(seat.id, Join())
                self._send(seat.id, TakeSeat(seat.id))
        self._send(FACILITATOR, StartExercise())

    def _act(self, act: Act) -> None:
        self._wait_until(act.at)
        try:
            self._send(act.by, command_of(act))
        except CommandRefused as refusal:
            at_ms = exercise_ms(self._exercise, self._wall_ms)
            self._refused.append(Refused(self._exercise.seq, at_ms, act, refusal.answer))

    def _wait_until(self, at_ms: int) -> None:
        now_ms = exercise_ms(self._exercise, self._wall_ms)
        if at_ms < now_ms:
            stands = format_moment(now_ms)
            message = (
                f"an act at {format_moment(at_ms)} comes too late: the clock stands at {stands} already, after a jump"
            )
            raise RehearsalFault(message)
        wall_ms = self._exercise.clock.wall_of(at_ms)
        if wall_ms is not None:
            self._wall_ms = max(self._wall_ms, wall_ms)
        self._take(tick(self._exercise, self._wall_ms))

    def _send(self, seat: str, data: CommandData) -> None:
        self._sent += 1
        kind = ActorKind.FACILITATOR if seat == FACILITATOR else ActorKind.PARTICIPANT
        command = Command(CommandId(f"c-{self._sent}"), Actor(person_on(seat), kind), data)
        self._take(perform(self._exercise, command, self._wall_ms))

    def _take(self, events: list[Event]) -> None:
        self._events.extend(events)
        self._exercise = after(self._exercise, events)
