"""One block of a section: a heading with a paragraph, a list, a table or a piece of code."""

from collections.abc import Iterable
from dataclasses import dataclass

from simulator.playbook.base import Point, Within
from simulator.times import DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS

_DAYS_FROM = 4
"""Fewer days than these are said in hours, as people say 48 hours of a deadline."""


@dataclass(frozen=True, slots=True)
class SectionEntry:
    """One block; what it does not have is empty."""

    heading: str
    text: str = ""
    columns: tuple[str, ...] = ()
    """The head of a table; a list has none."""
    rows: tuple[tuple[str, ...], ...] = ()
    """The rows of a table, or the items of a list with one cell each."""
    code: str = ""
    """Text to be shown as it would be typed."""


def listed(heading: str, items: Iterable[str], text: str = "") -> SectionEntry:
    """A list."""
    return SectionEntry(heading, text, rows=tuple((item,) for item in items))


def points(heading: str, items: Iterable[Point], text: str = "") -> SectionEntry:
    """A list of points, each with its heading and samples."""
    return listed(heading, (point_words(item) for item in items), text)


def table(heading: str, columns: tuple[str, ...], rows: Iterable[tuple[str, ...]], text: str = "") -> SectionEntry:
    """A table."""
    return SectionEntry(heading, text, columns, tuple(rows))


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
