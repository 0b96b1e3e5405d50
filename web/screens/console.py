"""The facilitator's console."""

from flask import Response, render_template, request

from simulator.ids import ParticipantId
from web.accounts import NotAdmitted
from web.live.series import series
from web.runtime import runtime
from web.screens import cards
from web.screens.page import screen, show
from web.screens.qr import shown_link
from web.screens.sheet import read_sheet
from web.screens.visit import visit_as_facilitator

blueprint = screen("console", __name__)


@blueprint.get("/x/<code>/console", endpoint="show")
def show_console(code: str) -> Response:
    """Injects, clock, the room's pulse, notes."""
    here = visit_as_facilitator(code, "console")
    people = [
        (person.participant, here.page.name(person.participant))
        for person in here.view.people or here.view.lobby.people
    ]
    accounts, room = runtime().accounts, here.room
    links = {
        purpose: here.page.url(endpoint, code=room.code, key=accounts.token(purpose, room))
        for purpose, endpoint in (("projector", "projector.show"), ("observer", "hall.enter"))
    }
    return show(
        "console.html",
        here.page,
        view=here.view,
        screen="console",
        series=series(here.view, None) or {},
        people=people,
        links=links,
    )


@blueprint.get("/x/<code>/console/scores", endpoint="scores")
def show_scores(code: str) -> str:
    """The points as they stand, worked out aside: a part of the console that its page asks for."""
    here = visit_as_facilitator(code, "console")
    card = read_sheet(cards.card_of(here.room))
    lost = [finding for finding in (*card.late, *card.missed) if finding.points < finding.of]
    return render_template("parts/scores.html", card=card, lost=lost)


@blueprint.post("/x/<code>/console/link", endpoint="rekey")
def make_link(code: str) -> Response:
    """A new personal link for somebody who lost theirs; the former opens nothing any more."""
    here = visit_as_facilitator(code, "console")
    person = ParticipantId(request.form.get("participant", ""))
    if person not in here.room.exercise.people:
        raise NotAdmitted("unknown", "There is nobody of that name in this exercise. Go back and choose again.", 404)
    path = here.page.url("join.come_back", key=runtime().accounts.new_key(person))
    runtime().cut_off(person)
    return show("person_link.html", here.page, name=here.page.name(person), personal=shown_link(path))
