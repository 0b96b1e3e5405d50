"""The postmortem: its date and its sections."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class PostmortemScheduled:
    """A date was set for the postmortem."""

    in_hours: int
    """Hours after the resolution."""


@dataclass(frozen=True, slots=True)
class FieldLocked:
    """A person edits a section of the postmortem, on one of their devices."""

    VERSION: ClassVar[int] = 2
    """The first did not tell the device."""

    section: str
    device: str = ""


@dataclass(frozen=True, slots=True)
class FieldUnlocked:
    """A section of the postmortem is free again."""

    section: str


@dataclass(frozen=True, slots=True)
class FieldWritten:
    """A section of the postmortem got a new text."""

    VERSION: ClassVar[int] = 2
    """The first did not tell the device."""

    section: str
    text: str
    version: int
    device: str = ""


@dataclass(frozen=True, slots=True)
class FieldClashed:
    """A section was written on two devices at once; this text was kept beside the one that stands."""

    VERSION: ClassVar[int] = 2
    """The first did not tell the device, nor what the text was written upon."""

    section: str
    text: str
    stands_version: int
    seen_version: int = 0
    """What it was written upon."""
    device: str = ""
