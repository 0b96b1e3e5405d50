"""The journal as a list to read, each entry with an address that evidence can point to."""

from collections.abc import Mapping
from dataclasses import dataclass

from flask import Response

from simulator.exercise.events import Event, type_name
from simulator.exercise.view import visible_events
from simulator.journal import event_to_json
from simulator.times import format_moment
from web.screens.screen import screen, show
from web.screens.visit import visit

LONGEST_FACT = 400
MOMENT = "_ms"
"""How the name of a moment of exercise time ends."""
BOOKKEEPING = frozenset({"scenario_sha256", "playbook_sha256", "seed", "starts_at_wall_ms"})
"""What pins an exercise and says nothing to a reader."""

blueprint = screen("record", __name__)


@dataclass(frozen=True, slots=True)
class Entry:
    """An event, as words."""

    seq: int
    at_ms: int
    by: str | None
    kind: str
    facts: tuple[tuple[str, str], ...]


@blueprint.get("/x/<code>/record", endpoint="show")
def show_record(code: str) -> Response:
    """All events that whoever asks may see."""
    here = visit(code, "record")
    told = visible_events(here.room.exercise, here.room.events, here.view.viewer)
    entries = tuple(_entry(event, here.room.names) for event in told)
    return show("record.html", here.page, clock=here.view.clock, title=here.view.header.title, entries=entries)


def _entry(event: Event, names: Mapping[str, str]) -> Entry:
    data = event_to_json(event)["data"]
    told = {
        name: value
        for name, value in data.items()
        if name not in BOOKKEEPING and value not in ("", None, [], {}, False) and value != event.by
    }
    facts = tuple(_fact(name, value, names) for name, value in told.items())
    return Entry(event.seq, event.at_ms, event.by, type_name(type(event.data)), facts)


def _fact(name: str, value: object, names: Mapping[str, str]) -> tuple[str, str]:
    """What is told under a name; exercise time reads as a moment."""
    if name.endswith(MOMENT) and isinstance(value, int):
        return name.removesuffix(MOMENT), format_moment(value)
    return name, _words(value, names)


def _words(value: object, names: Mapping[str, str]) -> str:
    if isinstance(value, dict):
        text = ", ".join(f"{key}: {_words(one, names)}" for key, one in value.items())
    elif isinstance(value, list):
        text = ", ".join(_words(one, names) for one in value)
    else:
        text = names.get(str(value), str(value))
    return text if len(text) <= LONGEST_FACT else text[: LONGEST_FACT - 1] + "…"
