"""The difference of two texts, line beside line, for a table that is read without colours too."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator

AROUND = 3
"""Lines without a change that are shown around each change."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line on either side; a number of 0 where there is none. ``gap`` stands for lines left out."""

    kind: Literal["same", "changed", "removed", "added", "gap"]
    left: int = 0
    right: int = 0
    was: str = ""
    now: str = ""


def difference(was: str, now: str) -> tuple[Row, ...]:
    """The rows that differ, with some lines around them; none where the texts are the same."""
    left, right = was.splitlines(), now.splitlines()
    rows: list[Row] = []
    end = 0
    for group in SequenceMatcher(None, left, right, autojunk=False).get_grouped_opcodes(AROUND):
        if group[0][1] > end:
            rows.append(Row("gap", left=group[0][1] - end))
        for tag, start, end, first, last in group:
            rows.extend(_rows(tag, left[start:end], right[first:last], start + 1, first + 1))
    if rows and end < len(left):
        rows.append(Row("gap", left=len(left) - end))
    return tuple(rows)


def _rows(tag: str, was: list[str], now: list[str], left: int, right: int) -> Iterator[Row]:
    for step, (old, new) in enumerate(zip_longest(was, now)):
        if old is None:
            yield Row("added", right=right + step, now=new or "")
        elif new is None:
            yield Row("removed", left=left + step, was=old)
        else:
            yield Row("same" if tag == "equal" else "changed", left + step, right + step, old, new)
