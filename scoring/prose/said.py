"""Said: a message without its placeholders, and under which labels something stands."""

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from scoring.messages.blanks import placeholders
from scoring.prose.form import Form
from scoring.prose.model import Note, Writing
from scoring.prose.sentences import Sentence
from scoring.prose.text import Text
from scoring.prose.vocabulary.moments import POINT


@dataclass(frozen=True)
class Said:
    """A message without its placeholders, and under which labels something stands."""

    text: Text
    writing: Writing
    sentences: tuple[Sentence, ...]
    body: str
    """In lower case, blank where a placeholder stood."""
    headed: frozenset[str]
    """Fields whose label has something real behind it."""
    notes: tuple[Note, ...] = ()
    """What was found in it before."""

    @classmethod
    def of(cls, text: Text, writing: Writing, notes: tuple[Note, ...] = ()) -> "Said":
        """What is left of a message when its placeholders are taken out."""
        even = list(text.lower)
        for found in placeholders(text.raw):
            even[found.start() : found.end()] = "\0" * (found.end() - found.start())
        body = "".join(even)
        real = tuple(one for one in text.sentences if _is_real(body[one.start : one.end]))
        starts = {one.start for one in real}
        behind = {
            after.start
            for one, after in pairwise(text.sentences)
            if one.start not in starts and _same_line(text, one, after)
        }
        headed = frozenset(
            field
            for one in real
            if one.start not in behind
            for field in one.fields
            if not _only_a_time(body[one.start : one.end], field)
        )
        return cls(text, writing, real, body.replace("\0", " "), headed, notes)

    def any(self, pattern: Form, *, aside: frozenset[str] = frozenset(), clean: bool = False) -> bool:
        """Whether a sentence says something of this form.

        Sentences under the labels `aside` do not count, nor with `clean` what is blame, a guess or a promise.
        """
        return any(
            pattern.search((self.blameless if clean else self.body)[one.start : one.end])
            for one in self.sentences
            if not aside & one.fields
        )

    @cached_property
    def emptied(self) -> frozenset[str]:
        """Fields whose label stands there with nothing behind it but a placeholder."""
        starts = {one.start for one in self.sentences}
        return frozenset(field for one in self.text.sentences if one.start not in starts for field in one.fields)

    @cached_property
    def blameless(self) -> str:
        """The message without what was found to be blame, a guess or a promise."""
        body = self.body
        for note in self.notes:
            if note.label in _FAULTS:
                body = body[: note.start] + " " * (note.end - note.start) + body[note.end :]
        return body

    def faulted(self, one: Sentence) -> bool:
        """Whether a sentence was found to be blame, a guess or a promise."""
        return any(note.label in _FAULTS and note.start < one.end and note.end > one.start for note in self.notes)

    def told(self, one: Sentence) -> str:
        """A sentence without its placeholders."""
        return self.body[one.start : one.end]


_FAULTS = ("blame", "speculation", "promise")
_REAL = re.compile(r"\w")
_FEWEST_WORDS_BESIDE_A_SLOT = 3


def _is_real(words: str) -> bool:
    """Whether something is said; a unit beside a placeholder ("[N] devices") is not."""
    left = len(re.findall(r"\w+", words.replace("\0", " ")))
    return left >= _FEWEST_WORDS_BESIDE_A_SLOT if "\0" in words else left > 0


def _same_line(text: Text, one: Sentence, after: Sentence) -> bool:
    """Whether two sentences stand behind one label."""
    return one.heading == after.heading and "\n" not in text.raw[one.end : after.start]


def _only_a_time(words: str, field: str) -> bool:
    """Whether a label that may head a plan heads a time ("Next: 12:30")."""
    return (
        field in ("next_steps", "actions")
        and _POINT.search(words) is not None
        and len(words.split()) <= _WORDS_OF_A_TIME
    )


_POINT = Form(POINT)
_WORDS_OF_A_TIME = 4
