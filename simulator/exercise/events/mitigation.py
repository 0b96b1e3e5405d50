"""Looking at things, making moves, and what that does to the world."""

from dataclasses import dataclass
from typing import ClassVar

from simulator.scenario.effects import Ramp


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

    VERSION: ClassVar[int] = 2
    """Version 1 counted runs in a field that nothing ever read."""

    move: str
    reason: str = ""
    seat: str = ""


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
