"""Beginning a scenario: by six questions, or from a postmortem, a spreadsheet, another tool's exercise."""

from collections.abc import Mapping

from flask import flash, request
from flask_babel import gettext as _
from werkzeug.exceptions import NotFound
from werkzeug.utils import redirect
from werkzeug.wrappers import Response

from simulator.exchange.bringing import Sort
from simulator.exchange.msel.sheets import MOST_BYTES
from simulator.exchange.outline import Answers, outline_text
from simulator.playbook import Playbook
from simulator.scenario.calendar import wrong_start
from web.asking import current_facilitator
from web.beginning.reader import CannotRead, Wanted, read_file
from web.beginning.shelf import Shelf, UnknownFile, Waiting
from web.library import SHIPPED, Playbooks
from web.runtime import runtime
from web.screens.authors import author, lead_in
from web.screens.page import page_here
from web.screens.screen import screen, show
from web.screens.spreadsheet_words import beginning_fields, beginning_readings

blueprint = screen("beginning", __name__)
blueprint.before_request(lead_in)

PLAYBOOK = "incident-response"
ROOM_FOR_THE_REST = 100_000
"""Bytes of a request beside the file that it carries."""
ACCEPTED = {
    Sort.POSTMORTEM: ".md,.markdown,.txt,text/markdown,text/plain",
    Sort.SPREADSHEET: ".xlsx,.csv,.tsv",
    Sort.OTHER: ".json,.yaml,.yml",
}
"""What a browser offers to choose from."""
MOST_PCT = 100
NAMED = {Sort.POSTMORTEM: "postmortem.md", Sort.SPREADSHEET: "list.csv", Sort.OTHER: "exercise.yaml"}
"""What a text is called that was pasted."""


@blueprint.url_value_preprocessor
def make_room(endpoint: str | None, _values: Mapping[str, object] | None) -> None:
    """A facilitator's file may be larger than any other request; this runs before the request is read."""
    if endpoint == "beginning.bring" and current_facilitator() is not None:
        request.max_content_length = MOST_BYTES + ROOM_FOR_THE_REST
        request.max_form_memory_size = MOST_BYTES + ROOM_FOR_THE_REST


@blueprint.get("/library/new/questions", endpoint="questions")
def show_questions() -> Response:
    """The six questions, with stand-ins as examples."""
    return _questions(Answers())


@blueprint.post("/library/new/questions", endpoint="answer")
def answer() -> Response:
    """A draft of the answers; who left a question open, or gave an answer that cannot be, gets all of them back."""
    given = _answers()
    if faults := _faults(given):
        return _questions(given, faults)
    playbook, _text = _playbook()
    return _to_editor(given.named, outline_text(given, playbook), _("from six questions"))


@blueprint.get("/library/new/<any(postmortem, spreadsheet, other):sort>", endpoint="choose")
def choose(sort: str) -> Response:
    """Where a file or a text of that sort is brought."""
    return _choose(Sort(sort))


@blueprint.post("/library/new/<any(postmortem, spreadsheet, other):sort>", endpoint="bring")
def bring(sort: str) -> Response:
    """Keep what was brought, and show what would become of it."""
    kind, file, text = Sort(sort), request.files.get("file"), request.form.get("text", "")
    filename, data = NAMED[kind], text.encode()
    if file is not None and file.filename:
        filename, data = file.filename, file.read()
        file.close()
    if not data.strip():
        return _choose(kind, _("Choose a file first, or paste a text."), text)
    kept = _shelf().put(data, filename, kind.value, str(author().id), runtime().clock.now_ms())
    try:
        _read(kept, Wanted())
    except CannotRead as refused:
        _shelf().take_away(kept)
        return _choose(kind, str(refused), text)
    return redirect(page_here().url("beginning.look", token=kept.token), 303)


@blueprint.get("/library/new/brought/<token>", endpoint="look")
def look(token: str) -> Response:
    """What would become of a file; the mapping can be put right and the file read again."""
    kept, wanted = _kept(token), _wanted(request.args)
    try:
        read = _read(kept, wanted)
    except CannotRead as refused:
        return _look(kept, _read_as_it_is(kept), wanted, str(refused))
    return _look(kept, read, wanted)


@blueprint.post("/library/new/brought/<token>", endpoint="make")
def make(token: str) -> Response:
    """The draft, made as it was shown last; the file is taken away."""
    kept, wanted = _kept(token), _wanted(request.form)
    try:
        read = _read(kept, wanted)
    except CannotRead as refused:
        return _look(kept, _read_as_it_is(kept), wanted, str(refused))
    _shelf().take_away(kept)
    return _to_editor(read["name"], read["text"], _("from %(name)s", name=kept.filename))


def _questions(given: Answers, faults: Mapping[str, str] | None = None) -> Response:
    playbook, _text = _playbook()
    return show(
        "beginning/questions.html", page_here(), status=422 if faults else 200, given=given, faults=faults or {},
        share=request.form.get("share_pct", given.share_pct), signs=playbook.decision_tree.signs,
    )  # fmt: skip


