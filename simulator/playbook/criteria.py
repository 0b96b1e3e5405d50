"""Criteria: what is judged, how much it weighs and where the playbook asks for it. Data, for the scorer to read."""

from collections.abc import Mapping
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from simulator.document.exact import Flag, Number, Whole
from simulator.ids import CriterionId, SeverityId
from simulator.playbook.base import PhaseId, PlaybookModel
from simulator.times import DurationMs

Rating = Literal["P", "S", "M", "U"]
"""Performed without challenges, with some, with major ones, unable to be performed."""

Lost = Literal["met", "partly", "late", "missed"]
"""What can become of an expectation that was observed."""


class Criterion(BaseModel):
    """One thing that is judged. Keys beyond these belong to its kind, which checks them (``scoring.kinds``)."""

    model_config = ConfigDict(frozen=True, extra="allow", str_strip_whitespace=True, defer_build=True)

    id: CriterionId = Field(pattern=r"^[a-z0-9][a-z0-9-]{1,60}$", description="Its name.")
    title: str = Field(description="What is judged, as a short sentence.")
    phase: PhaseId = Field(description="The playbook's phase that it counts for.")
    kind: str = Field(description="How it is judged.")
    points: Whole = Field(gt=0, le=100, description="Its weight.")
    role: str = Field(description="The role, or the page target, that owns it.")
    critical: Flag = Field(default=False, description="Its failure decides the rating of the phase.")
    worst: Rating = Field(default="U", description="The worst rating that its failure alone leads to.")
    severities: tuple[SeverityId, ...] = Field(default=(), description="The true severities it is for; all if empty.")
    source: tuple[str, ...] = Field(min_length=1, description="Paths of the playbook that ask for it.")
    depends: tuple[CriterionId, ...] = Field(
        default=(), description="Criteria that are lost with this one, since one failing takes the other's ground away."
    )
    held: str = Field(
        default="", max_length=120, description="What happened where it was met, as a sentence without its stop."
    )
    lost: str = Field(
        default="", max_length=120, description="What happened where it was not, likewise. A time may follow either."
    )
    why: str = Field(description="The playbook's reason.")
    good: str = Field(description="What good looks like.")
    weight_because: str = Field(default="", description="Why it weighs what it weighs.")
    judge: str = Field(
        default="", max_length=400, description="A question for the optional judge, where yes means that people look."
    )

    @property
    def params(self) -> dict[str, Any]:
        """The keys of its kind."""
        return dict(self.model_extra or {})


class Lateness(PlaybookModel):
    """Late is not never: what is left of the points of something that came after its time."""

    grace: DurationMs = Field(description="How far past its time something still counts as in time.")
    keeps_pct: Whole = Field(ge=0, le=100, description="What is left of the points right after the grace.")
    fades_over_pct: Whole = Field(ge=1, description="How long until nothing is left, in percent of the time allowed.")
    fades_at_least: DurationMs = Field(description="The shortest time over which the points fade.")


class RatingRules(PlaybookModel):
    """How verdicts become ratings: by rule, never by percentage."""

    critical: Mapping[Lost, Rating] = Field(description="What a critical criterion's verdict gives.")
    other: Mapping[Lost, Rating] = Field(description="What any other criterion's verdict gives.")
    undone: Rating | None = Field(default=None, description="What a phase gets in which all that was seen was missed.")
    scale: Mapping[Rating, str] = Field(description="What each rating means, the best first.")


class Accuracy(PlaybookModel):
    """How near a figure in a message must come to the facts."""

    clock: DurationMs = Field(description="How far a time of day may lie from the true one.")
    duration: DurationMs = Field(description="How far a duration may be off in any case.")
    duration_pct: Whole = Field(ge=0, le=100, description="How far a duration may be off, in percent of it.")
    share_pct: Whole = Field(ge=0, le=100, description="How far a share may be off, in percent of it.")
    share_points: Number = Field(ge=0, le=100, description="How far a share may be off in any case, in points.")
    plateau: DurationMs = Field(description="How long a share must have held to be one that people may state.")
