"""Events: what happened, one frozen value per kind. A stored event is for ever.

To change one, add a field with a default, or write a new event. Ids inside are opaque; names of people
live outside the journal. Times inside are exercise time in whole milliseconds since T+0, unless they
end in ``wall_ms``: those are milliseconds since the Unix epoch, UTC.
"""

import re
from dataclasses import dataclass

from simulator.exercise.events.clock import (
    ClockJumped,
    ClockPaused,
    ClockResumed,
    ExerciseStarted,
    PauseAsked,
    SpeedSet,
)
from simulator.exercise.events.evaluation import (
    FindingOverridden,
    MomentNoted,
    OverrideWithdrawn,
    RatingGiven,
    RatingRevised,
)
from simulator.exercise.events.injects import (
    ImprovisedInjectSent,
    InjectDelivered,
    InjectHeld,
    InjectMoved,
    InjectReleased,
    InjectSkipped,
    QuestionAnswered,
    QuestionAsked,
    QuestionSkipped,
)
from simulator.exercise.events.lobby import (
    CardReleased,
    ExerciseCreated,
    ExerciseEnded,
    NoteTaken,
    PartEntered,
    ParticipantJoined,
    PersonCardsSet,
    RealIncidentCalled,
    SeatLeft,
    SeatTaken,
)
from simulator.exercise.events.mitigation import (
    CheckRevealed,
    CheckStarted,
    MetricBent,
    MoveApproved,
    MoveDeclined,
    MoveFinished,
    MoveProposed,
    MoveRefused,
    MoveReviewed,
    MoveStarted,
)
from simulator.exercise.events.postmortem import (
    FieldClashed,
    FieldLocked,
    FieldUnlocked,
    FieldWritten,
    PostmortemScheduled,
)
from simulator.exercise.events.triage import (
    ContactArrived,
    IncidentDeclared,
    IncidentResolved,
    PageAcknowledged,
    Paged,
    PagerEscalated,
    RoleAssigned,
    SeatArrived,
    SeverityChanged,
    WarRoomOpened,
)
from simulator.exercise.events.words import (
    ChatPosted,
    DirectMessageSent,
    HandLowered,
    HandRaised,
    MessageSent,
    Muted,
    TimelineEntryWritten,
    Unmuted,
)
from simulator.ids import CommandId, ParticipantId

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
    | PersonCardsSet
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
    | RatingGiven
    | RatingRevised
    | MomentNoted
    | FindingOverridden
    | OverrideWithdrawn
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


__all__ = [
    "EVENT_TYPES",
    "TYPE_NAMES",
    "CardReleased",
    "ChatPosted",
    "CheckRevealed",
    "CheckStarted",
    "ClockJumped",
    "ClockPaused",
    "ClockResumed",
    "ContactArrived",
    "DirectMessageSent",
    "Event",
    "EventData",
    "ExerciseCreated",
    "ExerciseEnded",
    "ExerciseStarted",
    "FieldClashed",
    "FieldLocked",
    "FieldUnlocked",
    "FieldWritten",
    "FindingOverridden",
    "HandLowered",
    "HandRaised",
    "ImprovisedInjectSent",
    "IncidentDeclared",
    "IncidentResolved",
    "InjectDelivered",
    "InjectHeld",
    "InjectMoved",
    "InjectReleased",
    "InjectSkipped",
    "MessageSent",
    "MetricBent",
    "MomentNoted",
    "MoveApproved",
    "MoveDeclined",
    "MoveFinished",
    "MoveProposed",
    "MoveRefused",
    "MoveReviewed",
    "MoveStarted",
    "Muted",
    "NoteTaken",
    "OverrideWithdrawn",
    "PageAcknowledged",
    "Paged",
    "PagerEscalated",
    "PartEntered",
    "ParticipantJoined",
    "PauseAsked",
    "PersonCardsSet",
    "PostmortemScheduled",
    "QuestionAnswered",
    "QuestionAsked",
    "QuestionSkipped",
    "RatingGiven",
    "RatingRevised",
    "RealIncidentCalled",
    "RoleAssigned",
    "SeatArrived",
    "SeatLeft",
    "SeatTaken",
    "SeverityChanged",
    "SpeedSet",
    "TimelineEntryWritten",
    "Unmuted",
    "WarRoomOpened",
    "type_name",
]
