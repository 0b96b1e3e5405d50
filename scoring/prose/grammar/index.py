"""Index: which patterns are worth searching in which sentences.

Of every pattern it is known which letters it cannot do without. A message's letters are looked up once, and tell of
each such set in which sentences it occurs; most patterns then need no search at all.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from scoring.prose.grammar.alphabet import Alphabet
from scoring.prose.grammar.pattern import expression, needed
from scoring.prose.grammar.reading import Reading

_MANY = 12
"""More sentences than these are searched in one go, for each search has its price."""


@dataclass(frozen=True, slots=True)
class Search:
    """A pattern's source, and the numbers of the sets of letters that it needs."""

    source: str
    alphabet: Alphabet
    needed: tuple[int, ...]
    kept: dict[str, re.Pattern[str]]
    """What was compiled before, by its source: most patterns never are."""

    def regex(self) -> re.Pattern[str]:
        """Compiled when it is first needed."""
        if self.source not in self.kept:
            self.kept[self.source] = re.compile(expression(self.source, self.alphabet))
        return self.kept[self.source]

    def within(self, reading: Reading, occurring: list[int], everywhere: int) -> Iterator[re.Match[str]]:
        """Where the pattern matches in a reading."""
        sentences = everywhere
        for number in self.needed:
            sentences &= occurring[number]
        if not sentences:
            return
        regex = self.regex()
        if sentences.bit_count() > _MANY:
            yield from regex.finditer(reading.letters)
            return
        while sentences:
            lowest = sentences & -sentences
            yield from regex.finditer(reading.letters, *reading.sentences[lowest.bit_length() - 1])
            sentences ^= lowest


@dataclass(frozen=True, slots=True)
class Index:
    """Searches by the source of their pattern, and for each letter the numbers of the sets that hold it."""

    searches: Mapping[str, Search]
    sets_of: Mapping[str, tuple[int, ...]]
    count: int
    """So many sets there are."""

    @classmethod
    def of(cls, sources: Iterable[str], alphabet: Alphabet) -> "Index":
        """The index of some patterns."""
        searches: dict[str, Search] = {}
        kept: dict[str, re.Pattern[str]] = {}
        numbers: dict[frozenset[str], int] = {}
        for source in sources:
            sets = tuple(numbers.setdefault(letters, len(numbers)) for letters in needed(source, alphabet))
            searches[source] = Search(source, alphabet, sets, kept)
        sets_of: dict[str, list[int]] = {}
        for letters, number in numbers.items():
            for letter in letters:
                sets_of.setdefault(letter, []).append(number)
        return cls(searches, {letter: tuple(numbered) for letter, numbered in sets_of.items()}, len(numbers))

    def occurring(self, reading: Reading) -> list[int]:
        """Of each set, the sentences of a reading that hold one of its letters, a bit for each."""
        found = [0] * self.count
        for letter, sentences in reading.where.items():
            for number in self.sets_of.get(letter, ()):
                found[number] |= sentences
        return found
