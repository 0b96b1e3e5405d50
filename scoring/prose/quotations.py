"""Quotations: which stretches of a message are somebody else's words, code or addresses."""

import re
from collections.abc import Iterator

from scoring.prose.form import Form

_DOUBLE = Form(r'(?<![\w"])"(?=\S)([^"\n]{1,400}?)"(?!\w)')
_SINGLE = Form(r"(?:(?<=[\s(\[:>-])|^)'(?=\S)((?:[^'\n]|(?<=\w)'(?=\w)){2,400}?)(?<=[\w.,!?%)])'(?![\w])", re.MULTILINE)
_CODE = Form(r"```.*?(?:```|\Z)|`[^`\n]{1,200}`", re.DOTALL)
_BLOCK = Form(r"^[ \t]*>.*$", re.MULTILINE)
_ADDRESS = Form(r"\b(?:https?|ftp)://[^\s<>|)]+|\bwww\.[^\s<>|)]+|\b[\w.+-]+@[\w-]+\.[\w.]+\b")
_SAID = Form(
    r"\b(?:says|said|wrote|writes|writing|asks|asked|claims|claimed|tweeted|posted|quote|complains|complained"
    r"|their words|his words|her words|in the words of [\w ]{2,30}|(?:ticket|customer|client|caller|mail|tweet"
    r"|post)s? reads?)"
    r" ?:[ ]*([^\n]+)"
)


def quoted_ranges(raw: str, lower: str) -> list[tuple[int, int]]:
    """Start and end of each, in order, joined where they overlap."""
    return list(_joined(sorted(_ranges(raw, lower))))


def _ranges(raw: str, lower: str) -> Iterator[tuple[int, int]]:
    for pattern in (_CODE, _BLOCK, _ADDRESS):
        yield from (found.span() for found in pattern.finditer(raw))
    for pattern in (_DOUBLE, _SINGLE, _SAID):
        yield from (found.span(1) for found in pattern.finditer(lower))


def _joined(ranges: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    held: tuple[int, int] | None = None
    for start, end in ranges:
        if held is not None and start <= held[1]:
            held = (held[0], max(held[1], end))
            continue
        if held is not None:
            yield held
        held = (start, end)
    if held is not None:
        yield held
