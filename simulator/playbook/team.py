"""The team in an incident: its commander, its roles and the rules of its room."""

from pydantic import Field

from simulator.document.exact import Flag
from simulator.ids import RoleId
from simulator.playbook.base import Chapter, Headcount, PlaybookModel, Point, Slug
from simulator.times import DurationMs


class CommanderAntiPattern(PlaybookModel):
    """A way in which a commander fails."""

    id: Slug = Field(description="Its name.")
    title: str = Field(description="What the commander does.")
    impact: str = Field(description="What comes of it.")
    instead: str = Field(description="What to do.")


class Commander(Chapter):
    """What a commander owes and must not do."""

    duties: tuple[Point, ...] = Field(description="The duties.")
    anti_patterns: tuple[CommanderAntiPattern, ...] = Field(description="What to avoid.")


class Role(PlaybookModel):
    """A part that somebody takes in the response."""

    id: RoleId = Field(description="Its name.")
    title: str = Field(description="What it is called.")
    prefix: str = Field(description="What its holder writes before each message, in brackets.")
    duty: str = Field(description="What it is for.")
    several: Flag = Field(default=False, description="Whether several people may hold it at once.")
    aliases: tuple[str, ...] = Field(default=(), description="Other names of it.")


class Roles(Chapter):
    """All roles."""

    roles: tuple[Role, ...] = Field(description="The roles.")


class TimelineEntry(PlaybookModel):
    """A row of an incident's timeline."""

    at: str = Field(pattern=r"^\d\d:\d\d$", examples=["08:00"], description="The time, in UTC.")
    event: str = Field(description="What happened.")
    actor: str = Field(description="Who did it, or what.")


class WarRoom(Chapter):
    """How to behave in the war room, and how its timeline is kept."""

    responders: Headcount = Field(description="How many active responders a room bears.")
    rules: tuple[Point, ...] = Field(description="The rules.")
    timeline_advice: str = Field(description="When to write the timeline.")
    timeline_example: tuple[TimelineEntry, ...] = Field(description="A timeline as it should look.")
    stable_before_resolved: DurationMs = Field(description="How long figures must be normal before it is over.")
