"""Open YAML or JSON of other tools: lists of events under whatever key, read as far as they map.

Such tools keep their injects as a list of mappings, some with alternatives for the branches of the story (INJECT of
Masaryk University: ``name``, ``time`` in minutes, ``alternatives`` with ``content``). Each list becomes a sheet, each
key a column; what is no such list is named.
"""

import json
from collections.abc import Iterator, Mapping

from simulator.document import Value
from simulator.document.foreign import ForeignRefused, read_foreign
from simulator.exchange.clocks import Cell
from simulator.exchange.foreign import Foreign, ForeignFormat, as_sheet, flat, told

_NAMES = ("title", "name", "exercise", "scenario")
_BRANCHES = ("alternatives", "variants", "options")
_EVENTS = ("inject", "event", "msel", "timeline", "step", "stage", "phase", "item", "scene", "flow")
_DEEPEST = 3


def read_other(text: str, name: str) -> Foreign:
    """The exercise of a text in YAML or JSON; raises ForeignFormat where no list of events is in it."""
    value = _value(text)
    if isinstance(value, list):
        value = {"injects": value}
    if not isinstance(value, dict):
        raise ForeignFormat("This is no exercise: a list of events is looked for, with a time and a text for each.")
    lists = dict(_lists(value))
    if not lists:
        raise ForeignFormat(f"No list of events was found. Keys of the file: {', '.join(list(value)[:12])}.")
    sheets = tuple(
        as_sheet(path, [entry for one in entries for entry in _entry(one)]) for path, entries in lists.items()
    )
    names = (value.get(key) for key in _NAMES)
    called = next((one for one in names if isinstance(one, str) and one), name)
    rest = tuple(
        told(key, entry) for key, entry in value.items() if not any(path.split(".")[0] == key for path in lists)
    )
    return Foreign(called, sheets, rest)


def _value(text: str) -> Value:
    try:
        if text.lstrip().startswith(("{", "[")):
            read: Value = json.loads(text)
            return read
    except (ValueError, RecursionError):
        pass  # braces open YAML as well
    try:
        return read_foreign(text)
    except ForeignRefused as refused:
        raise ForeignFormat(str(refused)) from refused


def _lists(
    value: Mapping[str, Value], depth: int = 0, before: str = ""
) -> Iterator[tuple[str, list[Mapping[str, Value]]]]:
    """Each list of mappings that looks like events, by its path."""
    for key, entry in value.items():
        path = f"{before}{key}"
        if isinstance(entry, list):
            found: list[Mapping[str, Value]] = [one for one in entry if isinstance(one, dict)]
            nested = [
                pair
                for number, one in enumerate(found, start=1)
                for pair in _lists(one, depth + 1, f"{path}.{number}.")
            ]
            if any(word in key.lower() for word in _EVENTS) and found and not nested:
                yield path, found
            elif depth < _DEEPEST:
                yield from nested
        elif isinstance(entry, dict) and depth < _DEEPEST:
            yield from _lists(entry, depth + 1, f"{path}.")


def _entry(one: Mapping[str, Value]) -> Iterator[dict[str, Cell]]:
    """An event as a row; one with alternatives as a row for each of them, what they share repeated."""
    branches = next((key for key in _BRANCHES if isinstance(one.get(key), list)), None)
    shared = {key: value for key, value in one.items() if key != branches}
    entries = one.get(branches) if branches is not None else None
    rows = [entry for entry in entries if isinstance(entry, dict)] if isinstance(entries, list) else []
    for row in rows or [{}]:
        over = {key if key not in row else f"{key} of all": value for key, value in shared.items()}
        yield {_title(path): cell for path, cell in flat({**over, **row})}


def _title(path: str) -> str:
    """The key as a title; of a path the last word, where that alone says what it is."""
    words = path.split(" ")
    return (
        words[-1]
        if words[-1] in ("content", "text", "message", "subject", "sender", "recipients", "from", "to")
        else path
    )
