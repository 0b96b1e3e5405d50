"""Commands: what somebody asks for. Each either becomes events or is refused with a reason."""

from dataclasses import dataclass, field
from enum import StrEnum

from simulator.exercise.events import type_name
from simulator.ids import CommandId, ParticipantId


@dataclass(frozen=True, slots=True)
class TakeSeat:
    """Sit down on a seat in the lobby, or late. A facilitator may seat somebody."""

    seat: str
    participant: ParticipantId | None = None


@dataclass(frozen=True, slots=True)
class LeaveSeat:
    """Get up from a seat."""

    seat: str


@dataclass(frozen=True, slots=True)
class HandOverSeat:
    """Give an own seat to another person; a facilitator may do it for anybody."""

    seat: str
    to: ParticipantId


@dataclass(frozen=True, slots=True)
class Join:
    """Come into the exercise; sent for a person when they enter the code."""

    kind: str = "participant"


@dataclass(frozen=True, slots=True)
class StartExercise:
    """T+0. Facilitator."""

    wake_everyone: bool = False


@dataclass(frozen=True, slots=True)
class Pause:
    """Stop the clock. Facilitator; a participant's pause is `AskPause`."""

    reason: str = ""


@dataclass(frozen=True, slots=True)
class AskPause:
    """Ask for a pause; it is granted at once."""

    reason: str = ""


@dataclass(frozen=True, slots=True)
class Resume:
    """Let the clock run. Facilitator."""


@dataclass(frozen=True, slots=True)
class SetSpeed:
    """Run the clock at 25 to 1000 percent of real time. Facilitator."""

    rate_pct: int


@dataclass(frozen=True, slots=True)
class Jump:
    """Skip time in which nothing falls due. Facilitator or commander."""

    to_ms: int


@dataclass(frozen=True, slots=True)
class NextPart:
    """Begin the next part. Facilitator."""


@dataclass(frozen=True, slots=True)
class EndExercise:
    """End play. Facilitator."""


@dataclass(frozen=True, slots=True)
class CallRealIncident:
    """Stop everything: there is a real incident. Anybody."""


@dataclass(frozen=True, slots=True)
class ReleaseCard:
    """Show the scorecard to the room. Facilitator."""


@dataclass(frozen=True, slots=True)
class FireInject:
    """Deliver an inject now. Facilitator."""

    inject: str


@dataclass(frozen=True, slots=True)
class HoldInject:
    """Keep an inject back. Facilitator."""

    inject: str


@dataclass(frozen=True, slots=True)
class ReleaseInject:
    """Let a held inject go. Facilitator."""

    inject: str


@dataclass(frozen=True, slots=True)
class PostponeInject:
    """Put a pending inject off by some time. Facilitator."""

    inject: str
    by_ms: int = 300_000


@dataclass(frozen=True, slots=True)
class SkipInject:
    """Leave an inject out. Facilitator."""

    inject: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ImproviseInject:
    """Send an inject of one's own as any persona. Facilitator."""

    via: str
    sender: str
    text: str
    to: tuple[str, ...] = ("all",)
    subject: str = ""


@dataclass(frozen=True, slots=True)
class Acknowledge:
    """Acknowledge a page."""

    inject: str


@dataclass(frozen=True, slots=True)
class Page:
    """Page a seat or a contact; ``all`` pages everybody there is."""

    target: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Declare:
    """Declare the incident with a severity, and say why."""

    severity: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ChangeSeverity:
    """Set another severity, and say why."""

    severity: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class OpenWarRoom:
    """Open the war room with its channel."""

    channel: str


@dataclass(frozen=True, slots=True)
class AssignRole:
    """Give a role to a person (also to oneself), or hand it over."""

    role: str
    to: ParticipantId


@dataclass(frozen=True, slots=True)
class Look:
    """Look at something: make a check."""

    check: str


@dataclass(frozen=True, slots=True)
class Propose:
    """Announce a mitigation and say why."""

    move: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Approve:
    """Give the word for a proposed mitigation."""

    move: str


@dataclass(frozen=True, slots=True)
class Decline:
    """Refuse the word for a proposed mitigation."""

    move: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Review:
    """Look over somebody else's proposed change."""

    move: str


@dataclass(frozen=True, slots=True)
class Run:
    """Make a mitigation."""

    move: str


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


@dataclass(frozen=True, slots=True)
class Resolve:
    """Declare the incident resolved."""

    reason: str = ""


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


@dataclass(frozen=True, slots=True)
class TakeNote:
    """Note something for the debrief. Facilitator; private."""

    text: str


CommandData = (
    TakeSeat
    | LeaveSeat
    | HandOverSeat
    | Join
    | StartExercise
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
    """A request, with an id chosen by its sender: sent twice it is done once."""

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
