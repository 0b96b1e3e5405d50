"""Triage: the questions in their order, the blast radius, whom to page, and how triage goes wrong."""

from collections.abc import Mapping
from typing import Literal

from pydantic import Field

from simulator.ids import SeverityId
from simulator.playbook.base import Chapter, Deed, PlaybookModel, Point, Slug
from simulator.times import DurationMs


class TriageQuestion(PlaybookModel):
    """A question that triage has to answer."""

    id: Slug = Field(description="Its name.")
    title: str = Field(description="The question.")
    text: str = Field(description="How to answer it.")
    points: tuple[Point, ...] = Field(default=(), description="What to tell apart.")


class BlastRadius(PlaybookModel):
    """What is hit, and which severities and urgency that suggests."""

    id: Slug = Field(description="Its name.")
    title: str = Field(description="What is hit.")
    severities: tuple[SeverityId, ...] = Field(min_length=1, description="The severities that fit.")
    urgency: Literal["low", "moderate", "high", "maximum"] = Field(description="How urgent it is.")


class PagingRow(PlaybookModel):
    """Whom to page for a blast radius."""

    id: Slug = Field(description="Its name.")
    title: str = Field(description="The blast radius.")
    page: tuple[Slug, ...] = Field(min_length=1, description="Page targets, all of them.")
    note: str = Field(default="", description="What else to know.")


class AntiPattern(PlaybookModel):
    """A way in which triage goes wrong."""

    id: Slug = Field(description="Its name.")
    title: str = Field(description="What it is called.")
    text: str = Field(description="What happens.")
    costs: DurationMs | None = Field(default=None, description="The time that it typically wastes.")
    instead: str = Field(description="What to do.")
    limit: DurationMs | None = Field(default=None, description="The time after which to do it.")


class Triage(Chapter):
    """The second phase."""

    goal: Mapping[SeverityId, DurationMs] = Field(description="How long triage may take, by severity.")
    questions: tuple[TriageQuestion, ...] = Field(description="The questions, in order.")
    blast_radius: tuple[BlastRadius, ...] = Field(description="The blast-radius table.")
    paging: tuple[PagingRow, ...] = Field(description="The paging table.")
    anti_patterns: tuple[AntiPattern, ...] = Field(description="What to avoid.")


class PageTarget(PlaybookModel):
    """A person or team that can be paged."""

    id: Slug = Field(description="Its name.")
    title: str = Field(description="Who that is.")
    deeds: tuple[Deed, ...] = Field(default=(), description="What paging them amounts to.")


class PageTargets(Chapter):
    """All who can be paged."""

    targets: tuple[PageTarget, ...] = Field(description="The targets.")
