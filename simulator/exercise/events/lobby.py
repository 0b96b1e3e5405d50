"""Coming in, sitting down, and the exercise as a whole."""

from dataclasses import dataclass

from simulator.ids import ParticipantId


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
class PersonCardsSet:
    """It was said who sees what people did each: ``team`` (nobody), ``own`` (each their own) or ``coach``."""

    setting: str


@dataclass(frozen=True, slots=True)
class NoteTaken:
    """The facilitator noted something, tied to the moment. Private."""

    text: str
