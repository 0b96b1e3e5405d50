"""A spreadsheet as plain values: sheets of rows of cells."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from simulator.exchange.clocks import Cell
from simulator.times import HOUR_MS, MINUTE_MS, SECOND_MS

MOST_BYTES = 10_000_000
"""Bytes that a spreadsheet may have."""
MOST_UNPACKED_BYTES = 100_000_000
"""Bytes that a workbook may unpack to."""
MOST_ROWS = 20_000
MOST_COLUMNS = 200


class SpreadsheetRefused(Exception):  # noqa: N818 -- the file's fault, told to who brought it
    """A file that is no spreadsheet, or none that is safe to open; the text says why and what to do."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet, its rows as they stand; row 1 is the first."""

    name: str
    rows: tuple[tuple[Cell, ...], ...]
    wide: frozenset[int] = frozenset()
    """Rows, from 0, in which one cell reaches over several columns: they head what stands below."""


@dataclass(frozen=True, slots=True)
class Corrections:
    """What somebody has put right about how a spreadsheet is read."""

    columns: Mapping[tuple[str, int], str] = field(default_factory=dict)
    """Field by sheet and column from 0; an empty field keeps the column in the note."""
    readings: Mapping[str, str] = field(default_factory=dict)
    """How the times of a sheet are read (`timing.Reading`)."""
    left_out: frozenset[str] = frozenset()
    """Sheets that are not read."""


def cell_text(cell: Cell) -> str:
    """What a cell shows."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else str(cell)
    if isinstance(cell, date | time):
        return _when(cell)
    return _span(cell) if isinstance(cell, timedelta) else str(cell).replace("\r\n", "\n").replace("\r", "\n").strip()


def _when(cell: date | time) -> str:
    if isinstance(cell, datetime):
        return cell.isoformat(" ", timespec="minutes")
    if isinstance(cell, date):
        return cell.isoformat()
    return f"{cell:%H:%M:%S}" if cell.second else f"{cell:%H:%M}"


def _span(cell: timedelta) -> str:
    ms = round(cell.total_seconds()) * SECOND_MS
    hours, left = divmod(abs(ms), HOUR_MS)
    minutes, left = divmod(left, MINUTE_MS)
    return f"{'-' if ms < 0 else ''}{hours}:{minutes:02d}" + (f":{left // SECOND_MS:02d}" if left else "")
