"""Index: which patterns are worth searching in a sentence.

Of every pattern it is known which letters it cannot do without. A sentence's letters are looked up once, and tell
which patterns could match in it; most need no search at all.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from operator import or_

from scoring.prose.expression import Expression, Hit
from scoring.prose.grammar.alphabet import Alphabet
from scoring.prose.grammar.pattern import choices, expression, needed, wide

Use = tuple[str, int, str]
"""Whose pattern it is, the number under which it is known there, and its source."""
Sets = tuple[frozenset[str], ...]
"""Sets of letters of which each has to occur, the rarest first."""
_Wants = tuple[int, tuple[int, ...]]
"""The sets of letters that a pattern needs, a bit for each, and the places of its uses in their order."""

_OFTEN = 16
"""After so many sentences `re` compiles a pattern."""


@dataclass(frozen=True, slots=True)
class Index:
    """For each letter the patterns that need it before all others, and the sets that hold it."""

    alphabet: Alphabet
    uses: tuple[Use, ...]
    """Sorted; a choice that was taken apart has several."""
    letters: Mapping[str, tuple[int, tuple[_Wants, ...]]]
    """Of each letter, the sets that hold it, a bit for each, and the patterns whose rarest set holds it."""
    always: tuple[int, ...]
    """Patterns that may match anywhere."""
    tried: dict[str, tuple[Expression, int]]
    """What was searched for a few times, by its source, and how often: most patterns never are."""
    compiled: dict[str, re.Pattern[str]]
    """What is searched for often: in sentences, which are short, `re` is the faster once it has compiled."""

    @classmethod
    def of(cls, uses: Iterable[Use], alphabet: Alphabet) -> "Index":
        """The index of some patterns."""
        narrowed = list(_narrowed(_by_source(uses), alphabet))
        ordered = tuple(sorted({use for used, _ in narrowed for use in used}))
        places = {use: place for place, use in enumerate(ordered)}
        numbers: dict[frozenset[str], int] = {}
        starting: dict[str, list[_Wants]] = {}
        always: list[int] = []
        for used, sets in narrowed:
            told = tuple(places[use] for use in used)
            if not sets:
                always += told
                continue
            wants = sum(1 << numbers.setdefault(letters, len(numbers)) for letters in sets)
            for letter in sets[0]:
                starting.setdefault(letter, []).append((wants, told))
        sets_of: dict[str, int] = {}
        for letters, number in numbers.items():
            bit = 1 << number
            for letter in letters:
                sets_of[letter] = sets_of.get(letter, 0) | bit
        known = {letter: (sets, tuple(starting.get(letter, ()))) for letter, sets in sets_of.items()}
        return cls(alphabet, ordered, known, tuple(always), {}, {})

    def candidates(self, letters: str) -> Mapping[str, Sequence[tuple[int, str]]]:
        """The patterns that could match in a sentence: by whose they are, number and source."""
        wanting: list[_Wants] = []
        present, known = 0, self.letters
        for letter in known.keys() & set(letters):
            sets, wants = known[letter]
            present |= sets
            wanting += wants
        if not (wanting or self.always):
            return {}
        absent = ~present
        found = set(self.always)
        for needed_sets, places in wanting:
            if not needed_sets & absent:
                found.update(places)
        sorted_out: dict[str, list[tuple[int, str]]] = {}
        for place in sorted(found):
            whose, number, source = self.uses[place]
            sorted_out.setdefault(whose, []).append((number, source))
        return sorted_out

    def narrowed(self, letters: str) -> "Index":
        """The same for a text's sentences, without the patterns that could match nowhere in it."""
        held = {letter: self.letters[letter] for letter in self.letters.keys() & set(letters)}
        absent, kept = ~reduce(or_, (sets for sets, _ in held.values()), 0), 0
        possible: dict[str, tuple[_Wants, ...]] = {}
        for letter, (_, wanting) in held.items():
            possible[letter] = tuple(one for one in wanting if not one[0] & absent)
            for needed_sets, _ in possible[letter]:
                kept |= needed_sets
        known = {letter: (sets & kept, possible[letter]) for letter, (sets, _) in held.items() if sets & kept}
        return replace(self, letters=known)

    def within(self, source: str, letters: str) -> Iterator[Hit]:
        """Where a pattern matches in a sentence."""
        compiled = self.compiled.get(source)
        return (self._try(source) if compiled is None else compiled).finditer(letters)

    def _try(self, source: str) -> Expression:
        sought, times = self.tried.get(source) or (Expression(expression(source, self.alphabet)), 0)
        self.tried[source] = sought, times + 1
        if times == _OFTEN:
            self.compiled[source] = re.compile(sought.pattern)
        return sought


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
