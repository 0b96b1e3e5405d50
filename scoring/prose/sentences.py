"""Sentences: where each begins and ends, which heading governs it, and of which clauses it is made.

People write templates as lines with labels, as labels in running text, under titles, in tables and as plain prose;
a sentence is the same in all of them, only its heading tells.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from scoring.prose.expression import Hit
from scoring.prose.form import Form
from scoring.prose.vocabulary.labels import KNOWN, fields_of, known


class Clause(NamedTuple):
    """A part of a sentence that says one thing: connectives such as "but" and "because" begin another."""

    start: int
    end: int
    lower: str


@dataclass(frozen=True)
class Sentence:
    """A sentence, an item of a list or a cell of a table, without its label; offsets are the message's."""

    start: int
    end: int
    lower: str
    quoted: bool
    """Whether it begins inside a quotation."""
    heading: str
    """The label at its head or the title above it, in lower case ("next update"); empty if there is none."""
    section: str = ""
    """The title above it, whatever label it has."""

    @cached_property
    def fields(self) -> frozenset[str]:
        """The template's fields that its label and its title may head."""
        return fields_of(self.heading) | fields_of(self.section)

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """Its clauses, in order."""
        cuts = [0, *(found.start() for found in _CLAUSE.finditer(self.lower) if found.start()), len(self.lower)]
        return tuple(
            Clause(self.start + begin, self.start + end, self.lower[begin:end]) for begin, end in pairwise(cuts)
        )

    def clause_at(self, at: int) -> Clause:
        """The clause that one of the message's offsets stands in; the last one for what stands behind it."""
        clauses = self.clauses
        return clauses[min(bisect_right(self._clause_ends, at), len(clauses) - 1)]

    @cached_property
    def _clause_ends(self) -> list[int]:
        return [one.end for one in self.clauses]


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    bulleted: bool
    broken: bool
    """Whether an empty line stands before it."""


def sentences_of(lower: str, plain: str, quoted: Callable[[int], bool]) -> Iterator[Sentence]:
    """Every sentence of a message that was made even."""
    section = item = ""
    for line in _lines(lower):
        title = _title(lower, plain, line)
        if title is not None:
            section, item = title, ""
            continue
        labels = list(_labels(lower, line))
        headed = bool(labels) and labels[0].start() == line.start
        if headed and not lower[labels[0].end() : line.end].strip():
            section, item = _name(labels[0]), ""
            continue
        if headed and not line.bulleted:
            section, item = "" if known(_name(labels[0])) else section, _name(labels[0])
        elif not line.bulleted:
            section, item = "" if line.broken and not known(section) else section, ""
        for heading, start, end in _segments(lower, line, labels, section or item):
            for begin, stop in _split(lower, start, end):
                yield Sentence(begin, stop, lower[begin:stop], quoted(begin), heading, section)


_LINE = re.compile(r"[^\n]+")
_BULLET = re.compile(r"[ ]*(?:[-+>=]+[ ]+|\(?\d{1,2}[.)](?=[ ])[ ]*|\[[ x]?\][ ]*)+")
_WRAPPED_FROM = 50
"""A line at least so long that ends in the middle of a sentence goes on in the next."""


def _lines(lower: str) -> Iterator[_Line]:
    held: _Line | None = None
    last_end = -1
    for found in _LINE.finditer(lower):
        if not found[0].strip():
            continue
        bullet = _BULLET.match(lower, found.start(), found.end())
        start = bullet.end() if bullet else found.start()
        start += len(lower[start : found.end()]) - len(lower[start : found.end()].lstrip())
        broken = lower.count("\n", last_end, found.start()) > 1 if last_end >= 0 else True
        last_end = found.end()
        line = _Line(start, found.end(), bullet is not None, broken)
        if held is not None and not broken and not line.bulleted and _goes_on(lower, held, line):
            held = _Line(held.start, line.end, held.bulleted, held.broken)
            continue
        if held is not None:
            yield held
        held = line
    if held is not None:
        yield held


def _goes_on(lower: str, line: _Line, following: _Line) -> bool:
    first = lower[line.start : line.end].rstrip()
    last_line = first.rsplit("\n", 1)[-1]
    if len(last_line) < _WRAPPED_FROM or first[-1:] in ".!?:;|" or "|" in last_line:
        return False
    here = lower[following.start : following.end].strip(" :")
    return not known(here) and _LABEL.match(lower, following.start, following.end) is None and here[:1].isalnum()


