"""What of a panel has changed: where one more line came to a long list, the line alone is sent.

A patch tells the browser to put a text in place of a stretch of what it was told last. Places are counted as browsers
count them, in UTF-16 units.
"""

from __future__ import annotations

from typing import Any

WORTH_LENGTH = 2_000
"""A panel shorter than this is sent whole."""

Patch = dict[str, Any]
"""``{was, begin, end, put}``: how long the text was, the stretch of it that goes, and what comes in its place."""


def patched(before: str | None, after: str) -> str | Patch:
    """The patch that makes the one of the other; the whole text where that is about as short."""
    if before is None or len(after) < WORTH_LENGTH:
        return after
    begin = _alike(before, after)
    rest = min(len(before), len(after)) - begin
    behind = _alike(before[: -rest - 1 : -1], after[: -rest - 1 : -1]) if rest else 0
    put = after[begin : len(after) - behind]
    if len(put) * 2 > len(after):
        return after
    was, tail = _units(before), _units(before[len(before) - behind :]) if behind else 0
    return {"was": was, "begin": _units(before[:begin]), "end": was - tail, "put": put}


def _alike(one: str, other: str) -> int:
    """How far two texts are the same; comparing halves leaves the work to the machine."""
    same, most = 0, min(len(one), len(other))
    while same < most:
        middle = (same + most + 1) // 2
        if one[same:middle] == other[same:middle]:
            same = middle
        else:
            most = middle - 1
    return same


def _units(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
