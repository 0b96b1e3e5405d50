"""What falls due by itself: results, findings, arrivals, parts, injects, questions.

`advance` yields everything up to an instant, in order, each entry stamped with its own due time, never with the
time at which somebody looked. So one long step and a thousand short ones give the same journal. Things due at the same
instant come in the order of `_KINDS`, then of the script.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from simulator.exercise import deliver
from simulator.exercise import events as e
from simulator.exercise.deliver import Happening
from simulator.exercise.events import Event
from simulator.exercise.evolve import evolve
from simulator.exercise.state import Exercise, InjectState, Looking, Stage
from simulator.scenario.script import Due, Inject, Move, Part, Question


@dataclass(frozen=True, slots=True)
class Pending:
    """Something that falls due by itself."""

    at_ms: int
    happens: Callable[[Exercise, int], list[Happening]]
    """From the state at that instant to what then happens; what happens settles it, so that it is not due again."""
    demands: str = ""
    """The name of what it asks of somebody; no jump may pass it."""


def advance(exercise: Exercise, until_ms: int) -> list[Event]:
    """Everything that falls due up to and including `until_ms`, in order. Nothing unless the clock runs."""
    events: list[Event] = []
    while (pending := next_pending(exercise)) is not None and pending.at_ms <= until_ms:
        at_ms = max(pending.at_ms, exercise.now_ms)
        for data, by in pending.happens(exercise, at_ms):
            event = Event(exercise.seq + 1, at_ms, exercise.clock.stamp(at_ms), by, None, data)
            exercise = evolve(exercise, event)
            events.append(event)
    return events


def next_pending(exercise: Exercise) -> Pending | None:
    """What falls due next; None when nothing will, or the clock stands."""
    if exercise.stage is not Stage.RUNNING:
        return None
    return min(all_pending(exercise), key=lambda pending: pending.at_ms, default=None)


def all_pending(exercise: Exercise) -> Iterator[Pending]:
    """Everything that is known to fall due, in the order in which equals happen."""
    for kind in _KINDS:
        yield from kind(exercise)


def due_ms(exercise: Exercise, item: Due) -> int | None:
    """When a scripted thing falls due, as far as it is known; None while its milestone has not been reached."""
    if item.after is not None:
        reached = exercise.milestones.get(item.after)
        return None if reached is None else reached + item.delay
    return None if item.at is None else item.at + item.delay


def inject_due_ms(exercise: Exercise, inject: Inject) -> int | None:
    """When an inject falls due, the facilitator's changes included; None while held, done or waiting."""
    state = exercise.injects.get(inject.id, _UNTOUCHED)
    if state.held or state.skipped is not None or state.delivered_ms is not None:
        return None
    due = due_ms(exercise, inject) if state.due_ms is None else state.due_ms
    return None if due is None else max(due, state.not_before_ms)


def _results(exercise: Exercise) -> Iterator[Pending]:
    for move, state in exercise.moves.items():
        written = exercise.scenario.move(move)
        if state.stage == "running" and state.ends_ms is not None and written is not None:
            yield Pending(state.ends_ms, partial(_result, written))


def _result(written: Move, exercise: Exercise, at_ms: int) -> list[Happening]:
    return deliver.move_result(exercise, written, at_ms)


def _findings(exercise: Exercise) -> Iterator[Pending]:
    for looking in exercise.looking:
        yield Pending(looking.ready_ms, partial(_finding, looking))


def _finding(looking: Looking, exercise: Exercise, at_ms: int) -> list[Happening]:
    return deliver.finding(exercise, looking, at_ms)


def _arrivals(exercise: Exercise) -> Iterator[Pending]:
    for seat, state in exercise.presence.items():
        if state.arrives_ms is not None:
            yield Pending(state.arrives_ms, partial(_simply, e.SeatArrived(seat)))
    for contact, state in exercise.contacts.items():
        written = exercise.scenario.contact(contact)
        if state.arrives_ms is not None and written is not None:
            yield Pending(state.arrives_ms, partial(_simply, e.ContactArrived(contact, written.says)))


def _simply(data: e.EventData, _exercise: Exercise, _at_ms: int) -> list[Happening]:
    return [(data, None)]


def _escalation(exercise: Exercise) -> Iterator[Pending]:
    asleep = tuple(seat for seat, state in exercise.presence.items() if not state.awake)
    if asleep:
        yield Pending(exercise.scenario.wakes_all, partial(_simply, e.PagerEscalated(asleep)))


def _parts(exercise: Exercise) -> Iterator[Pending]:
    following = next_part(exercise)
    if following is None:
        return
    begins = following.begins if following.after is None else exercise.milestones.get(following.after)
    if begins is not None:
        yield Pending(begins, partial(_simply, e.PartEntered(following.id)))


def next_part(exercise: Exercise) -> Part | None:
    """The part that follows the one being played; None after the last."""
    ids = [part.id for part in exercise.scenario.parts]
    at = ids.index(exercise.part) + 1 if exercise.part in ids else 0  # type: ignore[arg-type]  # same text
    return exercise.scenario.parts[at] if at < len(ids) else None


def _injects(exercise: Exercise) -> Iterator[Pending]:
    states, milestones = exercise.injects, exercise.milestones
    for inject, waits_for, offset_ms in exercise.scenario.schedule:
        if inject.id in states:
            due = inject_due_ms(exercise, inject)
        else:
            reached = 0 if waits_for is None else milestones.get(waits_for)
            due = None if reached is None or offset_ms is None else reached + offset_ms
        if due is not None:
            yield Pending(due, partial(_inject, inject), inject.id if inject.asks else "")


def _inject(written: Inject, exercise: Exercise, at_ms: int) -> list[Happening]:
    return deliver.inject(exercise, written, at_ms)


def _questions(exercise: Exercise) -> Iterator[Pending]:
    for question in exercise.scenario.questions:
        due = None if question.id in exercise.questions else due_ms(exercise, question)
        if due is not None:
            yield Pending(due, partial(_question, question), question.id)


def _question(written: Question, exercise: Exercise, at_ms: int) -> list[Happening]:
    return deliver.question(exercise, written, at_ms)


_UNTOUCHED = InjectState()

_KINDS = (_results, _findings, _arrivals, _escalation, _parts, _injects, _questions)
