"""Commands: what somebody asks for. Each either becomes events or is refused with a reason."""

from dataclasses import dataclass
from enum import StrEnum

from simulator.exercise.commands.clock import (
    AskPause,
    CallRealIncident,
    EndExercise,
    Jump,
    NextPart,
    Pause,
    ReleaseCard,
    Resume,
    SetSpeed,
    TakeNote,
)
from simulator.exercise.commands.evaluation import NoteMoment, OverrideFinding, Rate, WithdrawOverride
from simulator.exercise.commands.injects import (
    FireInject,
    HoldInject,
    ImproviseInject,
    PostponeInject,
    ReleaseInject,
    SkipInject,
)
from simulator.exercise.commands.lobby import (
    HandOverSeat,
    Join,
    LeaveSeat,
    SetPersonCards,
    StartExercise,
    TakeSeat,
)
from simulator.exercise.commands.mitigation import (
    Approve,
    Decline,
    Look,
    Propose,
    Review,
    Run,
)
from simulator.exercise.commands.postmortem import (
    LockField,
    SchedulePostmortem,
    UnlockField,
    WriteField,
)
from simulator.exercise.commands.triage import (
    Acknowledge,
    AssignRole,
    ChangeSeverity,
    Declare,
    OpenWarRoom,
    Page,
    Resolve,
)
from simulator.exercise.commands.words import (
    Answer,
    LowerHand,
    Mute,
    RaiseHand,
    RecordEntry,
    Say,
    SayDirectly,
    Send,
    Unmute,
)
from simulator.exercise.events import type_name
from simulator.ids import CommandId, ParticipantId

CommandData = (
    TakeSeat
    | LeaveSeat
    | HandOverSeat
    | Join
    | StartExercise
    | SetPersonCards
    | Pause
    | AskPause
    | Resume
    | SetSpeed
    | Jump
    | NextPart
    | EndExercise
    | CallRealIncident
    | ReleaseCard
    | FireInject
    | HoldInject
    | ReleaseInject
    | PostponeInject
    | SkipInject
    | ImproviseInject
    | Acknowledge
    | Page
    | Declare
    | ChangeSeverity
    | OpenWarRoom
    | AssignRole
    | Look
    | Propose
    | Approve
    | Decline
    | Review
    | Run
    | Send
    | Say
    | SayDirectly
    | RaiseHand
    | LowerHand
    | Mute
    | Unmute
    | RecordEntry
    | Answer
    | Resolve
    | SchedulePostmortem
    | LockField
    | UnlockField
    | WriteField
    | TakeNote
    | Rate
    | NoteMoment
    | OverrideFinding
    | WithdrawOverride
)

COMMAND_TYPES: dict[str, type[CommandData]] = {type_name(kind): kind for kind in CommandData.__args__}
"""Every kind of command by its name over the wire and in scripted plays."""


class ActorKind(StrEnum):
    """In what capacity somebody acts."""

    FACILITATOR = "facilitator"
    PARTICIPANT = "participant"


@dataclass(frozen=True, slots=True)
class Actor:
    """Who sends a command."""

    id: ParticipantId
    kind: ActorKind


@dataclass(frozen=True, slots=True)
class Command:
    """A request, with an id that is its sender's own: sent twice it is done once."""

    id: CommandId
    by: Actor
    data: CommandData


class Refusal(StrEnum):
    """Why a command was refused."""

    NOT_RUNNING = "not-running"
    PAUSED = "paused"
    NOT_ALLOWED = "not-allowed"
    ASLEEP = "asleep"
    NO_SEAT = "no-seat"
    TAKEN = "taken"
    UNKNOWN = "unknown"
    NOT_NOW = "not-now"
    ALREADY = "already"
    NEEDS_WORD = "needs-word"
    NEEDS_TEXT = "needs-text"
    TOO_LONG = "too-long"


class CommandRefused(Exception):  # noqa: N818 - a refusal is an answer, not an error
    """A command was refused. ``answer`` says in plain words why, and what to do instead."""

    def __init__(self, reason: Refusal, answer: str) -> None:
        super().__init__(answer)
        self.reason = reason
        self.answer = answer


__all__ = [
    "COMMAND_TYPES",
    "Acknowledge",
    "Actor",
    "ActorKind",
    "Answer",
    "Approve",
    "AskPause",
    "AssignRole",
    "CallRealIncident",
    "ChangeSeverity",
    "Command",
    "CommandData",
    "CommandRefused",
    "Declare",
    "Decline",
    "EndExercise",
    "FireInject",
    "HandOverSeat",
    "HoldInject",
    "ImproviseInject",
    "Join",
    "Jump",
    "LeaveSeat",
    "LockField",
    "Look",
    "LowerHand",
    "Mute",
    "NextPart",
    "NoteMoment",
    "OpenWarRoom",
    "OverrideFinding",
    "Page",
    "Pause",
    "PostponeInject",
    "Propose",
    "RaiseHand",
    "Rate",
    "RecordEntry",
    "Refusal",
    "ReleaseCard",
    "ReleaseInject",
    "Resolve",
    "Resume",
    "Review",
    "Run",
    "Say",
    "SayDirectly",
    "SchedulePostmortem",
    "Send",
    "SetPersonCards",
    "SetSpeed",
    "SkipInject",
    "StartExercise",
    "TakeNote",
    "TakeSeat",
    "UnlockField",
    "Unmute",
    "WithdrawOverride",
    "WriteField",
]
