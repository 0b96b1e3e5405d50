"""Links: how far a chain of whys goes that says something of this incident.

A link without a word of its own ("Because."), and one that says again what another has said, is none. A chain of which
hardly a link has to do with the incident could have been written beforehand: of it only the links count that do.
Cannot tell whether an answer is true.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from scoring.messages.bearing import meaning, singles_out
from scoring.messages.pasted import plain
from scoring.messages.voids import words
from scoring.prose.chain import levels
from scoring.prose.text import Text
from scoring.record import Record


@dataclass(frozen=True, slots=True)
class Chain:
    """The links of a chain of whys that count, and the words of those that do not."""

    links: int
    canned: tuple[str, ...] = ()


def chain_of(record: Record, text: str) -> Chain:
    """The chain that a text holds."""
    parts = _parts(text)
    said = {plain(_answer(part)): at for at, part in reversed(list(enumerate(parts))) if _says(_answer(part))}
    about = {
        at
        for at, part in enumerate(parts)
        if at in said.values() and singles_out(record.scenario, record.playbook, part)
    }
    canned = len(parts) > _FEWEST_ABOUT > len(about) and len(about) * 2 < len(parts)
    may = about if canned else set(said.values())
    lost = tuple(part for at, part in enumerate(parts) if at not in may)
    return Chain(max(0, links(text) - len(lost)), lost)


@lru_cache(maxsize=1 << 10)
def links(text: str) -> int:
    """How many links a chain of whys has; its lines, where nothing marks them as links."""
    read = Text.of(text)
    marked = levels(read, read.lower)
    return marked if marked > 1 else sum(1 for line in text.splitlines() if line.strip())


_MARK = r"(?:\(?\d\s?[.):-]|\(?\d\b|why\b|because\b|since\b|[-*\u2022>]|and\b|root[ -]cause)"
_NEW_LINE = re.compile(rf"\n(?=\s*{_MARK}|\S)", re.IGNORECASE)
_IN_LINE = re.compile(
    r"(?<=[.?!;])\s+(?=\W*(?:\d[.)]|why\b|because\b|root[ -]cause))|\s*(?:-+>|=>|<-+|[\u2190\u2192\u21d2])\s*",
    re.IGNORECASE,
)
_BARE = re.compile(r"\W*(?:\d\W*)?(?:why\b[^?]{0,3}\?*\W*)?", re.IGNORECASE)
_ROOT = re.compile(r"\W*(?:the )?(?:root|underlying|systemic)[ -]cause", re.IGNORECASE)
_FEWEST_LINES = 3
_FEWEST_ABOUT = 2
_FEWEST_WORDS = 2
_JOINTS = frozenset(
    words("because cause since as so why that this it of the a an is was are were be there has had and")
)
"""Words that join answers and are none."""


def _parts(text: str) -> list[str]:
    """The links as they are written, each with its question; the root cause that is named below them is none."""
    pieces = [piece for piece in _NEW_LINE.split(text.strip()) if piece.strip()]
    if len(pieces) < _FEWEST_LINES:
        pieces = _joined(_IN_LINE.split(text.strip()), lambda piece: piece.endswith("?") or _is_bare(piece))
    return [" ".join(piece.split()) for piece in pieces if not _ROOT.match(piece) and not _is_bare(piece)]


def _joined(pieces: list[str], opens: Callable[[str], bool]) -> list[str]:
    """Pieces of which those that open another are put before it."""
    joined: list[str] = []
    ahead = ""
    for piece in pieces:
        ahead = f"{ahead} {piece}".strip()
        if not opens(piece):
            joined.append(ahead)
            ahead = ""
    return [*joined, ahead] if ahead else joined


def _is_bare(piece: str) -> bool:
    return _BARE.fullmatch(piece) is not None


def _says(answer: str) -> bool:
    """Whether an answer has words of its own."""
    return bool(meaning(answer)) or len(set(words(answer)) - _JOINTS) >= _FEWEST_WORDS


def _answer(part: str) -> str:
    """What follows upon the question of a link; all of it, where none is asked."""
    question, asked, answer = part.rpartition("?")
    return answer if asked and answer.strip(" .") else ("" if asked and _is_bare(f"{question}?") else part)
