"""What is said and sent."""

from dataclasses import dataclass

from simulator.ids import ParticipantId


@dataclass(frozen=True, slots=True)
class FeedItem:
    """Something that arrived or was sent."""

    seq: int
    at_ms: int
    via: str
    kind: str
    """``inject``, ``message``, ``notice`` (of the room itself)."""
    text: str
    subject: str = ""
    sender: str = ""
    sender_title: str = ""
    by: ParticipantId | None = None
    to_you: bool = False
    inject: str = ""
    template: str = ""
    asks: str | None = None
    answered_by: ParticipantId | None = None
    may: tuple[str, ...] = ()
    emblem: str = ""
    """The short name of the emoji that chat puts before it."""
    me: bool = False
    """Whether the viewer wrote it."""


@dataclass(frozen=True, slots=True)
class ChatLine:
    """A line of the war-room chat."""

    seq: int
    at_ms: int
    by: ParticipantId | None
    text: str
    me: bool
    kind: str = "said"
    """``said`` or ``notice`` (arrivals, roles, the room's own)."""


@dataclass(frozen=True, slots=True)
class DirectLine:
    """A direct message to or from the viewer."""

    seq: int
    at_ms: int
    by: ParticipantId
    to: ParticipantId
    text: str


@dataclass(frozen=True, slots=True)
class FormField:
    """A field of a template in the composer."""

    id: str
    label: str
    hint: str
    holds: str
    required: bool
    choices: tuple[str, ...] = ()
    preset: str = ""
    fills: str | None = None
    """What of the record it holds before anybody types: a word of the playbook's format."""


@dataclass(frozen=True, slots=True)
class Prefill:
    """What a form of a template holds before anybody types, as far as the record says it and the viewer knows it."""

    template: str
    fields: tuple[tuple[str, str], ...]
    """(field, text) of each field that the record fills."""
    reply_to: str = ""
    """The inject that has to be answered for these to hold; empty where they hold in any message."""


@dataclass(frozen=True, slots=True)
class TemplateForm:
    """A template that can be sent."""

    id: str
    title: str
    kind: str
    phase: str
    audience: str
    channels: tuple[tuple[str, str], ...]
    """(id, title) of each channel it may go out on."""
    fields: tuple[FormField, ...]
    layout: str
    """Text with {field} where a field stands."""


@dataclass(frozen=True, slots=True)
class StatusPost:
    """A post on the public status page, as customers see it."""

    seq: int
    at_ms: int
    title: str
    text: str
    stage: str
    """``investigating``, ``identified``, ``resolved`` or ``update``."""


@dataclass(frozen=True, slots=True)
class StatusPageView:
    """The public status page."""

    company: str
    service: str
    state: str
    """``operational``, ``investigating``, ``identified``, ``resolved``."""
    posts: tuple[StatusPost, ...]
    """Newest first."""
