"""Reading: a message as a string of letters, one for each word or phrase, with the way back to the message."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise

from scoring.prose.grammar.alphabet import PUNCTUATION, SIGNS, Alphabet
from scoring.prose.text import Text

_TOKEN = re.compile(
    r"[a-z]{2,}+(?:(?<=n)'t\b)?(?![^\W\d_])|[^\w\s'@#-]|\d{1,2}[:h]\d{2}(?:[:]\d{2})?\b|\d+(?:[.,]\d+)*[a-z]*"
    r"|[^\W\d_]+|'(?:s|ll|re|ve|d|m)\b|@[\w.-]+|#[\w-]+|[@#]|(?<!\S)-+(?!\S)|\n"
)
_CLOCK = re.compile(r"\d{1,2}[:h]\d{2}(?:[:]\d{2})?")
_END = SIGNS["end"]
_ENDINGS = {"ing": "gerund", "ed": "participle", "ly": "manner"}
_SHORT = 4
"""Words up to so many letters are taken as they are: `need`, `ring`."""
_NAME, _PROPER = SIGNS["name"], SIGNS["proper"]
_SENTENCE_END = re.compile(_END)
_NAMES = re.compile(f"[{re.escape(_NAME + _PROPER)}]{{2,}}")


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
    def places(self) -> dict[str, list[int]]:
        """The message's offsets of words of some kinds, by their names, once they were asked for."""
        return {}

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """First letter and end of each sentence, its final mark included."""
        ends = [found.end() for found in _SENTENCE_END.finditer(self.letters)]
        return tuple(zip((0, *ends), ends, strict=False))


@dataclass(frozen=True, slots=True)
class _Words:
    """A message's words with their letters and offsets, in rows of the same length; the ends of sentences are empty."""

    said: list[str]
    letters: list[str]
    starts: list[int]
    ends: list[int]

    def take(self, other: "_Words", first: int, behind: int) -> None:
        """Add some of another's words."""
        self.said.extend(other.said[first:behind])
        self.letters.extend(other.letters[first:behind])
        self.starts.extend(other.starts[first:behind])
        self.ends.extend(other.ends[first:behind])

    def add(self, said: str, letter: str, start: int, end: int) -> None:
        """Add a word, or the end of a sentence."""
        self.said.append(said)
        self.letters.append(letter)
        self.starts.append(start)
        self.ends.append(end)

    def reading(self) -> Reading:
        """Their reading, in which names in a row are one person's."""
        letters = "".join(self.letters)
        rows = [found.span() for found in _NAMES.finditer(letters)]
        if rows:
            names = ((first, behind, _NAME if _NAME in letters[first:behind] else _PROPER) for first, behind in rows)
            joined = _merged(self, names)
            return Reading("".join(joined.letters), tuple(joined.starts), tuple(joined.ends))
        return Reading(letters, tuple(self.starts), tuple(self.ends))


def read(text: Text, people: tuple[str, ...], alphabet: Alphabet) -> tuple[Reading, Reading]:
    """The readings of a message: with the phrases that the vocabulary knows, and word by word.

    Rules are held against both, for "the vendor" may be one phrase to one rule and a noun with its article to another.
    """
    words = _cut(text, _words(text, _names(people), alphabet))
    single = words.reading()
    phrases = list(_phrases(words.said, alphabet))
    return (_merged(words, phrases).reading() if phrases else single), single


@lru_cache(maxsize=64)
def _names(people: tuple[str, ...]) -> frozenset[str]:
    """What may stand for one of them: each part of a name, and the same as a handle."""
    parts = {part for person in people for part in re.findall(r"[^\W\d_]{2,}", person.lower())}
    return frozenset(parts | {f"@{part}" for part in parts})


def _words(text: Text, names: frozenset[str], alphabet: Alphabet) -> _Words:
    """Each word with its letter."""
    lower, plain = text.lower, text.plain
    spans = [found.span() for found in _TOKEN.finditer(lower)]
    said = [lower[start:end] for start, end in spans]
    known = list(map(alphabet.words.get, said))
    letters = [
        _sign(plain, word, start) if letter is None else letter
        for word, letter, (start, _) in zip(said, known, spans, strict=True)
    ]
    if not names.isdisjoint(said):
        for at, word in enumerate(said):
            if word in names and (known[at] is None or word[0] == "@" or plain[spans[at][0]].isupper()):
                said[at], letters[at] = "", _NAME
    return _Words(said, letters, [start for start, _ in spans], [end for _, end in spans])


def _cut(text: Text, words: _Words) -> _Words:
    """The words with the ends of sentences between them."""
    out, done = _Words([], [], [], []), 0
    for stop in sorted({sentence.end for sentence in text.sentences}):
        at = bisect_left(words.starts, stop, done)
        if at == len(words.starts):
            break
        out.take(words, done, at)
        out.add("", _END, stop, stop)
        done = at
    out.take(words, done, len(words.said))
    out.add("", _END, len(text.plain), len(text.plain))
    return out


def _phrases(said: list[str], alphabet: Alphabet) -> Iterator[tuple[int, int, str]]:
    """First word, end and letter of each phrase, the longest that begins at a word."""
    longest, letters, behind = alphabet.longest, alphabet.letters, 0
    for at, pair in [(at, pair) for at, pair in enumerate(pairwise(said)) if pair in longest]:
        if at < behind:
            continue
        for length in range(min(longest[pair], len(said) - at), 1, -1):
            phrase = letters.get(tuple(said[at : at + length]))
            if phrase:
                behind = at + length
                yield at, behind, phrase
                break


def _merged(words: _Words, wholes: Iterable[tuple[int, int, str]]) -> _Words:
    """The words, some in a row under one letter: their first, the end of their last, and that letter."""
    out, done = _Words([], [], [], []), 0
    for first, behind, letter in wholes:
        out.take(words, done, first)
        out.add("", letter, words.starts[first], words.ends[behind - 1])
        done = behind
    out.take(words, done, len(words.said))
    return out


def _sign(plain: str, word: str, start: int) -> str:
    if word[0].isalpha() and plain[start].isupper() and _within(plain, start):
        return _PROPER
    return _letter(word)


@lru_cache(maxsize=1 << 12)
def _letter(word: str) -> str:
    """The letter of a word that no vocabulary knows, wherever it stands."""
    if word == "\n":
        return _END
    if word[0].isdigit():
        return SIGNS["clock"] if _CLOCK.fullmatch(word) else SIGNS["number"]
    if word[0] in "@#":
        return _PROPER if word[0] == "@" else SIGNS["tag"]
    if word[0].isalpha():
        return SIGNS[_shape(word)]
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
