"""The postmortem: its date and its sections."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SchedulePostmortem:
    """Set the postmortem's date, in hours after the resolution."""

    in_hours: int


@dataclass(frozen=True, slots=True)
class LockField:
    """Begin to edit a section of the postmortem, on one of one's devices: a lock is the device's."""

    section: str
    device: str = ""
    """A name of the sender's own choice, the same for all that comes from one page or program."""


@dataclass(frozen=True, slots=True)
class UnlockField:
    """Stop editing a section of the postmortem, on the device that began."""

    section: str
    device: str = ""


@dataclass(frozen=True, slots=True)
class WriteField:
    """Write a section of the postmortem, on top of the version one has seen; upon another it is kept beside."""

    section: str
    text: str
    seen_version: int = 0
    device: str = ""
