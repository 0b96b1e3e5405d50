"""The editor: a draft's text, its faults and what is drawn beside it; saving and publishing."""

from typing import Any

from flask import Response as FlaskResponse
from flask import flash, jsonify, make_response, request, url_for
from flask_babel import gettext as _
from werkzeug.utils import redirect
from werkzeug.wrappers import Response

from simulator.ids import ParticipantId
from simulator.journal import Draft, DraftState
from web.accounts import NotAdmitted
from web.authoring.vocabulary import key_table
from web.errors import wants_json
from web.runtime import runtime
from web.screens.authors import authors, draft_of, keep_posted, lead_in, posted_text, told, version_of, written_at
from web.screens.beside import PANELS, read_beside
from web.screens.page import page_here
from web.screens.screen import screen, show
from web.security import style_nonce

blueprint = screen("editor", __name__)
blueprint.before_request(lead_in)


@blueprint.get("/library/drafts/<draft>", endpoint="show")
def show_editor(draft: str) -> FlaskResponse:
    """The text and everything beside it, as it was saved."""
    known, version = draft_of(draft), version_of(draft)
    return show(
        "editor/editor.html",
        page_here(),
        draft=known,
        text=version.text,
        version=told(version, authors()),
        rooms=_rooms(known),
        table=key_table(),
        nonce=style_nonce(),
        read=read_beside(draft, known.name, version.text),
    )


@blueprint.post("/library/drafts/<draft>", endpoint="save")
def save(draft: str) -> Response:
    """Keep the text as a new version; on a clash both are shown."""
    saved = keep_posted(draft)
    clash = url_for("editor_versions.clash", draft=draft, number=saved.version.number) if saved.clashed else ""
    if wants_json():
        answer = {"version": saved.version.number, "clash": clash, "said": _said(saved.version.number)}
        return make_response(jsonify(answer))
    return redirect(clash or _editor(draft), 303)


@blueprint.post("/library/drafts/<draft>/lint", endpoint="lint")
def lint(draft: str) -> FlaskResponse:
    """The faults of a text that is being typed. What is drawn of it is asked for by itself."""
    known = draft_of(draft)
    read = read_beside(draft, known.name, posted_text(draft), PANELS[:1])
    newer = "" if request.form.get("base", type=int) == known.head else _newer(known)
    told = {name: read[name] for name in ("faults", "drawn", "offers", "html")}
    return jsonify(told | {"newer": newer, "count": _("Faults: %(count)s", count=len(read["faults"]))})


@blueprint.post("/library/drafts/<draft>/draw/<panel>", endpoint="draw")
def draw(draft: str, panel: str) -> FlaskResponse:
    """One panel of a text that is being typed; empty while the text cannot be read, so that the last one stays."""
    known = draft_of(draft)
    read = read_beside(draft, known.name, posted_text(draft), (panel,))
    return FlaskResponse(read["html"].get(panel, "") if read["drawn"] else "")


@blueprint.get("/library/drafts/<draft>/text", endpoint="download")
def download(draft: str) -> FlaskResponse:
    """The text as a file."""
    known, version = draft_of(draft), version_of(draft, request.args.get("version", type=int))
    response = make_response(version.text.encode())
    response.headers["Content-Type"] = "application/yaml; charset=utf-8"
    response.headers["Content-Disposition"] = f'attachment; filename="{_file_name(known)}.yaml"'
    return response


@blueprint.post("/library/drafts/<draft>/publish", endpoint="publish")
def publish(draft: str) -> Response:
    """Let rooms be opened from the text as it stands, unless it has faults."""
    saved = keep_posted(draft)
    if saved.clashed:
        return redirect(url_for("editor_versions.clash", draft=draft, number=saved.version.number), 303)
    read = read_beside(draft, draft_of(draft).name, saved.version.text, ())
    if not read["playable"]:
        flash(_("It has faults, and so nothing can be opened from it: %(count)s.", count=len(read["faults"])))
    else:
        runtime().drafts.publish(draft, saved.version.number)
        flash(_("Published: version %(number)s stands in the library.", number=saved.version.number))
    return redirect(_editor(draft), 303)


@blueprint.post("/library/drafts/<draft>/state/<state>", endpoint="state")
def set_state(draft: str, state: str) -> Response:
    """Take it out of the library, put it away, or take it out again."""
    states: dict[str, DraftState] = {"draft": "draft", "archived": "archived"}
    if state not in states:
        raise NotAdmitted("unknown", "A draft is a draft, published, or put away.", 404)
    keep_posted(draft)
    runtime().drafts.set_state(draft, states[state])
    return redirect(url_for("editor_library.show") if state == "archived" else _editor(draft), 303)


@blueprint.post("/library/drafts/<draft>/delete", endpoint="delete")
def delete(draft: str) -> Response:
    """Forget for good what was put away."""
    if draft_of(draft).state != "archived":
        raise NotAdmitted("not-now", "Put it away first. What is put away can be deleted for good.", 409)
    runtime().drafts.delete(draft)
    return redirect(url_for("editor_library.show"), 303)


def _editor(draft: str) -> str:
    return url_for("editor.show", draft=draft)


def _said(number: int) -> str:
    return _("Saved as version %(number)s.", number=number)


def _newer(known: Draft) -> str:
    """Whose text is newer than the one that this page began with."""
    newest = told(version_of(known.id), authors())
    return _("%(name)s saved version %(number)s meanwhile.", name=newest.author, number=newest.number)


def _rooms(known: Draft) -> list[dict[str, Any]]:
    """What was rehearsed and opened of this draft, newest first."""
    with runtime().store.reading() as tx:
        records = tx.journal.list_exercises(ParticipantId(known.id))
    return [
        {"code": one.code, "title": one.title, "state": one.state, "when": written_at(one.created_wall_ms)}
        for one in records
    ]


def _file_name(known: Draft) -> str:
    plain = "".join(letter if letter.isascii() and letter.isalnum() else "-" for letter in known.name.lower())
    return "-".join(filter(None, plain.split("-"))) or known.id
