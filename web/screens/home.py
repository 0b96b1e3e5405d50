"""The first page: the facilitator's exercises and some of the library; a stranger is asked for a code."""

from collections.abc import Sequence
from dataclasses import dataclass

from werkzeug.utils import redirect
from werkzeug.wrappers import Response

from simulator.journal import ExerciseRecord
from web.asking import current_facilitator
from web.choosing import Choice, recommended
from web.history import Result
from web.runtime import runtime
from web.screens.authors import written_at
from web.screens.library import shelf_here
from web.screens.page import page_here
from web.screens.screen import screen, show

blueprint = screen("home", __name__)

HANDFUL = 6
"""Scenarios that the first page shows: where to start, and some that were not played here for long."""


@dataclass(frozen=True, slots=True)
class Opened:
    """An exercise, as the list shows it."""

    code: str
    title: str
    state: str
    created: str
    created_shown: str
    alone: bool
    result: Result | None
    """None until its card is shown."""


@blueprint.get("/", endpoint="show")
def show_home() -> Response:
    """Own exercises, newest first, and what to play next."""
    facilitator = current_facilitator()
    if facilitator is None:
        return redirect(page_here().url("join.show"), 303)
    with runtime().store.reading() as tx:
        records = tx.journal.list_exercises(facilitator.id)
    results = runtime().history.results()
    exercises = [_opened(record, results.get(record.id)) for record in records]
    shelf = shelf_here()
    return show("home.html", page_here(), exercises=exercises, shelf=shelf, choices=_handful(shelf.choices))


def _handful(choices: Sequence[Choice]) -> list[Choice]:
    """Where a first-timer starts, then what was played longest ago or never, in the recommended order."""
    in_order = sorted(choices, key=recommended)
    waiting = sorted(in_order[1:], key=lambda one: one.played.last_wall_ms if one.played else 0)
    return [*in_order[:1], *waiting[: HANDFUL - 1]]


def _opened(record: ExerciseRecord, result: Result | None) -> Opened:
    return Opened(record.code, record.title, record.state, *written_at(record.created_wall_ms), record.alone, result)
