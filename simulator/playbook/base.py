"""What the pieces of a playbook share: how they are read, and the words that the engine knows by name.

A playbook may change every number, sentence, template and row. What it cannot change is the small
vocabulary here, because the engine has to notice when a deed is done or a milestone is reached.
"""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema

from simulator.document.exact import Flag, Whole
from simulator.ids import SeverityId
from simulator.times import DurationMs, parse_duration

PhaseId = Literal["detection", "triage", "mitigation", "communication", "postmortem"]
"""The five phases; they may overlap."""

Deed = Literal[
    "acknowledged",
    "declared",
    "commander-assigned",
    "war-room-opened",
    "incident-channel-created",
    "leadership-notified",
    "manager-notified",
    "status-page-posted",
    "customers-informed",
    "all-hands-called",
    "internal-update",
    "external-update",
    "resolved-everywhere",
    "postmortem-shared",
    "ticket-created",
]
"""What the engine can see being done in the room."""

Milestone = Literal[
    "started",
    "detected",
    "acknowledged",
    "triaged",
    "declared",
    "mitigation-started",
    "customers-informed",
    "impact-stopped",
    "resolved",
    "cause-fixed",
    "postmortem-drafted",
]
"""The moments between which a duration is measured."""

Circumstance = Literal["always", "unmitigated", "customer-visible", "business-hours"]
"""When a requirement applies: always, or only while something holds."""

Leniency = Literal["best-effort", "optional"]
"""What stands where a severity sets no number."""

_LENIENCIES: tuple[Leniency, ...] = ("best-effort", "optional")


def parse_within(value: object) -> int | Leniency:
    """Milliseconds, or the leniency that stands in their place; raises ValueError naming both ways to write it."""
    for leniency in _LENIENCIES:
        if value == leniency:
            return leniency
    try:
        return parse_duration(value)
    except ValueError as fault:
        raise ValueError(f"{fault}, or {' or '.join(_LENIENCIES)}") from fault


Within = Annotated[
    int | Leniency,
    BeforeValidator(parse_within),
    WithJsonSchema({"type": "string", "examples": ["5m", "48h", "best-effort", "optional"]}),
]
"""A bound in whole milliseconds, or a leniency."""

BySeverity = Mapping[SeverityId, Within]
"""One bound for each severity that has one."""

Slug = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{0,60}$")]
"""A name for use in paths: lower case, digits, hyphens."""


class PlaybookModel(BaseModel):
    """A piece of a playbook. Unknown keys are faults; values never change once read."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, defer_build=True)
    """Its validator is built when first used: most pieces are only read as parts of others."""


class Chapter(PlaybookModel):
    """A top-level part of the playbook, shown as one section of the room's side panel."""

    title: str = Field(description="Its heading.")
    phase: PhaseId | None = Field(default=None, description="The phase in which it is wanted; absent if in none.")
    text: str = Field(default="", description="A paragraph that introduces it.")
    derived: Flag = Field(default=False, description="True if it was derived from the playbook's tables, not stated.")
    after_play: Flag = Field(
        default=False, description="True if it tells how an exercise goes: players read it when play is over."
    )


class Point(PlaybookModel):
    """One item of a list, with what to say or not to say as an example."""

    id: Slug = Field(description="Its name within the list.")
    title: str = Field(default="", description="Its heading, if it has one.")
    text: str = Field(description="What it says.")
    good: str = Field(default="", description="A sample of how it is done.")
    bad: str = Field(default="", description="A sample of how it is not done.")


class Points(Chapter):
    """A chapter that is a list of points."""

    points: tuple[Point, ...] = Field(description="The points, in order.")


class Span(PlaybookModel):
    """A duration between two bounds."""

    min: DurationMs = Field(description="The shortest.")
    max: DurationMs = Field(description="The longest.")


class Headcount(PlaybookModel):
    """A number of people between two bounds."""

    min: Whole = Field(ge=1, description="The fewest.")
    max: Whole = Field(ge=1, description="The most.")
