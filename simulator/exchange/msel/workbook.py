"""XLSX files, opened with care and written without formulas.

A workbook is a ZIP archive of XML. What is too large, packed to burst, encrypted, or carries macros is refused before
anything of it is read.
"""

import warnings
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile, ZipFile, ZipInfo

from openpyxl import Workbook, load_workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException

from simulator.exchange.clocks import Cell
from simulator.exchange.msel.sheets import (
    MOST_BYTES,
    MOST_COLUMNS,
    MOST_ROWS,
    MOST_UNPACKED_BYTES,
    Sheet,
    SpreadsheetRefused,
)

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_ENCRYPTED_OR_OLD = b"\xd0\xcf\x11\xe0"
_MACROS = ("vbaproject", "xl/macrosheets/")
_ENCRYPTED_BIT = 0x1
_MOST_PARTS = 10_000
_WIDE = 3
"""Columns that a merged cell spans at least where it heads what stands below."""
_WIDTHS = {"Event synopsis": 60, "Controller notes": 40, "Value": 100}
_WIDTH = 18
_WRITTEN = datetime(2000, 1, 1)  # noqa: DTZ001 -- one instant for all, so that the same scenario gives the same file


def read_workbook(data: bytes) -> tuple[Sheet, ...]:
    """The sheets of an XLSX file, as it shows them; raises SpreadsheetRefused with the way out."""
    formulas = _inspected(data)
    shown = _loaded(data, shows_values=True)
    written = _loaded(data, shows_values=False) if formulas else None
    try:
        return tuple(_sheet(sheet, None if written is None else written[sheet.title]) for sheet in shown.worksheets)
    finally:
        shown.close()


def write_workbook(sheets: Sequence[Sheet], titles_at: Mapping[str, int]) -> bytes:
    """An XLSX file; `titles_at` says in which row, from 0, the titles of each sheet stand. No cell is a formula."""
    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties.created = book.properties.modified = _WRITTEN
    book.properties.creator = "Tabletop"
    for sheet in sheets:
        _write(book.create_sheet(sheet.name), sheet, titles_at.get(sheet.name, 0))
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _inspected(data: bytes) -> bool:
    """Whether there are formulas; raises SpreadsheetRefused for what is not to be opened."""
    if len(data) > MOST_BYTES:
        raise SpreadsheetRefused(
            f"The file has {len(data) // 1_000_000} MB; at most {MOST_BYTES // 1_000_000} are read. Save the "
            f"list alone in a new file."
        )
    if data.startswith(_ENCRYPTED_OR_OLD):
        raise SpreadsheetRefused(
            "The file is encrypted, or in the old format XLS. Take the password off, or save it as XLSX."
        )
    try:
        with ZipFile(BytesIO(data)) as archive:
            return _looked_into(archive)
    except (BadZipFile, OSError, NotImplementedError, RuntimeError, EOFError) as broken:
        raise SpreadsheetRefused(
            "This is no XLSX workbook, or a broken one. Open it in a spreadsheet and save it as XLSX, or as CSV."
        ) from broken


def _looked_into(archive: ZipFile) -> bool:
    parts = archive.infolist()
    names = [part.filename.lower() for part in parts]
    if any(part.flag_bits & _ENCRYPTED_BIT for part in parts):
        raise SpreadsheetRefused("The file is encrypted. Save it without a password.")
    if any(macros in name for macros in _MACROS for name in names):
        raise SpreadsheetRefused("The workbook carries macros. Save it as XLSX, which has none.")
    if sum(part.file_size for part in parts) > MOST_UNPACKED_BYTES or len(parts) > _MOST_PARTS:
        raise SpreadsheetRefused(
            "The workbook unpacks to more than anybody would write. Copy the list alone into a new file."
        )
    if "xl/workbook.xml" not in names or "[content_types].xml" not in names:
        raise SpreadsheetRefused("This is no XLSX workbook. Save the list as XLSX or as CSV.")
    return any(_has_formula(archive, part) for part in parts if part.filename.lower().startswith("xl/worksheets/"))


