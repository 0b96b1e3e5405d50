"""Text: a message made even to read, character for character, and cut into sentences and clauses.

Every offset points into the message as it was written: what is made even keeps its length. Typographic quotes and
dashes become plain ones; emoji, and the marks of markdown and Slack, become spaces. A line's label ("Impact:") or the
title above it becomes the `heading` of what follows, and stands outside the sentence.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from scoring.prose.expression import Hit
from scoring.prose.form import Form
from scoring.prose.model import Confidence, Label, Note
from scoring.prose.quotations import quoted_ranges
from scoring.prose.sentences import Clause, Sentence, sentences_of

__all__ = ["Clause", "Sentence", "Text"]

_PLAIN = {
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u00b4\u02bc", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033", '"'),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
    **dict.fromkeys("\u00a0\u2007\u202f\u2009\u200a\u2002\u2003\u200b\u200c\u200d\u2060\ufeff\ufe0f\t\r\v\f", " "),
    **dict.fromkeys("\u2022\u25cf\u25aa\u2043\u00b7", "-"),
    "\u2026": ".",
    "\u2192": ">",
    "\u21d2": ">",
    "\u00d7": "x",
    "\uff1a": ":",
    "\u2028": "\n",
    "\u2029": "\n",
}
_TABLE = str.maketrans(_PLAIN)
_UNEVEN = frozenset(sign for sign in _PLAIN if sign.isascii())
_MARKING = frozenset("*_~#>`")
"""Without one of these nothing is marked."""
KEPT = 1 << 10
"""Messages that are kept once they were made even."""
_EMOJI = re.compile("[\u2190-\u21ff\u2300-\u23ff\u2460-\u27bf\u2900-\u297f\u2b00-\u2bff\U0001f000-\U0001faff]")
_SHORTCODE = re.compile(r"(?<![\w:]):[a-z][a-z0-9_+-]{1,40}:(?![\w:])")
_MARKS = re.compile(
    r"\*+"  # bold and bullets
    r"|(?<!\w)_{1,2}(?=\w)|(?<=[\w.!?:,])_{1,2}(?!\w)"  # emphasis, but not snake_case
    r"|~~+"
    r"|(?m:^[ ]*\#{1,6}(?=\s))"  # a title, but not a channel
    r"|(?m:^[ ]*(?:>[ ]?)+)"  # block quotes
    r"|`+"
)


@dataclass(frozen=True, eq=False)  # the same message is the same text
class Text:
    """A message, and the same made even."""

    raw: str
    plain: str
    """As long as `raw`, offset for offset."""
    lower: str
    """`plain` in lower case, as long as `raw`."""

    @classmethod
    def of(cls, raw: str) -> "Text":
        """The text of a message; the same message is made even once."""
        return _text(raw)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Its sentences in order; a line, a list's item and a table's cell each end one."""
        return tuple(sentences_of(self.lower, self.plain, self.quoted))

    def sentence_at(self, at: int) -> Sentence | None:
        """The sentence that an offset stands in; None where it stands in a label or between two."""
        index = bisect_right(self._starts, at) - 1
        if index < 0 or at >= self.sentences[index].end:
            return None
        return self.sentences[index]

    def quoted(self, at: int) -> bool:
        """Whether an offset stands in somebody else's words, in code or in an address."""
        if not self._quotations:
            return False
        index = bisect_right(self._quotations, (at, len(self.raw) + 1)) - 1
        return index >= 0 and at < self._quotations[index][1]

    def note(  # noqa: PLR0913 -- a note has as many parts
        self,
        label: Label,
        start: int,
        end: int,
        *,
        rule: str,
        advice: str,
        facet: str = "",
        fact: str = "",
        confidence: Confidence = "likely",
    ) -> Note:
        """A note on the words between two offsets, without the space and the marks around them."""
        edges = _EDGES if self.raw[start:end].strip(_EDGES) else _SPACE
        while start < end and self.raw[start] in edges:
            start += 1
        while end > start and self.raw[end - 1] in edges:
            end -= 1
        return Note(label, facet, self.raw[start:end], start, end, rule, fact, advice, confidence)

    def find(self, pattern: Form) -> Iterator[Hit]:
        """Where a pattern stands in the message in lower case, outside quotations."""
        return (found for found in pattern.finditer(self.lower) if not self.quoted(found.start()))

    @cached_property
    def _starts(self) -> list[int]:
        return [one.start for one in self.sentences]

    @cached_property
    def _quotations(self) -> list[tuple[int, int]]:
        return quoted_ranges(self.raw, self.lower)


@lru_cache(maxsize=KEPT)
def _text(raw: str) -> Text:
    plain = raw.isascii()
    even = raw if plain and _UNEVEN.isdisjoint(raw) else raw.translate(_TABLE)
    if not plain:
        even = _EMOJI.sub(_blank, even)
    if even.count(":") > 1:
        even = _SHORTCODE.sub(_blank, even)
    if not _MARKING.isdisjoint(even):
        even = _MARKS.sub(_blank, even)
    return Text(raw, even, _lowered(even))


_SPACE = " \t\r\n\u00a0"
_EDGES = f"{_SPACE}*_|"


def _blank(found: Hit) -> str:
    return " " * (found.end() - found.start())


def _lowered(text: str) -> str:
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(one.lower() if len(one.lower()) == 1 else one for one in text)
