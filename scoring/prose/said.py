"""Said: a message without its placeholders, and under which labels something stands."""

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise

from scoring.messages.blanks import placeholders
from scoring.messages.voids import is_void
from scoring.prose.form import Form
from scoring.prose.model import Note, Writing
from scoring.prose.sentences import Sentence
from scoring.prose.text import KEPT, Text
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
        bare = _bare(text)
        return cls(text, writing, bare.sentences, bare.body, bare.headed, notes)

    def any(self, pattern: Form, *, aside: frozenset[str] = frozenset(), clean: bool = False) -> bool:
        """Whether a sentence says something of this form.

        Sentences under the labels `aside` do not count, nor with `clean` what is blame, a guess or a promise.
        """
        return any(pattern.search(one) for one in self._words(aside, clean=clean))

    def _words(self, aside: frozenset[str], *, clean: bool) -> tuple[str, ...]:
        """What its sentences say, the same once."""
        if (aside, clean) not in self._kept:
            told = (
                self.blameless[one.start : one.end] if clean else self.told(one)
                for one in self.sentences
                if not aside & one.fields
            )
            self._kept[aside, clean] = tuple(dict.fromkeys(told))
        return self._kept[aside, clean]

    @cached_property
    def _kept(self) -> dict[tuple[frozenset[str], bool], tuple[str, ...]]:
        """That, once it was asked for."""
        return {}

    @cached_property
    def emptied(self) -> frozenset[str]:
        """Fields whose label stands there with nothing behind it but a placeholder."""
        starts = {one.start for one in self.sentences}
        return frozenset(field for one in self.text.sentences if one.start not in starts for field in one.fields)

    @cached_property
    def blameless(self) -> str:
        """The message without what was found to be blame, a guess or a promise."""
        parts, done = [], 0
        for start, end in sorted((note.start, note.end) for note in self.notes if note.label in _FAULTS):
            if end > done:
                parts += [self.body[done : max(start, done)], " " * (end - max(start, done))]
                done = end
        return "".join([*parts, self.body[done:]]) if parts else self.body

    def faulted(self, one: Sentence) -> bool:
        """Whether a sentence was found to be blame, a guess or a promise."""
        return one.start in self._faulted

    @cached_property
    def _faulted(self) -> frozenset[int]:
        """Where those begin."""
        faults = [note for note in self.notes if note.label in _FAULTS]
        if not faults:
            return frozenset()
        return frozenset(
            one.start
            for one in self.text.sentences
            if any(note.start < one.end and note.end > one.start for note in faults)
        )

    def told(self, one: Sentence) -> str:
        """A sentence without its placeholders."""
        return one.lower if self._whole else self.body[one.start : one.end]

    @cached_property
    def _whole(self) -> bool:
        """Whether it has no placeholder."""
        return self.body == self.text.lower


@dataclass(frozen=True, slots=True)
class _Bare:
    """What is left of a text when its placeholders are taken out; `Said` tells of each."""

    sentences: tuple[Sentence, ...]
    body: str
    headed: frozenset[str]


@lru_cache(maxsize=KEPT)
def _bare(text: Text) -> _Bare:
    body = text.lower
    for found in placeholders(text.raw):
        body = body[: found.start()] + "\0" * (found.end() - found.start()) + body[found.end() :]
    real = tuple(one for one in text.sentences if _is_told(one, body[one.start : one.end]))
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
        if not (_only_a_time(body[one.start : one.end], field) or _ELSEWHERE.match(body[one.start : one.end]))
    )
    return _Bare(real, body.replace("\0", " "), headed)


_FAULTS = ("blame", "speculation", "promise")
_REAL = re.compile(r"\w")
_FEWEST_WORDS_BESIDE_A_SLOT = 3


def _is_told(one: Sentence, words: str) -> bool:
    """Whether something is said; "n/a" and its like behind a label leave it as empty as a placeholder does."""
    void = bool(one.fields) and is_void(words) and not (_STATES & one.fields and _SAME.match(words))
    return _is_real(words) and not void


_STATES = frozenset({"state", "current_state"})
_SAME = re.compile(r"\W*(?:still |all |much )?(?:the )?(?:same|ditto|idem)(?: as (?:above|before))?\W*$")
"""A state may be as it was."""


def _is_real(words: str) -> bool:
    """Whether something is said; a unit beside a placeholder ("[N] devices") is not."""
    if "\0" not in words:
        return _REAL.search(words) is not None
    return len(re.findall(r"\w+", words.replace("\0", " "))) >= _FEWEST_WORDS_BESIDE_A_SLOT


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


_ELSEWHERE = Form(
    r"\W*(?:(?:n/?a|none|nothing|not)\b(?: yet| here| so far)?\W*)?(?:see|cf\.?|as per|refer to|is in|are in"
    r"|in) (?:the |our |this |my )?"
    r"(?:[\w-]+ )?(?:thread|channel|tickets?|docs?|above|below|slack|wiki|link|chat|bridge|jira|notes|confluence"
    r"|attach\w*|here|there)\W*$"
)
"""Who sends the reader elsewhere has said nothing here."""
_POINT = Form(POINT)
_WORDS_OF_A_TIME = 4
