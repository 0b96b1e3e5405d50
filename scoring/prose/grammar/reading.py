"""Reading: a message as a string of letters, one for each word or phrase, with the way back to the message."""

import re
from collections.abc import Iterable, Iterator
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
_SENTENCE_END = re.compile(_END)
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
        ends = [found.end() for found in _SENTENCE_END.finditer(self.letters)]
        return tuple(zip((0, *ends), ends, strict=False))


@dataclass(frozen=True, slots=True)
class _Words:
    """A message's words with their letters and offsets, in rows of the same length; the ends of sentences are empty."""

    said: list[str]
    letters: list[str]
    starts: list[int]
    ends: list[int]

    def end(self, at: int) -> None:
        """Add the end of a sentence."""
        self.said.append("")
        self.letters.append(_END)
        self.starts.append(at)
        self.ends.append(at)

    def reading(self) -> Reading:
        """Their reading, in which two names in a row are one person's."""
        letters, starts, ends = "".join(self.letters), self.starts, self.ends
        if _NAMES.search(letters):
            joined = list(_joined(zip(letters, starts, ends, strict=True)))
            letters = "".join([one[0] for one in joined])
            starts, ends = [one[1] for one in joined], [one[2] for one in joined]
        return Reading(letters, tuple(starts), tuple(ends))


def read(text: Text, people: tuple[str, ...], alphabet: Alphabet) -> tuple[Reading, Reading]:
    """The readings of a message: with the phrases that the vocabulary knows, and word by word.

    Rules are held against both, for "the vendor" may be one phrase to one rule and a noun with its article to another.
    """
    words = _words(text, _names(people), alphabet)
    single = words.reading()
    phrases = list(_phrases(words.said, alphabet))
    return (_merged(words, phrases).reading() if phrases else single), single


@lru_cache(maxsize=64)
def _names(people: tuple[str, ...]) -> frozenset[str]:
    return frozenset(part for person in people for part in re.findall(r"[^\W\d_]{2,}", person.lower()))


def _words(text: Text, names: frozenset[str], alphabet: Alphabet) -> _Words:
    """Each word with its letter."""
    out = _Words([], [], [], [])
    stops = iter([*sorted({sentence.end for sentence in text.sentences}), len(text.plain) + 1])
    stop = next(stops)
    known, plain, lower = alphabet.words.get, text.plain, text.lower
    say, spell, begin, finish = out.said.append, out.letters.append, out.starts.append, out.ends.append
    for found in _TOKEN.finditer(lower):
        start, end = found.span()
        while start >= stop:
            out.end(stop)
            stop = next(stops)
        word = lower[start:end]
        letter = known(word)
        if (
            names
            and (word in names or (word[0] == "@" and word.lstrip("@") in names))
            and (letter is None or word[0] == "@" or plain[start].isupper())
        ):
            word, letter = "", _NAME
        say(word)
        spell(letter or _sign(text, word, start))
        begin(start)
        finish(end)
    out.end(len(plain))
    return out


def _phrases(said: list[str], alphabet: Alphabet) -> Iterator[tuple[int, int, str]]:
    """First word, end and letter of each phrase, the longest that begins at a word."""
    longest, letters, behind = alphabet.longest, alphabet.letters, 0
    for at, pair in enumerate(pairwise(said)):
        if at < behind or pair not in longest:
            continue
        for length in range(min(longest[pair], len(said) - at), 1, -1):
            phrase = letters.get(tuple(said[at : at + length]))
            if phrase:
                behind = at + length
                yield at, behind, phrase
                break


def _merged(words: _Words, phrases: list[tuple[int, int, str]]) -> _Words:
    out, done = _Words([], [], [], []), 0
    for first, behind, letter in phrases:
        out.letters.extend(words.letters[done:first])
        out.letters.append(letter)
        out.starts.extend(words.starts[done : first + 1])
        out.ends.extend(words.ends[done:first])
        out.ends.append(words.ends[behind - 1])
        done = behind
    out.letters.extend(words.letters[done:])
    out.starts.extend(words.starts[done:])
    out.ends.extend(words.ends[done:])
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


def _joined(tokens: Iterable[tuple[str, int, int]]) -> Iterator[tuple[str, int, int]]:
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
