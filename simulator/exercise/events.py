"""Events: what happened, one frozen value per kind. A stored event is for ever.

To change one, add a field with a default, or write a new event. Ids inside are opaque; names of people
live outside the journal. Times inside are exercise time in whole milliseconds since T+0, unless they
end in ``wall_ms``: those are milliseconds since the Unix epoch, UTC.
"""

import re
from dataclasses import dataclass, field

from simulator.ids import CommandId, ParticipantId
from simulator.scenario.effects import Ramp


@dataclass(frozen=True, slots=True)
class ExerciseCreated:
    """An exercise was opened; its scenario and playbook are pinned by the hash of their texts."""

    scenario: str
    scenario_sha256: str
    playbook: str
    playbook_sha256: str
    seed: int
    starts_at_wall_ms: int
    """The calendar instant of T+0 in the story."""
    wake: str
    """``paged`` or ``everyone``."""
    title: str = ""


@dataclass(frozen=True, slots=True)
class ParticipantJoined:
    """A person came in. ``by`` of the envelope is the person."""

    kind: str = "participant"
    """``participant``, ``observer`` or ``evaluator``."""


@dataclass(frozen=True, slots=True)
class SeatTaken:
    """A person sat down on a seat."""

    seat: str
    participant: ParticipantId


@dataclass(frozen=True, slots=True)
class SeatLeft:
    """A seat became free."""

    seat: str
    participant: ParticipantId


@dataclass(frozen=True, slots=True)
class ExerciseStarted:
    """T+0: the clock runs."""


@dataclass(frozen=True, slots=True)
class ClockPaused:
    """The clock stands still, and every deadline with it."""

    reason: str = ""


@dataclass(frozen=True, slots=True)
class ClockResumed:
    """The clock runs again."""


@dataclass(frozen=True, slots=True)
class PauseAsked:
    """A participant asked for a pause; the clock stands still at once."""

    reason: str = ""


@dataclass(frozen=True, slots=True)
class SpeedSet:
    """The clock runs at another rate, in percent of real time."""

    rate_pct: int


@dataclass(frozen=True, slots=True)
class ClockJumped:
    """The clock skipped time. What fell due between was recorded at its own time just before."""

    from_ms: int
    to_ms: int
    asked_ms: int
    held_back_by: str = ""
    """What kept the jump short of what was asked, if anything."""
    waived: tuple[str, ...] = ()
    """Promised times that lay inside and count against nobody."""


@dataclass(frozen=True, slots=True)
class PartEntered:
    """A part of the exercise began."""

    part: str


@dataclass(frozen=True, slots=True)
class ExerciseEnded:
    """Play is over; the debrief begins."""

    ending: str


@dataclass(frozen=True, slots=True)
class RealIncidentCalled:
    """Somebody has a real incident; play stopped at once."""


@dataclass(frozen=True, slots=True)
class CardReleased:
    """The scorecard was shown to the room."""


@dataclass(frozen=True, slots=True)
class InjectDelivered:
    """An inject reached its seats."""

    inject: str
    seats: tuple[str, ...]
    via: str
    text: str
    subject: str = ""
    sender: str = ""
    fired_by_hand: bool = False


@dataclass(frozen=True, slots=True)
class InjectHeld:
    """The facilitator keeps an inject back."""

    inject: str


@dataclass(frozen=True, slots=True)
class InjectReleased:
    """The facilitator lets a held inject go; it falls due at its time, or now if that is past."""

    inject: str


@dataclass(frozen=True, slots=True)
class InjectMoved:
    """The facilitator put an inject to another time."""

    inject: str
    due_ms: int


@dataclass(frozen=True, slots=True)
class InjectSkipped:
    """An inject will not come: the facilitator's choice, or its condition did not hold when it fell due."""

    inject: str
    reason: str


@dataclass(frozen=True, slots=True)
class ImprovisedInjectSent:
    """The facilitator sent an inject of their own, as a persona."""

    via: str
    sender: str
    text: str
    seats: tuple[str, ...]
    subject: str = ""


@dataclass(frozen=True, slots=True)
class PageAcknowledged:
    """A page was acknowledged."""

    inject: str
    seat: str


@dataclass(frozen=True, slots=True)
class Paged:
    """Somebody was paged: a seat or a contact."""

    target: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class PagerEscalated:
    """The pager woke everybody by itself."""

    seats: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SeatArrived:
    """Whoever sits there is awake and in the room."""

    seat: str


@dataclass(frozen=True, slots=True)
class ContactArrived:
    """A paged contact answered."""

    contact: str
    says: str


@dataclass(frozen=True, slots=True)
class IncidentDeclared:
    """The room said: this is an incident, and how bad."""

    severity: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class SeverityChanged:
    """The declared severity was changed."""

    severity: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class WarRoomOpened:
    """The war room and its channel were opened."""

    channel: str


