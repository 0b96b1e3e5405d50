"""Mitigation: the ladder of strategies, the safest first, with the commands as they are typed."""

from pydantic import Field

from simulator.document.exact import Flag
from simulator.playbook.base import Chapter, PlaybookModel, Point, Slug
from simulator.times import DurationMs


class ShellCommand(PlaybookModel):
    """A sample of how a rung is carried out."""

    id: Slug = Field(description="Its name.")
    title: str = Field(description="Where it is used.")
    text: str = Field(description="What is typed, line by line.")


class Rung(PlaybookModel):
    """One strategy of the ladder."""

    id: Slug = Field(description="Its name.")
    title: str = Field(description="What it is called.")
    why: str = Field(description="When and why to use it.")
    advice: str = Field(default="", description="What experience adds.")
    when_it_fails: str = Field(default="", description="What it means if it does not help.")
    needs_authority: Flag = Field(description="Whether the commander has to authorize it.")
    second_reviewer: Flag = Field(default=False, description="Whether another engineer has to read it first.")
    review_takes: DurationMs | None = Field(default=None, description="How long such a review takes at the least.")
    commands: tuple[ShellCommand, ...] = Field(default=(), description="Samples.")


class Mitigation(Chapter):
    """The third phase."""

    principle: str = Field(description="What mitigation is, and what it is not.")
    order: str = Field(description="How to use the ladder.")
    rungs: tuple[Rung, ...] = Field(min_length=1, description="The rungs, the first to try first.")
    risky_actions: tuple[Point, ...] = Field(description="What the commander has to authorize.")
