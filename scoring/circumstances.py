"""Circumstances: what the journal shows of why something took long. Facts only, of roles and seats, never of persons.

A circumstance explains, it excuses nothing and accuses nobody. What the journal does not show is not guessed at.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from scoring.card import Finding
from scoring.record import Attempt, Record
from scoring.verdict import Verdict
from scoring.wording import length_words, short_label
from simulator.exercise import events as e
from simulator.exercise.roles import COMMANDER
from simulator.ids import ParticipantId
from simulator.scenario.cast import Seat
from simulator.times import MINUTE_MS, format_moment

LONG_MS = MINUTE_MS
"""A wait that is worth telling."""
LITTLE_MS = 2 * MINUTE_MS
"""So little time was left to somebody who came then, that it is worth telling when they came."""


@dataclass(frozen=True, slots=True)
class Circumstance:
    """One fact about why, in a sentence without its stop, with what proves it."""

    text: str
    evidence: tuple[int, ...] = ()


def circumstances(record: Record, finding: Finding) -> tuple[Circumstance, ...]:
    """What stood in the way of a finding, most telling first."""
    due_ms = finding.due_ms
    waits = _waits(record, finding)
    if due_ms is None or finding.verdict not in (Verdict.LATE, Verdict.MISSED):
        return tuple(waits)
    owner = chain(
        _role_empty(record, finding, due_ms), _asleep(record, finding, due_ms), _busy(record, finding, due_ms)
    )
    return (*waits, *owner)


def _waits(record: Record, finding: Finding) -> Iterator[Circumstance]:
    """A mitigation that was proposed and waited to be begun."""
    for attempt in record.attempts:
        concerned = attempt.seq in finding.evidence or (
            attempt.ended is not None and attempt.ended.seq in finding.evidence
        )
        if concerned and attempt.proposed is not None and attempt.at_ms - attempt.proposed.at_ms >= LONG_MS:
            waited = length_words(attempt.at_ms - attempt.proposed.at_ms)
            for_what = f"for {_role(record, attempt.move.needs)}'s word" if _for_word(attempt) else "to be begun"
            yield Circumstance(
                f"'{short_label(attempt.move.label)}' had been proposed and waited {waited} {for_what}",
                (attempt.proposed.seq, attempt.seq),
            )


def _for_word(attempt: Attempt) -> bool:
    return attempt.move.needs is not None and attempt.led


def _role_empty(record: Record, finding: Finding, due_ms: int) -> Iterator[Circumstance]:
    """Nobody held the role that owns it, when it was due."""
    if finding.role not in record.playbook.role_ids:
        return
    given = record.first(f"{finding.role}.assigned")
    role = _role(record, finding.role)
    if given is None:
        yield Circumstance(f"nobody held the role of {role}, so it fell to {_falls_to(record, finding.role, due_ms)}")
    elif given.at_ms > due_ms and given.seq not in finding.evidence:
        yield Circumstance(f"the role of {role} was given out at {format_moment(given.at_ms)}", (given.seq,))


def _falls_to(record: Record, role: str, due_ms: int) -> str:
    commands = record.first("commander-assigned")
    if role != COMMANDER and commands is not None and commands.at_ms <= due_ms:
        return _role(record, COMMANDER)
    return "whoever was on call"


def _asleep(record: Record, finding: Finding, due_ms: int) -> Iterator[Circumstance]:
    """Whoever held the role came into the room late, and how they were called."""
    for seat in _seats_of(record, finding.role, due_ms):
        presence, title = record.exercise.presence.get(seat.id), seat.title
        if presence is None or presence.arrived_ms is None or presence.arrived_ms + LITTLE_MS < due_ms:
            continue
        paged, arrived = record.first(f"{seat.id}.paged"), format_moment(presence.arrived_ms)
        if paged is not None and paged.at_ms <= presence.arrived_ms:
            yield Circumstance(
                f"the seat '{title}' was paged at {format_moment(paged.at_ms)} and was in the room from {arrived}",
                (paged.seq,),
            )
        elif record.escalated is not None:
            yield Circumstance(
                f"the seat '{title}' was not paged, and was woken by the pager's own escalation at {arrived}",
                (record.escalated.seq,),
            )


def _busy(record: Record, finding: Finding, due_ms: int) -> Iterator[Circumstance]:
    """A check was being made when it was due, by whoever owned it."""
    holders = _holders(record, finding.role, due_ms)
    begun: dict[tuple[str, ParticipantId | None], tuple[int, int]] = {}
    for event in record.of(e.CheckStarted, e.CheckRevealed):
        if event.at_ms > due_ms and not begun:
            return
        match event.data:
            case e.CheckStarted(check=check) if event.by in holders and event.at_ms <= due_ms:
                begun[check, event.by] = (event.at_ms, event.seq)
            case e.CheckRevealed(check=check) if (check, event.by) in begun:
                since_ms, seq = begun.pop((check, event.by))
                written = record.scenario.check(check)
                if written is not None and event.at_ms >= due_ms:
                    span = f"from {format_moment(since_ms)} to {format_moment(event.at_ms)}"
                    role = _role(record, finding.role)
                    yield Circumstance(f"{role} was looking at '{written.label}' {span}", (seq, event.seq))
            case _:
                pass


def _holders(record: Record, role: str, by_ms: int) -> tuple[ParticipantId, ...]:
    """Who held a role at an instant, or holds it now."""
    held: tuple[ParticipantId, ...] = ()
    for event in record.of(e.RoleAssigned):
        if isinstance(event.data, e.RoleAssigned) and event.data.role == role:
            if held and event.at_ms > by_ms:
                break
            held = (event.data.participant,)
    return held


def _seats_of(record: Record, role: str, by_ms: int) -> list[Seat]:
    holders = _holders(record, role, by_ms)
    return [seat for seat in record.scenario.seats if record.exercise.seats.get(seat.id) in holders]


def _role(record: Record, role: str | None) -> str:
    known = {str(one.id): one.title.lower() for one in record.playbook.roles.roles}
    return f"the {known[str(role)]}" if str(role) in known else str(role)
