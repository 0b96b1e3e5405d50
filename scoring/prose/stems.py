"""Stems: the beginnings of words, by which two forms of one are the same."""

import re
from functools import lru_cache

from scoring.prose.vocabulary.generic import EMPTY

_LETTERS = 5


def beginnings(part: str) -> set[str]:
    """The beginnings of longer words, those that say nothing among them."""
    return {word[:_LETTERS] for word in re.findall(r"[a-z]{5,}", part.lower())}


@lru_cache(maxsize=1 << 10)
def stems(part: str) -> frozenset[str]:
    """The beginnings of the words that carry meaning."""
    told = re.findall(r"[a-z]{3,}|\d{3}", part.lower())
    return frozenset([_stem(word) for word in told if word not in EMPTY])


@lru_cache(maxsize=64)
def of_facts(service: str, scope: str, people: tuple[str, ...], symptom: str) -> tuple[frozenset[str], ...]:
    """Those of the service, of whom it hits, of these and the staff, and of the symptom without the service."""
    whom = stems(scope)
    return stems(service), whom, whom | stems(" ".join(people)), stems(symptom) - stems(service)


@lru_cache(maxsize=1 << 12)
def _stem(word: str) -> str:
    return _base(word)[:_LETTERS].replace("y", "i")


def _base(word: str) -> str:
    """A word without its ending: "booked" and "books" as "book", "stopped" as "stop"."""
    bare = _ENDING.sub("", word)
    return bare[:-1] if bare != word and bare[-1:] == bare[-2:-1] and bare[-1:] not in "sl" else bare


_ENDING = re.compile(r"(?<=[a-z]{3})(?:ings?|ed|es|s|e)$")
