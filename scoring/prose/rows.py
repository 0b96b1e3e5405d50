"""Rows: where each item of a list, a table or running text begins and ends."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from scoring.prose.form import Form
from scoring.prose.text import Text
from scoring.prose.vocabulary import tasks
from scoring.prose.vocabulary.generic import words
from scoring.prose.vocabulary.labels import fields_of, known

_Part = Literal["item", "sentence", "rest"]


@dataclass(frozen=True, slots=True)
class Row:
    """An item: the words that say what is to be done, and the whole of it with owner, date and priority."""

    start: int
    end: int
    begin: int
    """Where the whole begins; a part of it may stand before the action, or in other cells."""
    stop: int
    cells: tuple[tuple[str, int, int], ...] = ()
    """Of a table: each cell's column, in lower case, start and end."""


_LINE = re.compile(r"[^\n]+")
_BULLET = re.compile(
    r"^[ \t]*(?:[-*+\u2022\u25aa\u2023\u2013\u2192\u25cf\u27a4>]+[ \t]+|\(?(?:\d{1,2}|[a-h])[.):][ \t]*(?=\S)"
    r"|\[[ xX]?\][ \t]*|#\d+[ \t]+|(?:ai|action|item|a)[ -]?\d+[.:) -]+[ \t]*)+",
    re.IGNORECASE,
)
_RULE = re.compile(r"^[\s|:+=_-]*$")
_FEWEST_CELLS = 2


def rows(text: Text, begin: int, stop: int) -> Iterator[Row]:
    """The items between two offsets."""
    lines = [(found.start(), found.end()) for found in _LINE.finditer(text.raw, begin, stop) if found[0].strip()]
    tabular = [line for line in lines if _cell_count(text.raw, line) >= _FEWEST_CELLS]
    if len(tabular) > 1 or (tabular and len(tabular) == len(lines)):
        yield from _table(text, tabular)
        rest = [line for line in lines if line not in tabular]
        if not any(_BULLET.match(text.raw[start:end]) for start, end in rest):
            return
        lines = rest
    yield from _joined(text, list(_listed(text, lines)))


def _cell_count(raw: str, line: tuple[int, int]) -> int:
    return raw[line[0] : line[1]].strip().strip("|").count("|")


def _table(text: Text, lines: list[tuple[int, int]]) -> Iterator[Row]:
    columns: list[str] = []
    for start, end in lines:
        if _RULE.match(text.raw[start:end]):
            continue
        cells = list(_cells(text.raw, start, end))
        heads = [text.lower[a:b].strip(" *_-") for a, b in cells]
        if not columns and sum(known(head) or head in _COLUMNS for head in heads) >= min(len(heads), _FEWEST_CELLS):
            columns = heads
            continue
        named = columns if len(columns) == len(cells) else [""] * len(cells)
        action = _action(text, cells, named)
        yield Row(*action, start, end, tuple((name, *cell) for name, cell in zip(named, cells, strict=True)))


_COLUMNS = words(
    "# no nr id item task what action status state ticket prio description date deadline name notes type effort"
)


def _cells(raw: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    line = raw[start:end]
    start += len(line) - len(line.lstrip(" \t|")) if line.lstrip().startswith("|") else 0
    body = raw[start:end].rstrip()
    body = body.removesuffix("|")
    at = start
    for cell in body.split("|"):
        yield at, at + len(cell)
        at += len(cell) + 1


def _action(text: Text, cells: list[tuple[int, int]], columns: list[str]) -> tuple[int, int]:
    for name, cell in zip(columns, cells, strict=True):
        if {"action_items", "actions"} & fields_of(name) or name in ("item", "task", "what", "description"):
            return _trim(text.raw, *cell)
    spoken = [cell for cell in cells if _SPOKEN.match(text.raw[cell[0] : cell[1]])] or cells
    return _trim(text.raw, *max(spoken, key=lambda cell: len(text.raw[cell[0] : cell[1]].strip())))


def _listed(text: Text, lines: list[tuple[int, int]]) -> Iterator[tuple[int, int, _Part]]:
    """Start, end and what each part is: an item's line, a sentence of running text, or the rest of an item."""
    bullets = {start: _BULLET.match(text.raw[start:end]) for start, end in lines}
    indent = min((_indent(text.raw[start:end]) for start, end in lines if bullets[start]), default=0)
    bulleted = any(bullets.values())
    for start, end in lines:
        bullet = bullets[start]
        body = start + (bullet.end() if bullet else 0)
        if bullet is None and _introduces(text.lower[start:end]):
            continue
        if bullet and _indent(text.raw[start:end]) > indent:
            yield body, end, "rest"
        elif bullet is not None or (not bulleted and len(lines) > 1 and _urgencies(text, start, end) < _SEVERAL):
            yield from ((a, b, "item") for a, b in _parted(text, body, end, _NUMBER))
        else:
            yield from ((a, b, "rest" if bulleted else "sentence") for a, b in _parted(text, body, end, _SENTENCE))


_SEVERAL = 2


def _urgencies(text: Text, start: int, end: int) -> int:
    return len(tasks.PRIORITY.findall(text.lower, start, end))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" \t"))


