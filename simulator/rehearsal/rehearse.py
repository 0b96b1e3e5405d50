"""Play a scripted play through the engine, on a clock of its own."""

from collections.abc import Callable, Iterable
from copy import copy
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256

from pydantic import BaseModel

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
from simulator.exercise.due import Step, next_pending
from simulator.exercise.engine import answered, begin, blank, exercise_ms, folded, ticked
from simulator.exercise.events import Event, ExerciseCreated
from simulator.exercise.situation import Now
from simulator.exercise.state import Exercise, Stage
from simulator.ids import CommandId
from simulator.playbook import Playbook
from simulator.rehearsal.players.posts import FACILITATOR
from simulator.rehearsal.plays import acts_of, command_of, person_on
from simulator.same import Same
from simulator.scenario.calendar import REHEARSAL_DAY, story_start_ms
from simulator.scenario.model import Act, Play, Scenario
from simulator.times import MINUTE_MS, format_moment

REHEARSAL_SEED = 230
Watch = Callable[[Event, Exercise], None]
"""Whoever is told each event, with the state after it."""


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


def rehearse(
    scenario: Scenario, playbook: Playbook, play_id: str, pins: Pins | None = None, watch: Watch | None = None
) -> Rehearsal:
    """Play a scenario's own play to its end. Raises RehearsalFault where the play cannot be played.

    Without pins what was read is hashed: enough to compare two rehearsals, but no export of it can be checked.
    `watch` is told each event as it happens, with the state after it.
    """
    play = scenario.plays.get(play_id)
    if play is None:
        message = f"{scenario.id} has no play {play_id!r}; plays: {', '.join(scenario.plays) or 'none'}"
        raise RehearsalFault(message)
    return rehearse_play(scenario, playbook, play, pins, watch=watch)


def rehearse_play(
    scenario: Scenario,
    playbook: Playbook,
    play: Play,
    pins: Pins | None = None,
    *,
    punctual: bool = True,
    watch: Watch | None = None,
) -> Rehearsal:
    """Play any play of a scenario to its end, one that is not in the file too. Raises RehearsalFault as `rehearse`.

    Without `punctual` an act that a jump of the clock has passed over is done at once, instead of being a fault.
    """
    acts = acts_of(scenario, playbook, play)
    performance = Performance(scenario, playbook, play, pins or _pins(Same(scenario, playbook)), punctual=punctual)
    performance.watch = watch
    performance.begin()
    performance.wait_for(act for act in acts if act.after is not None)
    for act in acts:
        if act.after is None:
            performance.do(act)
    return performance.end()


@lru_cache(maxsize=16)
def _pins(pair: Same) -> Pins:
    return Pins(
        *(sha256(one.model_dump_json().encode()).hexdigest() for one in pair.values if isinstance(one, BaseModel))
    )


class Performance:
    """A play that is being played: a room with nobody in it but scripted players.

    Whoever plays many that begin alike may go on from a `fork` of what they have in common.
    """

    def __init__(
        self, scenario: Scenario, playbook: Playbook, play: Play, pins: Pins, *, punctual: bool = True
    ) -> None:
        self._play = play
        self._punctual = punctual
        self._pins = pins
        self._waiting: list[Act] = []
        self._last_ms = 0
        self._wall_ms = story_start_ms(scenario, REHEARSAL_DAY)
        self._events: list[Event] = []
        self._refused: list[Refused] = []
        self._exercise = blank(scenario, playbook)
        self._sent = 0
        self.watch: Watch | None = None

    def fork(self, watch: Watch | None = None) -> "Performance":
        """Another that has come as far as this one; what either does from here on does not touch the other."""
        other = copy(self)
        vars(other).update(_waiting=[*self._waiting], _events=[*self._events], _refused=[*self._refused], watch=watch)
        return other

    def begin(self) -> None:
        """Everything from the empty lobby to the start."""
        self._gather()

    def wait_for(self, acts: Iterable[Act]) -> None:
        """Have acts done when what they wait for has come."""
        self._waiting += acts

    def do(self, act: Act) -> None:
        """Everything up to an act of its own time, and the act. Acts come in order of time."""
        self._serve(act.at)
        self._act(act, act.at if self._punctual else max(act.at, self._exercise.now_ms))

    def end(self) -> Rehearsal:
        """Everything that is left, to the end."""
        self._wait_until(self._serve_to_the_end())
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
        self._take(folded(self._exercise, begin(created, self._wall_ms)))
        for seat in scenario.seats:
            if seat.id not in self._play.empty_seats:
                self._send(seat.id, Join())
                self._send(seat.id, TakeSeat(seat.id))
        self._send(FACILITATOR, StartExercise())

    def _serve_to_the_end(self) -> int:
        """Do what is still waited for; returns when the play ends, by itself a minute after its last act."""
        until_ms = -1
        while until_ms < (ends_ms := self._last_ms + MINUTE_MS if self._play.until is None else self._play.until):
            until_ms = ends_ms
            self._serve(until_ms)
        return until_ms

    def _serve(self, until_ms: int) -> None:
        """Do what was waited for and comes before an instant, each at its own time."""
        while self._waiting and self._exercise.stage is Stage.RUNNING:
            reached = self._exercise.milestones
            ready = [
                (max(act.at, reached[act.after] + act.delay), act)
                for act in self._waiting
                if act.after is not None and act.after in reached
            ]
            due_ms, act = min(ready, key=lambda one: one[0], default=(until_ms + 1, None))
            pending = next_pending(self._exercise)
            if pending is not None and pending.at_ms < min(due_ms, until_ms + 1):
                self._wait_until(max(pending.at_ms, self._exercise.now_ms))
            elif act is not None and due_ms <= until_ms:
                self._waiting.remove(act)
                self._act(act, max(due_ms, self._exercise.now_ms))
            else:
                return

    def _act(self, act: Act, at_ms: int) -> None:
        self._wait_until(at_ms)
        self._last_ms = max(self._last_ms, at_ms)
        if act.when is not None and not act.when.holds(Now(self._exercise, at_ms)):
            return
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
        self._take(ticked(self._exercise, self._wall_ms))

    def _send(self, seat: str, data: CommandData) -> None:
        """Send a command at an instant by which everything that fell due has happened."""
        self._sent += 1
        command = Command(CommandId(f"c-{self._sent}"), _actor(seat), data)
        self._take(answered(self._exercise, command, self._wall_ms))

    def _take(self, steps: list[Step]) -> None:
        if not steps:
            return
        self._events += [event for event, _ in steps]
        self._exercise = steps[-1][1]
        if self.watch is not None:
            for event, stands in steps:
                self.watch(event, stands)


@lru_cache(maxsize=1 << 10)
def _actor(seat: str) -> Actor:
    kind = ActorKind.FACILITATOR if seat == FACILITATOR else ActorKind.PARTICIPANT
    return Actor(person_on(seat), kind)
