"""The state of an exercise: the fold of its journal, and nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from simulator.exercise.clock import Clock
from simulator.exercise.evaluation import Override, Rating
from simulator.exercise.events import Event, ExerciseCreated
from simulator.exercise.log import Log, Seen
from simulator.exercise.world import World
from simulator.ids import CommandId, ParticipantId
from simulator.playbook import Playbook
from simulator.scenario.model import Scenario


class Stage(StrEnum):
    """Where an exercise stands. The legal changes are the table `STAGES`."""

    NEW = "new"
    LOBBY = "lobby"
    RUNNING = "running"
    PAUSED = "paused"
    ENDED = "ended"
    STOPPED = "stopped"
    """A real incident: over, and not to be scored as played out."""


STAGES: Mapping[Stage, Mapping[str, Stage]] = {
    Stage.NEW: {"exercise-created": Stage.LOBBY},
    Stage.LOBBY: {"exercise-started": Stage.RUNNING, "real-incident-called": Stage.STOPPED},
    Stage.RUNNING: {
        "clock-paused": Stage.PAUSED,
        "pause-asked": Stage.PAUSED,
        "exercise-ended": Stage.ENDED,
        "real-incident-called": Stage.STOPPED,
    },
    Stage.PAUSED: {
        "clock-resumed": Stage.RUNNING,
        "exercise-ended": Stage.ENDED,
        "real-incident-called": Stage.STOPPED,
    },
    Stage.ENDED: {},
    Stage.STOPPED: {},
}
"""Stage -> event -> stage. Events that are not named leave the stage as it is."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who joined."""

    kind: str
    acts: int = 0
    last_act_ms: int | None = None


@dataclass(frozen=True, slots=True)
class Presence:
    """Whether whoever sits on a seat is awake and here."""

    awake: bool
    paged_ms: int | None = None
    arrives_ms: int | None = None
    arrived_ms: int | None = None


@dataclass(frozen=True, slots=True)
class InjectState:
    """How far an inject has come."""

    held: bool = False
    due_ms: int | None = None
    """Set when the facilitator put it to another time."""
    not_before_ms: int = 0
    skipped: str | None = None
    delivered_ms: int | None = None
    seats: tuple[str, ...] = ()
    acknowledged_by: ParticipantId | None = None
    replied_by: ParticipantId | None = None
    replied_ms: int | None = None


@dataclass(frozen=True, slots=True)
class Looking:
    """Somebody is looking at something."""

    check: str
    by: ParticipantId | None
    seat: str
    ready_ms: int


@dataclass(frozen=True, slots=True)
class Found:
    """What a look at something found."""

    at_ms: int
    text: str
    by: ParticipantId | None
    seq: int


@dataclass(frozen=True, slots=True)
class Result:
    """How a run of a move ended; ``helps`` is None where the world refused."""

    at_ms: int
    text: str
    helps: bool | None


@dataclass(frozen=True, slots=True)
class MoveState:
    """How far a move has come."""

    stage: str = "idle"
    reason: str = ""
    proposed_by: ParticipantId | None = None
    approved_by: ParticipantId | None = None
    reviewed_by: ParticipantId | None = None
    declined_because: str = ""
    started_ms: int | None = None
    ends_ms: int | None = None
    results: tuple[Result, ...] = ()


@dataclass(frozen=True, slots=True)
class QuestionState:
    """A question that was asked, and its answer."""

    asked_ms: int | None = None
    seats: tuple[str, ...] = ()
    skipped: bool = False
    answer: str = ""
    answered_by: ParticipantId | None = None
    answered_ms: int | None = None


