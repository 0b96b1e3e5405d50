"""Naming: whether a line in the war room names a mitigation, as somebody would who is about to make it.

People do not say a move's label. They say a word or two of it, in any form: "turning the flag off", "rolling back now".
What names a move is a word of its label, name or command that few other moves have; of several moves a line is about
the one with which it shares most. Cannot tell two moves apart that share all of what was said.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from simulator.same import Same
from simulator.scenario.model import Scenario
from simulator.scenario.script import Move

_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?|\d+(?:\.\d+)*")
_CLAUSE = re.compile(r"[.!?](?=\s|$)|[,;:\n\u2013\u2014]")
_PREFIX = re.compile(r"^\s*\[[^\]\n]{0,30}\]\s*")
_ENDING = re.compile(r"(?:ing|ed|es|s|e)$")
_ENDINGS = ("'", "n'")
_KEPT = 1 << 14
"""Lines of a room that are not read anew for each proposal."""
_SHORT = 3
_BARE = 4
"""So many words at most make a line that says nothing but the move's name."""


def words(text: str) -> list[str]:
    """The words of a text, small, with plain apostrophes."""
    return _WORD.findall(text.replace("\u2019", "'").lower())


@lru_cache(maxsize=_KEPT)
def clauses(text: str) -> tuple[tuple[str, ...], ...]:
    """The words of each clause of what somebody said, without the role that it begins with."""
    return tuple(tuple(found) for one in _CLAUSE.split(_PREFIX.sub("", text)) if (found := words(one)))


def has(said: Sequence[str], phrases: Sequence[str]) -> bool:
    """Whether any of some words or phrases stands in a clause; of one that begins like ``n't``, as an ending."""
    return _any_of(tuple(phrases)).search(f" {' '.join(said)} ") is not None


@lru_cache(maxsize=64)
def _any_of(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Any of some phrases among words with a space around each."""
    told = (rf"{'' if one.startswith(_ENDINGS) else ' '}{re.escape(one.lower())} " for one in phrases)
    return re.compile("|".join(told) or "(?!)")


def names(scenario: Scenario, move: Move, said: tuple[str, ...]) -> bool:
    """Whether a clause shares a telling word with a move, and with no other more."""
    return str(move.id) in _named(Same(scenario), said)


@lru_cache(maxsize=_KEPT)
def _named(scenario_itself: Same, said: tuple[str, ...]) -> frozenset[str]:
    """The moves with which a clause shares most telling words: a line is asked about each proposal."""
    stems = frozenset(_stems(said))
    shared = {one: len(stems & known) for one, known in _telling(scenario_itself).items()}
    most = max(shared.values(), default=0)
    return frozenset(one for one, count in shared.items() if count == most > 0)


def begins_like(move: Move, said: Sequence[str]) -> bool:
    """Whether a clause has the move's verb as one says it of what is to come: "turn", "turning", no "turned"."""
    verb, *_ = words(move.label)
    return any(word == verb or (word.endswith("ing") and _stem(word) == _stem(verb)) for word in said)


def is_bare(scenario: Scenario, move: Move, said: tuple[str, ...]) -> bool:
    """Whether a clause says the move's name and no more."""
    return len(said) <= _BARE and set(_carrying(said)) <= _of(scenario, move) and names(scenario, move, said)


@lru_cache(maxsize=64)
def _telling(scenario_itself: Same) -> dict[str, frozenset[str]]:
    """Of each move the stems of its words that at most a third of the moves have."""
    (scenario,) = scenario_itself.values
    assert isinstance(scenario, Scenario)  # noqa: S101 - see above
    all_of = {str(move.id): _of(scenario, move) for move in scenario.moves}
    most = max(1, len(all_of) // 3)
    counts: dict[str, int] = {}
    for known in all_of.values():
        for stem in known:
            counts[stem] = counts.get(stem, 0) + 1
    return {one: frozenset(stem for stem in known if counts[stem] <= most) for one, known in all_of.items()}


def _of(scenario: Scenario, move: Move) -> frozenset[str]:
    """The stems of a move's label, name and command, and of its rung where it is the only one."""
    alone = sum(one.rung == move.rung for one in scenario.moves) == 1
    text = f"{move.label} {move.id} {move.command} {move.rung if alone else ''}"
    return frozenset(_stems(words(text.replace("-", " ").replace("_", " "))))


def _stems(said: Sequence[str]) -> Iterator[str]:
    """The stems of the words that carry meaning, and of neighbours as one word: ``rolling back`` is ``rollback``."""
    yield from _carrying(said)
    yield from (f"{_stem(one)}{two}" for one, two in pairwise(said) if two in _PARTICLES)


def _carrying(said: Sequence[str]) -> Iterator[str]:
    return (_stem(word) for word in said if len(word) >= _SHORT and word not in _EMPTY)


def _stem(word: str) -> str:
    plain = word.partition("'")[0]
    cut = _ENDING.sub("", plain) if len(plain) > _SHORT else plain
    return cut[:-1] if len(cut) > _SHORT and cut[-1] == cut[-2] and cut[-1] not in "sl" else cut


_PARTICLES = frozenset(("back", "over", "fix", "off", "on", "up", "down", "out"))
_EMPTY = frozenset(
    (
        "the", "and", "that", "this", "they", "them", "then", "than", "all", "for", "from", "with", "into", "its",
        "our",
        "are", "was", "were", "not", "but", "what", "who", "have", "has", "will", "once", "one", "now", "again", "more",
        "off", "out", "back", "over", "down", "still", "instead", "every", "each", "until", "also", "are", "can", "let",
        "says", "set", "get", "put", "before", "after", "less", "own", "there", "their", "other", "others", "new",
        "old",
    )
)  # fmt: skip
"""Words that name nothing."""
