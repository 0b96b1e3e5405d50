"""Index: which patterns are worth searching in a sentence.

Of every pattern it is known which letters it cannot do without. A sentence's letters are looked up once, and tell
which patterns could match in it; most need no search at all.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from scoring.prose.grammar.alphabet import Alphabet
from scoring.prose.grammar.pattern import choices, expression, needed, wide

Use = tuple[str, int, str]
"""Whose pattern it is, the number under which it is known there, and its source."""
Sets = tuple[frozenset[str], ...]
"""Sets of letters of which each has to occur, the rarest first."""
_Wants = tuple[int, tuple[Use, ...]]
"""The sets of letters that a pattern needs, a bit for each, and its uses."""


@dataclass(frozen=True, slots=True)
class Index:
    """For each letter the patterns that need it before all others, and the sets that hold it."""

    alphabet: Alphabet
    starting: Mapping[str, tuple[_Wants, ...]]
    """Of each letter, the patterns whose rarest set holds it."""
    sets_of: Mapping[str, int]
    """Of each letter, the sets that hold it, a bit for each."""
    always: tuple[Use, ...]
    """Patterns that may match anywhere."""
    compiled: dict[str, re.Pattern[str]]
    """What was compiled before, by its source: most patterns never are."""

    @classmethod
    def of(cls, uses: Iterable[Use], alphabet: Alphabet) -> "Index":
        """The index of some patterns."""
        numbers: dict[frozenset[str], int] = {}
        starting: dict[str, list[_Wants]] = {}
        always: list[Use] = []
        for used, sets in _narrowed(_by_source(uses), alphabet):
            if not sets:
                always += used
                continue
            wants = sum(1 << numbers.setdefault(letters, len(numbers)) for letters in sets)
            for letter in sets[0]:
                starting.setdefault(letter, []).append((wants, tuple(used)))
        sets_of: dict[str, int] = {}
        for letters, number in numbers.items():
            bit = 1 << number
            for letter in letters:
                sets_of[letter] = sets_of.get(letter, 0) | bit
        kept = {letter: tuple(wanting) for letter, wanting in starting.items()}
        return cls(alphabet, kept, sets_of, tuple(always), {})

    def candidates(self, letters: str) -> Mapping[str, Sequence[tuple[int, str]]]:
        """The patterns that could match in a sentence: by whose they are, number and source."""
        present, here = 0, set(letters)
        for letter in here:
            present |= self.sets_of.get(letter, 0)
        found = set(self.always)
        for letter in here:
            for wants, uses in self.starting.get(letter, ()):
                if wants & present == wants:
                    found.update(uses)
        sorted_out: dict[str, list[tuple[int, str]]] = {}
        for whose, number, source in sorted(found):
            sorted_out.setdefault(whose, []).append((number, source))
        return sorted_out

    def within(self, source: str, letters: str) -> Iterator[re.Match[str]]:
        """Where a pattern matches in a sentence."""
        regex = self.compiled.get(source)
        if regex is None:
            regex = self.compiled[source] = re.compile(expression(source, self.alphabet))
        return regex.finditer(letters)


def _narrowed(sources: Mapping[str, list[Use]], alphabet: Alphabet) -> Iterator[tuple[list[Use], Sets]]:
    """The uses of each source and what it needs; a choice of which one way needs but common words is taken apart.

    So only that one way is searched nearly everywhere, and the others where their rarer words stand.
    """
    for source, used in sources.items():
        sets = needed(source, alphabet)
        ways = tuple(choices(source)) if wide(sets, alphabet) else ()
        if len(ways) <= 1:
            yield used, sets
            continue
        for way in ways:
            yield [(whose, number, way) for whose, number, _ in used], needed(way, alphabet)


def _by_source(uses: Iterable[Use]) -> dict[str, list[Use]]:
    sources: dict[str, list[Use]] = {}
    for use in uses:
        sources.setdefault(use[2], []).append(use)
    return sources