@dataclass(frozen=True, slots=True)
class RoleAssigned:
    """A role was given to a person; whoever held it before no longer does."""

    role: str
    participant: ParticipantId


@dataclass(frozen=True, slots=True)
class CheckStarted:
    """Somebody went to look at something."""

    check: str
    ready_ms: int
    seat: str = ""


@dataclass(frozen=True, slots=True)
class CheckRevealed:
    """What was found, for the one who looked and, once told, for the room."""

    check: str
    text: str
    seat: str = ""


@dataclass(frozen=True, slots=True)
class MoveProposed:
    """A mitigation was announced before it is made."""

    move: str
    reason: str = ""
    seat: str = ""
    rollout: int = 1
    """Counts the runs of a move that may be repeated."""


@dataclass(frozen=True, slots=True)
class MoveApproved:
    """The word was given."""

    move: str


@dataclass(frozen=True, slots=True)
class MoveDeclined:
    """The word was refused."""

    move: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class MoveReviewed:
    """A second person looked the change over."""

    move: str


@dataclass(frozen=True, slots=True)
class MoveStarted:
    """A mitigation runs."""

    move: str
    ends_ms: int
    seat: str = ""


@dataclass(frozen=True, slots=True)
class MoveRefused:
    """The world refused: it was tried and cannot be done now."""

    move: str
    because: str
    seat: str = ""


@dataclass(frozen=True, slots=True)
class MoveFinished:
    """A mitigation came to its result."""

    move: str
    says: str
    helps: bool


@dataclass(frozen=True, slots=True)
class MetricBent:
    """A metric's course was bent from now on."""

    metric: str
    start: float
    """Its value, without noise, where the bend begins."""
    ramps: tuple[Ramp, ...]
    because: str = ""
    """The move that did it."""


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


@dataclass(frozen=True, slots=True)
class QuestionAsked:
    """The exercise asked something."""

    question: str
    seats: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QuestionSkipped:
    """A question's condition did not hold when it fell due."""

    question: str


@dataclass(frozen=True, slots=True)
class QuestionAnswered:
    """A question was answered in writing."""

    question: str
    text: str


@dataclass(frozen=True, slots=True)
class IncidentResolved:
    """The room said: it is over."""

    reason: str = ""


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


@dataclass(frozen=True, slots=True)
class NoteTaken:
    """The facilitator noted something, tied to the moment. Private."""

    text: str


EventData = (
    ExerciseCreated
    | ParticipantJoined
    | SeatTaken
    | SeatLeft
    | ExerciseStarted
    | ClockPaused
    | ClockResumed
    | PauseAsked
    | SpeedSet
    | ClockJumped
    | PartEntered
    | ExerciseEnded
    | RealIncidentCalled
    | CardReleased
    | InjectDelivered
    | InjectHeld
    | InjectReleased
    | InjectMoved
    | InjectSkipped
    | ImprovisedInjectSent
    | PageAcknowledged
    | Paged
    | PagerEscalated
    | SeatArrived
    | ContactArrived
    | IncidentDeclared
    | SeverityChanged
    | WarRoomOpened
    | RoleAssigned
    | CheckStarted
    | CheckRevealed
    | MoveProposed
    | MoveApproved
    | MoveDeclined
    | MoveReviewed
    | MoveStarted
    | MoveRefused
    | MoveFinished
    | MetricBent
    | MessageSent
    | ChatPosted
    | DirectMessageSent
    | HandRaised
    | HandLowered
    | Muted
    | Unmuted
    | TimelineEntryWritten
    | QuestionAsked
    | QuestionSkipped
    | QuestionAnswered
    | IncidentResolved
    | PostmortemScheduled
    | FieldLocked
    | FieldUnlocked
    | FieldWritten
    | FieldClashed
    | NoteTaken
)


@dataclass(frozen=True, slots=True)
class Event:
    """One entry of the journal."""

    seq: int
    """1, 2, 3 ... within the exercise."""
    at_ms: int
    wall_ms: int
    by: ParticipantId | None
    """Who did it; None when the exercise itself did."""
    command: CommandId | None
    """The command that it came of; None for what fell due by itself."""
    data: EventData


def type_name(kind: type) -> str:
    """``InjectDelivered`` -> ``inject-delivered``: how a kind is named in journals and over the wire."""
    return re.sub(r"(?<!^)(?=[A-Z])", "-", kind.__name__).lower()


EVENT_TYPES: dict[str, type[EventData]] = {type_name(kind): kind for kind in EventData.__args__}
"""Every kind of event by its name in the journal."""
TYPE_NAMES: dict[type[EventData], str] = {kind: name for name, kind in EVENT_TYPES.items()}
"""The name of every kind of event."""
