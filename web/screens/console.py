"""The facilitator's console."""

from flask import Response, render_template

from simulator.ids import ParticipantId
from web.accounts import NotAdmitted
from web.live.series import series
from web.runtime import runtime
from web.screens import cards
from web.screens.qr import ShownLink, shown_link
from web.screens.screen import screen, show
from web.screens.sheet import read_sheet
from web.screens.visit import Visit, visit_as_facilitator

blueprint = screen("console", __name__)

LINKS = (("projector", "projector.show"), ("observer", "hall.enter"), ("evaluator", "join.show"))
"""What is reached by a link with a token: for whom, and where it leads."""


@blueprint.get("/x/<code>/console", endpoint="show")
def show_console(code: str) -> Response:
    """Injects, clock, the room's pulse, notes."""
    here = visit_as_facilitator(code, "console")
    accounts, room = runtime().accounts, here.room
    links = {
        purpose: here.page.url(endpoint, code=room.code, key=accounts.token(purpose, room))
        for purpose, endpoint in LINKS
    }
    return show(
        "console.html",
        here.page,
        view=here.view,
        screen="console",
        series=series(here.view, None) or {},
        alone=room.record.alone,
        links=links,
        evaluators=shown_link(links["evaluator"]),
    )


@blueprint.get("/x/<code>/console/scores", endpoint="scores")
def show_scores(code: str) -> str:
    """The points as they stand, worked out aside: a part of the console that its page asks for."""
    here = visit_as_facilitator(code, "console")
    card = read_sheet(cards.card_of(here.room))
    lost = [finding for finding in (*card.late, *card.missed) if finding.points < finding.of]
    return render_template("parts/scores.html", card=card, lost=lost)


@blueprint.get("/x/<code>/console/link/<person>", endpoint="rekey")
def offer_link(code: str, person: str) -> Response:
    """What a new personal link does, before it is made: the present one ends."""
    return _link_page(_visit_for(code, person), person, None)


@blueprint.post("/x/<code>/console/link/<person>")
def make_link(code: str, person: str) -> Response:
    """A new personal link for somebody who lost theirs; the former opens nothing any more."""
    here = _visit_for(code, person)
    path = here.page.url("join.come_back", key=runtime().accounts.new_key(ParticipantId(person)))
    runtime().cut_off(ParticipantId(person))
    return _link_page(here, person, shown_link(path))


def _visit_for(code: str, person: str) -> Visit:
    here = visit_as_facilitator(code, "console")
    if person not in here.room.exercise.people:
        raise NotAdmitted("unknown", "There is nobody of that name in this exercise. Go back and choose again.", 404)
    return here


def _link_page(here: Visit, person: str, personal: ShownLink | None) -> Response:
    return show("person_link.html", here.page, name=here.page.name(person), person=person, personal=personal)
