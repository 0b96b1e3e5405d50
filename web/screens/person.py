"""A person's own card: what reached their seats, what their roles owed, what they did and said. Theirs by default."""

import json
from typing import Any

from flask import Response, make_response
from werkzeug.exceptions import NotFound

from simulator.exercise.view import visible_events
from simulator.ids import ParticipantId
from web.accounts import NotAdmitted
from web.identity import Capacity
from web.runtime import runtime
from web.screens.screen import screen, show
from web.screens.then import moments_of
from web.screens.visit import Visit, visit, visit_as_facilitator

blueprint = screen("person", __name__)


@blueprint.get("/x/<code>/mine", endpoint="own")
def show_own(code: str) -> Response:
    """One's own card, once the team's has been shown."""
    here = visit(code, "mine")
    return _show(here, _own(here), mine=True)


@blueprint.get("/x/<code>/mine.json", endpoint="download")
def download(code: str) -> Response:
    """The same as JSON."""
    here = visit(code, "mine")
    response = make_response(_scored(here, _own(here)))
    response.headers["Content-Type"] = "application/json"
    response.headers["Content-Disposition"] = f'attachment; filename="my-card-{here.room.code}.json"'
    return response


@blueprint.get("/x/<code>/person/<person>", endpoint="coached")
def show_coached(code: str, person: str) -> Response:
    """Somebody's card for the facilitator who coaches them, if everybody knew of it before play."""
    here = visit_as_facilitator(code, "console")
    if here.view.person_cards != "coach":
        raise NotAdmitted("private", "People's own cards are their own here: it was set so before play began.")
    if person not in here.room.exercise.seats.values():
        raise NotFound
    return _show(here, ParticipantId(person), mine=False)


def _own(here: Visit) -> ParticipantId:
    """Whoever asks; raises NotAdmitted for who has no card of their own, or not yet."""
    person = here.identity.id
    if here.identity.capacity is not Capacity.PARTICIPANT or person is None:
        raise NotAdmitted("not-allowed", "Only who played has a card of their own. Open it by your personal link.")
    if here.view.person_cards == "team":
        raise NotAdmitted("team-only", "This exercise is judged as a team; there are no cards of single people.")
    if not here.view.card_released:
        raise NotAdmitted("not-released", "Your card comes with the team's, when the facilitator shows it.", 409)
    return person


def _scored(here: Visit, person: ParticipantId) -> bytes:
    return runtime().scorer.person(here.room.code, person)


def _show(here: Visit, person: ParticipantId, *, mine: bool) -> Response:
    card: dict[str, Any] = json.loads(_scored(here, person))
    told = visible_events(here.room.exercise, here.room.events, here.view.viewer)
    response = show(
        "person.html",
        here.page,
        card=card,
        person=person,
        mine=mine,
        view=here.view,
        clock=here.view.clock,
        title=here.view.header.title,
        open_to_them=frozenset(event.seq for event in told),
        moments=_moments(here, card),
    )
    response.headers["Cache-Control"] = "no-store"
    return response


def _moments(here: Visit, card: dict[str, Any]) -> dict[str, tuple[int, str]]:
    """Criterion -> (the entry to look back at, the seat through whose eyes), where they had a seat by then."""
    marks = {one["criterion"]: (tuple(one["evidence"]), one["due_ms"]) for one in card["owed"]}
    found: dict[str, tuple[int, str]] = {}
    for criterion, seq in moments_of(here.room, marks).items():
        at_ms = here.room.events[seq - 1].at_ms
        seat = next((one["id"] for one in card["seats"] if _held(one, at_ms)), None)
        if seat is not None:
            found[criterion] = (seq, seat)
    return found


def _held(seat: dict[str, Any], at_ms: int) -> bool:
    return bool(seat["from_ms"] <= at_ms and (seat["to_ms"] is None or at_ms < seat["to_ms"]))
