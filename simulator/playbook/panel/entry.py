"""One block of a section: a heading with a paragraph, a list, a table or a piece of code."""

from collections.abc import Iterable
from dataclasses import dataclass

from simulator.playbook.base import Point, Within
from simulator.times import DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS

_DAYS_FROM = 4
"""Fewer days than these are said in hours, as people say 48 hours of a deadline."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table, or an item of a list, which has one cell."""

    id: str
    """Its path from its block on: ``no-blame`` in ``war_room.rules``."""
    cells: tuple[str, ...]
    title: str
    """What it is called where it is named elsewhere."""


@dataclass(frozen=True, slots=True)
class SectionEntry:
    """One block; what it does not have is empty."""

    key: str
    """Its path in the playbook: the chapter's own where the block is all that the chapter lists."""
    heading: str
    text: str = ""
    columns: tuple[str, ...] = ()
    """The head of a table; a list has none."""
    rows: tuple[Row, ...] = ()
    code: str = ""
    """Text to be shown as it would be typed."""

    def key_of(self, row: Row) -> str:
        """The path of one of its rows."""
        return f"{self.key}.{row.id}"


def row(row_id: object, *cells: str, title: str = "") -> Row:
    """A row, called by its first cell unless a title is given; `row_id` is a name, or a number counted from 0."""
    return Row(str(row_id), cells, title or cells[0])


def listed(key: str, heading: str, rows: Iterable[Row], text: str = "") -> SectionEntry:
    """A list."""
    return SectionEntry(key, heading, text, rows=tuple(rows))


def points(key: str, heading: str, items: Iterable[Point], text: str = "", *, below: str = "") -> SectionEntry:
    """A list of points, each with its heading and samples; `below` is the field that holds them, where it counts."""
    rows = (row(f"{below}{item.id}", point_words(item), title=item.title or item.text) for item in items)
    return listed(key, heading, rows, text)


def table(key: str, heading: str, columns: tuple[str, ...], rows: Iterable[Row], text: str = "") -> SectionEntry:
    """A table."""
    return SectionEntry(key, heading, text, columns, tuple(rows))


def point_words(point: Point) -> str:
    """A point in one line."""
    line = f"{point.title}: {point.text}" if point.title else point.text
    good = f' Say: "{point.good}".' if point.good else ""
    bad = f' Not: "{point.bad}".' if point.bad else ""
    return line + good + bad


def spoken(within: Within | None) -> str:
    """A bound as one says it: ``5 min``, ``48 h``, ``7 days``, ``at once``; a dash where there is none."""
    if within is None:
        return "-"
    if isinstance(within, str):
        return within.replace("-", " ")
    if within == 0:
        return "at once"
    if within % DAY_MS == 0 and within >= _DAYS_FROM * DAY_MS:
        return f"{within // DAY_MS} days"
    for size, unit in ((HOUR_MS, "h"), (MINUTE_MS, "min"), (SECOND_MS, "s")):
        if within % size == 0:
            return f"{within // size} {unit}"
    return f"{within} ms"


def spoken_span(shortest: int | None, longest: int | None) -> str:
    """Two bounds as one says them: ``1 min to 5 min``."""
    return f"{spoken(shortest)} to {spoken(longest)}"
