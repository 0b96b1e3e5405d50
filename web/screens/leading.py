"""Where in the room something is done: what a question leads to that is answered by an act."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from simulator.exercise.view import View

POSTMORTEM = "postmortem."
MOVE = "move-"


@dataclass(frozen=True, slots=True)
class Place:
    """A template to be written, or an element of the war room by its id; neither where there is nothing to lead to."""

    template: str = ""
    element: str = ""


def done_at(act: str, view: "View") -> Place:
    """The place of an act that a question names: a milestone of the script, or a template."""
    if any(template.id == act for template in view.templates):
        return Place(template=act)
    if act.startswith(POSTMORTEM):
        return Place(element=f"pm-{act.removeprefix(POSTMORTEM)}")
    if act.startswith(MOVE):
        return Place(element="part-moves")
    return Place(element="part-declare" if act == "declared" else "")


FILTERS: Mapping[str, Callable[..., Any]] = {"done_at": done_at}
