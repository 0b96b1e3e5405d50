"""How findings speak of times and amounts."""

from functools import lru_cache

from scoring.record import Record
from simulator.scenario.calendar import story_clock
from simulator.times import HOUR_MS, MINUTE_MS, SECOND_MS, format_moment

_SHORT = 10


def moment_words(record: Record, at_ms: int) -> str:
    """``T+12:30 (02:42 UTC)``: a moment by the exercise's clock and by the story's."""
    created = record.exercise.created
    if created is None:
        return format_moment(at_ms)
    return _moment_words(created.starts_at_wall_ms, at_ms)


@lru_cache(maxsize=1 << 14)
def _moment_words(starts_at_wall_ms: int, at_ms: int) -> str:
    return f"{format_moment(at_ms)} ({story_clock(starts_at_wall_ms, at_ms):%H:%M} UTC)"


def length_words(length_ms: int) -> str:
    """``4 minutes``, ``1 h 05 min`` or ``40 seconds``: a duration as people say it, without false precision."""
    if length_ms < MINUTE_MS:
        return _counted(length_ms // SECOND_MS, "second")
    if length_ms < HOUR_MS:
        minutes, rest = divmod(length_ms, MINUTE_MS)
        seconds = rest // SECOND_MS
        return _counted(minutes, "minute") if minutes >= _SHORT or not seconds else f"{minutes} min {seconds} s"
    hours, rest = divmod(length_ms, HOUR_MS)
    minutes = rest // MINUTE_MS
    return f"{hours} h {minutes:02d} min" if minutes else _counted(hours, "hour")


def listed(words: list[str]) -> str:
    """``a, b and c``."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}" if words else "nothing"


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
