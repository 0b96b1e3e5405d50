"""The columns that are written: HSEEP's, in its order, then what a script knows beyond them.

Source: HSEEP glossary and practitioners' templates, "Master scenario events list". Read back, what is derived says
nothing new and is left out; what somebody has written over it is kept.
"""

from collections.abc import Sequence
from types import MappingProxyType

NUMBER, CATEGORY, PLANNED, STORY, WALL = "Event #", "Category", "Planned time", "Scenario time", "Wall time planned"
SYNOPSIS, VIA, SENDER, TO = "Event synopsis", "Delivery method", "From", "To"
CONTROLLER, EXPECTED, OBJECTIVE = (
    "Responsible controller",
    "Expected action and deadline",
    "Objective / capability / critical task",
)
NOTES, STATUS, RELEASED, RESPONSE = "Controller notes", "Status", "Actual release time", "Actual response"
TRIGGER, ATTACHMENTS, SUBJECT, PUBLIC, VARIANTS = (
    "Trigger / branch condition",
    "Attachments",
    "Subject",
    "Public",
    "Variants",
)

COLUMNS = (
    NUMBER, CATEGORY, PLANNED, STORY, WALL, SYNOPSIS, VIA, SENDER, TO, CONTROLLER, EXPECTED, OBJECTIVE, NOTES, STATUS,
    RELEASED, RESPONSE, TRIGGER, ATTACHMENTS, SUBJECT, PUBLIC, VARIANTS,
)  # fmt: skip

FIELD_OF = MappingProxyType({
    NUMBER: "number", CATEGORY: "category", PLANNED: "time", STORY: "story_time", WALL: "wall_time", SYNOPSIS: "text",
    VIA: "via", SENDER: "sender", TO: "to", CONTROLLER: "controller", EXPECTED: "expected", OBJECTIVE: "objective",
    NOTES: "note", STATUS: "status", TRIGGER: "trigger", SUBJECT: "subject", PUBLIC: "public", VARIANTS: "variants",
})  # fmt: skip
"""What our own columns hold; those that are not here are empty before play, and kept if they are not."""

INJECT, CONTINGENCY, AUTOMATIC, READY = "Inject", "Contingency inject", "automatic", "ready"
SCENARIO_SHEET, MSEL_SHEET = "Scenario", "MSEL"

_TELLING = frozenset({NUMBER, PLANNED, SYNOPSIS, TRIGGER, VARIANTS})


def is_own(titles: Sequence[str]) -> bool:
    """Whether these are the columns that are written here."""
    return set(titles) >= _TELLING
