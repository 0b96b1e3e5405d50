"""The library: what can be played, to be compared, filtered and tried out. For facilitators alone."""

from collections.abc import Sequence
from dataclasses import dataclass

from flask import Response as FlaskResponse
from flask import make_response, render_template, request
from werkzeug.utils import redirect
from werkzeug.wrappers import Response

from web.asking import current_facilitator
from web.choosing import (
    DIFFICULTIES,
    MINUTES,
    MOST_PEOPLE,
    ORDERS,
    ORIGINS,
    Choice,
    Loosened,
    Wanted,
    choose,
    loosened,
    read_wanted,
    recommended,
)
from web.library import Listed
from web.runtime import runtime
from web.screens.authors import written_at
from web.screens.page import page_here
from web.screens.screen import screen, show

blueprint = screen("library", __name__)


@dataclass(frozen=True, slots=True)
class Shelf:
    """The library as it stands, and what can be asked of it."""

    choices: tuple[Choice, ...]
    broken: tuple[Listed, ...]
    unread: int
    """Files of which only the head was read as yet."""

    @property
    def first(self) -> str:
        """Where a first-timer starts."""
        return min(self.choices, key=recommended).id if self.choices else ""


@dataclass(frozen=True, slots=True)
class Options:
    """What the form offers."""

    patterns: tuple[str, ...]
    severities: tuple[str, ...]
    minutes: tuple[int, ...] = MINUTES
    difficulties: tuple[str, ...] = DIFFICULTIES
    origins: tuple[str, ...] = ORIGINS
    orders: tuple[str, ...] = ORDERS
    most_people: int = MOST_PEOPLE


@dataclass(frozen=True, slots=True)
class Row:
    """A scenario, as the list shows it."""

    choice: Choice
    first: bool
    """A first-timer starts here."""
    last: str
    """When it was last played: ISO 8601, UTC; empty where it was not."""
    last_shown: str


@dataclass(frozen=True, slots=True)
class Found:
    """What fits, or what stands in the way."""

    rows: tuple[Row, ...]
    total: int
    hindrances: tuple[Loosened, ...]


@blueprint.get("/library", endpoint="show")
def show_library() -> Response:
    """What fits what the address asks for; the page's script asks for the results alone."""
    if current_facilitator() is None:
        return redirect(page_here().url("entry.sign_in"), 303)
    wanted, is_part = read_wanted(request.args), request.headers.get("X-Fragment") == "1"
    if not is_part and request.args.to_dict() != wanted.fields:
        return redirect(page_here().url("library.show", **wanted.fields), 303)
    shelf = shelf_here()
    if is_part:
        return _part(shelf, wanted)
    unpublished = [one for one in runtime().drafts.list_drafts() if one.state == "draft"]
    return show(
        "library.html", page_here(), shelf=shelf, wanted=wanted, found=_found(shelf, wanted),
        options=_options(shelf.choices, wanted), unpublished=len(unpublished),
    )  # fmt: skip


def shelf_here() -> Shelf:
    """All that is here, with what was played of it; what only its head is known of is read on meanwhile."""
    listed = runtime().library.listed()
    unread = sum(not one.checked for one in listed)
    if unread:
        runtime().reader.begin()
    played = runtime().history.played()
    choices = tuple(
        Choice(one.id, one.head, one.own, one.draft, played.get(one.head.id))
        for one in listed
        if one.head is not None and one.playable
    )
    return Shelf(choices, tuple(one for one in listed if one.faults), unread)


def _part(shelf: Shelf, wanted: Wanted) -> FlaskResponse:
    """The results alone, for the page that is open."""
    found = _found(shelf, wanted)
    part = render_template("parts/library_found.html", page=page_here(), shelf=shelf, wanted=wanted, found=found)
    return make_response(part)


def _found(shelf: Shelf, wanted: Wanted) -> Found:
    fitting = choose(shelf.choices, wanted)
    first = shelf.first
    rows = tuple(Row(one, one.id == first, *_last(one)) for one in fitting)
    return Found(rows, len(shelf.choices), () if rows else tuple(loosened(shelf.choices, wanted)))


def _last(choice: Choice) -> tuple[str, str]:
    if choice.played is None:
        return "", ""
    when, shown = written_at(choice.played.last_wall_ms)
    return when, shown.partition(" ")[0]


def _options(choices: Sequence[Choice], wanted: Wanted) -> Options:
    """What the scenarios have; and what is asked for, though none has it."""
    patterns = {pattern for one in choices for pattern in one.head.patterns} | {wanted.asked.get("pattern", "")}
    severities = {str(one.head.severity) for one in choices} | {wanted.asked.get("severity", "")}
    minutes = {*MINUTES, int(wanted.asked.get("minutes", MINUTES[0]))}
    return Options(_in_order(patterns), _in_order(severities), tuple(sorted(minutes)))


def _in_order(names: set[str]) -> tuple[str, ...]:
    return tuple(sorted(names - {""}))
