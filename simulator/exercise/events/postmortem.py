"""The postmortem: its date and its sections."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PostmortemScheduled:
    """A date was set for the postmortem."""

    in_hours: int
    """Hours after the resolution."""


@dataclass(frozen=True, slots=True)
class FieldLocked:
    """A person edits a section of the postmortem."""

    section: str


@dataclass(frozen=True, slots=True)
class FieldUnlocked:
    """A section of the postmortem is free again."""

    section: str


@dataclass(frozen=True, slots=True)
class FieldWritten:
    """A section of the postmortem got a new text."""

    section: str
    text: str
    version: int


@dataclass(frozen=True, slots=True)
class FieldClashed:
    """Two people wrote one section; this text was kept beside the one that stands."""

    section: str
    text: str
    stands_version: int
