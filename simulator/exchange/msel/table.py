"""CSV files, as spreadsheets of every country write them, and written so that no cell becomes a formula."""

import csv
from collections.abc import Sequence
from io import StringIO

from simulator.exchange.clocks import Cell
from simulator.exchange.msel.sheets import (
    MOST_BYTES,
    MOST_COLUMNS,
    MOST_ROWS,
    Sheet,
    SpreadsheetRefused,
)

_SEPARATORS = (",", ";", "\t", "|")
_SNIFFED_LINES = 40
_OPENS_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_GUARD = "'"
_MOST_FIELD = 200_000
_BYTE_ORDER_MARK = "\ufeff"


def read_table(data: bytes, name: str) -> Sheet:
    """The one sheet of a CSV file; raises SpreadsheetRefused with the way out."""
    if len(data) > MOST_BYTES:
        raise SpreadsheetRefused(
            f"The file has {len(data) // 1_000_000} MB; at most {MOST_BYTES // 1_000_000} are read. Divide it."
        )
    text = _decoded(data)
    csv.field_size_limit(_MOST_FIELD)
    try:
        rows = [
            tuple(map(_cell, row))
            for row in csv.reader(StringIO(text, newline=""), delimiter=_separator(text), strict=False)
        ]
    except csv.Error as broken:
        raise SpreadsheetRefused(f"This is no CSV file: {broken}. Save the list as CSV or XLSX.") from broken
    if len(rows) > MOST_ROWS or any(len(row) > MOST_COLUMNS for row in rows):
        raise SpreadsheetRefused(f"The list has more than {MOST_ROWS} rows or {MOST_COLUMNS} columns. Divide it.")
    return Sheet(name, tuple(rows))


def write_table(rows: Sequence[Sequence[str]]) -> bytes:
    """A CSV file for spreadsheets: with byte order mark, and an apostrophe before what would become a formula."""
    out = StringIO(newline="")
    writer = csv.writer(out)
    writer.writerows([_guarded(cell) for cell in row] for row in rows)
    return (_BYTE_ORDER_MARK + out.getvalue()).encode()


def _guarded(cell: str) -> str:
    return _GUARD + cell if cell.startswith(_OPENS_FORMULA) else cell


def _cell(text: str) -> Cell:
    """The text of a cell, without the apostrophe that keeps it from being a formula."""
    if text.startswith(_GUARD) and text[1:].startswith(_OPENS_FORMULA):
        text = text[1:]
    return text if text.strip() else None


def _decoded(data: bytes) -> str:
    """UTF-8, UTF-16 where it says so, else the encoding of western Windows."""
    if data.startswith(b"PK\x03\x04"):
        raise SpreadsheetRefused("This is a workbook or an archive and no CSV file. Give it the ending .xlsx.")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    if b"\0" in data:
        raise SpreadsheetRefused("This is no text. Save the list as CSV or XLSX.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _separator(text: str) -> str:
    """What parts the cells: whatever gives the most lines of the same, largest number of cells."""
    lines = text.splitlines()[:_SNIFFED_LINES]
    head = lines[0].lower() if lines else ""
    if head.startswith("sep=") and len(head) == len("sep=,"):
        return lines[0][-1]

    def fit(separator: str) -> int:
        rows = list(csv.reader(lines, delimiter=separator))
        widths = [len(row) for row in rows if len(row) > 1]
        return sum(widths)

    return max(_SEPARATORS, key=fit)
