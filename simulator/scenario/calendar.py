"""The story's calendar: "Saturday 02:30 UTC" becomes an instant."""

import re
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from simulator.scenario.model import STARTS, Scenario

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
REHEARSAL_DAY = date(2026, 1, 1)
"""Rehearsals play on the first fitting day from here on, so that they never change."""


def wrong_start(text: str) -> str | None:
    """What is wrong with T+0 as it was typed, and what a right one looks like; None if nothing is."""
    if re.fullmatch(STARTS, text) is None:
        return f"{text!r} is not weekday, time and zone; write it like Saturday 02:30 UTC or Friday 17:45 Europe/Berlin"
    zone = text.rpartition(" ")[2]
    return None if known_zone(zone) else f"{zone!r} is no time zone; write UTC, or a name such as Europe/Berlin"


def known_zone(name: str) -> bool:
    """Whether a time zone has this name in the IANA database."""
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return False
    return True


def story_start_ms(scenario: Scenario, on_or_after: date) -> int:
    """T+0 of the story on the first fitting weekday, in milliseconds since the Unix epoch."""
    weekday, clock, zone = scenario.starts_at
    day = on_or_after + timedelta(days=(WEEKDAYS.index(weekday) - on_or_after.weekday()) % 7)
    return int(datetime.combine(day, clock, ZoneInfo(zone)).timestamp() * 1000)


def ahead_of_utc_ms(scenario: Scenario, starts_at_wall_ms: int) -> int:
    """By how much the story's own clocks are ahead of UTC when it starts; negative where they are behind."""
    return _ahead_of_utc_ms(scenario.starts_at[2], starts_at_wall_ms)


@lru_cache(maxsize=64)
def _ahead_of_utc_ms(zone: str, wall_ms: int) -> int:
    ahead = datetime.fromtimestamp(wall_ms / 1000, ZoneInfo(zone)).utcoffset()
    return 0 if ahead is None else int(ahead.total_seconds() * 1000)


def story_clock(starts_at_wall_ms: int, at_ms: int) -> datetime:
    """The story's instant in UTC, which is what messages and timelines speak."""
    return datetime.fromtimestamp((starts_at_wall_ms + at_ms) / 1000, UTC)
