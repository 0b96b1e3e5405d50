"""Trying a draft: what each seat will see of an inject, a rehearsal and its scorecard, a room just before an inject."""

from dataclasses import replace
from typing import Any

from flask import Response as FlaskResponse
from flask import render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.utils import redirect
from werkzeug.wrappers import Response

from simulator.ids import ParticipantId
from simulator.texts import text_sha
from simulator.times import format_moment
from web.accounts import NotAdmitted
from web.authoring.desk import CannotPlay, Rehearsed
from web.authoring.entering import Scene, Script, enter
from web.live.loading import parse_texts
from web.runtime import runtime
from web.screens.authors import author, draft_of, keep_posted, lead_in, posted_text, version_of
from web.screens.page import page_here
from web.screens.screen import screen, show
from web.screens.sheet import read_sheet

blueprint = screen("editor_plays", __name__)
blueprint.before_request(lead_in)

UNPLAYABLE = 422
FITTING = "?"
"""No seat of that name: the one that an inject goes to is taken."""


@blueprint.route("/library/drafts/<draft>/preview", methods=["GET", "POST"], endpoint="preview")
def preview(draft: str) -> FlaskResponse:
    """An inject as a seat, or the wall, will see it: the room's own partials."""
    known = draft_of(draft)
    inject, seat = _shown(), request.values.get("seat", "")
    text = posted_text(draft) if request.method == "POST" else version_of(draft).text
    try:
        seen = runtime().desk.show(text, inject, "" if seat == "wall" else seat or FITTING)
    except CannotPlay as cannot:
        return _answer("editor/preview.html", draft=known, refused=_because(cannot), inject=inject)
    stands = replace(seen.view, clock=replace(seen.view.clock, rate_pct=0))
    surroundings = replace(page_here(names=_names(seen.seats)), readonly=True)
    return _answer(
        "editor/preview.html",
        draft=known,
        refused="",
        inject=inject,
        seen=seen,
        seat="wall" if seat == "wall" else seen.seat,
        view=stands,
        seat_page=surroundings,
        at=format_moment(stands.clock.at_ms),
    )


@blueprint.post("/library/drafts/<draft>/rehearse", endpoint="rehearse")
def rehearse(draft: str) -> FlaskResponse:
    """Play one of its plays to the end, and tell how it went; the whole card is one link away."""
    known = draft_of(draft)
    text, play = posted_text(draft), request.form.get("play", "")
    if not _is_fragment():
        keep_posted(draft)
    try:
        played = runtime().desk.rehearse(text, play)
    except CannotPlay as cannot:
        return _answer("editor/rehearsed.html", draft=known, refused=_because(cannot), play=play)
    return _answer(
        "editor/rehearsed.html",
        draft=known,
        refused="",
        play=play,
        played=played,
        card=read_sheet(played.card),
        code=_entered(known.id, text, played, play),
    )


@blueprint.post("/library/drafts/<draft>/from", endpoint="start")
def start_from(draft: str) -> Response:
    """A room that stands just before an inject, halted, with scripted players on its seats."""
    text, inject = posted_text(draft), _shown("from")
    keep_posted(draft, _("played from %(inject)s", inject=inject))
    try:
        begun = runtime().desk.until(text, inject)
    except CannotPlay as cannot:
        raise NotAdmitted("faults", _because(cannot), UNPLAYABLE) from cannot
    said = _("A rehearsal from just before %(inject)s. Resume when you are ready.", inject=inject)
    scene = Scene(_("%(title)s, from %(inject)s", title=begun.title, inject=inject), begun.events, begun.at_ms, said)
    room = enter(runtime().rooms, _script(text, begun.playbook_text), scene, draft, author().id)
    endpoint = "hall.lobby" if room.exercise.stage == "lobby" else "console.show"
    return redirect(url_for(endpoint, code=room.code), 303)


def _shown(name: str = "show") -> str:
    return request.values.get(name) or request.values.get("inject", "")


def _names(seats: tuple[tuple[str, str], ...]) -> dict[str, str]:
    return {f"p-{seat}": title for seat, title in seats}


def _entered(draft: str, text: str, played: Rehearsed, play: str) -> str:
    """The code of the exercise that the rehearsal is kept as: the same text played alike is kept once."""
    title = _("%(title)s: %(play)s", title=played.title, play=play)
    owner = ParticipantId(draft)
    with runtime().store.reading() as tx:
        shas = (text_sha(text), text_sha(played.playbook_text))
        for one in tx.journal.list_exercises(owner):
            if (one.title, one.scenario_sha, one.playbook_sha, one.state) == (title, *shas, "ended"):
                return one.code
    scene = Scene(title, played.events)
    return enter(runtime().rooms, _script(text, played.playbook_text), scene, draft, author().id).code


def _script(text: str, playbook_text: str) -> Script:
    return Script(*parse_texts(text, playbook_text), text, playbook_text)


def _because(cannot: CannotPlay) -> str:
    if cannot.because:
        return cannot.because
    return _("This text has faults, and so nobody can play it yet. Mend them first: %(count)s.", count=cannot.faults)


def _is_fragment() -> bool:
    """Whether the page's script asks, and puts the answer into the page itself."""
    return request.headers.get("X-Fragment") == "1"


def _answer(partial: str, **context: Any) -> FlaskResponse:  # noqa: ANN401 -- what templates get
    """The partial alone for the script, else a page around it."""
    page = page_here()
    if _is_fragment():
        return FlaskResponse(render_template(partial, page=page, **context))
    return show("editor/answer.html", page, partial=partial, **context)