def _faults(given: Answers) -> dict[str, str]:
    """By the field, what an answer lacks; in the order of the form."""
    lacks = {
        "symptom": "" if given.symptom else _("Write what customers meet."),
        "share_pct": "" if _share() else _("Write for how many of them, as a whole number from 1 to 100."),
        "company": "" if given.company else _("Write what the company is called."),
        "service": "" if given.service else _("Write what the service is called."),
        _start_field(given.starts): _(
            "Nobody can tell when that is. Write weekday, a time such as 17:45, and a zone: UTC, or a name such as "
            "Europe/Berlin."
        )
        if wrong_start(given.starts)
        else "",
        "cause": "" if given.cause else _("Write what the cause is."),
        "mends": "" if given.mends else _("Write what mends it."),
    }
    return {field: lack for field, lack in lacks.items() if lack}


def _start_field(starts: str) -> str:
    """The first field of the beginning without which the others would do."""
    weekday, clock, _zone = starts.split(" ")
    if wrong_start(f"{weekday} 00:00 UTC"):
        return "weekday"
    return "clock" if wrong_start(f"{weekday} {clock} UTC") else "zone"


def _share() -> int | None:
    """The share as it was typed, if it can be one."""
    share = request.form.get("share_pct", type=int)
    return share if share is not None and 1 <= share <= MOST_PCT else None


def _choose(sort: Sort, refused: str = "", text: str = "") -> Response:
    return show(
        "beginning/choose.html",
        page_here(),
        status=422 if refused else 200,
        sort=sort.value,
        accepted=ACCEPTED[sort],
        refused=refused,
        text=text,
    )


def _look(kept: Waiting, read: Mapping[str, object], wanted: Wanted, refused: str = "") -> Response:
    return show(
        "beginning/look.html", page_here(), status=422 if refused else 200, kept=kept, read=read, wanted=wanted,
        refused=refused, fields=beginning_fields(), readings=beginning_readings(),
    )  # fmt: skip


def _answers() -> Answers:
    form = request.form
    told = {
        name: " ".join(form.get(name, "").split())
        for name in ("symptom", "company", "service", "cause", "seen_in", "mends", "title")
    }
    weekday, clock, zone = ("".join(form.get(name, "").split()) for name in ("weekday", "clock", "zone"))
    starts = f"{weekday} {clock} {zone or 'UTC'}"
    return Answers(
        **{**told, "seen_in": told["seen_in"] or Answers().seen_in}, share_pct=_share() or Answers().share_pct,
        starts=starts, signs=tuple(form.getlist("signs")),
    )  # fmt: skip


def _wanted(told: Mapping[str, str]) -> Wanted:
    """Corrections as the form names them: ``column|SHEET|3``, ``reading|SHEET``, ``leave|SHEET``.

    ``was|SHEET|3`` is what the column was taken for, so that only what was put right counts as such.
    """
    columns: dict[tuple[str, int], str] = {}
    for key, value in told.items():
        kind, _bar, rest = key.partition("|")
        sheet, _bar, number = rest.rpartition("|")
        corrected = kind == "column" and number.isdigit() and told.get(f"was|{rest}", "?") != value
        if corrected and value in beginning_fields():
            columns[sheet, int(number)] = value
    readings = {
        key.removeprefix("reading|"): value for key, value in told.items() if key.startswith("reading|") and value
    }
    left_out = frozenset(key.removeprefix("leave|") for key in told if key.startswith("leave|"))
    return Wanted(told.get("name", "").strip()[:100], columns, readings, left_out)


def _read(kept: Waiting, wanted: Wanted) -> dict[str, object]:
    """What would become of the file; as it came it is read once only."""
    known = _shelf().remembered(kept) if wanted == Wanted() else None
    if known is None:
        known = read_file(_shelf().path(kept), kept.filename, kept.sort, _playbook()[1], wanted)
        if wanted == Wanted():
            _shelf().remember(kept, known)
    return known


def _read_as_it_is(kept: Waiting) -> dict[str, object]:
    return _read(kept, Wanted())


def _kept(token: str) -> Waiting:
    try:
        return _shelf().get(token, str(author().id))
    except UnknownFile as unknown:
        flash(_("This file was taken away, or a day has passed. Bring it once more."))
        raise NotFound from unknown


def _shelf() -> Shelf:
    return Shelf(runtime().settings.data / "brought")


def _playbook() -> tuple[Playbook, str]:
    books = Playbooks((runtime().settings.scenarios, SHIPPED))
    found = books.find(PLAYBOOK)
    if found is None:
        raise NotFound
    return found, books.texts[PLAYBOOK]


def _to_editor(name: object, text: object, note: str) -> Response:
    draft = runtime().drafts.create(str(name), str(text), author().id, note)
    return redirect(page_here().url("editor.show", draft=draft.id), 303)
