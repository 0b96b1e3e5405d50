"""Matches: where the rules of a family hold in a message."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from scoring.prose.grammar.alphabet import Alphabet
from scoring.prose.grammar.index import Index, Search
from scoring.prose.grammar.pattern import literals
from scoring.prose.grammar.reading import Reading, read
from scoring.prose.grammar.rule import Family, Rule
from scoring.prose.rules import FAMILIES
from scoring.prose.text import Text
from scoring.prose.vocabulary.lexicons import LEXICONS
from scoring.prose.vocabulary.unions import UNIONS


@dataclass(frozen=True, slots=True)
class Match:
    """A rule, and the offsets in the message of the words that it holds for."""

    rule: Rule
    start: int
    end: int


def matches(family: Family, text: Text, people: tuple[str, ...]) -> Iterator[Match]:
    """Every place where a rule holds, rule by rule; quotations and vetoed words are passed over."""
    seen: set[tuple[str, int, int]] = set()
    rules, vetoes = _searches(family.name)
    for reading, occurring in _readings(text, people):
        everywhere = (1 << len(reading.sentences)) - 1
        vetoed = [found.span() for veto in vetoes for found in veto.within(reading, occurring, everywhere)]
        for rule, search in rules:
            for found in search.within(reading, occurring, everywhere):
                first, last = _quote(found)
                if any(begin < last and first < end for begin, end in vetoed):
                    continue
                start, end = reading.span(first, last)
                if not text.quoted(start) and (rule.id, start, end) not in seen:
                    seen.add((rule.id, start, end))
                    yield Match(rule, start, end)


def places(kinds: str, reading: Reading) -> list[int]:
    """The message's offsets of all words of some kinds, named with bars between them."""
    known = letters_of(kinds)
    return [start for letter, start in zip(reading.letters, reading.starts, strict=True) if letter in known]


@cache
def letters_of(kinds: str) -> frozenset[str]:
    """The letters of some kinds, or of words."""
    known = alphabet()
    return frozenset("".join(known.kinds.get(name) or known.letters[(name,)] for name in kinds.split("|")))


def reading_of(text: Text, people: tuple[str, ...]) -> Reading:
    """The reading of a message, with the phrases in it."""
    return _readings(text, people)[0][0]


@lru_cache(maxsize=2)
def _readings(text: Text, people: tuple[str, ...]) -> tuple[tuple[Reading, list[int]], ...]:
    """Both readings of a message, kept while its labels are judged one after another."""
    return tuple((reading, _index().occurring(reading)) for reading in read(text, people, alphabet()))


@cache
def alphabet() -> Alphabet:
    """The letters of all that the vocabulary and the rules know."""
    named = {word for source in _sources() for word in literals(source)}
    return Alphabet.of(LEXICONS, sorted(named), UNIONS)


@cache
def _index() -> Index:
    return Index.of(_sources(), alphabet())


@cache
def _searches(name: str) -> tuple[tuple[tuple[Rule, Search], ...], tuple[Search, ...]]:
    """The searches of a family: its rules' and its vetoes'."""
    (family,) = (one for one in FAMILIES if one.name == name)
    searches = _index().searches
    return (
        tuple((rule, searches[family.pattern(rule.pattern)]) for rule in family.rules),
        tuple(searches[family.pattern(veto)] for veto in family.vetoes),
    )


def _sources() -> tuple[str, ...]:
    return tuple(source for family in FAMILIES for source in family.sources())


def _quote(found: re.Match[str]) -> tuple[int, int]:
    return found.span("quote") if "quote" in found.re.groupindex and found.start("quote") >= 0 else found.span()
