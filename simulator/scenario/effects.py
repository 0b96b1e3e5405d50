"""Effects: how an act bends a metric's course.

::

    2 over 2m                     go to 2 in two minutes and stay
    0.5                           at once
    rising 40 per minute          climb without end
    falling 90 per minute to 0    fall until 0
    [60 over 30s, 35 over 3m]     one after the other
"""

import re
from dataclasses import dataclass
from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema

from simulator.times import MINUTE_MS, parse_duration


@dataclass(frozen=True, slots=True)
class Ramp:
    """One straight stretch of a metric's course, starting where the stretch before it ended."""

    over_ms: int | None
    """How long it takes; None when it goes on for ever."""
    to: float | None
    """The value it reaches; None when it goes on for ever."""
    per_minute: float
    """The slope of an endless stretch; 0 otherwise."""


Bend = tuple[Ramp, ...]

_TO = re.compile(r"(-?\d+(?:\.\d+)?)(?: over (\S+))?")
_SLOPE = re.compile(r"(rising|falling) (\d+(?:\.\d+)?) per minute(?: to (-?\d+(?:\.\d+)?))?")


def parse_bend(written: object) -> Bend:
    """Read one effect or a list of them; raises ValueError showing how an effect is written."""
    parts = written if isinstance(written, list | tuple) else (written,)
    return tuple(part if isinstance(part, Ramp) else _ramp(part) for part in parts)


def stretch_ms(ramp: Ramp, start: float) -> int | None:
    """How long a ramp takes from a starting value, in milliseconds; None when it never ends."""
    if ramp.over_ms is not None or ramp.to is None:
        return ramp.over_ms
    return max(0, round((ramp.to - start) / ramp.per_minute * MINUTE_MS)) if ramp.per_minute else 0


def _ramp(written: object) -> Ramp:
    if isinstance(written, int | float) and not isinstance(written, bool):
        return Ramp(0, float(written), 0.0)
    text = written if isinstance(written, str) else ""
    if found := _TO.fullmatch(text):
        return Ramp(parse_duration(found[2]) if found[2] else 0, float(found[1]), 0.0)
    if found := _SLOPE.fullmatch(text):
        slope = float(found[2]) * (1 if found[1] == "rising" else -1)
        return Ramp(None, float(found[3]) if found[3] else None, slope)
    message = f"{written!r} is not an effect; write '2 over 2m', '0.5', or 'rising 40 per minute'"
    raise ValueError(message)


BendField = Annotated[
    Bend,
    BeforeValidator(parse_bend),
    WithJsonSchema({"type": ["string", "number", "array"], "examples": ["2 over 2m", "rising 40 per minute"]}),
]
