"""The rows of a sheet, told apart: what heads others, what says something, and when that is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from simulator.exchange.clocks import Cell, Told, read_moment
from simulator.exchange.msel.columns import SURE, Column, Header, normal, repeats
from simulator.exchange.msel.layout import FIELD_OF
from simulator.exchange.msel.sheets import Sheet, cell_text
from simulator.exchange.msel.vocabulary import CLOCKS, ELAPSED
from simulator.exchange.timing import Reading, reading_of
from simulator.times import DAY_MS


class Sort(StrEnum):
    """What a row is."""

    SECTION = "section"
    HEADER = "header"
    """The titles once more."""
    ENTRY = "entry"


@dataclass(frozen=True, slots=True)
class Row:
    """A row that is not empty."""

    sheet: str
    number: int
    """As the spreadsheet counts, from 1."""
    sort: Sort
    cells: tuple[tuple[Column, str], ...]
    """Each filled cell with its column, from left to right."""
    moment: Told | None = None
    day_ms: int | None = None
    """A date that stands in a column of its own."""

    def of(self, field: str) -> str:
        """What stands under a field, several columns below each other."""
        return "\n".join(text for column, text in self.cells if column.field == field)

    @property
    def content(self) -> str:
        """Everything that stands in it, with the titles of the columns."""
        return "; ".join(f"{column.title}: {' '.join(text.split())}" for column, text in self.cells)


@dataclass(frozen=True, slots=True)
class Listing:
    """A sheet that is read."""

    name: str
    header: Header
    rows: tuple[Row, ...]
    reading: Reading
    own: bool
    """It is in the columns that are written here."""


def listing(sheet: Sheet, header: Header, reading: str, *, own: bool) -> Listing:
    """The rows of a sheet below its header; an empty `reading` is made out from the times themselves."""
    columns = _own_columns(header) if own else header
    rows = tuple(_rows(sheet, columns))
    if reading in set(Reading):
        return Listing(sheet.name, columns, rows, Reading(reading), own)
    return Listing(sheet.name, columns, rows, Reading.MINUTES if own else _reading(columns, rows), own)


def _own_columns(header: Header) -> Header:
    known = (replace(one, field=FIELD_OF.get(one.title, ""), confidence=SURE) for one in header.columns)
    return Header(header.row, tuple(known))


def _rows(sheet: Sheet, header: Header) -> Iterator[Row]:
    titles = sheet.rows[header.row]
    timed = next(iter((*header.of("time"), *header.of("wall_time"), *header.of("story_time"))), None)
    dated = next(iter(header.of("date")), None)
    for index, row in enumerate(sheet.rows[header.row + 1 :], start=header.row + 1):
        cells = tuple(
            (one, cell_text(row[one.index]))
            for one in header.columns
            if one.index < len(row) and cell_text(row[one.index])
        )
        if not cells:
            continue
        sort = _sort(sheet, index, cells, repeated=repeats(row, titles))
        moment = None if timed is None else _moment(row, timed)
        yield Row(sheet.name, index + 1, sort, cells, moment, None if dated is None else _day(row, dated))


def _sort(sheet: Sheet, index: int, cells: Sequence[tuple[Column, str]], *, repeated: bool) -> Sort:
    if repeated:
        return Sort.HEADER
    column, text = cells[0]
    alone = len(cells) == 1 and column.field not in ("text", "title", "expected", "note") and read_moment(text) is None
    return (
        Sort.SECTION
        if len(cells) == 1 and (alone or index in sheet.wide or (column.index == 0 and column.field != "text"))
        else Sort.ENTRY
    )


def _moment(row: Sequence[Cell], column: Column) -> Told | None:
    return read_moment(row[column.index]) if column.index < len(row) else None


def _day(row: Sequence[Cell], column: Column) -> int | None:
    """The midnight of a date; of "day 2", a whole day after the first."""
    told = _moment(row, column)
    if told is None or told.ms < 0:
        counted = (
            "".join(letter for letter in cell_text(row[column.index]) if letter.isdigit())
            if column.index < len(row)
            else ""
        )
        return (int(counted) - 1) * DAY_MS if counted and len(counted) < 3 else None  # noqa: PLR2004 -- the nth day
    return told.ms - told.ms % DAY_MS if told.ms > DAY_MS else None


def _reading(header: Header, rows: Sequence[Row]) -> Reading:
    column = next(iter((*header.of("time"), *header.of("wall_time"), *header.of("story_time"))), None)
    title = normal(column.title) if column is not None else ""
    since_start = any(word in title.split() or title.startswith(word) for word in ELAPSED)
    of_day = (
        any(word in title for word in CLOCKS)
        or bool(header.of("date"))
        or (column is not None and column.field != "time")
    )
    seconds = "mm ss" in title and "hh" not in title
    moments = [row.moment for row in rows if row.sort is Sort.ENTRY]
    return reading_of(moments, since_start=since_start and not of_day, of_day=of_day, seconds=seconds)
