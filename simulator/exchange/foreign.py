"""Exercises of other tools: their injects as a list of events, and everything that does not map, by name.

The list goes the way of any spreadsheet (`msel`), so that what is refused and what is kept in notes is told alike.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from simulator.document import Value
from simulator.exchange.clocks import Cell
from simulator.exchange.msel.sheets import Sheet

_TOLD = 60
_DEEPEST = 3


@dataclass(frozen=True, slots=True)
class Foreign:
    """An exercise of another tool."""

    name: str
    """What it is called there."""
    sheets: tuple[Sheet, ...]
    unmapped: tuple[str, ...]
    """What our format has no place for: its name and what it holds, in words."""


class ForeignFormat(Exception):  # noqa: N818 -- the file's fault, told to who brought it
    """A file in which no exercise was found; the text says what was expected."""


def as_sheet(name: str, entries: Sequence[Mapping[str, Cell]]) -> Sheet:
    """Entries as rows, their keys as titles, in the order in which they first occur."""
    titles = list(dict.fromkeys(key for entry in entries for key in entry))
    rows = [tuple(entry.get(title) for title in titles) for entry in entries]
    return Sheet(name, (tuple(titles), *rows))


def told(path: str, value: Value) -> str:
    """A value that does not map, in one line."""
    if isinstance(value, dict):
        return f"{path}: {len(value)} keys ({', '.join(list(value)[:8])})"
    if isinstance(value, list):
        return f"{path}: {len(value)} entries"
    text = " ".join(str(value).split())
    return f"{path}: {text[:_TOLD]}{'…' if len(text) > _TOLD else ''}"


def flat(value: Mapping[str, Value], depth: int = 0, before: str = "") -> Iterator[tuple[str, Cell]]:
    """The leaves of a mapping by their paths; lists of texts in one line, deeper ones as words."""
    for key, entry in value.items():
        path = f"{before}{key}"
        if isinstance(entry, dict) and depth < _DEEPEST:
            yield from flat(entry, depth + 1, f"{path} ")
        elif isinstance(entry, list):
            yield path, "\n".join(one if isinstance(one, str) else str(one) for one in entry) or None
        elif entry is not None and entry != "":
            yield path, entry if isinstance(entry, str | int | float | bool) else str(entry)