_NAMED = rf"(?P<label>(?:{KNOWN})(?:[ ]\([^)\n]{{1,30}}\))?)[ ]*"
_LABEL = Form(rf"{_NAMED}(?::(?!\d\d)|=(?=[ ])|-*>(?=[ ])|[.](?=[ ]+[a-z0-9])|[ ]-(?=[ ]))[ ]*")
_INLINE = Form(rf"(?:(?<=[.;,!?|/)-][ ])|(?<=[ ][ ])|(?<=[|])){_NAMED}:(?!\d\d)[ ]*")
_ANY_LABEL = Form(
    r"(?P<label>[\[@]?[a-z][\w.&/-]*(?:[ ][\w&/-]+){0,2}\]?)[ ]*:(?=[ ]|$)[ ]*|(?:\[[a-z][\w /-]{0,18}\])[ ]+"
)
_TITLE_WORDS = 6


def _labels(lower: str, line: _Line) -> Iterator[Hit]:
    first = _LABEL.match(lower, line.start, line.end) or _ANY_LABEL.match(lower, line.start, line.end)
    if first:
        yield first
    yield from _INLINE.finditer(lower, first.end() if first else line.start, line.end)


def _title(lower: str, plain: str, line: _Line) -> str | None:
    words = lower[line.start : line.end].strip(" :-")
    if len(words.split()) > _TITLE_WORDS or "|" in words:
        return None
    if known(words) and not lower[line.start : line.end].rstrip().endswith("-"):
        return words
    if line.bulleted:
        return None
    shouted = plain[line.start : line.end].strip()
    return (
        words
        if line.broken and len(shouted) > len("URGENT") and shouted.isupper() and shouted[-1] not in ".!?"
        else None
    )


def _segments(lower: str, line: _Line, labels: list[Hit], title: str) -> Iterator[tuple[str, int, int]]:
    """Heading, start and end of each stretch between two labels, or of each cell of a table."""
    begin, heading = line.start, title
    for found in labels:
        yield heading, begin, found.start()
        heading, begin = _name(found), found.end()
    if lower.count("|", line.start, line.end) > 1:
        yield from _cells(lower, begin, line.end, heading)
    else:
        yield heading, begin, line.end


def _name(label: Hit) -> str:
    name: str = label["label"] or label[0]
    return name.strip(" []@")


def _cells(lower: str, start: int, end: int, heading: str) -> Iterator[tuple[str, int, int]]:
    for cell in re.compile(r"[^|]+").finditer(lower, start, end):
        yield heading, *cell.span()


_END = re.compile(r"[.!?]+[\"')\]]*(?=\s)")
_ABBREVIATED = re.compile(
    r"(?:\b(?:e\.g|i\.e|vs|approx|ca|resp|incl|excl|mr|mrs|ms|dr|prof|st|inc|ltd|jr|no|nr|fig|est)"
    r"|(?<!\d )\b[b-hj-z]|\b[ap]\.m)$"
)


def _split(lower: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    begin = start
    for found in _END.finditer(lower, start, end):
        if found[0] == "." and _abbreviates(lower, begin, found.start(), end):
            continue
        yield from _trimmed(lower, begin, found.end())
        begin = found.end()
    yield from _trimmed(lower, begin, end)


def _abbreviates(lower: str, begin: int, dot: int, end: int) -> bool:
    word = _ABBREVIATED.search(lower, max(begin, dot - 8), dot)
    return (
        word is not None
        and bool(lower[dot + 1 : end].strip())
        and not (word[0] == "no" and not lower[dot + 2 : dot + 3].isdigit())
    )


def _trimmed(lower: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    body = lower[start:end]
    begin = start + len(body) - len(body.lstrip(" \n-,;|/"))
    stop = start + len(body.rstrip(" \n|"))
    if begin < stop:
        yield begin, stop


_CLAUSE = re.compile(
    r";|[ ]-+[ ]|:[ ]|[()]"
    r"|(?:,[ ]*|[ ])(?=(?:but|because|although|though|however|whereas|yet|except|nevertheless|still,|only that)\b)"
    r"|,[ ]*(?=(?:and|so|or|which|while|since|as|then|who|when|if|unless)\b)"
    r"|[ ](?=(?:so that|which means|and then|and that|even though|even if)\b)"
)
