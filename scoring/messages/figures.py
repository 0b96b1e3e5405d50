"""Figures: the shares, durations, times of day and numbers that a text states."""

import re
from functools import lru_cache

from simulator.times import DAY_MS, HOUR_MS, MINUTE_MS

_NUMBER = r"\d+(?:[.,]\d+)?"
_PERCENT = re.compile(rf"({_NUMBER})\s*(?:%|percent|per cent)", re.IGNORECASE)
_RATIO = re.compile(r"\b(one|two|three|1|2|3) (?:in|out of) (two|three|four|five|ten|2|3|4|5|10)\b", re.IGNORECASE)
_FRACTIONS = {"half": 50.0, "a third": 33.3, "two thirds": 66.7, "a quarter": 25.0, "three quarters": 75.0}
_WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "ten": 10}
_CLOCK = re.compile(r"\b([01]?\d|2[0-3])[:.h]([0-5]\d)(?:\b|(?=[zZ]\b))(?!\s*%)")
_UTC = re.compile(r"\s?\(?(?:UTC|GMT|Z)\b", re.IGNORECASE)
_SPAN = re.compile(
    rf"({_NUMBER})\s*(?:h\b|hrs?\b|hours?\b)(?:\s*(?:and|,)?\s*({_NUMBER})\s*(?:m\b|min\w*))?|({_NUMBER})\s*(?:m\b|min\w*)",
    re.IGNORECASE,
)
_COLON_SPAN = re.compile(r"^\s*(\d{1,2}):([0-5]\d)\s*$")
_AMOUNT = re.compile(r"\d{1,3}(?:[ \u00a0\u202f,.'\u2019]\d{3})+(?!\d)|\d+(?:\.\d+)?")
_SCALES = {"k": 1e3, "thousand": 1e3, "m": 1e6, "million": 1e6}
KEPT = 1 << 12
"""Texts whose figures are kept."""
_SCALE = re.compile(r"\s*(k|thousand|m|million)\b", re.IGNORECASE)


@lru_cache(maxsize=KEPT)
def shares(text: str) -> tuple[float, ...]:
    """Every share that a text states, in percent: ``35 %``, ``one in three``, ``a third``."""
    lowered = text.casefold()
    stated = [float(found[1].replace(",", ".")) for found in _PERCENT.finditer(text)]
    stated += [100.0 * _count(found[1]) / _count(found[2]) for found in _RATIO.finditer(lowered)]
    stated += [value for words, value in _FRACTIONS.items() if re.search(rf"\b{words}\b(?! of an)", lowered)]
    return tuple(stated)


@lru_cache(maxsize=KEPT)
def duration_ms(text: str) -> int | None:
    """The first duration that a text states: ``2 hours 12 minutes``, ``31 min``, ``02:19``; None if it states none."""
    if colon := _COLON_SPAN.match(text):
        return int(colon[1]) * HOUR_MS + int(colon[2]) * MINUTE_MS
    found = _SPAN.search(text)
    if found is None:
        return None
    hours, minutes, alone = (float((part or "0").replace(",", ".")) for part in found.groups())
    return round(hours * HOUR_MS + (minutes + alone) * MINUTE_MS)


def clocks_ms(text: str, starts_at_wall_ms: int, near_ms: int, ahead_ms: int = 0) -> tuple[int, ...]:
    """Every time of day that a text states, as exercise time, of each day's the one nearest to `near_ms`.

    Where clocks on the wall are `ahead_ms` of UTC, a time beside which UTC is not named is both.
    """
    return tuple(
        _nearest((int(found[1]) * 60 + int(found[2])) * MINUTE_MS - shift_ms, starts_at_wall_ms, near_ms)
        for found in _CLOCK.finditer(text)
        for shift_ms in ((0, ahead_ms) if ahead_ms and not _UTC.match(text, found.end()) else (0,))
    )


@lru_cache(maxsize=KEPT)
def amounts(text: str) -> tuple[float, ...]:
    """Every number that a text states: ``7 400``, ``EUR 42,000``, ``1.2 million``, ``19k``."""
    found = []
    for match in _AMOUNT.finditer(text):
        digits = match[0]
        grouped = re.fullmatch(r"\d{1,3}(?:[ \u00a0\u202f,.'\u2019]\d{3})+", digits)
        value = float(re.sub(r"\D", "", digits)) if grouped else float(digits)
        scale = _SCALE.match(text, match.end())
        found.append(value * (_SCALES[scale[1].casefold()] if scale else 1.0))
    return tuple(found)


def _count(word: str) -> int:
    return int(word) if word.isdecimal() else _WORDS[word.casefold()]


def _nearest(of_day_ms: int, starts_at_wall_ms: int, near_ms: int) -> int:
    first_ms = (of_day_ms - starts_at_wall_ms) % DAY_MS
    return first_ms + round((near_ms - first_ms) / DAY_MS) * DAY_MS
