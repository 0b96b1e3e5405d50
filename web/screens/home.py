"""The first page: the facilitator's exercises and the library; a stranger is asked for a code."""

from dataclasses import dataclass
from datetime import UTC, datetime

from werkzeug.utils import redirect
from werkzeug.wrappers import Response

from simulator.journal import ExerciseRecord
from simulator.times import SECOND_MS
from web.identity import current_facilitator
from web.library import Entry
from web.runtime import runtime
from web.screens.page import page_here, screen, show

blueprint = screen("home", __name__)


@dataclass(frozen=True, slots=True)
class Played:
    """An exercise, as the list shows it."""

    code: str
    title: str
    state: str
    created: str
    created_shown: str


@blueprint.get("/", endpoint="show")
def show_home() -> Response:
    """Own exercises, newest first, and what can be played."""
    facilitator = current_facilitator()
    if facilitator is None:
        return redirect(page_here().url("join.show"), 303)
    with runtime().store.reading() as tx:
        exercises = [_played(record) for record in tx.journal.list_exercises(facilitator.id)]
    entries = runtime().library.entries()
    playable = sorted((entry for entry in entries if entry.playable), key=_first_things_first)
    return show(
        "home.html",
        page_here(),
        exercises=exercises,
        scenarios=playable,
        first=playable[0].id if playable else "",
        broken=[entry for entry in entries if entry.faults],
    )


def _first_things_first(entry: Entry) -> tuple[int, int, str]:
    """The easiest first, and of those the shortest: that is where a first-timer starts."""
    scenario = entry.scenario
    order = ("first", "medium", "hard")
    return (
        (order.index(scenario.difficulty), scenario.play_ms, scenario.title) if scenario else (len(order), 0, entry.id)
    )


def _played(record: ExerciseRecord) -> Played:
    created = datetime.fromtimestamp(record.created_wall_ms / SECOND_MS, UTC)
    return Played(
        record.code, record.title, record.state, created.isoformat(timespec="seconds"), f"{created:%Y-%m-%d %H:%M}"
    )
