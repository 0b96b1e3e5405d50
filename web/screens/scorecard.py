"""The scorecard: for facilitators, for evaluators once they have rated, for the room once it is released."""

import json
from functools import partial

from flask import Response, make_response, request
from flask_babel import gettext as _

from simulator.exercise.roles import seats_of
from simulator.exercise.view import visible_events
from simulator.ids import ParticipantId
from simulator.playbook.panel import passages
from web.accounts import NotAdmitted
from web.identity import Capacity
from web.plots import swimlane
from web.screens import cards, wording
from web.screens.account import read_account
from web.screens.advice import advice_for
from web.screens.anonymity import EVALUATOR, for_the_room
from web.screens.assessment import panel_for, seen_by_evaluators
from web.screens.screen import screen, show
from web.screens.sheet import read_sheet
from web.screens.then import moments_of
from web.screens.visit import Visit, visit

blueprint = screen("scorecard", __name__)


@blueprint.get("/x/<code>/card", endpoint="show")
def show_card(code: str) -> Response:
    """Headline, phases, swimlane, findings; it prints on two pages."""
    here = _visit(code)
    clock, told = here.view.clock, _card(here)
    card = read_sheet(told)
    drawn = swimlane(card.lanes, card.course, wording.lanes_title(), lambda at_ms: wording.story(clock, at_ms))
    return show(
        "scorecard.html",
        here.page,
        card=card,
        moments=_moments(here, told),
        passages=partial(passages, here.room.exercise.playbook),
        view=here.view,
        own_card=_has_own_card(here),
        people=_coached(here),
        account=read_account(told, lambda at_ms: wording.story(clock, at_ms)),
        scale=_scale(here),
        swimlane=drawn,
        title=here.view.header.title,
        ending=here.view.ending,
        released=here.view.card_released,
        may_release="release-card" in here.view.may,
        open_to_them=_open_to_them(here),
        advice=advice_for(here),
        issues=len(cards.issues_of(here.room)),
        may_override="override-finding" in _may_judge(here) and card.is_newest(len(cards.issues_of(here.room))),
        override_author=partial(_author, here),
        assessment=panel_for(here, card),
        seen=seen_by_evaluators(here, card.rated),
    )


@blueprint.get("/x/<code>/card.json", endpoint="download")
def download(code: str) -> Response:
    """The card as it was issued, byte for byte; the room's copy does not tell who judged."""
    here = _visit(code)
    if here.identity.capacity is Capacity.EVALUATOR and not here.view.card_released:
        raise NotAdmitted("not-released", "It holds the others' ratings. It is yours once the card is shown.", 409)
    response = make_response(_card(here))
    response.headers["Content-Type"] = "application/json"
    response.headers["Content-Disposition"] = f'attachment; filename="scorecard-{here.room.code}.json"'
    return response


def _card(here: Visit) -> bytes:
    """The newest issue, or the one that is asked for; a revised card leaves those before it readable.

    To those who judge as it was issued; to the room without the ids of those who judged.
    """
    asked = request.args.get("issue", type=int)
    try:
        card = cards.card_of(here.room, asked)
    except LookupError as unknown:
        raise NotAdmitted("unknown", "The card has no such issue. Go back to the newest.", 404) from unknown
    return card if here.identity.judges else for_the_room(card, here.room.exercise.people)


def _moments(here: Visit, told: bytes) -> dict[str, int]:
    """Criterion -> the entry at which whoever looks may see what was known then."""
    if not here.identity.judges and not _plays(here):
        return {}
    findings = json.loads(told)["findings"]
    return moments_of(here.room, {one["criterion"]: (tuple(one["evidence"]), one["due_ms"]) for one in findings})


def _plays(here: Visit) -> bool:
    return here.identity.id is not None and bool(seats_of(here.room.exercise, here.identity.id))


def _has_own_card(here: Visit) -> bool:
    return _plays(here) and here.view.card_released and here.view.person_cards != "team"


def _coached(here: Visit) -> tuple[ParticipantId, ...]:
    """Whose cards a facilitator may open."""
    if not here.is_facilitator or here.view.person_cards != "coach":
        return ()
    return tuple(dict.fromkeys(here.room.exercise.seats.values()))


def _open_to_them(here: Visit) -> frozenset[int]:
    """The numbers of the events that whoever looks may look up in the record."""
    told = visible_events(here.room.exercise, here.room.events, here.view.viewer)
    return frozenset(event.seq for event in told)


def _scale(here: Visit) -> dict[str, str]:
    """What each rating means, in the playbook's words."""
    rules = here.room.exercise.playbook.rating
    return {str(letter): text for letter, text in rules.scale.items()} if rules else {}


def _visit(code: str) -> Visit:
    here = visit(code, "console")
    if here.identity.capacity is Capacity.EVALUATOR and not here.view.card_released:
        _refuse_unrated(here)
    elif not here.is_facilitator and not here.view.card_released:
        raise NotAdmitted(
            "not-released", "The scorecard is not shown yet. The facilitator shows it when the room is ready.", 409
        )
    return here


def _may_judge(here: Visit) -> tuple[str, ...]:
    return here.view.evaluation.may if here.view.evaluation else ()


def _author(here: Visit, by: str | None) -> str:
    """Who overrode: to those who judge by name, to the room as what they are."""
    if here.identity.judges:
        return here.page.name(by)
    return _("an evaluator") if by == EVALUATOR else _("a facilitator")


def _refuse_unrated(here: Visit) -> None:
    """Evaluators judge before they see what the scorer says."""
    sheet = here.view.evaluation
    if sheet is None or not sheet.complete:
        left = len(sheet.markers) - sheet.rated if sheet else 0
        raise NotAdmitted(
            "not-rated",
            f"Rate first: {left} markers are open on your sheet. Then you see the scores, as your own judging is done.",
            409,
        )
