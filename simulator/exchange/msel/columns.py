"""Where the header of a sheet is, and what its columns hold."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from types import MappingProxyType

from simulator.exchange.clocks import Cell, read_moment
from simulator.exchange.dates import fold
from simulator.exchange.msel.sheets import Sheet, cell_text
from simulator.exchange.msel.vocabulary import FIELDS

SURE, LIKELY, GUESSED = 100, 80, 60
"""Confidence of a title that is known, that holds a known one, that resembles one; in percent."""

_LOOKED_AT = 60
"""Rows in which a header is looked for."""
_LONGEST_TITLE = 80
_CONTENT = frozenset({"text", "title"})
_MANY = frozenset({"text", "title", "note"})
"""Fields that several columns may hold together."""
_LEAST_ALIKE = 0.84
_LEAST_CONTAINED = 4
_SAMPLE = 25
_MOSTLY = 0.6


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a sheet and what it is taken for."""

    sheet: str
    index: int
    title: str
    """As it stands there; for a column without one, its letter."""
    field: str
    """One of `vocabulary.FIELDS`; empty: unmapped, and kept in the note."""
    confidence: int
    """In percent; 100 also for what somebody has corrected."""
    example: str = ""
    filled: int = 0
    """Cells below the title that hold something."""


@dataclass(frozen=True, slots=True)
class Header:
    """The row of titles, and the columns below it."""

    row: int
    """From 0."""
    columns: tuple[Column, ...]

    def of(self, field: str) -> tuple[Column, ...]:
        """The columns that hold a field, from left to right."""
        return tuple(column for column in self.columns if column.field == field)


def normal(text: str) -> str:
    """The words of a title: small, without accents and punctuation but + and #."""
    return " ".join(re.sub(r"[^\w+#°]|_", " ", fold(text).replace("ß", "ss")).split())


_TITLES: Mapping[str, str] = MappingProxyType(
    {normal(title) or title: field for field, titles in reversed(list(FIELDS.items())) for title in titles.split("|")}
)


def find_header(sheet: Sheet, corrected: Mapping[tuple[str, int], str]) -> Header | None:
    """The header, with what its columns hold; None if no row of the sheet looks like one."""
    best, best_score = None, 0
    for number, row in enumerate(sheet.rows[:_LOOKED_AT]):
        score = _score(row)
        if score > best_score:
            best, best_score = number, score
    if best is None:
        return None
    return Header(best, tuple(_columns(sheet, best, corrected)))


def repeats(row: Sequence[Cell], header: Sequence[Cell]) -> bool:
    """Whether a row is the header once more, as printed lists have it on each page."""
    told = [cell_text(cell) for cell in row]
    return any(told) and told == [cell_text(cell) for cell in header]


def field_of(title: str) -> tuple[str, int]:
    """The field that a title means, and how sure that is."""
    words = normal(title)
    if not words or len(words) > _LONGEST_TITLE:
        return "", 0
    if words in _TITLES:
        return _TITLES[words], SURE
    bare = normal(re.sub(r"\(.*?\)|\[.*?\]", " ", title))
    if bare in _TITLES:
        return _TITLES[bare], SURE
    contained = [
        known for known in _TITLES if len(known) >= _LEAST_CONTAINED and re.search(rf"\b{re.escape(known)}\b", words)
    ]
    if contained:
        return _TITLES[max(contained, key=len)], LIKELY
    alike = max(_TITLES, key=lambda known: SequenceMatcher(None, words, known).ratio())
    if len(words) >= _LEAST_CONTAINED and SequenceMatcher(None, words, alike).ratio() >= _LEAST_ALIKE:
        return _TITLES[alike], GUESSED
    return "", 0


def _score(row: Sequence[Cell]) -> int:
    """How many different fields a row's titles name; nothing unless one of them is what happens, or when."""
    titles = [cell for cell in row if isinstance(cell, str) and cell.strip()]
    if any(len(title) > _LONGEST_TITLE for title in titles):
        return 0
    found = {field for field, sure in map(field_of, titles) if field and sure >= LIKELY}
    return len(found) if len(found) > 1 and found & (_CONTENT | {"expected", "time"}) else 0


def _columns(sheet: Sheet, row: int, corrected: Mapping[tuple[str, int], str]) -> Iterator[Column]:
    titles = sheet.rows[row]
    width = max((len(one) for one in sheet.rows), default=0)
    guesses = [field_of(cell_text(titles[index]) if index < len(titles) else "") for index in range(width)]
    kept = _each_once(guesses)
    below = sheet.rows[row + 1 :]
    if not any(field in _CONTENT for field, _ in kept):
        kept = _with_content(kept, below)
    for index in range(width):
        title = " ".join(cell_text(titles[index]).split()) if index < len(titles) else ""
        cells = [text for one in below if index < len(one) and (text := cell_text(one[index]))]
        if not title and not cells:
            continue
        field, sure = kept[index]
        if not field and not title and "time" not in {one for one, _ in kept} and _are_moments(below, index):
            field, sure = "time", GUESSED
        if (sheet.name, index) in corrected:
            field, sure = corrected[sheet.name, index], SURE
        yield Column(sheet.name, index, title or letter(index), field, sure, cells[0] if cells else "", len(cells))


def _each_once(guesses: Sequence[tuple[str, int]]) -> list[tuple[str, int]]:
    """Of several columns for one field the surest; the others are free, unless the field may have many."""
    kept: list[tuple[str, int]] = []
    for index, (field, sure) in enumerate(guesses):
        rivals = [other for place, (name, other) in enumerate(guesses) if name == field and place != index]
        earlier = [other for name, other in guesses[:index] if name == field]
        lost = (
            field
            and field not in _MANY
            and (any(other > sure for other in rivals) or any(other == sure for other in earlier))
        )
        kept.append(("", 0) if lost else (field, sure))
    return kept


def _with_content(kept: Sequence[tuple[str, int]], rows: Sequence[Sequence[Cell]]) -> list[tuple[str, int]]:
    """If no title says what happens, the longest texts do."""
    lengths = {
        index: sum(len(cell_text(row[index])) for row in rows[:_SAMPLE] if index < len(row))
        for index, (field, _) in enumerate(kept)
        if not field and not _are_moments(rows, index)
    }
    longest = max(lengths, key=lambda index: lengths[index], default=None)
    return [("text", GUESSED) if index == longest and lengths[index] else one for index, one in enumerate(kept)]


def _are_moments(rows: Sequence[Sequence[Cell]], index: int) -> bool:
    filled = [row[index] for row in rows[:_SAMPLE] if index < len(row) and row[index] is not None]
    return bool(filled) and sum(read_moment(cell) is not None for cell in filled) >= _MOSTLY * len(filled)


def letter(index: int) -> str:
    """A column's letter, as a spreadsheet names it."""
    name, left = "", index + 1
    while left:
        left, rest = divmod(left - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
