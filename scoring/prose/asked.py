"""Asked: what a reading asked of the facts, and so for which other facts it would find the same.

The facts differ with each minute, and most of what is found in a message rests on few of them. A reading is pure: with
the same text it asks for the same fact first, and with the same answer for the same fact next. So its findings are kept
as a tree: under each fact that was asked for the answers met so far, and at the leaves what was found. Which facts
those are is seen while it reads, and stands in no list that could be wrong.
"""

from collections.abc import Callable
from dataclasses import fields, replace
from functools import lru_cache
from itertools import pairwise
from typing import Any, Generic, TypeVar, cast

from scoring.prose.model import Writing
from scoring.prose.truth import Truth

T = TypeVar("T")

KEPT = 1 << 14
"""Readings of texts that are kept."""
_MOST_LEAVES = 1 << 10
"""Findings that are kept of one of them, for different facts."""
_FACTS = frozenset(one.name for one in fields(Truth)) | {
    name for name, held in vars(Truth).items() if isinstance(held, property)
}


def in_writing(reading: str, writing: Writing, read: Callable[[Writing], T], *beside: object) -> T:
    """What `read` finds in a message, as `as_asked`; `beside` is what else it depends on.

    A line of chat is held against facts that hardly change, and whoever keeps lines keeps what was found in them.
    """
    if writing.kind == "chat":
        return read(writing)
    held = (writing.kind, writing.text, writing.required, *beside)
    return as_asked(reading, held, writing.truth, lambda truth: read(replace(writing, truth=truth)))


def as_asked(reading: str, text: object, truth: Truth, read: Callable[[Truth], T]) -> T:
    """What `read` finds with these facts: as before, if all that it asks for is as it was before.

    `reading` and `text` name what is read and how; with the same of both, `read` is to depend on the facts alone.
    """
    known: _Answers[T] = _answers(reading, text)
    return known.found(truth, read)


@lru_cache(maxsize=KEPT)
def _answers(reading: str, text: object) -> "_Answers[Any]":
    del reading, text
    return _Answers()


class _Answers(Generic[T]):
    """What was found, by the facts that were asked for."""

    def __init__(self) -> None:
        self._root: _Branch[T] | _Leaf[T] | None = None
        self._leaves = 0

    def found(self, truth: Truth, read: Callable[[Truth], T]) -> T:
        """What was found with facts that answer the same; else what is found now."""
        node = self._root
        while isinstance(node, _Branch):
            node = node.answers.get(getattr(truth, node.fact))
        if node is not None:
            return node.found
        watched = _Watched(truth)
        found = read(cast("Truth", watched))
        self._keep(list(watched.asked.items()), found)
        return found

    def _keep(self, asked: list[tuple[str, Any]], found: T) -> None:
        if self._leaves >= _MOST_LEAVES:
            self._root, self._leaves = None, 0
        leaf = _Leaf(found)
        self._leaves += 1
        if not asked:
            self._root = leaf
            return
        branch = self._root if isinstance(self._root, _Branch) else _Branch[T](asked[0][0])
        self._root = branch
        for (_, answer), (fact, _) in pairwise(asked):
            following = branch.answers.get(answer)
            if not isinstance(following, _Branch):
                following = branch.answers[answer] = _Branch(fact)
            branch = following
        branch.answers[asked[-1][1]] = leaf


class _Branch(Generic[T]):
    """A fact that is asked for, and what follows from each answer."""

    __slots__ = ("answers", "fact")

    def __init__(self, fact: str) -> None:
        self.fact = fact
        self.answers: dict[Any, _Branch[T] | _Leaf[T]] = {}


class _Leaf(Generic[T]):
    """What was found."""

    __slots__ = ("found",)

    def __init__(self, found: T) -> None:
        self.found = found


class _Watched:
    """The facts, and which of them were asked for, in order, with their answers."""

    def __init__(self, truth: Truth) -> None:
        self._truth = truth
        self.asked: dict[str, Any] = {}

    def __getattr__(self, fact: str) -> Any:  # noqa: ANN401 - any fact
        """A fact, or what a property makes of some. Whatever else a `Truth` could do would go unseen."""
        if fact not in _FACTS:
            raise AttributeError(fact)
        answer = self.asked[fact] = getattr(self._truth, fact)
        self.__dict__[fact] = answer  # from now on it is at hand
        return answer
