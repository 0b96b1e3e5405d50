"""The postmortem: its date and its sections."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SchedulePostmortem:
    """Set the postmortem's date, in hours after the resolution."""

    in_hours: int


@dataclass(frozen=True, slots=True)
class LockField:
    """Begin to edit a section of the postmortem."""

    section: str


@dataclass(frozen=True, slots=True)
class UnlockField:
    """Stop editing a section of the postmortem."""

    section: str


@dataclass(frozen=True, slots=True)
class WriteField:
    """Write a section of the postmortem, on top of the version one has seen."""

    section: str
    text: str
    seen_version: int = 0
