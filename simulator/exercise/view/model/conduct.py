"""What only the facilitator sees."""

from dataclasses import dataclass

from simulator.ids import ParticipantId


@dataclass(frozen=True, slots=True)
class InjectRow:
    """An inject on the facilitator's list."""

    id: str
    state: str
    """``pending``, ``due`` (within a minute), ``delivered``, ``held``, ``skipped``, ``waiting`` (for its milestone)."""
    due_ms: int | None
    delivered_ms: int | None
    waits_for: str
    """What it waits for, in words: ``30 s after “Roll back” is done``; empty unless it waits."""
    condition: str
    """What is asked when it falls due, in words; empty where nothing is."""
    via: str
    sender: str
    to: tuple[str, ...]
    subject: str
    text: str
    note: str
    skipped_because: str = ""
    may: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PulseRow:
    """How somebody is doing, for the facilitator."""

    seat: str
    title: str
    participant: ParticipantId | None
    presence: str
    last_act_ms: int | None
    acts: int
    open_demands: int


@dataclass(frozen=True, slots=True)
class NoteView:
    """A private note of the facilitator."""

    seq: int
    at_ms: int
    text: str
    by: ParticipantId | None


@dataclass(frozen=True, slots=True)
class ConsoleView:
    """What only the facilitator sees."""

    injects: tuple[InjectRow, ...]
    pulse: tuple[PulseRow, ...]
    notes: tuple[NoteView, ...]
    personas: tuple[tuple[str, str], ...]
    channels: tuple[tuple[str, str], ...]
    truth: tuple[tuple[str, str], ...]
    """Facts as they stand: (label, text)."""
    may: tuple[str, ...] = ()
