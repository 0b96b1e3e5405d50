"""Communication: the channels, when to say what to whom, the cadences, and the rule never to lie."""

from typing import Literal

from pydantic import Field

from simulator.ids import ChannelId, RoleId, SeverityId, TemplateId
from simulator.playbook.base import Chapter, Deed, Milestone, PlaybookModel, Point, Slug
from simulator.times import DurationMs

Audience = Literal["internal", "customers", "public"]
"""Who reads it."""


class Channel(PlaybookModel):
    """A way by which words reach people."""

    id: ChannelId = Field(description="Its name.")
    title: str = Field(description="What it is called.")
    audience: Audience = Field(description="Who reads it.")
    convention: str = Field(default="", description="How its name is formed, if it is made for the incident.")


class Channels(Chapter):
    """All channels."""

    channels: tuple[Channel, ...] = Field(description="The channels.")


class TimelineRow(PlaybookModel):
    """Something to be said: within a span of time, again and again, or both bounds open."""

    id: Slug = Field(description="Its name.")
    opens: DurationMs | None = Field(default=None, alias="from", description="From when on, counted from `since`.")
    closes: DurationMs | None = Field(default=None, alias="to", description="Until when, counted from `since`.")
    every: DurationMs | None = Field(default=None, gt=0, description="How often, where it is repeated.")
    since: Milestone = Field(default="detected", description="The milestone from which the time runs.")
    action: str = Field(description="What is said.")
    channels: tuple[ChannelId, ...] = Field(min_length=1, description="Where it is said; all of them.")
    deed: Deed = Field(description="The deed that fulfils it.")
    severities: tuple[SeverityId, ...] = Field(default=(), description="The severities it is for; all if empty.")
    note: str = Field(default="", description="What else to know.")


class Cadence(PlaybookModel):
    """A promise to speak again within a time."""

    id: Slug = Field(description="Its name.")
    every: DurationMs = Field(gt=0, description="The longest silence.")
    text: str = Field(description="What is said.")
    short: str = Field(default="", max_length=24, description="The same in two or three words, for a countdown.")
    templates: tuple[TemplateId, ...] = Field(min_length=1, description="The templates that keep or make it.")
    deed: Deed | None = Field(default=None, description="The deed that keeps it; absent for a promise in a text.")
    severities: tuple[SeverityId, ...] = Field(default=(), description="The severities that it binds by itself.")
    owner: RoleId = Field(default=RoleId("communications-lead"), description="The role that owes it.")


class Honesty(PlaybookModel):
    """The rule never to lie, with samples of lies."""

    text: str = Field(description="The rule.")
    points: tuple[Point, ...] = Field(description="Samples.")


class Communication(Chapter):
    """The fourth phase."""

    timeline: tuple[TimelineRow, ...] = Field(description="What is due when.")
    cadences: tuple[Cadence, ...] = Field(description="The rhythms of updates.")
    honesty: Honesty = Field(description="The rule never to lie.")
