"""A draft's versions: the list, the difference of any two, restoring one, and a clash of two editors."""

import gevent
from flask import Response as FlaskResponse
from flask import request, url_for
from flask_babel import gettext as _
from werkzeug.utils import redirect
from werkzeug.wrappers import Response

from web.authoring.difference import difference
from web.authoring.merging import merge
from web.runtime import runtime
from web.screens.authors import author, authors, draft_of, lead_in, told, version_of
from web.screens.page import page_here
from web.screens.screen import screen, show

blueprint = screen("editor_versions", __name__)
blueprint.before_request(lead_in)


@blueprint.get("/library/drafts/<draft>/versions", endpoint="show")
def show_versions(draft: str) -> FlaskResponse:
    """All versions, and the difference of two: by default of the newest and the one before."""
    known, names = draft_of(draft), authors()
    versions = [told(one, names) for one in runtime().drafts.versions(draft)]
    newer = version_of(draft, request.args.get("to", type=int))
    older_number = request.args.get("from", newer.based_on, type=int)
    older = version_of(draft, older_number) if older_number else None
    rows = _aside(difference, older.text if older else "", newer.text)
    return show(
        "editor/versions.html",
        page_here(),
        draft=known,
        versions=versions,
        rows=rows,
        older=told(older, names) if older else None,
        newer=told(newer, names),
    )


@blueprint.post("/library/drafts/<draft>/versions/<int:number>/restore", endpoint="restore")
def restore(draft: str, number: int) -> Response:
    """Make a former text the newest version."""
    draft_of(draft)
    version_of(draft, number)
    runtime().drafts.restore(draft, number, author().id, _("version %(number)s again", number=number))
    return redirect(url_for("editor.show", draft=draft), 303)


@blueprint.get("/library/drafts/<draft>/clash/<int:number>", endpoint="clash")
def show_clash(draft: str, number: int) -> FlaskResponse:
    """Two texts that grew from one: theirs, which counts, and yours, which was kept aside."""
    known, names = draft_of(draft), authors()
    yours, theirs = version_of(draft, number), version_of(draft)
    base = version_of(draft, yours.based_on or None)
    return show(
        "editor/clash.html",
        page_here(),
        draft=known,
        yours=told(yours, names),
        theirs=told(theirs, names),
        rows=_aside(difference, theirs.text, yours.text),
        merged=_aside(merge, base.text, theirs.text, yours.text),
    )


def _aside(work, *texts: str):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202 -- whatever the work gives
    """Compare long texts in a thread; the event loop goes on."""
    return gevent.get_hub().threadpool.apply(work, texts)
