"""What the playbook wants by when, and whether it came: one place for the room's countdown, the jumps and the score.

Team deadlines run from detection (`simulator.exercise.detection`). A cadence is a row of slots: something must go out
in each stretch of its length, for as long as the incident is open. What an update promised ("next update 03:00 UTC")
binds like a deadline.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from simulator.exercise.detection import detected_ms
from simulator.exercise.events import Event, ExerciseCreated, MessageSent
from simulator.exercise.log import Log
from simulator.exercise.state import Exercise
from simulator.playbook import Playbook
from simulator.playbook.communication import Cadence
from simulator.playbook.template import Template
from simulator.same import Same
from simulator.times import DAY_MS, MINUTE_MS

PROMISE_FIELDS = ("next-update", "promised-every")
"""The fields of templates in which a message says when the next one comes."""

_CLOCK = re.compile(r"\b([01]?\d|2[0-3]):([0-5]\d)\b")
_MINUTES = re.compile(r"\b(\d{1,3})\s*min", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Obligation:
    """Something that is owed by a time."""

    id: str
    label: str
    due_ms: int
    role: str
    deed: str
    met_ms: int | None
    waived: bool = False
    """A promised time that a jump passed over: it counts against nobody."""

    def state(self, at_ms: int) -> str:
        """``met``, ``late``, ``missed``, ``open`` or ``waived``, as seen at an instant."""
        if self.met_ms is not None:
            return "met" if self.met_ms <= self.due_ms else "late"
        if self.waived:
            return "waived"
        return "open" if at_ms <= self.due_ms else "missed"


def obligations(exercise: Exercise, severity: str, at_ms: int, since_ms: int | None = None) -> tuple[Obligation, ...]:
    """All that a severity wants up to now and next, in order of time; counted from detection, unless told otherwise."""
    owed = _owed(exercise, severity, at_ms, detected_ms(exercise) if since_ms is None else since_ms)
    return tuple(sorted((*owed, *promises(exercise)), key=lambda one: one.due_ms))


def next_due_ms(exercise: Exercise, severity: str, at_ms: int, until_ms: int) -> tuple[int, str] | None:
    """(when, what) of the next open obligation from now until an instant; None when nothing is owed. Promises apart."""
    since_ms = detected_ms(exercise)
    required = _requirements(exercise, severity, since_ms, unmet=True)
    rhythms = _cadences(exercise, severity, until_ms, since_ms, at_ms)
    slots = [next(slots, None) for slots in rhythms]
    waiting = (one for one in (*required, *slots) if one is not None and one.due_ms >= at_ms)
    first = min(waiting, key=lambda one: one.due_ms, default=None)
    return None if first is None else (first.due_ms, first.label)


def _owed(exercise: Exercise, severity: str, until_ms: int, since_ms: int) -> Iterator[Obligation]:
    """What the playbook itself wants since it was detected, cadences up to the slot after `until_ms`."""
    yield from _requirements(exercise, severity, since_ms)
    for row in _cadences(exercise, severity, until_ms, since_ms):
        yield from row


def promises(exercise: Exercise) -> Iterator[Obligation]:
    """The next updates that messages named, each kept by the next message of its kind."""
    for name, label, promised, kept_ms in _promised(Same(exercise.feed, exercise.playbook, exercise.created)):
        met = exercise.resolved_ms if kept_ms is None else kept_ms
        yield Obligation(name, label, promised, "communications-lead", "", met, waived=name in exercise.waived)


def promised_ms(exercise: Exercise, event: Event) -> int | None:
    """When the next update comes that a message names, as a clock time or in minutes; None if it names none."""
    return _promised_ms(exercise.created, event)


@lru_cache(maxsize=16)
def _promised(feed_playbook_and_created: Same) -> tuple[tuple[str, str, int, int | None], ...]:
    """Name, label and time of each update that was promised, and when the message that keeps it went out."""
    feed, playbook, created = feed_playbook_and_created.values
    assert isinstance(playbook, Playbook)  # noqa: S101 - see above
    assert created is None or isinstance(created, ExerciseCreated)  # noqa: S101
    promised, sent = list[tuple[str, str, int, int | None]](), _sent(Same(feed, playbook))
    for number, (event, kinds, _) in enumerate(sent, start=1):
        due_ms = _promised_ms(created, event)
        if due_ms is not None:
            kept = (one.at_ms for one, its, _ in islice(sent, number, None) if not kinds.isdisjoint(its))
            label = f"promised: {playbook.template(_template(event)).title.lower()}"
            promised.append((f"promise-{event.seq}", label, due_ms, next(kept, None)))
    return tuple(promised)


def _promised_ms(created: ExerciseCreated | None, event: Event) -> int | None:
    fields = event.data.fields if isinstance(event.data, MessageSent) else {}
    text = next((fields[name] for name in PROMISE_FIELDS if name in fields), "")
    if not text:
        return None
    in_ms, wanted = _promise(text)
    if in_ms is not None:
        return event.at_ms + in_ms
    if wanted is None or created is None:
        return None
    passed = (created.starts_at_wall_ms + event.at_ms) % DAY_MS
    return event.at_ms + (wanted - passed) % DAY_MS


@lru_cache(maxsize=1 << 10)
def _promise(text: str) -> tuple[int | None, int | None]:
    """(in how long, at what time of day) the next update comes by the words of a field; milliseconds."""
    if (minutes := _MINUTES.search(text)) is not None:
        return int(minutes[1]) * MINUTE_MS, None
    clock = _CLOCK.search(text)
    return None, None if clock is None else (int(clock[1]) * 60 + int(clock[2])) * MINUTE_MS


@lru_cache(maxsize=16)
def _sent(feed_and_playbook: Same) -> tuple[tuple[Event, frozenset[str], frozenset[str]], ...]:
    """The messages that went out, each with what it is (its template too) and what it amounts to.

    A jump asks again and again.
    """
    feed, playbook = feed_and_playbook.values
    assert isinstance(feed, Log)  # noqa: S101 - see above
    assert isinstance(playbook, Playbook)  # noqa: S101
    return tuple(
        [
            (event, *_amounts_to(Same(playbook.template(event.data.template))))
            for event in feed
            if isinstance(event.data, MessageSent)
        ]
    )


@lru_cache(maxsize=1 << 8)
def _amounts_to(template_itself: Same) -> tuple[frozenset[str], frozenset[str]]:
    (template,) = template_itself.values
    assert isinstance(template, Template)  # noqa: S101 - see above
    return frozenset((template.id, *template.deeds)), frozenset(template.deeds)


def _template(event: Event) -> str:
    return event.data.template if isinstance(event.data, MessageSent) else ""


def _requirements(exercise: Exercise, severity: str, detected: int, *, unmet: bool = False) -> Iterator[Obligation]:
    """What a severity wants once; with `unmet` only what has not come yet."""
    for requirement in exercise.playbook.severity(severity).requirements:
        since = detected if requirement.since == "detected" else exercise.milestones.get(requirement.since)
        if requirement.within is None or requirement.deed is None or since is None:
            continue
        met = exercise.milestones.get(requirement.deed)
        if unmet and met is not None:
            continue
        due = since + requirement.within + requirement.leeway
        if requirement.when == "unmitigated" and mitigated_by(exercise, due):
            continue
        if met is not None or not ended_by(exercise, due):
            yield Obligation(
                requirement.id, requirement.short or requirement.text, due, requirement.owner, requirement.deed, met
            )


def ended_by(exercise: Exercise, at_ms: int) -> bool:
    """Whether the incident was resolved by then."""
    return exercise.resolved_ms is not None and exercise.resolved_ms <= at_ms


def mitigated_by(exercise: Exercise, at_ms: int) -> bool:
    """Whether the failing share lies, or is by now seen to come to lie, below its mark at that instant."""
    facts = exercise.scenario.facts
    return exercise.world[facts.failing].value(at_ms) < facts.stops_below


def _cadences(
    exercise: Exercise, severity: str, at_ms: int, since_ms: int, from_ms: int | None = None
) -> Iterator[Iterator[Obligation]]:
    """The slots of each cadence; with `from_ms` only those that are open, and not over before it."""
    for cadence in exercise.playbook.communication.cadences:
        if severity in cadence.severities and cadence.deed is not None:
            passed = 0 if from_ms is None else max(0, (from_ms - since_ms - 1) // cadence.every)
            slots = range(1 + passed, (at_ms - since_ms) // cadence.every + 2)
            dues_ms = [since_ms + slot * cadence.every for slot in slots]
            yield _slots(exercise, cadence, cadence.deed, dues_ms, passed, unmet=from_ms is not None)


def _slots(
    exercise: Exercise, cadence: Cadence, deed: str, dues_ms: list[int], passed: int, *, unmet: bool
) -> Iterator[Obligation]:
    """One obligation for each slot of a cadence, by when it is due; the first has the number after those passed."""
    times = sent_ms(exercise, deed)
    for slot, due in enumerate(dues_ms, start=1 + passed):
        if ended_by(exercise, due):
            return
        met = next((time for time in times if due - cadence.every < time <= due), None)
        if met is None:
            met = next((time for time in times if due < time <= due + cadence.every // 2), None)
        if met is not None and unmet:
            continue
        yield Obligation(f"{cadence.id}-{slot}", cadence.short or cadence.text, due, cadence.owner, deed, met)


def sent_ms(exercise: Exercise, deed: str) -> tuple[int, ...]:
    """When messages that amount to a deed went out, oldest first."""
    sent = _sent(Same(exercise.feed, exercise.playbook))
    return tuple([event.at_ms for event, _, deeds in sent if deed in deeds])
