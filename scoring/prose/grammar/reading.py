"""Reading: a message as a string of letters, one for each word or phrase, with the way back to the message."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise

from scoring.prose.grammar.alphabet import PUNCTUATION, SIGNS, Alphabet
from scoring.prose.text import Text

_TOKEN = re.compile(
    r"[a-z]+n't\b|'(?:s|ll|re|ve|d|m)\b|@[\w.-]+|#[\w-]+|\d{1,2}[:h]\d{2}(?:[:]\d{2})?\b|\d+(?:[.,]\d+)*[a-z]*|[^\W\d_]+|[^\w\s'-]|(?<!\S)-+(?!\S)|\n"
)
_CLOCK = re.compile(r"\d{1,2}[:h]\d{2}(?:[:]\d{2})?")
_END = SIGNS["end"]
_ENDINGS = {"ing": "gerund", "ed": "participle", "ly": "manner"}
_SHORT = 4
"""Words up to so many letters are taken as they are: `need`, `ring`."""
_NAME, _PROPER = SIGNS["name"], SIGNS["proper"]
_JOINED = (_NAME, _PROPER)
_NAMES = re.compile(f"[{re.escape(_NAME + _PROPER)}]{{2}}")


@dataclass(frozen=True)
class Reading:
    """A message's letters, and where the word of each begins and ends in the message."""

    letters: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The message's offsets of some letters; the end of a sentence has no words."""
        while end > start + 1 and self.letters[end - 1] == _END:
            end -= 1
        while start < end - 1 and self.letters[start] == _END:
            start += 1
        return self.starts[start], self.ends[end - 1]

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """First letter and end of each sentence, its final mark included."""
        ends = [at + 1 for at, letter in enumerate(self.letters) if letter == _END]
        return tuple(zip((0, *ends), ends, strict=False))


def read(text: Text, people: tuple[str, ...], alphabet: Alphabet) -> tuple[Reading, Reading]:
    """The readings of a message: with the phrases that the vocabulary knows, and word by word.

    Rules are held against both, for "the vendor" may be one phrase to one rule and a noun with its article to another.
    """
    words = _words(text, _names(people), alphabet)
    single = [(letter, start, end) for _, letter, start, end in words]
    return _reading(_merged(words, alphabet)), _reading(single)


def _reading(tokens: list[tuple[str, int, int]]) -> Reading:
    letters = "".join([token[0] for token in tokens])
    if _NAMES.search(letters):
        tokens = list(_joined(tokens))
        letters = "".join([token[0] for token in tokens])
    return Reading(letters, tuple([token[1] for token in tokens]), tuple([token[2] for token in tokens]))


@lru_cache(maxsize=64)
def _names(people: tuple[str, ...]) -> frozenset[str]:
    return frozenset(part for person in people for part in re.findall(r"[^\W\d_]{2,}", person.lower()))


def _words(text: Text, names: frozenset[str], alphabet: Alphabet) -> list[tuple[str, str, int, int]]:
    """Each word with its letter; the ends of sentences have none."""
    out: list[tuple[str, str, int, int]] = []
    ends = iter([*sorted({sentence.end for sentence in text.sentences}), len(text.plain) + 1])
    stop = next(ends)
    known, plain, take = alphabet.letters.get, text.plain, out.append
    for found in _TOKEN.finditer(text.lower):
        word, (start, end) = found[0], found.span()
        while start >= stop:
            take(("", _END, stop, stop))
            stop = next(ends)
        letter = known((word,))
        if names and word.lstrip("@") in names and (letter is None or word[0] == "@" or plain[start].isupper()):
            take(("", _NAME, start, end))
        else:
            take((word, letter or _sign(text, word, start), start, end))
    take(("", _END, len(plain), len(plain)))
    return out


def _merged(words: list[tuple[str, str, int, int]], alphabet: Alphabet) -> list[tuple[str, int, int]]:
    out: list[tuple[str, int, int]] = []
    longest, letters, take = alphabet.longest.get, alphabet.letters, out.append
    said = [one[0] for one in words]
    most = [longest(pair, 1) for pair in pairwise(said)]
    at = 0
    for here, (_, letter, start, end) in enumerate(words):
        if here < at:
            continue
        at = here + 1
        if here < len(most) and most[here] > 1:
            for length in range(min(most[here], len(said) - here), 1, -1):
                phrase = letters.get(tuple(said[here : here + length]))
                if phrase:
                    letter, end, at = phrase, words[here + length - 1][3], here + length  # noqa: PLW2901
                    break
        take((letter, start, end))
    return out


def _sign(text: Text, word: str, start: int) -> str:
    if word == "\n":
        return _END
    if word[0].isdigit():
        return SIGNS["clock"] if _CLOCK.fullmatch(word) else SIGNS["number"]
    if word[0] in "@#":
        return _PROPER if word[0] == "@" else SIGNS["tag"]
    if word[0].isalpha():
        return _PROPER if text.plain[start].isupper() and _within(text.plain, start) else SIGNS[_shape(word)]
    return "-" if word[0] == "-" else word if word in PUNCTUATION else "~"


def _within(plain: str, start: int) -> bool:
    """Whether a word stands inside a sentence, where a capital makes it a name."""
    return start > 1 and plain[start - 2 : start].strip(" \n") not in ("", ".", "!", "?", ":")


def _shape(word: str) -> str:
    if len(word) > _SHORT:
        for ending, sign in _ENDINGS.items():
            if word.endswith(ending):
                return sign
    return "plain"


def _joined(tokens: list[tuple[str, int, int]]) -> Iterator[tuple[str, int, int]]:
    """Two names in a row are one person's."""
    held: tuple[str, int, int] | None = None
    for token in tokens:
        if held is not None and token[0] in _JOINED and held[0] in _JOINED:
            held = (_NAME if _NAME in (token[0], held[0]) else token[0], held[1], token[2])
            continue
        if held is not None:
            yield held
        held = token
    if held is not None:
        yield held
