"""On call: the duty, the checklist, the way of escalation; beside it the tools, and when not to use the playbook."""

from pydantic import Field

from simulator.document.exact import Flag
from simulator.ids import TemplateId
from simulator.playbook.base import Chapter, PlaybookModel, Point, Slug
from simulator.times import DurationMs


class EscalationStep(PlaybookModel):
    """Whom to page when nothing has come of the steps before."""

    id: Slug = Field(description="Its name.")
    after: DurationMs = Field(description="When, counted from the alert.")
    condition: str = Field(description="What must still be so by then.")
    page: tuple[Slug, ...] = Field(min_length=1, description="Page targets.")
    cites: tuple[str, ...] = Field(default=(), description="Paths in this file from which it was derived.")


class EscalationPath(PlaybookModel):
    """The way from one person to everybody."""

    derived: Flag = Field(description="True if it was derived from the playbook's tables, not stated.")
    text: str = Field(description="Where it comes from.")
    steps: tuple[EscalationStep, ...] = Field(description="The steps, in order.")


class OnCall(Chapter):
    """The on-call handbook."""

    duty: str = Field(description="What on-call is for, and what it is not for.")
    checklist: tuple[Point, ...] = Field(description="What to verify when a rotation starts.")
    escalation_path: EscalationPath = Field(description="Whom to page, and when.")
    handoff: TemplateId = Field(description="The template with which the next person takes over.")


class Tool(PlaybookModel):
    """A product that teams use."""

    id: Slug = Field(description="Its name.")
    title: str = Field(description="What it is called.")
    best_for: str = Field(description="Whom it suits.")
    feature: str = Field(description="What it is known for.")


class ToolGroup(PlaybookModel):
    """Tools for one purpose."""

    id: Slug = Field(description="Its name.")
    title: str = Field(description="The purpose.")
    tools: tuple[Tool, ...] = Field(description="The tools.")


class Tools(Chapter):
    """All tools, by purpose."""

    groups: tuple[ToolGroup, ...] = Field(description="The purposes.")


class NotFor(PlaybookModel):
    """A situation that is no incident."""

    id: Slug = Field(description="Its name.")
    situation: str = Field(description="The situation.")
    why: str = Field(description="Why the playbook does not fit.")
    instead: str = Field(description="What to do.")


class NotForRows(Chapter):
    """When not to use the playbook."""

    rows: tuple[NotFor, ...] = Field(description="The situations.")
