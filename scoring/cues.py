"""Cues: from when on whoever held a role could do what it owed.

A team's time runs from detection, whoever was called late. What one person owed cannot be counted before that person
could be reached: the lateness until then came from the call, and is charged to the paging (`scoring.kinds.paging`).
Source: DESIGN, "Time".
"""

from scoring.record import Mark, Record
from simulator.exercise import events as e
from simulator.exercise.state import Presence
from simulator.ids import ParticipantId


def late_cue(record: Record, role: str, due_ms: int) -> Mark | None:
    """When the holder of a role came into the room, or will, if that was after something of the role was due.

    The mark's entry is the page that called them, or the pager's own escalation; 0 where neither was noted. None if the
    holder was there by then, and if nobody held the role by then: its duties fell to somebody who was awake. Seats are
    looked up as they are held at the end; a seat that has changed hands since is its last holder's.
    """
    holder = _holder(record, role, due_ms)
    seats = [
        seat for seat in record.scenario.seats if holder is not None and record.exercise.seats.get(seat.id) == holder
    ]
    known = [(at_ms, str(seat.id)) for seat in seats if (at_ms := _here_ms(record, str(seat.id))) is not None]
    at_ms, seat_id = min(known, default=(due_ms, ""))
    return Mark(at_ms, _called_seq(record, seat_id, at_ms)) if at_ms > due_ms else None


def _holder(record: Record, role: str, by_ms: int) -> ParticipantId | None:
    """Who held a role by assignment at an instant."""
    given = [
        event.data.participant
        for event in record.of(e.RoleAssigned)
        if isinstance(event.data, e.RoleAssigned) and event.data.role == role and event.at_ms <= by_ms
    ]
    return given[-1] if given else None


def _here_ms(record: Record, seat: str) -> int | None:
    """When a seat was in the room; of one that is on its way, when it will be."""
    presence = record.exercise.presence.get(seat, Presence(awake=False))
    return presence.arrives_ms if presence.arrived_ms is None else presence.arrived_ms


def _called_seq(record: Record, seat: str, by_ms: int) -> int:
    calls = (mark for mark in (record.first(f"{seat}.paged"), record.escalated) if mark is not None)
    return next((mark.seq for mark in calls if mark.at_ms <= by_ms), 0)
