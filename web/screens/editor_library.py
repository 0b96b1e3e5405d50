"""Own scenarios: the list of drafts, and where a new one begins."""

from dataclasses import dataclass

from flask import request, url_for
from flask_babel import gettext as _
from werkzeug.exceptions import NotFound
from werkzeug.utils import redirect
from werkzeug.wrappers import Response

from simulator.journal import Draft
from web.runtime import runtime
from web.screens.authors import author, authors, lead_in, written_at
from web.screens.page import page_here
from web.screens.screen import screen, show

blueprint = screen("editor_library", __name__)
blueprint.before_request(lead_in)


@dataclass(frozen=True, slots=True)
class Row:
    """A draft, as the list shows it."""

    draft: Draft
    owner: str
    when: str
    when_shown: str


@blueprint.get("/library/drafts", endpoint="show")
def show_drafts() -> Response:
    """Own scenarios, the last changed first; what was put away below."""
    runtime().desk.warm()
    names = authors()
    rows = [Row(one, names.get(one.owner, ""), *written_at(one.updated_wall_ms)) for one in _drafts()]
    return show(
        "editor/drafts.html",
        page_here(),
        rows=[row for row in rows if row.draft.state != "archived"],
        archived=[row for row in rows if row.draft.state == "archived"],
    )


@blueprint.get("/library/new", endpoint="new")
def show_new() -> Response:
    """The ways to begin: each is a section of the page."""
    runtime().desk.warm()
    return show("editor/new.html", page_here(), entries=[one for one in runtime().library.entries() if one.scenario])


@blueprint.post("/library/new", endpoint="create")
def create() -> Response:
    """A draft from a text that somebody has."""
    file = request.files.get("file")
    text = request.form.get("text", "")
    if file is not None and file.filename:
        text = file.read().decode("utf-8", "replace")
    name = request.form.get("name", "") or _("New scenario")
    return _to_editor(runtime().drafts.create(name, text, author().id))


@blueprint.post("/library/copy/<entry>", endpoint="copy")
def copy(entry: str) -> Response:
    """An own copy of a scenario, with faults or without; of an own text, that text itself."""
    found = runtime().library.get(entry)
    if found is None:
        raise NotFound
    if found.draft:
        return redirect(url_for("editor.show", draft=found.id), 303)
    title = found.scenario.title if found.scenario else found.id
    note = _("a copy of %(name)s", name=found.name)
    return _to_editor(runtime().drafts.create(title, found.scenario_text, author().id, note))


def _drafts() -> list[Draft]:
    return runtime().drafts.list_drafts()


def _to_editor(draft: Draft) -> Response:
    return redirect(url_for("editor.show", draft=draft.id), 303)
