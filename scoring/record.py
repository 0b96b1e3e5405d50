"""The record: a journal folded once (`scoring.recorder`), with all that the kinds of criteria ask of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import chain
from operator import attrgetter

from scoring.verdict import Judgement
from simulator.exercise import events as e
from simulator.exercise.detection import detected_ms
from simulator.exercise.dues import Obligation, obligations
from simulator.exercise.events import Event
from simulator.exercise.log import Log
from simulator.exercise.state import Exercise, Stage
from simulator.exercise.world import Course
from simulator.ids import ParticipantId
from simulator.playbook import Playbook
from simulator.playbook.criteria import Accuracy, Lateness
from simulator.same import Same
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
    unsaid: frozenset[int] = frozenset()
    """The entries of messages that went out and told nobody anything (`scoring.messages.telling`)."""
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
        """All that the severity in force wanted up to now, and next; a message that says nothing serves none of it."""
        return obligations(self.told, self.severity, self.now_ms)

    @cached_property
    def told(self) -> Exercise:
        """The exercise as if what says nothing had not been sent."""
        if not self.unsaid:
            return self.exercise
        feed = Log(event for event in self.exercise.feed if event.seq not in self.unsaid)
        return replace(
            self.exercise, feed=feed, milestones={name: marks[0].at_ms for name, marks in self.marks.items()}
        )

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
    def judged(self) -> dict[Same, Judgement]:
        """Criteria that were judged (`scoring.kinds.judge`); some ask what became of others."""
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
