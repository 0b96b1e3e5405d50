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


@dataclass(frozen=True, slots=True, eq=False)
class Alphabet:
    """The letter of each word and phrase, and the letters of each kind."""

    letters: Mapping[tuple[str, ...], str]
    words: Mapping[str, str]
    """The letter of each single word."""
    kinds: Mapping[str, str]
    longest: Mapping[tuple[str, str], int]
    """Of each two words that begin a phrase: the most words that such a phrase has."""
    common: frozenset[str]
    """Letters of words and signs that stand in every other sentence."""

    @classmethod
    def of(cls, lexicons: Iterable[Lexicon], literals: Iterable[str], unions: Mapping[str, str]) -> "Alphabet":
        """The alphabet of these lexicons, the words that rules name themselves, and kinds made of kinds."""
        kinds_of = _kinds_of(lexicons)
        for literal in literals:
            kinds_of.setdefault((literal,), set())
        alike: dict[frozenset[str], list[tuple[str, ...]]] = {}
        for entry, names in kinds_of.items():
            alike.setdefault(frozenset(names), []).append(entry)
        letters: dict[tuple[str, ...], str] = {}
        kinds: dict[str, str] = {**SIGNS, "word": "wxyz"}
        for alike_in in sorted(
            alike, key=sorted
        ):  # neighbours in the alphabet are of the same kinds: a range, not a list
            entries = alike[alike_in]
            first = FIRST + len(letters)
            signs = "".join(map(chr, range(first, first + len(entries))))
            letters.update(zip(entries, signs, strict=True))
            for kind in alike_in or ("word",):
                kinds[kind] = kinds.get(kind, "") + signs
        kinds["adverb"] += SIGNS["manner"]
        for union, parts in unions.items():
            kinds[union] = "".join(kinds[part] for part in parts.split())
        common = frozenset(letters[(word,)] for word in _COMMON.split() if (word,) in letters)
        words = {entry[0]: letter for entry, letter in letters.items() if len(entry) == 1}
        return cls(letters, words, kinds, _longest(letters), common | set(SIGNS.values()) | set(PUNCTUATION))


def _kinds_of(lexicons: Iterable[Lexicon]) -> dict[tuple[str, ...], set[str]]:
    kinds_of: dict[tuple[str, ...], set[str]] = {}
    for lexicon in lexicons:
        for name, kind in lexicon.items():
            for entry, form in kind.entries:
                held = kinds_of.get(entry)
                if held is None:
                    held = kinds_of[entry] = set()
                held.add(name)
                if form:
                    held.add(f"{name}.{form}")
    return kinds_of


def _longest(entries: Iterable[tuple[str, ...]]) -> dict[tuple[str, str], int]:
    longest: dict[tuple[str, str], int] = {}
    for entry in entries:
        if len(entry) > 1 and len(entry) > longest.get((entry[0], entry[1]), 1):
            longest[entry[0], entry[1]] = len(entry)
    return longest
