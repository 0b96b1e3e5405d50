"""Lexicon: words and phrases, sorted into kinds by what they mean."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from scoring.prose.grammar.inflection import conjugated, plural

_SEPARATOR = re.compile(r"[,\n]")
_WORD = re.compile(r"[a-z]+n't|[a-z0-9]+|'(?:s|ll|re|ve|d|m)\b|[^\sa-z0-9'-]")


@dataclass(frozen=True, slots=True)
class Kind:
    """Words of one kind, each with the form in which it stands; phrases as tuples of words."""

    entries: tuple[tuple[tuple[str, ...], str], ...]

    def __or__(self, other: "Kind") -> "Kind":
        """Both kinds' words."""
        return Kind(self.entries + other.entries)


Lexicon = Mapping[str, Kind]


def words(text: str) -> Kind:
    """Words and phrases as they stand, separated by commas or line ends."""
    return Kind(tuple((split(entry), "") for entry in _entries(text)))


def nouns(text: str) -> Kind:
    """Nouns, in the singular and the plural."""
    return Kind(tuple((split(form), "") for entry in _entries(text) for form in (entry, plural(entry))))


def verbs(text: str) -> Kind:
    """Verbs in all their forms; of a phrase the first word is the verb."""
    return Kind(tuple((split(form), name) for entry in _entries(text) for form, name in conjugated(entry)))


def split(text: str) -> tuple[str, ...]:
    """The words of a lower-case text: hyphens part words, `n't` stays, `'s` and its like stand alone."""
    if text.islower() and text.isascii() and text.replace(" ", "").isalpha():  # as most are
        return tuple(text.split())
    return tuple(_WORD.findall(text))


def _entries(text: str) -> Iterator[str]:
    for entry in _SEPARATOR.split(text):
        bare = " ".join(entry.split())
        if bare:
            yield bare
