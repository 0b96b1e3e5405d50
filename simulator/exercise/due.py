"""What falls due by itself: results, findings, arrivals, parts, injects, questions.

`advance` yields everything up to an instant, in order, each entry stamped with its own due time, never with the
time at which somebody looked. So one long step and a thousand short ones give the same journal. Things due at the same
instant come in the order of `_KINDS`, then of the script.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import compress
from operator import attrgetter, is_, is_not, itemgetter
from typing import Any, NamedTuple

from simulator.exercise import deliver
from simulator.exercise import events as e
from simulator.exercise.deliver import Happening
from simulator.exercise.events import Event
from simulator.exercise.evolve import evolve
from simulator.exercise.state import Exercise, InjectState, Looking, Stage
from simulator.scenario.script import Due, Inject, Move, Part, Question

Step = tuple[Event, Exercise]
"""An event, and the state after it."""


class Pending(NamedTuple):
    """Something that falls due by itself."""

    at_ms: int
    happens: Callable[[Exercise, int], list[Happening]]
    """From the state at that instant to what then happens; what happens settles it, so that it is not due again."""
    demands: str = ""
    """The name of what it asks of somebody; no jump may pass it."""


def advance(exercise: Exercise, until_ms: int) -> list[Event]:
    """Everything that falls due up to and including `until_ms`, in order. Nothing unless the clock runs."""
    return [event for event, _ in advanced(exercise, until_ms)]


def advanced(exercise: Exercise, until_ms: int) -> list[Step]:
    """What `advance` gives, with the state after each."""
    steps: list[Step] = []
    while (pending := next_pending(exercise)) is not None and pending.at_ms <= until_ms:
        at_ms = max(pending.at_ms, exercise.now_ms)
        for data, by in pending.happens(exercise, at_ms):
            event = Event(exercise.seq + 1, at_ms, exercise.clock.stamp(at_ms), by, None, data)
            exercise = evolve(exercise, event)
            steps.append((event, exercise))
    return steps


def next_pending(exercise: Exercise) -> Pending | None:
    """What falls due next; None when nothing will, or the clock stands."""
    if exercise.stage is not Stage.RUNNING:
        return None
    rests_on = _RESTS_ON(exercise)
    foreseen: _Foreseen | None = exercise.__dict__.get(_KEPT)
    if foreseen is None or not all(map(is_, rests_on, foreseen.rests_on)):
        foreseen = exercise.__dict__[_KEPT] = _foresee(exercise, rests_on, foreseen)
    return foreseen.next


def all_demands(exercise: Exercise) -> Iterator[tuple[int, str]]:
    """Everything that is known to fall due and asks something of somebody: when, and its name."""
    yield from ((due, inject.id) for due, inject in _due(exercise) if inject.asks)
    yield from ((due, question.id) for due, question in _questions_due(exercise))


class _Foreseen(NamedTuple):
    """What falls due next of each kind, and from what that follows.

    A state keeps it, and its successors take it over (`Exercise.changed`): most events change nothing of it.
    """

    rests_on: tuple[Any, ...]
    awaited: tuple[int | None, ...]
    """When the milestones were reached that something waits for."""
    firsts: list[Pending | None]
    next: Pending | None


def _foresee(exercise: Exercise, rests_on: tuple[Any, ...], before: _Foreseen | None) -> _Foreseen:
    changed = _EVERY if before is None else sum(compress(_BITS, map(is_not, rests_on, before.rests_on)))
    awaited = () if before is None else before.awaited
    if changed & _MILESTONES:
        awaited = tuple(map(exercise.milestones.get, exercise.scenario.awaited))
        if before is not None and awaited == before.awaited:
            changed &= ~_MILESTONES
    if before is not None and not changed:
        return _Foreseen(rests_on, awaited, before.firsts, before.next)
    firsts: list[Pending | None] = [None] * len(_KINDS) if before is None else before.firsts.copy()
    for number, kind, on in _KINDS_BY_BITS:
        if changed & on:
            firsts[number] = _first(kind, exercise)
    return _Foreseen(rests_on, awaited, firsts, min(filter(None, firsts), key=_at_ms, default=None))


def _first(kind: Callable[[Exercise], Iterator[Pending]], exercise: Exercise) -> Pending | None:
    return _next_inject(exercise) if kind is _injects else _earliest(kind(exercise))


def _earliest(pending: Iterable[Pending]) -> Pending | None:
    """Of equal times the one that was named first."""
    return min(pending, key=_at_ms, default=None)


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
    return (Pending(due, partial(_inject, inject), inject.id if inject.asks else "") for due, inject in _due(exercise))


def _next_inject(exercise: Exercise) -> Pending | None:
    due, inject = min(_due(exercise), key=itemgetter(0), default=(0, None))
    return None if inject is None else Pending(due, partial(_inject, inject), inject.id if inject.asks else "")


def _due(exercise: Exercise) -> Iterator[tuple[int, Inject]]:
    """When each inject falls due that has not come yet."""
    states, milestones = exercise.injects, exercise.milestones
    for inject, waits_for, offset_ms in exercise.scenario.schedule:
        if (state := states.get(inject.id)) is not None:
            if state.delivered_ms is not None or state.skipped is not None:
                continue
            due = inject_due_ms(exercise, inject)
        else:
            reached = 0 if waits_for is None else milestones.get(waits_for)
            due = None if reached is None or offset_ms is None else reached + offset_ms
        if due is not None:
            yield due, inject


def _inject(written: Inject, exercise: Exercise, at_ms: int) -> list[Happening]:
    return deliver.inject(exercise, written, at_ms)


def _questions(exercise: Exercise) -> Iterator[Pending]:
    return (Pending(due, partial(_question, question), question.id) for due, question in _questions_due(exercise))


def _questions_due(exercise: Exercise) -> Iterator[tuple[int, Question]]:
    """When each question falls due that was not asked yet."""
    for question in exercise.scenario.questions:
        due = None if question.id in exercise.questions else due_ms(exercise, question)
        if due is not None:
            yield due, question


def _question(written: Question, exercise: Exercise, at_ms: int) -> list[Happening]:
    return deliver.question(exercise, written, at_ms)


_UNTOUCHED = InjectState()

_KINDS: tuple[tuple[Callable[[Exercise], Iterator[Pending]], frozenset[str]], ...] = (
    (_results, frozenset({"moves"})),
    (_findings, frozenset({"looking"})),
    (_arrivals, frozenset({"presence", "contacts"})),
    (_escalation, frozenset({"presence"})),
    (_parts, frozenset({"part", "milestones"})),
    (_injects, frozenset({"injects", "milestones"})),
    (_questions, frozenset({"questions", "milestones"})),
)
"""Everything that falls due by itself, and the fields of the state from which it follows."""
_NAMES = tuple(sorted(frozenset[str]().union(*(on for _, on in _KINDS))))
_BITS = tuple(1 << number for number in range(len(_NAMES)))
"""One for each of these fields: sets of fields as numbers, since they are compared after every event."""
_MILESTONES = _BITS[_NAMES.index("milestones")]
_EVERY = sum(_BITS)
_KINDS_BY_BITS = tuple(
    (number, kind, sum(_BITS[_NAMES.index(name)] for name in on)) for number, (kind, on) in enumerate(_KINDS)
)
_RESTS_ON: Callable[[Exercise], tuple[Any, ...]] = attrgetter(*_NAMES)
_KEPT = "_foreseen"
_at_ms: Callable[[Pending], int] = attrgetter("at_ms")