def _has_formula(archive: ZipFile, part: ZipInfo) -> bool:
    with archive.open(part) as opened:
        read = opened.read(MOST_UNPACKED_BYTES + 1)
    if len(read) > part.file_size:
        raise SpreadsheetRefused("The workbook unpacks to more than it says. Copy the list alone into a new file.")
    return b"<f" in read


def _loaded(data: bytes, *, shows_values: bool) -> Any:  # noqa: ANN401 -- openpyxl's workbook, at the edge
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of styles and extensions that are not looked at
            return load_workbook(BytesIO(data), data_only=shows_values, keep_links=False)
    except (
        InvalidFileException,
        BadZipFile,
        ParseError,
        KeyError,
        ValueError,
        TypeError,
        AttributeError,
        IndexError,
        OSError,
    ) as broken:
        raise SpreadsheetRefused(
            "The workbook cannot be read. Open it in a spreadsheet and save it anew, or as CSV."
        ) from broken


def _sheet(sheet: "Worksheet", written: "Worksheet | None") -> Sheet:
    rows, columns = sheet.max_row, sheet.max_column
    if rows > MOST_ROWS or columns > MOST_COLUMNS:
        rows, columns = _filled(sheet)
    if rows > MOST_ROWS or columns > MOST_COLUMNS:
        raise SpreadsheetRefused(
            f"Sheet “{sheet.title}” has more than {MOST_ROWS} rows or {MOST_COLUMNS} columns. Leave the list "
            f"alone in the file."
        )
    cells = [[_value(cell.value) for cell in row] for row in sheet.iter_rows(1, rows, 1, columns)]
    if written is not None:
        _fill_formulas(cells, written)
    wide = frozenset(_merged(sheet, cells))
    return Sheet(sheet.title, tuple(tuple(row) for row in cells), wide)


def _filled(sheet: "Worksheet") -> tuple[int, int]:
    """How far cells reach that hold something; formats may reach to the end of the sheet."""
    places = [place for place, cell in sheet._cells.items() if cell.value is not None]  # noqa: SLF001 -- it has no other list of the cells that are there
    return max((row for row, _ in places), default=1), max((column for _, column in places), default=1)


def _fill_formulas(cells: list[list[Cell]], written: "Worksheet") -> None:
    """Formulas whose results nobody has kept show themselves, so that no row loses a cell without a word."""
    for place, cell in written._cells.items():  # noqa: SLF001 -- as above
        row, column = place
        known = row <= len(cells) and column <= len(cells[row - 1])
        if cell.data_type == "f" and known and cells[row - 1][column - 1] is None:
            cells[row - 1][column - 1] = str(cell.value)


def _merged(sheet: "Worksheet", cells: list[list[Cell]]) -> Iterator[int]:
    """Fill cells that are merged downwards; tell the rows in which one reaches over several columns."""
    for area in sheet.merged_cells.ranges:
        first = cells[area.min_row - 1] if area.min_row <= len(cells) else []
        if area.min_col > len(first):
            continue
        for row in range(area.min_row, min(area.max_row, len(cells))):
            cells[row][area.min_col - 1] = first[area.min_col - 1]
        if area.max_col - area.min_col + 1 >= _WIDE and area.max_row == area.min_row:
            yield area.min_row - 1


def _value(value: object) -> Cell:
    known = isinstance(value, Cell) and not (isinstance(value, str) and not value.strip())
    return value if known else None if value is None or isinstance(value, str) else str(value)  # type: ignore[return-value]


def _write(target: "Worksheet", sheet: Sheet, titles_at: int) -> None:
    for number, row in enumerate(sheet.rows, start=1):
        for column, value in enumerate(row, start=1):
            if value in ("", None):
                continue
            cell = target.cell(number, column)
            cell.value = str(value)
            cell.data_type = "s"  # whatever it begins with
            cell.quotePrefix = str(value).startswith(("=", "+", "-", "@"))
            cell.alignment = Alignment(vertical="top", wrap_text=number > titles_at)
            if number == titles_at + 1 or (number == 1 and titles_at):
                cell.font = Font(bold=True)
    for column, title in enumerate(sheet.rows[titles_at] if sheet.rows else (), start=1):
        target.column_dimensions[get_column_letter(column)].width = _WIDTHS.get(str(title), _WIDTH)
    target.freeze_panes = f"B{titles_at + 2}"
