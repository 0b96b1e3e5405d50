"""What people write and say."""

from dataclasses import dataclass, field

from simulator.ids import ParticipantId


@dataclass(frozen=True, slots=True)
class Send:
    """Send a message in a template of the playbook."""

    template: str
    fields: dict[str, str] = field(default_factory=dict)
    channels: tuple[str, ...] = ()
    """Empty: the template's own first channel."""
    to: str = ""
    reply_to: str = ""


@dataclass(frozen=True, slots=True)
class Say:
    """Write in the war room. The role prefix is typed, or not."""

    text: str


@dataclass(frozen=True, slots=True)
class SayDirectly:
    """Write to one other person, beside the war room."""

    to: ParticipantId
    text: str


@dataclass(frozen=True, slots=True)
class RaiseHand:
    """Ask to speak."""


@dataclass(frozen=True, slots=True)
class LowerHand:
    """No longer ask to speak; the commander lowers anybody's hand by giving the word."""

    participant: ParticipantId | None = None


@dataclass(frozen=True, slots=True)
class Mute:
    """Watch only."""


@dataclass(frozen=True, slots=True)
class Unmute:
    """Take part again."""


@dataclass(frozen=True, slots=True)
class RecordEntry:
    """Write a line of the timeline, at the time it happened."""

    text: str
    happened_ms: int | None = None
    """Exercise time; None means now."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Answer a question in writing."""

    question: str
    text: str
