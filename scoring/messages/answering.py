"""Answering: which of the points that an answer should make it really makes.

A point is made where one of its words stands. A row of such words without anything between them is no answer, however
short; a list of them names things and says nothing of them. Where all of them stand there only to be turned away
("never degrade, no failover"), none is made. Cannot tell whether what is said of a point is right.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from scoring.messages.piles import is_pile
from scoring.messages.voids import is_none, is_void, words

Groups = tuple[tuple[str, ...], ...]
"""Points, each by the words that make it."""
Fault = Literal["", "a-word", "says-nothing", "key-words", "a-list", "turned-away"]


@dataclass(frozen=True, slots=True)
class Answered:
    """What an answer says."""

    made: tuple[bool, ...]
    """Of each point whether it is made."""
    fault: Fault = ""

    @property
    def counts(self) -> bool:
        """Whether it is an answer at all."""
        return self.fault not in ("says-nothing", "key-words")


@lru_cache(maxsize=1 << 10)
def read_answer(answer: str, points: Groups) -> Answered:
    """An answer held against the points that it should make."""
    nothing = tuple(False for _ in points)
    if is_none(answer) or words(answer) in (["yes"], ["no"]):
        return Answered(nothing, "a-word")
    if is_pile(answer) or is_void(answer):
        return Answered(nothing, "says-nothing")
    found = [[match for word in group for match in _matches(answer, word)] for group in points]
    made = tuple(bool(matches) for matches in found)
    if _is_bare(answer, [match for matches in found for match in matches], sum(made)):
        return Answered(nothing, "a-list" if _LISTED.search(answer.strip(" .")) or sum(made) < _ROW else "key-words")
    denied = _denied(answer, found)
    if len(denied) >= _FEWEST_DENIED and len(denied) == sum(made):
        return Answered(nothing, "turned-away")
    return Answered(made)


_ROW = 2
_FEWEST_DENIED = 2
_LISTED = re.compile(r"[,;:/|+&\n]|\band\b|\bthen\b|\bor\b|\. ")
_JOINTS = frozenset({"a", "an", "the", "and", "or", "of", "to", "for", "with", "then", "also", "plus"})


def mentions(text: str, word: str) -> bool:
    """Whether a text has a word or phrase, alone or with an ending: ``queue`` is in ``queued``, not in ``unqueue``.

    Short words must stand alone: ``IC`` is not in ``icy``.
    """
    return bool(_matches(text, word))


def _matches(text: str, word: str) -> Sequence[re.Match[str]]:
    short = 4
    ending = r"\b" if len(word) < short else r"\w*"
    return list(re.finditer(rf"\b{re.escape(word)}{ending}", text, re.IGNORECASE))


def _is_bare(answer: str, found: Sequence[re.Match[str]], made: int) -> bool:
    """Whether hardly a word stands beside those that make the points."""
    if not found or "?" in answer:
        return False
    rest = list(answer)
    for match in found:
        rest[match.start() : match.end()] = " " * (match.end() - match.start())
    left = [word for word in words("".join(rest)) if word not in _JOINTS and len(word) > 1]
    return len(left) < made


def _denied(answer: str, found: Sequence[Sequence[re.Match[str]]]) -> set[int]:
    """The points of which each word is denied or dismissed where it stands."""
    return {
        at
        for at, matches in enumerate(found)
        if matches and all(_DENIED.search(answer[: match.start()]) and not _DENIES.match(match[0]) for match in matches)
    }


_DENIES = re.compile(r"(?:no|not|never|none|nobody|nothing|without|neither|nor|cannot|\w+n't)\b", re.IGNORECASE)
_DENIED = re.compile(
    rf"\b(?:{_DENIES.pattern}|(?:ignor\w+|forget|skip|avoid|drop|leave out|instead of|stay away from|keep away from)\b)"
    r"(?:\s+[\w'-]+){0,3}\s+$",
    re.IGNORECASE,
)
"""What denies or dismisses the words right behind it."""
