"""What people write and say."""

from dataclasses import dataclass, field

from simulator.ids import ParticipantId


@dataclass(frozen=True, slots=True)
class MessageSent:
    """A message went out, written in a template of the playbook or freely."""

    template: str
    channels: tuple[str, ...]
    text: str
    fields: dict[str, str] = field(default_factory=dict)
    to: str = ""
    reply_to: str = ""
    """The inject that it answers."""
    seat: str = ""


@dataclass(frozen=True, slots=True)
class ChatPosted:
    """Somebody wrote in the war room."""

    text: str
    seat: str = ""


@dataclass(frozen=True, slots=True)
class DirectMessageSent:
    """Somebody wrote to one other person, beside the war room."""

    to: ParticipantId
    text: str


@dataclass(frozen=True, slots=True)
class HandRaised:
    """Somebody asks to speak."""


@dataclass(frozen=True, slots=True)
class HandLowered:
    """Somebody no longer asks to speak, or was given the word."""

    participant: ParticipantId


@dataclass(frozen=True, slots=True)
class Muted:
    """Somebody only watches."""


@dataclass(frozen=True, slots=True)
class Unmuted:
    """Somebody takes part again."""


@dataclass(frozen=True, slots=True)
class TimelineEntryWritten:
    """The scribe recorded something; it lands at the time it happened."""

    happened_ms: int
    text: str
