"""Opening a room: a scenario is chosen, the exercise gets a name and a code; or it is tried out alone at once."""

from flask import request
from flask_babel import gettext as _
from werkzeug.exceptions import NotFound
from werkzeug.utils import redirect
from werkzeug.wrappers import Response

from web.accounts import NotAdmitted
from web.asking import current_facilitator
from web.library import Entry
from web.live.alone import try_alone
from web.live.opening import open_exercise
from web.runtime import runtime
from web.screens.join import keep_key
from web.screens.page import page_here
from web.screens.screen import screen, show

WAKES = frozenset({"paged", "everyone"})
UNPLAYABLE = 422
LONGEST_ID = 64
"""Letters of a form's id that count."""

blueprint = screen("opening", __name__)


@blueprint.get("/new/<scenario>", endpoint="show")
def show_form(scenario: str) -> Response:
    """Name, and whether everybody is awake."""
    if current_facilitator() is None:
        return redirect(page_here().url("entry.sign_in"), 303)
    entry = _entry(scenario)
    return show(
        "opening.html",
        page_here(),
        entry=entry.id,
        scenario=entry.scenario,
        title=entry.scenario.title if entry.scenario else "",
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
        runtime().rooms, _entry(scenario), facilitator.id, title=title, wake=wake if wake in WAKES else "", act=_act()
    )
    return redirect(page_here().url("hall.lobby", code=room.code), 303)


@blueprint.post("/new/<scenario>/alone", endpoint="alone")
def open_alone(scenario: str) -> Response:
    """A running exercise with its facilitator on every seat, who is led into the room."""
    facilitator = current_facilitator()
    if facilitator is None:
        raise NotAdmitted("not-allowed", "Only facilitators open rooms. Sign in first.")
    entry = _entry(scenario)
    title = _("%(title)s, alone", title=entry.scenario.title if entry.scenario else "")
    room, key = try_alone(runtime().rooms, runtime().accounts, entry, facilitator, title, _act())
    response = redirect(page_here().url("room.show", code=room.code), 303)
    keep_key(response, room, key)
    return response


def _act() -> str:
    """The form's own id; of one that brings none, each sending is an act of its own."""
    return request.form.get("id", "")[:LONGEST_ID]


def _entry(scenario: str) -> Entry:
    """One that can be played; raises NotFound or `NotAdmitted`."""
    entry = runtime().library.get(scenario)
    if entry is None:
        raise NotFound
    if not entry.playable:
        raise NotAdmitted(
            "faults",
            "This scenario has faults: nobody can play it until they are mended. The library lists them.",
            UNPLAYABLE,
        )
    return entry
