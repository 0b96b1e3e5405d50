"""Alphabet: one letter for every word that the vocabulary or a rule knows."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from scoring.prose.grammar.lexicon import Lexicon

FIRST = 0x20000
"""Letters are counted from here: 40,000 in a row that no other sign needs, in a plane for which `re` makes no table."""

SIGNS: Mapping[str, str] = {
    "plain": "w",
    "gerund": "x",
    "participle": "y",
    "manner": "z",
    "proper": "u",
    "name": "v",
    "number": "n",
    "clock": "o",
    "tag": "#",
    "end": "\n",
}
"""Letters of tokens that no vocabulary lists: any other word (by its ending), a capitalised one, a name, a
figure, a time of day."""

PUNCTUATION = ',:;.?!%()"/|-=>+&$*~'
"""Signs that are their own letter."""


_COMMON = (
    "a an the this that these those it its i you he she we they my your our their his her us them me all any some one "
    "is are was were be been am has have had do does did will would can could may should not no n't 's and or but if "
    "of to in on at by for from with as so than then up out about over after before when what who how there here now "
    "more most only just also too very still again next last first new time get got go see know"
)


@dataclass(frozen=True, slots=True)
class Alphabet:
    """The letter of each word and phrase, and the letters of each kind."""

    letters: Mapping[tuple[str, ...], str]
    kinds: Mapping[str, str]
    longest: Mapping[tuple[str, str], int]
    """Of each two words that begin a phrase: the most words that such a phrase has."""
    common: frozenset[str]
    """Letters of words and signs that stand in every other sentence."""

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
        kinds["word"] = "wxyz" + "".join(letters[entry] for entry in ordered if not kinds_of[entry])
        kinds["adverb"] += SIGNS["manner"]
        for union, parts in unions.items():
            kinds[union] = "".join(kinds[part] for part in parts.split())
        common = frozenset(letters[(word,)] for word in _COMMON.split() if (word,) in letters)
        return cls(letters, kinds, _longest(ordered), common | set(SIGNS.values()) | set(PUNCTUATION))


def _sorted(lexicons: Iterable[Lexicon]) -> dict[tuple[str, ...], set[str]]:
    kinds_of: dict[tuple[str, ...], set[str]] = {}
    for lexicon in lexicons:
        for name, kind in lexicon.items():
            for entry, form in kind.entries:
                kinds_of.setdefault(entry, set()).update((name, f"{name}.{form}") if form else (name,))
    return kinds_of


def _longest(entries: Iterable[tuple[str, ...]]) -> dict[tuple[str, str], int]:
    longest: dict[tuple[str, str], int] = {}
    for entry in entries:
        if len(entry) > 1 and len(entry) > longest.get((entry[0], entry[1]), 1):
            longest[entry[0], entry[1]] = len(entry)
    return longest
