"""The recorder: a journal becomes a record, entry by entry; on the way is noted what a final state no longer shows."""

from copy import copy
from dataclasses import replace
from typing import Self

from scoring.messages.telling import tells
from scoring.record import Attempt, Look, Mark, Record, Sent
from simulator.exercise import events as e
from simulator.exercise.events import Event
from simulator.exercise.evolve import evolve
from simulator.exercise.milestones import reached
from simulator.exercise.situation import Now
from simulator.exercise.state import Exercise
from simulator.ids import ParticipantId
from simulator.playbook import Playbook
from simulator.playbook.criteria import Accuracy, Lateness
from simulator.scenario.model import Scenario


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
        self.unsaid: list[int] = []
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
            unsaid=frozenset(self.unsaid),
            attempts=tuple(self.attempts),
            looks=tuple(self.looks),
            escalated=self.escalated,
            cause_known=self.cause_known,
            stable_at_resolution=self.stable_at_resolution,
        )

    def fork(self) -> Self:
        """Another that has taken the same entries so far; each goes on by itself."""
        other = copy(self)
        vars(other).update({name: copy(held) for name, held in vars(self).items() if isinstance(held, list | dict)})
        other.marks = {name: [*marks] for name, marks in self.marks.items()}
        return other

    def take(self, event: Event, after: Exercise | None = None) -> None:
        """Fold the next entry of the journal; whoever has the state after it already may give it."""
        before = self.exercise
        for name in () if self._is_unsaid(event) else reached(before, event.data):
            self.marks.setdefault(name, []).append(Mark(event.at_ms, event.seq))
        if type(event.data) in _NOTED:
            self._note(event, before)
        self.exercise = evolve(before, event) if after is None else after
        self.events.append(event)
        known = before.scenario.facts.cause.known
        if self.cause_known is None and self.exercise.created and known.holds(Now(self.exercise, self.exercise.now_ms)):
            self.cause_known = Mark(event.at_ms, event.seq)

    def _is_unsaid(self, event: Event) -> bool:
        """Whether it is a message that tells nobody anything; then nothing was reached by it."""
        sent = event.data
        if not isinstance(sent, e.MessageSent) or tells(self.exercise, sent):
            return False
        self.unsaid.append(event.seq)
        return True

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


_NOTED = frozenset(
    (
        e.MessageSent, e.MoveProposed, e.MoveStarted, e.MoveRefused, e.MoveFinished, e.CheckStarted, e.CheckRevealed,
        e.PagerEscalated, e.IncidentResolved,
    )
)  # fmt: skip
"""What a final state no longer shows; most of what happens is of other kinds."""


class _Then(Now):
    """The situation at an instant that may have passed since: what was reached later had not happened."""

    def happened(self, milestone: str) -> bool:
        """Whether a milestone was reached by then."""
        reached_ms = self.exercise.milestones.get(milestone)
        return reached_ms is not None and reached_ms <= self.at_ms


def is_over(exercise: Exercise, at_ms: int) -> bool:
    """Whether what the script says about 'over' holds; by itself, the failing share below its mark for long enough."""
    facts = exercise.scenario.facts
    now = _Then(exercise, at_ms)
    if facts.over is not None:
        return facts.over.holds(now)
    return now.metric_range(facts.failing, facts.stable_for)[1] < facts.stops_below
