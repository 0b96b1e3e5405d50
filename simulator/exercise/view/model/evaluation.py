"""The evaluator's sheet."""

from dataclasses import dataclass

from simulator.ids import ParticipantId


@dataclass(frozen=True, slots=True)
class RatingView:
    """What somebody gave a marker."""

    step: int | None
    """None: not observed."""
    note: str
    at_ms: int
    seq: int


@dataclass(frozen=True, slots=True)
class MarkerView:
    """A marker with the viewer's own ratings."""

    id: str
    title: str
    phase: str
    question: str
    look_for: tuple[str, ...]
    anchors: tuple[tuple[int, str, str], ...]
    """(step, what it is called, what it looks like), the lowest first."""
    source: tuple[str, ...]
    ratings: tuple[RatingView, ...] = ()
    """The viewer's own, the one that stands last."""

    @property
    def rating(self) -> RatingView | None:
        """The one that stands."""
        return self.ratings[-1] if self.ratings else None


@dataclass(frozen=True, slots=True)
class ObservationView:
    """A note on a moment."""

    seq: int
    happened_ms: int
    text: str
    marker: str
    by: ParticipantId | None


@dataclass(frozen=True, slots=True)
class EvaluationView:
    """What somebody who judges has judged so far."""

    title: str
    text: str
    markers: tuple[MarkerView, ...]
    observations: tuple[ObservationView, ...]
    """The viewer's own; a facilitator has everybody's, and so have evaluators once the card is released."""
    progress: tuple[tuple[ParticipantId, int], ...]
    """(who judges, how many markers they have rated)."""
    may: tuple[str, ...] = ()

    @property
    def rated(self) -> int:
        """How many markers the viewer has rated."""
        return sum(1 for marker in self.markers if marker.ratings)

    @property
    def complete(self) -> bool:
        """Whether the viewer has rated every marker; not observed is a rating too."""
        return self.rated == len(self.markers)
