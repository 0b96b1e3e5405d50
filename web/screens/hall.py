"""The way into a room: the lobby before T+0, the dark page of who sleeps, and the door that chooses."""

from flask import redirect, request
from werkzeug.wrappers import Response as BaseResponse

from simulator.exercise.view import Audience, chapters
from web.screens import wording
from web.screens.own_link import own_link
from web.screens.qr import shown_link
from web.screens.screen import screen, show
from web.screens.visit import visit

blueprint = screen("hall", __name__)


@blueprint.get("/x/<code>")
def enter(code: str) -> BaseResponse:
    """Wherever this person belongs now."""
    here = visit(code, "")
    targets = {
        Audience.FACILITATOR.value: "console.show",
        Audience.PROJECTOR.value: "projector.show",
        Audience.EVALUATOR.value: "evaluation.show",
        "lobby": "hall.lobby",
        "asleep": "hall.asleep",
        "card": "scorecard.show",
    }
    endpoint = targets.get(wording.stage(here.view), "room.show")
    return redirect(here.page.url(endpoint, code=here.room.code, **request.args), 303)


@blueprint.get("/x/<code>/lobby")
def lobby(code: str) -> BaseResponse:
    """Who is here, which seats are open, the brief, the code to join by."""
    here = visit(code, "lobby")
    if here.view.clock.state != "lobby" and not here.is_facilitator:
        return redirect(here.page.url("hall.enter", code=here.room.code), 303)
    join = shown_link(here.page.url("join.show", code=here.room.code))
    return show("lobby.html", here.page, view=here.view, screen="lobby", join=join, personal=own_link(here))


@blueprint.get("/x/<code>/asleep")
def asleep(code: str) -> BaseResponse:
    """Dark, with the brief and the playbook, until somebody pages."""
    here = visit(code, "asleep")
    if wording.stage(here.view) != "asleep":
        return redirect(here.page.url("hall.enter", code=here.room.code), 303)
    book = chapters(here.room.exercise, here.view.viewer)
    return show(
        "asleep.html",
        here.page,
        view=here.view,
        screen="asleep",
        personal=own_link(here),
        sections=book,
        phase="",
    )
