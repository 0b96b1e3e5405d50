"""The postmortem: when it is due, how causes are found, and what blameless means."""

from typing import Literal

from pydantic import Field

from simulator.ids import SeverityId, TemplateId
from simulator.playbook.base import Chapter, PlaybookModel, Point, Slug, Within


class PostmortemDue(PlaybookModel):
    """Whether a severity needs a postmortem, and by when."""

    id: SeverityId = Field(description="The severity.")
    required: Literal["required", "recommended", "optional"] = Field(description="Whether it is needed.")
    within: Within = Field(description="By when, counted from the end of the incident.")


class Why(PlaybookModel):
    """One step of the 5 Whys."""

    question: str = Field(description="The question.")
    answer: str = Field(description="Its answer, of which the next question asks.")


class ActionItem(PlaybookModel):
    """Something to be done after the incident."""

    id: Slug = Field(description="Its name.")
    text: str = Field(description="What is to be done.")
    priority: str = Field(description="How pressing it is.")
    owner: str = Field(description="Who does it.")
    due: str = Field(default="", description="By when.")


class Priority(PlaybookModel):
    """How pressing an action item is."""

    id: str = Field(pattern=r"^P\d$", examples=["P0"], description="Its name.")
    text: str = Field(description="What it means.")


class FiveWhys(PlaybookModel):
    """The method, with an example, and where it falls short."""

    text: str = Field(description="How it is done.")
    incident: str = Field(description="The example's incident.")
    whys: tuple[Why, ...] = Field(description="The example's chain.")
    root_cause: str = Field(description="Where the chain ends.")
    actions: tuple[ActionItem, ...] = Field(description="What followed from it.")
    limitation: str = Field(description="Where the method falls short, and what to do about it.")


class Blameless(PlaybookModel):
    """What blameless means."""

    text: str = Field(description="What it does not mean.")
    principles: tuple[Point, ...] = Field(description="What it means.")


class Postmortem(Chapter):
    """The fifth phase."""

    template: TemplateId = Field(description="The template to fill.")
    schedule: tuple[PostmortemDue, ...] = Field(description="When it is due, by severity.")
    five_whys: FiveWhys = Field(description="The 5 Whys.")
    priorities: tuple[Priority, ...] = Field(description="The priorities of action items.")
    blameless: Blameless = Field(description="What blameless means.")
