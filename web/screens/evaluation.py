"""The evaluator's sheet: markers on anchored steps, notes tied to moments, and what the record suggests."""

from dataclasses import dataclass

from flask import Response, request

from web.accounts import NotAdmitted
from web.live.series import series
from web.screens import cards
from web.screens.own_link import own_link
from web.screens.screen import screen, show
from web.screens.sheet import Finding, read_sheet
from web.screens.visit import visit_as_judge

blueprint = screen("evaluation", __name__)


@dataclass(frozen=True, slots=True)
class Hint:
    """What the record suggests for a marker."""

    title: str
    step: int | None
    name: str
    findings: tuple[Finding, ...]


@blueprint.get("/x/<code>/evaluation", endpoint="show")
def show_evaluation(code: str) -> Response:
    """The sheet beside what the room says and does."""
    here = visit_as_judge(code, "evaluation")
    return show(
        "evaluation.html",
        here.page,
        view=here.view,
        screen="evaluation",
        series=series(here.view, None) or {},
        personal=own_link(here),
    )


@blueprint.get("/x/<code>/evaluation/hint/<marker>", endpoint="hint")
def show_hint(code: str, marker: str) -> Response:
    """The step that the record suggests, with the findings that suggest it; whoever rates opens it by themselves."""
    here = visit_as_judge(code, "evaluation")
    sheet = here.room.exercise.playbook.evaluation
    found = next((one for one in here.room.exercise.playbook.markers if one.id == marker), None)
    if sheet is None or found is None:
        raise NotAdmitted("unknown", "There is no such marker in this playbook. Go back to the sheet.", 404)
    card = read_sheet(cards.card_of(here.room))
    step = card.suggested.get(marker)
    shown = tuple(one for one in card.findings if one.criterion in found.suggests and one.verdict != "not-observed")
    hint = Hint(found.title, step, sheet.steps[step - 1] if step else "", shown)
    return show("parts/hint.html" if "part" in request.args else "hint.html", here.page, hint=hint)
