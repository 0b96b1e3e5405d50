"""Criteria: what is judged, how much it weighs and where the playbook asks for it. Data, for the scorer to read."""

from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from simulator.ids import CriterionId


class Criterion(BaseModel):
    """One thing that is judged. Keys beyond these belong to its kind, which checks them (``scoring.kinds``)."""

    model_config = ConfigDict(frozen=True, extra="allow", str_strip_whitespace=True)

    id: CriterionId = Field(pattern=r"^[a-z0-9][a-z0-9-]{1,60}$", description="Its name.")
    title: str = Field(description="What is judged, as a short sentence.")
    phase: str = Field(description="The playbook's phase that it counts for.")
    kind: str = Field(description="How it is judged.")
    points: int = Field(gt=0, le=100, description="Its weight.")
    role: str = Field(description="The role that owns it.")
    critical: bool = Field(default=False, description="Its failure decides the rating of the phase.")
    source: tuple[str, ...] = Field(min_length=1, description="Paths of the playbook that ask for it.")
    why: str = Field(description="The playbook's reason.")
    good: str = Field(description="What good looks like.")
    weight_because: str = Field(default="", description="Why it weighs what it weighs.")

    @property
    def params(self) -> dict[str, Any]:
        """The keys of its kind."""
        return dict(self.model_extra or {})
