"""Opening a room: a scenario is chosen, the exercise gets a name and a code."""

from flask import request
from werkzeug.exceptions import NotFound
from werkzeug.utils import redirect
from werkzeug.wrappers import Response

from web.accounts import NotAdmitted
from web.identity import current_facilitator
from web.library import Entry
from web.live.opening import open_exercise
from web.runtime import runtime
from web.screens.page import page_here, screen, show

WAKES = frozenset({"paged", "everyone"})

blueprint = screen("opening", __name__)


@blueprint.get("/new/<scenario>", endpoint="show")
def show_form(scenario: str) -> Response:
    """Name, and whether everybody is awake."""
    if current_facilitator() is None:
        return redirect(page_here().url("entry.sign_in"), 303)
    entry = _entry(scenario)
    return show(
        "opening.html", page_here(), scenario=entry.scenario, title=entry.scenario.title if entry.scenario else ""
    )


@blueprint.post("/new/<scenario>")
def open_room(scenario: str) -> Response:
    """A new exercise; its facilitator is led to its lobby."""
    facilitator = current_facilitator()
    if facilitator is None:
        raise NotAdmitted("not-allowed", "Only facilitators open rooms. Sign in first.")
    wake = request.form.get("wake", "")
    title = request.form.get("title", "")
    room = open_exercise(
        runtime().rooms, _entry(scenario), facilitator.id, title=title, wake=wake if wake in WAKES else ""
    )
    return redirect(page_here().url("hall.lobby", code=room.code), 303)


def _entry(scenario: str) -> Entry:
    entry = runtime().library.get(scenario)
    if entry is None or not entry.playable:
        raise NotFound
    return entry
