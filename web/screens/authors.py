"""The door to the editor: facilitators alone write, and each draft is looked up here."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from flask import flash, request, url_for
from flask_babel import gettext as _
from werkzeug.exceptions import NotFound
from werkzeug.utils import redirect
from werkzeug.wrappers import Response

from simulator.journal import Draft, Facilitator, UnknownDraft, Version
from simulator.times import SECOND_MS
from web.accounts import NotAdmitted
from web.asking import current_facilitator
from web.authoring.own import Saved
from web.runtime import runtime


@dataclass(frozen=True, slots=True)
class Told:
    """A version, as lists show it."""

    number: int
    author: str
    when: str
    """ISO 8601, UTC."""
    when_shown: str
    note: str
    based_on: int
    aside: bool


def lead_in() -> Response | None:
    """Before each request: who is no facilitator signs in first, and what they sent is refused."""
    if current_facilitator() is not None:
        return None
    if request.method == "GET":
        return redirect(url_for("entry.sign_in"), 303)
    raise NotAdmitted("not-allowed", "Only facilitators write scenarios. Sign in first; what you typed is still there.")


def author() -> Facilitator:
    """Who writes; raises `NotAdmitted`."""
    found = current_facilitator()
    if found is None:
        raise NotAdmitted("not-allowed", "Only facilitators write scenarios. Sign in first.")
    return found


def draft_of(draft: str) -> Draft:
    """The draft that an address names; raises NotFound."""
    try:
        return runtime().drafts.get(draft)
    except UnknownDraft as unknown:
        raise NotFound from unknown


def version_of(draft: str, number: int | None = None) -> Version:
    """A version that an address names, else the newest; raises NotFound."""
    try:
        return runtime().drafts.version(draft, number)
    except UnknownDraft as unknown:
        raise NotFound from unknown


def posted_text(draft: str) -> str:
    """The text as it stands in the page that asks; from elsewhere, as it was saved."""
    return request.form["text"] if "text" in request.form else version_of(draft).text


def keep_posted(draft: str, note: str = "") -> Saved:
    """Save what the page holds, so that leaving it loses nothing, and tell of a clash."""
    known = draft_of(draft)
    if "text" not in request.form:
        return Saved(version_of(draft))
    if request.form.get("name", "").strip() not in ("", known.name):
        runtime().drafts.rename(draft, request.form["name"])
    based_on = request.form.get("base", type=int) or known.head
    version_of(draft, based_on)
    said = request.form.get("note", "") or note
    saved = runtime().drafts.save(draft, request.form["text"], author().id, based_on, said)
    if saved.clashed:
        flash(_("Somebody saved meanwhile. Your text is kept as version %(number)s.", number=saved.version.number))
    return saved


def authors() -> Mapping[str, str]:
    """What facilitators are called, by their ids."""
    with runtime().store.reading() as tx:
        return {one.id: one.name for one in tx.people.list_facilitators()}


def told(version: Version, names: Mapping[str, str]) -> Told:
    """A version for a list."""
    when, shown = written_at(version.wall_ms)
    return Told(
        version.number, names.get(version.author, ""), when, shown, version.note, version.based_on, version.aside
    )


def written_at(wall_ms: int) -> tuple[str, str]:
    """An instant for a ``time`` element: ISO 8601 and as it is read, UTC."""
    moment = datetime.fromtimestamp(wall_ms / SECOND_MS, UTC)
    return moment.isoformat(timespec="seconds"), f"{moment:%Y-%m-%d %H:%M}"
