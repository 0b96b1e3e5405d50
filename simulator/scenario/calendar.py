"""The story's calendar: "Saturday 02:30 UTC" becomes an instant."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from simulator.scenario.model import Scenario

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
REHEARSAL_DAY = date(2026, 1, 1)
"""Rehearsals play on the first fitting day from here on, so that they never change."""


def story_start_ms(scenario: Scenario, on_or_after: date) -> int:
    """T+0 of the story on the first fitting weekday, in milliseconds since the Unix epoch."""
    weekday, clock, zone = scenario.starts_at
    day = on_or_after + timedelta(days=(WEEKDAYS.index(weekday) - on_or_after.weekday()) % 7)
    return int(datetime.combine(day, clock, ZoneInfo(zone)).timestamp() * 1000)


def story_clock(starts_at_wall_ms: int, at_ms: int) -> datetime:
    """The story's instant in UTC, which is what messages and timelines speak."""
    return datetime.fromtimestamp((starts_at_wall_ms + at_ms) / 1000, UTC)
