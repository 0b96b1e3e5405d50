"""A time of the story's day, as people type it into a form without the page's script."""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from simulator.times import DAY_MS, MINUTE_MS, SECOND_MS

if TYPE_CHECKING:
    from simulator.exercise.state import Exercise

_TIME_OF_DAY = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?")


def moment_typed(typed: str, exercise: Exercise, at_ms: int) -> int | None:
    """The last moment at which the story's clocks showed that time, as seen from `at_ms`; None if it is no time of day.

    Up to a minute ahead it means now: clocks that are read and typed are not exact. The page's script does the same.
    """
    found = _TIME_OF_DAY.fullmatch(typed.strip())
    if found is None or exercise.created is None:
        return None
    hours, minutes, seconds = (int(part or 0) for part in found.groups())
    zone = ZoneInfo(exercise.scenario.starts_at[2])
    now = datetime.fromtimestamp((exercise.created.starts_at_wall_ms + at_ms) / SECOND_MS, zone)
    back_s = (now.hour - hours) * 3600 + (now.minute - minutes) * 60 + now.second - seconds
    back_ms = back_s * SECOND_MS
    return at_ms - (back_ms + DAY_MS if back_ms < -MINUTE_MS else max(back_ms, 0))
