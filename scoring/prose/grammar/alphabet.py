"""Alphabet: one letter for every word that the vocabulary or a rule knows."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from scoring.prose.grammar.lexicon import Lexicon

FIRST = 0x4E00
"""Letters are counted from here: 20,000 in a row that no other sign needs."""

SIGNS: Mapping[str, str] = {
    "plain": "w",
    "gerund": "G",
    "participle": "D",
    "manner": "Y",
    "proper": "P",
    "name": "N",
    "number": "n",
    "clock": "c",
    "tag": "#",
    "end": "\n",
}
"""Letters of tokens that no vocabulary lists: any other word (by its ending), a capitalised one, a name, a
figure, a time of day."""

PUNCTUATION = ',:;.?!%()"/|-=>+&$*~'
"""Signs that are their own letter."""


@dataclass(frozen=True, slots=True)
class Alphabet:
    """The letter of each word and phrase, and the letters of each kind."""

    letters: Mapping[tuple[str, ...], str]
    kinds: Mapping[str, str]
    longest: Mapping[str, int]
    """Of each word that begins a phrase: the most words that such a phrase has."""

    @classmethod
    def of(cls, lexicons: Iterable[Lexicon], literals: Iterable[str], unions: Mapping[str, str]) -> "Alphabet":
        """The alphabet of these lexicons, the words that rules name themselves, and kinds made of kinds."""
        kinds_of = _sorted(lexicons)
        for literal in literals:
            kinds_of.setdefault((literal,), set())
        ordered = sorted(kinds_of, key=lambda entry: (sorted(kinds_of[entry]), entry))
        letters = {entry: chr(FIRST + at) for at, entry in enumerate(ordered)}
        kinds: dict[str, str] = dict(SIGNS)
        for entry in ordered:
            for kind in sorted(kinds_of[entry]):
                kinds[kind] = kinds.get(kind, "") + letters[entry]
        kinds["word"] = "wGDY" + "".join(letters[entry] for entry in ordered if not kinds_of[entry])
        kinds["adverb"] += SIGNS["manner"]
        for union, parts in unions.items():
            kinds[union] = "".join(kinds[part] for part in parts.split())
        return cls(letters, kinds, _longest(ordered))


def _sorted(lexicons: Iterable[Lexicon]) -> dict[tuple[str, ...], set[str]]:
    kinds_of: dict[tuple[str, ...], set[str]] = {}
    for lexicon in lexicons:
        for name, kind in lexicon.items():
            for entry, form in kind.entries:
                kinds_of.setdefault(entry, set()).update((name, f"{name}.{form}") if form else (name,))
    return kinds_of


def _longest(entries: Iterable[tuple[str, ...]]) -> dict[str, int]:
    longest: dict[str, int] = {}
    for entry in entries:
        if len(entry) > longest.get(entry[0], 1):
            longest[entry[0]] = len(entry)
    return longest
