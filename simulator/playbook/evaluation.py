"""Evaluation by people: markers of behaviour that no record shows, each rated on four anchored steps.

Anchored scales and a rating with its explanation follow the exercise evaluation guides of the Homeland Security
Exercise and Evaluation Program; why several evaluators are wanted, and what agreement is worth, says docs/scoring.md.
"""

from collections.abc import Mapping

from pydantic import Field

from simulator.document.exact import Number, Whole
from simulator.ids import CriterionId
from simulator.playbook.base import PhaseId, PlaybookModel, Slug
from simulator.playbook.criteria import Lost

STEPS = 4
"""How many steps a scale has. An even number: there is no middle to hide in."""


class Marker(PlaybookModel):
    """A behaviour that an evaluator looks for."""

    id: Slug = Field(description="Its name.")
    title: str = Field(description="What it is called.")
    phase: PhaseId = Field(description="The phase in which it shows most.")
    question: str = Field(description="What the evaluator asks.")
    look_for: tuple[str, ...] = Field(min_length=1, description="What can be seen and heard of it.")
    source: tuple[str, ...] = Field(min_length=1, description="Paths of the playbook that ask for it.")
    anchors: tuple[str, ...] = Field(
        min_length=STEPS, max_length=STEPS, description="What each step looks like, from the lowest to the highest."
    )
    suggests: tuple[CriterionId, ...] = Field(
        default=(), description="The criteria whose verdicts suggest a step from the record."
    )


class Suggestion(PlaybookModel):
    """How verdicts of the record suggest a step: the middle one of the steps that they count as."""

    steps: Mapping[Lost, int] = Field(description="The step that each verdict counts as, 1 to 4.")


class Agreement(PlaybookModel):
    """What is made of it when two or more evaluators rated the same exercise."""

    at_least: Number = Field(gt=0, le=1, description="The coefficient below which agreement is flagged as too low.")
    fewest: Whole = Field(ge=2, description="How many markers all must have rated before anything can be said.")
    apart: Whole = Field(ge=1, le=STEPS, description="So many steps between two ratings of a marker want a talk.")


class Evaluation(PlaybookModel):
    """What evaluators rate."""

    title: str = Field(description="Its heading.")
    text: str = Field(default="", description="How to use it, for the evaluator.")
    steps: tuple[str, ...] = Field(
        min_length=STEPS, max_length=STEPS, description="What the steps are called, from the lowest to the highest."
    )
    suggestion: Suggestion = Field(description="How the record suggests a step.")
    agreement: Agreement = Field(description="What evaluators' agreement is held against.")
    markers: tuple[Marker, ...] = Field(min_length=1, description="The markers, in order.")
