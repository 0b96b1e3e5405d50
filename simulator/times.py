"""Exercise time as people write it, and as the engine counts it.

Inside, every time is a whole number of milliseconds since ``T+0``. In a script a moment is written
``T+12:30`` (minutes and seconds, minutes may pass sixty), ``T+1:58:00`` or ``T-2:00``, and a
duration ``30s``, ``2m``, ``1h30m`` or ``7d``.
"""

import re
from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema

SECOND_MS = 1_000
MINUTE_MS = 60 * SECOND_MS
HOUR_MS = 60 * MINUTE_MS
DAY_MS = 24 * HOUR_MS

_UNITS = {"d": DAY_MS, "h": HOUR_MS, "m": MINUTE_MS, "s": SECOND_MS, "ms": 1}
_DURATION = re.compile(r"(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m(?!s))?(?:(\d+)s)?(?:(\d+)ms)?")
_MOMENT = re.compile(r"T([+-])(\d+)(?::([0-5]\d))?(?::([0-5]\d))?")


def parse_duration(text: object) -> int:
    """Milliseconds of ``"1h30m"``; raises ValueError telling how a duration is written."""
    found = _DURATION.fullmatch(text) if isinstance(text, str) and text else None
    if found is None:
        message = f"{text!r} is not a duration; write it like 30s, 2m, 1h30m or 7d"
        raise ValueError(message)
    return sum(int(count or 0) * size for count, size in zip(found.groups(), _UNITS.values(), strict=True))


def format_duration(duration_ms: int) -> str:
    """The shortest writing that `parse_duration` reads back to the same number."""
    if duration_ms == 0:
        return "0s"
    text, left = "", duration_ms
    for unit, size in _UNITS.items():
        count, left = divmod(left, size)
        text += f"{count}{unit}" if count else ""
    return text


def parse_moment(text: object) -> int:
    """Milliseconds since the start of ``"T+12:30"``; raises ValueError telling how a moment is written."""
    found = _MOMENT.fullmatch(text) if isinstance(text, str) else None
    if found is None:
        message = f"{text!r} is not a moment of the exercise; write it like T+0, T+12:30, T+1:58:00 or T-2:00"
        raise ValueError(message)
    sign, first, second, third = found.groups()
    if third is not None:
        size = int(first) * HOUR_MS + int(second) * MINUTE_MS + int(third) * SECOND_MS
    else:
        size = int(first) * MINUTE_MS + int(second or 0) * SECOND_MS
    return -size if sign == "-" else size


def format_moment(at_ms: int) -> str:
    """``T+12:30``: whole seconds, minutes past sixty kept, as a script writes it."""
    minutes, seconds = divmod(abs(at_ms) // SECOND_MS, 60)
    return f"T{'-' if at_ms < 0 else '+'}{minutes}:{seconds:02d}"


DurationMs = Annotated[
    int,
    BeforeValidator(parse_duration),
    WithJsonSchema(
        {"type": "string", "pattern": r"^(\d+d)?(\d+h)?(\d+m)?(\d+s)?$", "examples": ["30s", "2m", "1h30m"]}
    ),
]
"""A duration in whole milliseconds, written like ``2m``."""

MomentMs = Annotated[
    int,
    BeforeValidator(parse_moment),
    WithJsonSchema(
        {"type": "string", "pattern": r"^T[+-]\d+(:[0-5]\d){0,2}$", "examples": ["T+0", "T+12:30", "T-2:00"]}
    ),
]
"""A moment of the exercise in whole milliseconds since T+0, written like ``T+12:30``."""
