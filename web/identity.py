"""Who somebody is, as far as one exercise is concerned: in what capacity they are here, and what that lets them see."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from simulator.exercise.commands import Actor, ActorKind
from simulator.exercise.roles import seats_of
from simulator.exercise.view.model import Audience, Viewer
from web.accounts import NotAdmitted

if TYPE_CHECKING:
    from simulator.exercise.state import Exercise
    from simulator.ids import ParticipantId


class Capacity(StrEnum):
    """In what capacity somebody is here."""

    FACILITATOR = "facilitator"
    PARTICIPANT = "participant"
    EVALUATOR = "evaluator"
    OBSERVER = "observer"
    PROJECTOR = "projector"


@dataclass(frozen=True, slots=True)
class Identity:
    """Somebody, as far as one exercise is concerned."""

    capacity: Capacity
    id: ParticipantId | None = None
    name: str = ""

    @property
    def judges(self) -> bool:
        """Whether they rate and override: facilitators and evaluators."""
        return self.capacity in (Capacity.FACILITATOR, Capacity.EVALUATOR)

    @property
    def actor(self) -> Actor:
        """Who acts; raises `NotAdmitted` for those who only look."""
        if self.id is None or self.capacity in (Capacity.OBSERVER, Capacity.PROJECTOR):
            raise NotAdmitted("not-allowed", "You are watching. Join with the exercise's code to take part.")
        is_facilitator = self.capacity is Capacity.FACILITATOR
        return Actor(self.id, ActorKind.FACILITATOR if is_facilitator else ActorKind.PARTICIPANT)

    def viewer_in(self, exercise: Exercise, seat: str = "") -> Viewer:
        """What this person may see in the present state; who judges may look at any seat's screen."""
        if self.capacity is Capacity.PARTICIPANT and self.id is not None:
            return Viewer(Audience.SEAT, self.id, seats_of(exercise, self.id))
        if self.judges:
            return Viewer(Audience.SEAT, None, (seat,)) if seat else Viewer(Audience(self.capacity.value), self.id)
        return Viewer(Audience(self.capacity.value))
