"""Severities: what each level means, what it demands and by when, and the tree that leads to it."""

from pydantic import Field

from simulator.ids import RoleId, SeverityId
from simulator.playbook.base import (
    BySeverity,
    Chapter,
    Circumstance,
    Deed,
    Milestone,
    PhaseId,
    PlaybookModel,
    Slug,
)
from simulator.times import DurationMs


class Phase(PlaybookModel):
    """One phase of the lifecycle."""

    id: PhaseId = Field(description="Its name.")
    title: str = Field(description="Its heading.")
    goal: str = Field(description="What it is for.")


class Lifecycle(Chapter):
    """The five phases that every incident passes."""

    phases: tuple[Phase, ...] = Field(min_length=5, max_length=5, description="The phases, in order.")
    overlap: str = Field(description="How phases overlap.")
    skipping: str = Field(description="What it costs to leave one out.")


class PhaseDuration(PlaybookModel):
    """How long it may take from one milestone to the next."""

    id: Slug = Field(description="Its name.")
    label: str = Field(description="What it measures, in words.")
    start: Milestone = Field(alias="from", description="Where it begins.")
    end: Milestone = Field(alias="to", description="Where it ends.")
    within: BySeverity = Field(description="The bound for each severity.")


class PhaseDurations(Chapter):
    """Bounds of the phases by severity."""

    rows: tuple[PhaseDuration, ...] = Field(description="One row for each pair of milestones.")


class Example(PlaybookModel):
    """An incident of this severity."""

    id: Slug = Field(description="Its name.")
    text: str = Field(description="What is happening.")
    signs: tuple[Slug, ...] = Field(min_length=1, description="The decision tree's signs that it shows.")


class Requirement(PlaybookModel):
    """Something that a severity demands, or excuses from."""

    id: Slug = Field(description="Its name within the severity.")
    text: str = Field(description="What is demanded.")
    short: str = Field(default="", max_length=24, description="The same in two or three words, for a countdown.")
    deed: Deed | None = Field(default=None, description="The deed that fulfils it; absent where nothing is done.")
    within: DurationMs | None = Field(
        default=None, description="By when, counted from `since`; absent if without a number, 0s for at once."
    )
    leeway: DurationMs = Field(default=0, description="What 'at once' allows for the hands to move.")
    since: Milestone = Field(default="detected", description="The milestone from which the time runs.")
    when: Circumstance = Field(default="always", description="When it applies.")
    owner: RoleId = Field(default=RoleId("incident-commander"), description="The role that owes it.")


class Severity(PlaybookModel):
    """One level of severity."""

    id: SeverityId = Field(pattern=r"^[A-Za-z0-9-]{1,20}$", examples=["SEV-1"], description="Its name.")
    name: str = Field(description="What it is called.")
    definition: str = Field(description="When an incident is of this level.")
    examples: tuple[Example, ...] = Field(description="Incidents of this level.")
    requirements: tuple[Requirement, ...] = Field(description="What the response owes.")


class Severities(Chapter):
    """All levels, the most severe first."""

    levels: tuple[Severity, ...] = Field(min_length=1, description="The levels, the most severe first.")


class Sign(PlaybookModel):
    """Something that can be seen of an incident and speaks for a severity."""

    id: Slug = Field(description="Its name.")
    text: str = Field(description="What is seen.")


class TreeQuestion(PlaybookModel):
    """A question of the decision tree; a yes ends the walk."""

    id: Slug = Field(description="Its name.")
    question: str = Field(description="The question, to be answered by yes or no.")
    any_of: tuple[Slug, ...] = Field(min_length=1, description="The signs of which one is enough for a yes.")
    then: SeverityId = Field(description="The severity after a yes.")
    cites: tuple[str, ...] = Field(default=(), description="Paths in this file from which it was derived.")


class DecisionTree(Chapter):
    """Questions in order; the first yes gives the severity."""

    signs: tuple[Sign, ...] = Field(description="All signs that an incident may show.")
    questions: tuple[TreeQuestion, ...] = Field(min_length=1, description="The questions, in order.")
    otherwise: SeverityId = Field(description="The severity if no question was answered by a yes.")
