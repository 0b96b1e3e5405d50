"""Matches: where the rules of a family hold in a message."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from operator import itemgetter
from typing import NamedTuple

from scoring.prose.expression import Hit
from scoring.prose.grammar.alphabet import Alphabet
from scoring.prose.grammar.index import Index, Use
from scoring.prose.grammar.pattern import literals
from scoring.prose.grammar.reading import Reading, read
from scoring.prose.grammar.rule import Family, Rule
from scoring.prose.rules import FAMILIES
from scoring.prose.text import KEPT, Text
from scoring.prose.vocabulary.lexicons import LEXICONS
from scoring.prose.vocabulary.unions import UNIONS

_Uses = Sequence[tuple[int, str]]
"""Patterns of a family: the number and the source of each."""
_Cut = tuple[int, str, Mapping[str, _Uses]]
"""A sentence: the place of its first letter, its letters, and by family the patterns that may match in it."""


class Match(NamedTuple):
    """A rule, and the offsets in the message of the words that it holds for."""

    rule: Rule
    start: int
    end: int


def matches(family: Family, text: Text, people: tuple[str, ...]) -> Iterator[Match]:
    """Every place where a rule holds, rule by rule; quotations and vetoed words are passed over."""
    return iter(_matches(family.name, text, people))


@lru_cache(maxsize=4 * KEPT)  # what was true is judged anew, the words are read once
def _matches(family: str, text: Text, people: tuple[str, ...]) -> tuple[Match, ...]:
    found: dict[tuple[str, int, int], Match] = {}
    rules = _rules_of(family)
    for reading, sentences in _sentences(text, people):
        held = [
            (number, first + offset, last + offset)
            for offset, letters, uses in sentences
            if family in uses
            for number, first, last in _held(family, letters, uses[family])
        ]
        held.sort(key=itemgetter(0))
        for number, first, last in held:
            rule, (start, end) = rules[number], reading.span(first, last)
            if not text.quoted(start):
                found.setdefault((rule.id, start, end), Match(rule, start, end))
    return tuple(found.values())


@lru_cache(maxsize=KEPT)
def _sentences(text: Text, people: tuple[str, ...]) -> tuple[tuple[Reading, list[_Cut]], ...]:
    """Of both readings the sentences in which something may hold.

    What reads the same word by word is not read twice.
    """
    out: list[tuple[Reading, list[tuple[int, str]]]] = []
    known: set[tuple[int, str]] = set()
    for reading in _readings(text, people):
        cut = [(reading.starts[first], first, reading.letters[first:end]) for first, end in reading.sentences]
        out.append((reading, [(at, letters) for start, at, letters in cut if (start, letters) not in known]))
        known = {(start, letters) for start, _, letters in cut}
    many = sum(len(cut) for _, cut in out) > _FEW
    narrow = _index().narrowed("".join([reading.letters for reading, _ in out])) if many else None
    candidates = narrow.candidates if narrow is not None else _candidates
    return tuple(
        (reading, [(at, letters, uses) for at, letters in cut if (uses := candidates(letters))]) for reading, cut in out
    )


_FEW = 8
"""In so many sentences one looks for every pattern; for more, first for those that a whole text may hold."""


def _held(family: str, letters: str, uses: _Uses) -> tuple[tuple[int, int, int], ...]:
    """The number of each rule that holds in a sentence, with the first of its letters and the end of the last.

    No pattern reaches beyond a sentence. So whoever says the same with another figure, name or time is read once.
    `uses` are those of the family's patterns that are worth a search, which follows from the letters.
    """
    held = _known.get((family, letters))
    if held is None:
        if len(_known) >= _MOST_KNOWN:
            _known.clear()
        held = _known[family, letters] = _searched(letters, uses)
    return held


_known: dict[tuple[str, str], tuple[tuple[int, int, int], ...]] = {}
_MOST_KNOWN = 16 * KEPT


def _searched(letters: str, uses: _Uses) -> tuple[tuple[int, int, int], ...]:
    within = _index().within
    held = [
        (number, *_quote(source, found))
        for number, source in uses
        if number != _VETO
        for found in within(source, letters)
    ]
    if not held:
        return ()
    vetoed = [found.span() for number, source in uses if number == _VETO for found in within(source, letters)]
    return tuple(one for one in held if not any(begin < one[2] and one[1] < end for begin, end in vetoed))


_VETO = -1
"""In place of a rule's number."""


@lru_cache(maxsize=KEPT)
def _candidates(letters: str) -> Mapping[str, _Uses]:
    """What is worth a search in a sentence, kept while one family looks after another."""
    return _index().candidates(letters)


def places(kinds: str, reading: Reading) -> list[int]:
    """The message's offsets of all words of some kinds, named with bars between them."""
    held = reading.places.get(kinds)
    if held is None:
        known, letters = letters_of(kinds), reading.letters
        held = reading.places[kinds] = (
            []
            if known.isdisjoint(letters)
            else [start for letter, start in zip(letters, reading.starts, strict=True) if letter in known]
        )
    return held


@cache
def letters_of(kinds: str) -> frozenset[str]:
    """The letters of some kinds, or of words."""
    known = alphabet()
    return frozenset("".join(known.kinds.get(name) or known.letters[(name,)] for name in kinds.split("|")))


def reading_of(text: Text, people: tuple[str, ...]) -> Reading:
    """The reading of a message, with the phrases in it."""
    return _readings(text, people)[0]


@lru_cache(maxsize=KEPT)
def _readings(text: Text, people: tuple[str, ...]) -> tuple[Reading, ...]:
    """Both readings of a message; one where no phrase tells them apart."""
    whole, single = read(text, people, alphabet())
    return (whole,) if whole.letters == single.letters else (whole, single)


@cache
def alphabet() -> Alphabet:
    """The letters of all that the vocabulary and the rules know."""
    named = {word for source in _sources() for word in literals(source)}
    return Alphabet.of(LEXICONS, sorted(named), UNIONS)


@cache
def _index() -> Index:
    return Index.of((use for family in FAMILIES for use in _uses(family)), alphabet())


def _uses(family: Family) -> Iterator[Use]:
    for veto in family.vetoes:
        yield family.name, _VETO, family.pattern(veto)
    for number, rule in enumerate(family.rules):
        yield family.name, number, family.pattern(rule.pattern)


@cache
def _rules_of(name: str) -> Sequence[Rule]:
    (family,) = (one for one in FAMILIES if one.name == name)
    return family.rules


@cache
def _sources() -> tuple[str, ...]:
    return tuple(source for family in FAMILIES for source in family.sources())


def _quote(source: str, found: Hit) -> tuple[int, int]:
    """The part of a match that its source marks to be quoted, if that took part; else all of it."""
    return found.span("quote") if "[" in source and found.start("quote") >= 0 else found.span()
