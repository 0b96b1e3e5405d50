"""The record: a journal folded once, with all that the kinds of criteria ask of it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import chain
from operator import attrgetter

from simulator.exercise import events as e
from simulator.exercise.detection import detected_ms
from simulator.exercise.dues import Obligation, obligations
from simulator.exercise.events import Event
from simulator.exercise.evolve import evolve
from simulator.exercise.milestones import reached
from simulator.exercise.situation import Now
from simulator.exercise.state import Exercise, Stage
from simulator.exercise.world import Course
from simulator.ids import ParticipantId
from simulator.playbook import Playbook
from simulator.playbook.criteria import Accuracy, Lateness
from simulator.scenario.model import Scenario
from simulator.scenario.script import Check, Move


@dataclass(frozen=True, slots=True)
class Mark:
    """When something happened, and the event that shows it."""

    at_ms: int
    seq: int


@dataclass(frozen=True, slots=True)
class Sent:
    """A message, and the exercise just before it went out."""

    event: Event
    data: e.MessageSent
    before: Exercise


@dataclass(frozen=True, slots=True)
class Attempt:
    """One try at a mitigation."""

    move: Move
    at_ms: int
    seq: int
    by: ParticipantId | None
    refused: bool
    """The world refused it."""
    proposed: Mark | None
    reason: str
    approved: bool
    """The word was given before, or whoever tried could give it."""
    led: bool
    """Somebody commanded."""
    reviewed: bool
    ended: Mark | None = None
    helps: bool = False


@dataclass(frozen=True, slots=True)
class Look:
    """Something was looked at."""

    check: Check
    started_ms: int
    found: Mark


@dataclass(frozen=True, eq=False)
class Record:
    """All that is known of an exercise. Values only; what follows from them is worked out when asked.

    It is equal to itself alone, so that what several kinds ask of it can be worked out once and kept.
    """

    exercise: Exercise
    lateness: Lateness
    accuracy: Accuracy
    events: tuple[Event, ...] = ()
    marks: Mapping[str, tuple[Mark, ...]] = field(default_factory=dict)
    """Every milestone with each time that it was reached."""
    messages: tuple[Sent, ...] = ()
    attempts: tuple[Attempt, ...] = ()
    looks: tuple[Look, ...] = ()
    escalated: Mark | None = None
    """When the pager woke everybody by itself."""
    cause_known: Mark | None = None
    stable_at_resolution: bool | None = None
    """Whether what the script says about 'over' held when the incident was declared resolved."""

    @property
    def scenario(self) -> Scenario:
        """What was played."""
        return self.exercise.scenario

    @property
    def playbook(self) -> Playbook:
        """What it is graded by."""
        return self.exercise.playbook

    @property
    def now_ms(self) -> int:
        """How far the exercise has come."""
        return self.exercise.now_ms

    @property
    def over(self) -> bool:
        """Whether it was played to its end: what was not done by now will not be done."""
        return self.exercise.stage is Stage.ENDED

    @property
    def begun(self) -> bool:
        """Whether the clock has ever run."""
        return "started" in self.exercise.milestones

    @property
    def course(self) -> Course:
        """The failing share, in percent."""
        return self.exercise.world[self.scenario.facts.failing]

    def first(self, milestone: str) -> Mark | None:
        """When a milestone was first reached."""
        marks = self.marks.get(milestone)
        return marks[0] if marks else None

    @cached_property
    def truth(self) -> tuple[tuple[int, str], ...]:
        """The true severity from each moment on at which it changed."""
        changed = [
            (mark.at_ms, str(change.severity))
            for change in self.scenario.facts.changes
            if change.severity is not None and (mark := self.first(change.after)) is not None
        ]
        return ((0, str(self.scenario.facts.severity)), *sorted(changed))

    def true_severity(self, at_ms: int) -> str:
        """How severe it was at a moment."""
        return [severity for since_ms, severity in self.truth if since_ms <= max(at_ms, 0)][-1]

    @cached_property
    def in_force(self) -> tuple[int, str]:
        """(since when, which): the gravest true severity, whose deadlines bind."""
        order = [str(severity) for severity in self.playbook.severity_ids]
        return min(self.truth, key=lambda entry: order.index(entry[1]))

    @property
    def severity(self) -> str:
        """The gravest true severity."""
        return self.in_force[1]

    @cached_property
    def detected_ms(self) -> int:
        """From when the team's deadlines run; where no alert has come, from when the harm begins."""
        return detected_ms(self.exercise)

    @cached_property
    def obligations(self) -> tuple[Obligation, ...]:
        """All that the severity in force wanted up to now, and next."""
        return obligations(self.exercise, self.severity, self.now_ms)

    @cached_property
    def jumps(self) -> tuple[e.ClockJumped, ...]:
        """The jumps of the clock, in order."""
        return tuple(event.data for event in self.of(e.ClockJumped) if isinstance(event.data, e.ClockJumped))

    def of(self, *kinds: type[e.EventData]) -> Sequence[Event]:
        """What happened of some kinds, in order."""
        if len(kinds) == 1:
            return self._sorted_out.get(kinds[0], ())
        return sorted(chain.from_iterable(self._sorted_out.get(kind, ()) for kind in kinds), key=attrgetter("seq"))

    def delivered(self) -> Sequence[tuple[e.InjectDelivered, Mark]]:
        """The injects that arrived, in order."""
        return self._delivered

    @cached_property
    def moments(self) -> dict[str, Mark | None]:
        """Milestones of the playbook that were looked for, and what was found (`scoring.moments.moment`)."""
        return {}

    @cached_property
    def _sorted_out(self) -> Mapping[type, list[Event]]:
        """By kind, since most of what is asked for is few among many."""
        kinds: dict[type, list[Event]] = {}
        for event in self.events:
            kinds.setdefault(type(event.data), []).append(event)
        return kinds

    @cached_property
    def _delivered(self) -> tuple[tuple[e.InjectDelivered, Mark], ...]:
        return tuple(
            (event.data, Mark(event.at_ms, event.seq))
            for event in self.of(e.InjectDelivered)
            if isinstance(event.data, e.InjectDelivered)
        )