@dataclass(frozen=True, slots=True)
class Clash:
    """A text that lost against one that stood already."""

    at_ms: int
    by: ParticipantId | None
    text: str
    seen_version: int = 0
    """What it was written upon."""
    device: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A section of the postmortem."""

    text: str = ""
    version: int = 0
    by: ParticipantId | None = None
    device: str = ""
    """On which of their devices it was written."""
    locked_by: ParticipantId | None = None
    locked_device: str = ""
    locked_ms: int = 0
    clashes: tuple[Clash, ...] = ()


@dataclass(frozen=True, slots=True)
class Declared:
    """A severity that the room set."""

    at_ms: int
    severity: str
    by: ParticipantId | None
    reason: str
    seq: int


@dataclass(frozen=True)
class Exercise:
    """One run of a scenario. Frozen, like everything in it.

    Without slots, so that `changed` can copy all fields at once: `dataclasses.replace` looks at each, which made up
    most of the time of a fold.
    """

    scenario: Scenario
    playbook: Playbook
    seq: int = 0
    now_ms: int = 0
    """Exercise time of the last event."""
    created: ExerciseCreated | None = None
    stage: Stage = Stage.NEW
    clock: Clock = field(default_factory=Clock)
    stopped_because: str = ""
    people: Mapping[ParticipantId, Person] = field(default_factory=dict)
    seats: Mapping[str, ParticipantId] = field(default_factory=dict)
    presence: Mapping[str, Presence] = field(default_factory=dict)
    roles: Mapping[str, tuple[ParticipantId, ...]] = field(default_factory=dict)
    posts: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    """Where somebody sat when they were given a role, by the number of that event: what is told of it stays so."""
    contacts: Mapping[str, Presence] = field(default_factory=dict)
    part: str = ""
    parts: Mapping[str, int] = field(default_factory=dict)
    """When each part was entered, in play time (exercise time less what was jumped over)."""
    milestones: Mapping[str, int] = field(default_factory=dict)
    """What has happened, and when it first did."""
    declared: tuple[Declared, ...] = ()
    channel: str = ""
    resolved_ms: int | None = None
    postmortem_hours: int | None = None
    postmortem_by: ParticipantId | None = None
    waived: tuple[str, ...] = ()
    injects: Mapping[str, InjectState] = field(default_factory=dict)
    looking: tuple[Looking, ...] = ()
    found: Mapping[str, tuple[Found, ...]] = field(default_factory=dict)
    moves: Mapping[str, MoveState] = field(default_factory=dict)
    moves_started: tuple[str, ...] = ()
    world: World = field(default_factory=dict)
    questions: Mapping[str, QuestionState] = field(default_factory=dict)
    sections: Mapping[str, Section] = field(default_factory=dict)
    hands: Mapping[ParticipantId, int] = field(default_factory=dict)
    muted: frozenset[ParticipantId] = frozenset()
    ending: str = ""
    card_released: bool = False
    person_cards: str = "own"
    """Who sees what people did each: ``team`` (nobody), ``own`` (each their own), ``coach`` (facilitators too)."""
    ratings: Mapping[str, Mapping[ParticipantId, tuple[Rating, ...]]] = field(default_factory=dict)
    """Marker -> evaluator -> what they gave, the latest last."""
    overrides: Mapping[str, tuple[Override, ...]] = field(default_factory=dict)
    """Criterion -> what was put beside its finding, the latest last."""
    commands: Seen[tuple[ParticipantId, CommandId]] = field(default_factory=Seen)
    """Who has had which command done: an id is its sender's own."""
    feed: Log[Event] = field(default_factory=Log)
    chat: Log[Event] = field(default_factory=Log)
    direct: Log[Event] = field(default_factory=Log)
    record: Log[Event] = field(default_factory=Log)
    """What the incident's timeline is made of."""
    notes: Log[Event] = field(default_factory=Log)
    observations: Log[Event] = field(default_factory=Log)
    """What evaluators noted."""
    marks: Log[Event] = field(default_factory=Log)
    """What is marked on the charts."""

    def changed(self, changes: Mapping[str, object]) -> "Exercise":
        """This state with some fields set to other values."""
        changed = object.__new__(Exercise)
        object.__setattr__(changed, "__dict__", {**self.__dict__, **changes})
        return changed

    @property
    def severity(self) -> str | None:
        """The severity that the room has declared."""
        return self.declared[-1].severity if self.declared else None

    @property
    def seed(self) -> int:
        """The seed of the noise on the graphs."""
        return self.created.seed if self.created else 0
