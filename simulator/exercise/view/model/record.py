"""What is kept of the incident."""

from dataclasses import dataclass

from simulator.ids import ParticipantId


@dataclass(frozen=True, slots=True)
class TimelineLine:
    """An entry of the incident's timeline."""

    seq: int
    at_ms: int
    text: str
    by: ParticipantId | None
    by_hand: bool


@dataclass(frozen=True, slots=True)
class ClashView:
    """A text that lost the race, kept."""

    at_ms: int
    by: ParticipantId | None
    text: str


@dataclass(frozen=True, slots=True)
class SectionView:
    """A section of the postmortem."""

    id: str
    label: str
    hint: str
    required: bool
    text: str
    version: int
    written_by: ParticipantId | None
    locked_by: ParticipantId | None
    clashes: tuple[ClashView, ...]
    holds: str = "text"
    locked_device: str = ""
    """On which of their devices whoever holds the lock writes: a name that means nothing to others."""


@dataclass(frozen=True, slots=True)
class PostmortemView:
    """The postmortem as it stands."""

    open: bool
    scheduled_in_hours: int | None
    scheduled_by: ParticipantId | None
    sections: tuple[SectionView, ...]
    figures: tuple[str, ...]
    """Numbers that the company has found out by now."""
    may: tuple[str, ...] = ()
