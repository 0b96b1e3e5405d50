"""What a text may consist of, whoever wrote it: an author in a file, or somebody in a room."""

import hashlib
import re

CONTROLS = "\x00-\x08\x0b-\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff"
"""Ranges of characters that no text may hold: controls but for tab and line breaks, what is no character, half pairs.

Nobody sees them, terminals obey them, and PostgreSQL and XML refuse some.
"""

_CONTROL = re.compile(f"[{CONTROLS}]")
_SHOWN = 20


def control_in(text: str) -> str | None:
    """The first of these characters and where it stands, in words; None if the text has none."""
    found = _CONTROL.search(text)
    if found is None:
        return None
    before = " ".join(text[max(0, found.start() - _SHOWN) : found.start()].split())
    where = f"behind '{before}'" if before else "at its beginning"
    return f"U+{ord(found[0]):04X}, {where}"


def text_sha(text: str) -> str:
    """The name under which a text is kept: its sha256, in hexadecimal, over UTF-8."""
    return hashlib.sha256(text.encode()).hexdigest()
