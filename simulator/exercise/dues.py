"""What the playbook wants by when, and whether it came: one place for the room's countdown, the jumps and the score.

Team deadlines run from detection (`simulator.exercise.detection`). A cadence is a row of slots: something must go out
in each stretch of its length, for as long as the incident is open. What an update promised ("next update 03:00 UTC")
binds like a deadline.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from simulator.exercise.detection import detected_ms
from simulator.exercise.events import Event, MessageSent
from simulator.exercise.state import Exercise
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
    owed = _owed(exercise, severity, until_ms, detected_ms(exercise))
    waiting = (one for one in owed if one.met_ms is None and one.due_ms >= at_ms)
    first = min(waiting, key=lambda one: one.due_ms, default=None)
    return None if first is None else (first.due_ms, first.label)


def _owed(exercise: Exercise, severity: str, until_ms: int, since_ms: int) -> Iterator[Obligation]:
    """What the playbook itself wants since it was detected, cadences up to the slot after `until_ms`."""
    yield from _requirements(exercise, severity, since_ms)
    yield from _cadences(exercise, severity, until_ms, since_ms)


def promises(exercise: Exercise) -> Iterator[Obligation]:
    """The next updates that messages named, each kept by the next message of its kind."""
    sent = [
        (event, {_template(event), *_deeds(exercise, event)})
        for event in exercise.feed
        if isinstance(event.data, MessageSent)
    ]
    for number, (event, deeds) in enumerate(sent, start=1):
        promised = promised_ms(exercise, event)
        if promised is None:
            continue
        kept = (one.at_ms for one, its in islice(sent, number, None) if not deeds.isdisjoint(its))
        met = next(kept, exercise.resolved_ms)
        name = f"promise-{event.seq}"
        label = f"promised: {exercise.playbook.template(_template(event)).title.lower()}"
        yield Obligation(name, label, promised, "communications-lead", "", met, waived=name in exercise.waived)


def promised_ms(exercise: Exercise, event: Event) -> int | None:
    """When the next update comes that a message names, as a clock time or in minutes; None if it names none."""
    fields = event.data.fields if isinstance(event.data, MessageSent) else {}
    text = next((fields[name] for name in PROMISE_FIELDS if name in fields), "")
    if (minutes := _MINUTES.search(text)) is not None:
        return event.at_ms + int(minutes[1]) * MINUTE_MS
    clock = _CLOCK.search(text)
    if clock is None or exercise.created is None:
        return None
    wanted = (int(clock[1]) * 60 + int(clock[2])) * MINUTE_MS
    passed = (exercise.created.starts_at_wall_ms + event.at_ms) % DAY_MS
    return event.at_ms + (wanted - passed) % DAY_MS


def _deeds(exercise: Exercise, event: Event) -> tuple[str, ...]:
    return tuple(exercise.playbook.template(_template(event)).deeds)


def _template(event: Event) -> str:
    return event.data.template if isinstance(event.data, MessageSent) else ""


def _requirements(exercise: Exercise, severity: str, detected: int) -> Iterator[Obligation]:
    for requirement in exercise.playbook.severity(severity).requirements:
        since = detected if requirement.since == "detected" else exercise.milestones.get(requirement.since)
        if requirement.within is None or requirement.deed is None or since is None:
            continue
        due = since + requirement.within + requirement.leeway
        if requirement.when == "unmitigated" and mitigated_by(exercise, due):
            continue
        met = exercise.milestones.get(requirement.deed)
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


def _cadences(exercise: Exercise, severity: str, at_ms: int, since_ms: int) -> Iterator[Obligation]:
    for cadence in exercise.playbook.communication.cadences:
        if severity not in cadence.severities or cadence.deed is None:
            continue
        times = sent_ms(exercise, cadence.deed)
        for slot in range(1, (at_ms - since_ms) // cadence.every + 2):
            due = since_ms + slot * cadence.every
            if ended_by(exercise, due):
                break
            met = next((time for time in times if due - cadence.every < time <= due), None)
            met = (
                met
                if met is not None
                else next((time for time in times if due < time <= due + cadence.every // 2), None)
            )
            yield Obligation(
                f"{cadence.id}-{slot}", cadence.short or cadence.text, due, cadence.owner, cadence.deed, met
            )


def sent_ms(exercise: Exercise, deed: str) -> tuple[int, ...]:
    """When messages that amount to a deed went out, oldest first."""
    return tuple(
        [
            event.at_ms
            for event in exercise.feed
            if isinstance(event.data, MessageSent) and deed in exercise.playbook.template(event.data.template).deeds
        ]
    )
