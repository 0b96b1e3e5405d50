"""A column of moments: what all of them mean together, and when each is on one line of time."""

from collections.abc import Iterable, Sequence
from enum import StrEnum

from simulator.exchange.clocks import Kind, Told
from simulator.times import DAY_MS, HOUR_MS, MINUTE_MS


class Reading(StrEnum):
    """How a column of moments is read."""

    HOURS = "hours"
    """Hours and minutes since the start."""
    MINUTES = "minutes"
    """Minutes, and seconds behind a colon, since the start."""
    CLOCK = "clock"
    """Times of the day, on days where these are named."""


LONGEST_MS = 12 * HOUR_MS
"""An exercise that would be longer if pairs were hours and minutes is taken to mean minutes and seconds."""
_HUNDRED, _HOURS_OF_A_DAY, _MINUTES_OF_AN_HOUR = 100, 24, 60
FIRST_DATE_MS = 366 * DAY_MS
"""Days below are counted from the first; from here on they are dates."""
_NEXT_DAY_MS = 6 * HOUR_MS
"""A clock that goes back by more has passed midnight; by less, a row stands out of order."""


def reading_of(
    moments: Iterable[Told | None], *, since_start: bool = False, of_day: bool = False, seconds: bool = False
) -> Reading:
    """The reading that makes sense of a column.

    The flags say what its title says: that its times are counted from the start, or are times of the day, or have
    seconds behind their colon.
    """
    told = [one for one in moments if one is not None]
    by_day = [one for one in told if one.kind in (Kind.INSTANT, Kind.CLOCK)]
    counted = [one for one in told if one.marked or one.kind is Kind.OFFSET]
    pairs = [one for one in told if one.kind is Kind.PAIR]
    numbers = [one for one in told if one.kind is Kind.NUMBER]
    from_start = since_start or bool(counted) or (bool(pairs) and pairs[0].ms == 0)
    if len(by_day) > len(counted) and not since_start:
        return Reading.CLOCK
    if pairs and not any(one.marked for one in pairs) and (of_day or not from_start):
        return Reading.CLOCK
    if numbers and not pairs and of_day and all(_of_four_digits(one) is not None for one in numbers):
        return Reading.CLOCK
    too_long = max((abs(one.ms) for one in pairs if not one.seconds), default=0) > LONGEST_MS
    return Reading.MINUTES if seconds or too_long else Reading.HOURS


def placed(moments: Sequence[Told | None], reading: Reading, days: Sequence[int | None] = ()) -> list[int | None]:
    """Each moment in milliseconds on one line of time, in the order of the rows.

    Since the start, that is zero; by the clock, only differences mean anything. `days` are dates that stand in a
    column of their own. A clock that goes back has passed midnight.
    """
    if reading is not Reading.CLOCK:
        return [None if one is None else _since_start(one, reading) for one in moments]
    return _by_the_clock(moments, days)


def _since_start(told: Told, reading: Reading) -> int | None:
    if told.kind is Kind.INSTANT:
        return None
    if told.kind is Kind.PAIR and reading is Reading.MINUTES and not told.seconds:
        return told.ms * MINUTE_MS // HOUR_MS
    return told.ms + told.day * DAY_MS


def _by_the_clock(moments: Sequence[Told | None], days: Sequence[int | None]) -> list[int | None]:
    zones = [one.zone_ms for one in moments if one is not None and one.zone_ms is not None]
    usual = max(set(zones), key=zones.count) if zones else 0
    found: list[int | None] = []
    day_ms, before = 0, None
    for number, told in enumerate(moments):
        named = days[number] if number < len(days) else None
        clock_ms = None if told is None else _of_the_clock(told)
        if told is None or clock_ms is None:
            found.append(None)
            continue
        if told.kind is Kind.INSTANT:
            named, clock_ms = clock_ms - clock_ms % DAY_MS, clock_ms % DAY_MS
        at_ms = clock_ms - (usual if told.zone_ms is None else told.zone_ms) + told.day * DAY_MS
        if named is not None and named >= FIRST_DATE_MS > day_ms and before is not None:
            found, before = _dated(found, named - day_ms - DAY_MS * (day_ms + at_ms < before - _NEXT_DAY_MS)), None
        day_ms = day_ms if named is None else named
        if named is None and not told.day and before is not None:
            while day_ms + at_ms < before - _NEXT_DAY_MS:
                day_ms += DAY_MS
        before = day_ms + at_ms
        found.append(before)
    return found


def _dated(found: Sequence[int | None], by_ms: int) -> list[int | None]:
    """What stood before the first date gets the days before it."""
    return [None if at_ms is None else at_ms + by_ms for at_ms in found]


def _of_the_clock(told: Told) -> int | None:
    """The time of day, with its day for an instant; None for what is counted from the start."""
    if told.marked:
        return None
    return _of_four_digits(told) if told.kind is Kind.NUMBER else told.ms


def _of_four_digits(told: Told) -> int | None:
    """A number as 830 for half past eight."""
    hours, minutes = divmod(told.ms // MINUTE_MS, _HUNDRED)
    return hours * HOUR_MS + minutes * MINUTE_MS if hours < _HOURS_OF_A_DAY and minutes < _MINUTES_OF_AN_HOUR else None