def record(
    scenario: Scenario, playbook: Playbook, events: Iterable[Event], lateness: Lateness, accuracy: Accuracy
) -> Record:
    """Fold a journal, noting on the way what a final state no longer shows."""
    recorder = Recorder(scenario, playbook, lateness, accuracy)
    for event in events:
        recorder.take(event)
    return recorder.record()


class Recorder:
    """A record in the making: it takes the entries of a journal as they come, each once.

    A journal only grows, so whoever scores it again and again keeps the recorder and gives it what is new. The records
    that it hands out are values, and stay as they were.
    """

    def __init__(self, scenario: Scenario, playbook: Playbook, lateness: Lateness, accuracy: Accuracy) -> None:
        self.exercise = Exercise(scenario, playbook)
        self.events: list[Event] = []
        self.marks: dict[str, list[Mark]] = {}
        self.messages: list[Sent] = []
        self.attempts: list[Attempt] = []
        self.looks: list[Look] = []
        self.escalated: Mark | None = None
        self.cause_known: Mark | None = None
        self.stable_at_resolution: bool | None = None
        self._lateness, self._accuracy = lateness, accuracy
        self._proposed: dict[str, Mark] = {}
        self._looking: dict[tuple[str, ParticipantId | None], int] = {}

    @property
    def seq(self) -> int:
        """The number of the last entry that it took; 0 before the first."""
        return self.exercise.seq

    def record(self) -> Record:
        """All that is known by now."""
        return Record(
            exercise=self.exercise,
            lateness=self._lateness,
            accuracy=self._accuracy,
            events=tuple(self.events),
            marks={name: tuple(marks) for name, marks in self.marks.items()},
            messages=tuple(self.messages),
            attempts=tuple(self.attempts),
            looks=tuple(self.looks),
            escalated=self.escalated,
            cause_known=self.cause_known,
            stable_at_resolution=self.stable_at_resolution,
        )

    def take(self, event: Event, after: Exercise | None = None) -> None:
        """Fold the next entry of the journal; whoever has the state after it already may give it."""
        before = self.exercise
        for name in reached(before, event.data):
            self.marks.setdefault(name, []).append(Mark(event.at_ms, event.seq))
        self._note(event, before)
        self.exercise = evolve(before, event) if after is None else after
        self.events.append(event)
        known = before.scenario.facts.cause.known
        if self.cause_known is None and self.exercise.created and known.holds(Now(self.exercise, self.exercise.now_ms)):
            self.cause_known = Mark(event.at_ms, event.seq)

    def _note(self, event: Event, before: Exercise) -> None:
        match event.data:
            case e.MessageSent() as sent:
                self.messages.append(Sent(event, sent, before))
            case e.MoveProposed(move=move):
                self._proposed[move] = Mark(event.at_ms, event.seq)
            case e.MoveStarted(move=move) | e.MoveRefused(move=move):
                self._attempt(event, before, move)
            case e.MoveFinished(move=move, helps=helps):
                self._finish(event, move, helps=helps)
            case e.CheckStarted(check=check):
                self._looking[check, event.by] = event.at_ms
            case e.CheckRevealed(check=check):
                self._found(event, before, check)
            case e.PagerEscalated():
                self.escalated = self.escalated or Mark(event.at_ms, event.seq)
            case e.IncidentResolved():
                self.stable_at_resolution = is_over(before, event.at_ms)
            case _:
                pass

    def _attempt(self, event: Event, before: Exercise, move: str) -> None:
        written = before.scenario.move(move)
        if written is None:
            return
        state = before.moves.get(move)
        may = written.needs is not None and event.by in before.roles.get(written.needs, ())
        refused = isinstance(event.data, e.MoveRefused)
        proposed = self._proposed.get(move) if refused else self._proposed.pop(move, None)
        self.attempts.append(
            Attempt(
                move=written,
                at_ms=event.at_ms,
                seq=event.seq,
                by=event.by,
                refused=refused,
                proposed=proposed,
                reason=state.reason if state else "",
                approved=may or (state is not None and state.approved_by is not None),
                led=written.needs is not None and bool(before.roles.get(written.needs)),
                reviewed=state is not None and state.reviewed_by is not None,
            )
        )

    def _finish(self, event: Event, move: str, *, helps: bool) -> None:
        for number, attempt in reversed(list(enumerate(self.attempts))):
            if attempt.move.id == move and attempt.ended is None and not attempt.refused:
                self.attempts[number] = replace(attempt, ended=Mark(event.at_ms, event.seq), helps=helps)
                return

    def _found(self, event: Event, before: Exercise, check: str) -> None:
        written = before.scenario.check(check)
        if written is not None:
            started_ms = self._looking.pop((check, event.by), event.at_ms)
            self.looks.append(Look(written, started_ms, Mark(event.at_ms, event.seq)))


def is_over(exercise: Exercise, at_ms: int) -> bool:
    """Whether what the script says about 'over' holds; by itself, the failing share below its mark for long enough."""
    facts = exercise.scenario.facts
    now = Now(exercise, at_ms)
    if facts.over is not None:
        return facts.over.holds(now)
    return now.metric_range(facts.failing, facts.stable_for)[1] < facts.stops_below
