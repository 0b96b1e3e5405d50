"""Coming in, sitting down, starting."""

from dataclasses import dataclass

from simulator.ids import ParticipantId


@dataclass(frozen=True, slots=True)
class TakeSeat:
    """Sit down on a seat in the lobby, or late. A facilitator may seat somebody."""

    seat: str
    participant: ParticipantId | None = None


@dataclass(frozen=True, slots=True)
class LeaveSeat:
    """Get up from a seat; a facilitator may free anybody's."""

    seat: str


@dataclass(frozen=True, slots=True)
class HandOverSeat:
    """Give an own seat to another person, with one's roles if it is the last; a facilitator may do it for anybody."""

    seat: str
    to: ParticipantId


@dataclass(frozen=True, slots=True)
class Join:
    """Come into the exercise; sent for a person when they enter the code."""

    kind: str = "participant"


@dataclass(frozen=True, slots=True)
class SetPersonCards:
    """Say who sees what each did: ``team`` (nobody), ``own`` or ``coach``; wider only before T+0. Facilitator."""

    setting: str


@dataclass(frozen=True, slots=True)
class StartExercise:
    """T+0. Facilitator."""

    wake_everyone: bool = False
