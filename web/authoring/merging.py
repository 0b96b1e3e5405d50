"""Two texts that grew from one: put together where they changed different lines, side by side where the same ones."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

THEIRS, BETWEEN, YOURS = "# <<<<<<< theirs", "# =======", "# >>>>>>> yours"
"""Comments around what both changed, so that the text stays one that can be read."""


@dataclass(frozen=True, slots=True)
class Merged:
    """Both texts as one."""

    text: str
    open: int
    """Places where both changed the same lines: there both stand, and somebody has to choose."""


def merge(base: str, theirs: str, yours: str) -> Merged:
    """Put together what both made of a base."""
    lines, left, right = base.splitlines(), theirs.splitlines(), yours.splitlines()
    merged: list[str] = []
    undecided = 0
    for ours, of_left, of_right in _pieces(lines, left, right):
        if of_left in (of_right, ours):
            merged += of_right
        elif of_right == ours:
            merged += of_left
        else:
            undecided += 1
            merged += [THEIRS, *of_left, BETWEEN, *of_right, YOURS]
    return Merged("".join(f"{line}\n" for line in merged), undecided)


def _pieces(base: list[str], left: list[str], right: list[str]) -> Iterator[tuple[list[str], list[str], list[str]]]:
    """The three texts cut where all of them agree: what lies between two cuts, of the base and of both."""
    in_left, in_right = _kept(base, left), _kept(base, right)
    at = at_left = at_right = 0
    for line in range(len(base)):
        if line not in in_left or line not in in_right:
            continue
        yield base[at:line], left[at_left : in_left[line]], right[at_right : in_right[line]]
        yield [base[line]], [base[line]], [base[line]]
        at, at_left, at_right = line + 1, in_left[line] + 1, in_right[line] + 1
    yield base[at:], left[at_left:], right[at_right:]


def _kept(base: Sequence[str], other: Sequence[str]) -> dict[int, int]:
    """Line of the base -> the same line of the other."""
    blocks = SequenceMatcher(None, base, other, autojunk=False).get_matching_blocks()
    return {block.a + step: block.b + step for block in blocks for step in range(block.size)}
