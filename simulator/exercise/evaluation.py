"""What people have judged so far, as values of the state: ratings and overrides with all that came before them."""

from dataclasses import dataclass

from simulator.ids import ParticipantId


@dataclass(frozen=True, slots=True)
class Rating:
    """What one evaluator gave one marker."""

    step: int | None
    """1 to 4; None: not observed."""
    note: str
    seq: int
    at_ms: int
    wall_ms: int


@dataclass(frozen=True, slots=True)
class Override:
    """A verdict that somebody put beside the scorer's."""

    verdict: str
    points: int
    reason: str
    by: ParticipantId | None
    seq: int
    at_ms: int
    wall_ms: int
    withdrawn_seq: int | None = None
    """The entry that took it back; None while it counts."""


def standing(overrides: tuple[Override, ...]) -> Override | None:
    """The override that holds: the last one of those that nobody withdrew."""
    return next((one for one in reversed(overrides) if one.withdrawn_seq is None), None)