def _introduces(line: str) -> bool:
    """A title, or a line that only leads to what follows."""
    bare = line.strip(" *_#=-")
    label, colon, rest = bare.partition(":")
    return (
        known(label.strip()) and not rest.strip() and not {"owner", "due", "priority"} & fields_of(label.strip())
    ) or (bool(colon) and not rest.strip(" *_"))


def _parted(text: Text, start: int, end: int, border: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """The items of one line: of a list where a number begins another, of running text at semicolons and sentences."""
    label = _OPENING.match(text.lower, start, end)
    if label and "action_items" in fields_of(label[1].strip()):
        start = label.end()
    at = start
    for found in border.finditer(text.lower, start, end):
        yield at, found.start()
        at = found.end()
    yield at, end


_OPENING = Form(r"[ *_]*([\w -]{2,24}?)[ *_]*(?::|[ ]-)[ *_]*")
_NUMBER = re.compile(r"(?<=[.;,)])[ ]+\(?[1-9][.)][ ]+(?=\S)")
_SENTENCE = re.compile(
    r";[ ]+|(?<=[^\s.]{2}[.!])(?<!\bmax\.)(?<!\bmin\.)(?<!\bincl\.)(?<!\bapprox\.)[ ]+(?=\S)|(?<=[)\]][.;])[ ]+"
    r"|(?<=[.;,)])[ ]+\(?[1-9][.)][ ]+(?=\S)"
)


def _joined(text: Text, parts: list[tuple[int, int, _Part]]) -> Iterator[Row]:
    """Items, each with the owner, the date and the priority that stand in lines or parts of their own behind it."""
    held: tuple[int, int, int] | None = None
    for start, end, part in parts:
        begin, stop = _trim(text.raw, start, end)
        if begin >= stop or _RULE.match(text.raw[begin:stop]):
            continue
        told = text.lower[begin:stop]
        if held is not None and (part == "rest" or _labelled(told) or (part == "sentence" and _belongs(told))):
            held = (held[0], held[1], stop)
            continue
        if held is not None:
            yield Row(held[0], held[1], held[0], held[2])
        held = (begin, stop, stop)
    if held is not None:
        yield Row(held[0], held[1], held[0], held[2])


def _labelled(told: str) -> bool:
    """Whether a line only says who, when or how urgent."""
    label, colon, _ = told.partition(":")
    return bool(colon) and bool({"owner", "due", "priority"} & fields_of(label.strip(" *_-(")))


def _belongs(told: str) -> bool:
    """Whether a sentence only says who, when or how urgent of the one before it."""
    if tasks.VAGUE.search(told):
        return False
    bare = tasks.DUE.sub("", tasks.PRIORITY.sub("", told))
    left = re.findall(
        r"[a-z]{2,}",
        re.sub(
            r"\b(?:owner|owned|due|by|prio|priority|on|the|is|assigned|to|and|takes?|this|status|open|deadline"
            r"|date)\b",
            "",
            bare,
        ),
    )
    return len(left) <= _WORDS_OF_A_NAME


_WORDS_OF_A_NAME = 2


_SPOKEN = re.compile(r"(?!\s*@)(?=.*[^\W\d_]{2})")
"""Words that may be an action: no handle, no bare date."""


def _trim(raw: str, start: int, end: int) -> tuple[int, int]:
    while start < end and raw[start] in " \t*_|-":
        start += 1
    while end > start and raw[end - 1] in " \t*_|;,\r":
        end -= 1
    return start, end
