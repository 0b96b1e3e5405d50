"""Form: an expression over words, searched only in texts that could match it.

A text's words are looked up once, and tell of every form whether it has to be searched (`scoring.prose.needs`).
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from string import ascii_lowercase, digits

from scoring.prose.expression import END, Expression, Hit
from scoring.prose.needs import DIGIT, EDGE, needs

_made: list["Form"] = []
"""Forms whose needs are looked up together, once a text is searched; those that are made later are always searched."""


class Form(Expression):
    """A way of saying something; only texts that have its words are searched."""

    __slots__ = ("wanted",)

    def __init__(self, pattern: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        super().__init__(pattern, flags)
        self.wanted = 0
        """A bit for each set of words of which one has to stand in a text; before that is known, every bit."""
        if not (_words.learnt or flags & re.IGNORECASE or "(?i" in pattern):  # there a letter may stand for another
            self.wanted = -1
            _made.append(self)

    def search(self, text: str, start: int = 0, end: int = END) -> Hit | None:
        """The first place, between two offsets."""
        return None if self.wanted and self.wanted & lacking(text) else Expression.search(self, text, start, end)

    def match(self, text: str, start: int = 0, end: int = END) -> Hit | None:
        """The same, only at the first offset."""
        return None if self.wanted and self.wanted & lacking(text) else Expression.match(self, text, start, end)

    def fullmatch(self, text: str) -> Hit | None:
        """The whole text, if it is of this form."""
        return None if self.wanted and self.wanted & lacking(text) else Expression.fullmatch(self, text)

    def finditer(self, text: str, start: int = 0, end: int = END) -> Iterator[Hit]:
        """Every place, between two offsets."""
        return iter(()) if self.wanted and self.wanted & lacking(text) else Expression.finditer(self, text, start, end)


def standing(forms: Iterable[Form], text: str) -> list[Form]:
    """Those of some forms that a text may hold, or a part of it, so far as its words tell."""
    absent = lacking(text)
    return [form for form in forms if not form.wanted & absent]


@lru_cache(maxsize=1 << 12)  # a text and each of its clauses, while one form after another looks at them
def lacking(text: str) -> int:
    """The sets of words and signs of which a text has none, a bit for each."""
    return _words.lacking(text)


_WORD = re.compile(r"[a-z]+")
_APART = {code: " " for code in range(128) if chr(code) not in ascii_lowercase}
"""Whatever is no letter parts words."""
_KEPT = 1 << 16
"""Words that are kept once they were looked up: more than people use."""
_MANY = 1 << 10
"""To learn what the forms need takes as long as to search so many texts: whoever reads a play or two goes without."""


class _Words:
    """Of words and signs, the sets that they belong to."""

    def __init__(self) -> None:
        self.learnt = False
        """Whether it is known what the forms need."""
        self._searched = 0
        self._all = 0
        self._of_words: dict[str, int] = {}
        self._of_signs = {DIGIT: 0}
        self._parts: dict[str, int] = {}
        """Of letters in a row, the sets that they stand in."""
        self._longest = 0

    def lacking(self, text: str) -> int:
        """The sets of which a text has none; none, before forms were learnt."""
        if not self.learnt:
            self._searched += 1
            if self._searched == _MANY:
                lacking.cache_clear()
                self._learn(_made)
            return 0
        lower, held = text.lower(), 0
        known, signs = self._of_words, self._of_signs
        for word in set(lower.translate(_APART).split() if lower.isascii() else _WORD.findall(lower)):
            held |= known[word] if word in known else self._look_up(word)
        for sign, sets in signs.items():
            if sign in lower:
                held |= sets
        if not lower.isascii() and any(map(str.isdecimal, lower)):
            held |= signs[DIGIT]
        return self._all & ~held

    def _learn(self, forms: list[Form]) -> None:
        numbers: dict[frozenset[str], int] = {}
        for form in forms:
            form.wanted = sum(1 << numbers.setdefault(words, len(numbers)) for words in needs(form.pattern))
        for words, number in numbers.items():
            for word in words:
                held = self._parts if word.strip(EDGE).isalpha() else self._of_signs
                held[word] = held.get(word, 0) | 1 << number
        for digit in digits:
            self._of_signs[digit] = self._of_signs.get(digit, 0) | self._of_signs[DIGIT]
        self._longest = max(map(len, self._parts), default=0)
        self._all = (1 << len(numbers)) - 1
        self.learnt = True
        forms.clear()

    def _look_up(self, word: str) -> int:
        """The sets of a word that was not met before: those of each of its parts."""
        edged, held = f"{EDGE}{word}{EDGE}", 0
        for start in range(len(edged)):
            for end in range(start + 1, min(start + self._longest, len(edged)) + 1):
                held |= self._parts.get(edged[start:end], 0)
        if len(self._of_words) < _KEPT:
            self._of_words[word] = held
        return held


_words = _Words()
