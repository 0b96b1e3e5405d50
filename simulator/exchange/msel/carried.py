"""What of a scenario is not in its list of events, carried in a sheet beside it: key, entry, value as JSON."""

import json
from collections.abc import Iterator, Mapping, Sequence

from simulator.document import Value
from simulator.exchange.clocks import Cell
from simulator.exchange.msel.sheets import Sheet, SpreadsheetRefused
from simulator.exchange.writing import Draft

TITLES = ("Key", "Entry", "Value")
LONGEST_CELL = 32_000
"""Characters of a cell, a little below what spreadsheets hold; longer values go on in the cells beside."""

_LIST, _MAP, _WHOLE = "item", "name", ""


def carried_rows(scenario: Mapping[str, Value]) -> Iterator[Sequence[str]]:
    """The rows of the sheet, titles first: lists and mappings of the top with a row for each entry."""
    yield TITLES
    for key, value in scenario.items():
        if key == "injects":
            continue
        if isinstance(value, list) and value:
            for number, entry in enumerate(value, start=1):
                yield (key, f"{_LIST} {number}", *_cells(entry))
        elif isinstance(value, dict) and value:
            for name, entry in value.items():
                yield (key, f"{_MAP} {name}", *_cells(entry))
        else:
            yield (key, _WHOLE, *_cells(value))


def divided(sheet: Sheet) -> tuple[Sheet, Draft | None]:
    """A sheet without what is carried below its list, as in a file that has one sheet only."""
    for number, row in enumerate(sheet.rows):
        if tuple("" if cell is None else str(cell) for cell in row[: len(TITLES)]) == TITLES:
            rest = read_carried(Sheet(sheet.name, sheet.rows[number:]))
            return Sheet(sheet.name, sheet.rows[:number], sheet.wide), rest
    return sheet, None


def read_carried(sheet: Sheet) -> Draft | None:
    """All but the injects; None if the sheet is somebody's own; raises SpreadsheetRefused if it is torn."""
    rows = [["" if cell is None else str(cell) for cell in row] for row in sheet.rows]
    if not rows or tuple(rows[0][: len(TITLES)]) != TITLES:
        return None
    scenario: Draft = {}
    for number, row in enumerate(rows[1:], start=2):
        if any(row):
            _take(scenario, row, number, sheet.name)
    return scenario


def _take(scenario: Draft, row: Sequence[str], number: int, name: str) -> None:
    key, entry, *cells = (*row, "", "")[: max(len(row), 3)]
    try:
        value: Value = json.loads("".join(cells))
    except ValueError as torn:
        raise SpreadsheetRefused(
            f"Sheet “{name}”, row {number}: its value is not JSON any more. Export the scenario anew."
        ) from torn
    kind, _, place = entry.partition(" ")
    if kind == _LIST:
        known = scenario.setdefault(key, [])
        if isinstance(known, list):
            known.append(value)
    elif kind == _MAP:
        named = scenario.setdefault(key, {})
        if isinstance(named, dict):
            named[place] = value
    else:
        scenario[key] = value


def _cells(value: Value) -> list[str]:
    text = json.dumps(value, ensure_ascii=False)
    return [text[start : start + LONGEST_CELL] for start in range(0, len(text), LONGEST_CELL)]


def as_cells(rows: Sequence[Sequence[str]]) -> tuple[tuple[Cell, ...], ...]:
    """Rows of texts as rows of cells."""
    return tuple(tuple(row) for row in rows)
