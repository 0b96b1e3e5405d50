"""The scorecard: for facilitators at any time, for the room once it is released."""

from flask import Response, make_response

from web.accounts import NotAdmitted
from web.plots import swimlane
from web.screens import cards, wording
from web.screens.page import screen, show
from web.screens.sheet import read_sheet
from web.screens.visit import Visit, visit

blueprint = screen("scorecard", __name__)


@blueprint.get("/x/<code>/card", endpoint="show")
def show_card(code: str) -> Response:
    """Headline, phases, swimlane, findings; it prints on two pages."""
    here = _visit(code)
    clock, card = here.view.clock, read_sheet(cards.card_of(here.room))
    drawn = swimlane(card.lanes, card.course, wording.lanes_title(), lambda at_ms: wording.story(clock, at_ms))
    return show(
        "scorecard.html",
        here.page,
        card=card,
        scale=_scale(here),
        swimlane=drawn,
        title=here.view.header.title,
        ending=here.view.ending,
        released=here.view.card_released,
        may_release="release-card" in here.view.may,
    )


@blueprint.get("/x/<code>/card.json", endpoint="download")
def download(code: str) -> Response:
    """The card as it was issued, byte for byte."""
    here = _visit(code)
    response = make_response(cards.card_of(here.room))
    response.headers["Content-Type"] = "application/json"
    response.headers["Content-Disposition"] = f'attachment; filename="scorecard-{here.room.code}.json"'
    return response


def _scale(here: Visit) -> dict[str, str]:
    """What each rating means, in the playbook's words."""
    rules = here.room.exercise.playbook.rating
    return {str(letter): text for letter, text in rules.scale.items()} if rules else {}


def _visit(code: str) -> Visit:
    here = visit(code, "console")
    if not here.is_facilitator and not here.view.card_released:
        raise NotAdmitted(
            "not-released", "The scorecard is not shown yet. The facilitator shows it when the room is ready.", 409
        )
    return here
