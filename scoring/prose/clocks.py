"""Clocks: times of day in figures and words, and on which side of the moment of sending they lie.

What is held against them is UTC. A time beside which no zone stands may be the story's own instead: whoever is in
Madrid and writes "10:24" may mean either, and the one that is true counts.
"""

import re
from collections.abc import Iterator

from scoring.prose.form import Form
from scoring.prose.truth import Truth
from scoring.prose.vocabulary.moments import CLOCK

_CLOCK = Form(CLOCK)
_FIGURES = Form(r"(\d{1,2})(?:[:.h]([0-5]\d)|([0-5]\d)(?= ?(?:utc|z|gmt|hrs)))?")
_HOURS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "noon": 12, "midnight": 24,
}  # fmt: skip
_MINUTES = {
    "five": 5, "ten": 10, "fifteen": 15, "quarter": 15, "twenty": 20, "twenty-five": 25, "half": 30, "thirty": 30,
    "forty": 40, "forty-five": 45, "fifty": 50,
}  # fmt: skip
_HALF_DAY_MIN = 12 * 60
_DAY_MIN = 24 * 60
_FAR_MIN = 6 * 60
"""What lies further ahead is another day's."""
_SAME_MIN = 2
"""The time at the head of a message is that of its sending."""


def ahead(words: str, truth: Truth) -> bool:
    """Whether a time of day stands in some words that had not come when they were sent."""
    return any(_SAME_MIN < minutes <= _FAR_MIN for minutes in _after(words, truth))


def behind(words: str, truth: Truth) -> bool:
    """Whether a time of day stands in some words that had passed when they were sent."""
    return any(_DAY_MIN - _FAR_MIN <= minutes < _DAY_MIN - _SAME_MIN for minutes in _after(words, truth))


def times(words: str) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Of each time of day in some words in small letters: where it ends, and the minutes of the day it may mean.

    What may as well be a length, such as '2 hrs' or '10 to 15 minutes', is none.
    """
    for found in _CLOCK.finditer(words):
        length = _LENGTH.fullmatch(found[0]) or _UNIT.match(words, found.end())
        if not length and (meant := tuple(_of_day(found[0]))):
            yield found.end(), meant


_LENGTH = Form(r"\d{1,2}\s?hrs|\d+(?: minutes)? (?:to|after|before) \d+")
_UNIT = Form(r"\s?(?:m|min|mins|minutes?|h|hrs?|hours?|s|secs?|seconds?|days?)\b")


def readings(minutes: float, truth: Truth, *, utc: bool) -> tuple[float, ...]:
    """The minutes of the day, in UTC, that a time may mean; with `utc` its zone is told."""
    ahead = 0 if utc else truth.ahead_of_utc_min or 0
    return tuple(dict.fromkeys(one % _DAY_MIN for one in (minutes, minutes - ahead)))


def names_utc(words: str, end: int) -> bool:
    """Whether behind a time that ends there, or for all times of a text, UTC is named."""
    return _UTC.match(words, end) is not None or _ALL_UTC.search(words) is not None


_UTC = Form(r"(?<=z)|(?<=utc)|(?<=gmt)|\s?\(?(?:utc|gmt|z)\b")
_ALL_UTC = Form(r"\btimes\b[^.\n\d]{0,24}\b(?:utc|gmt)\b")


def _after(words: str, truth: Truth) -> Iterator[float]:
    """Of each time of day, the minutes from sending to it, 0 to a day; none where nobody knows when it was sent."""
    if truth.as_of is None:
        return
    sent = truth.as_of.hour * 60 + truth.as_of.minute
    for found in _CLOCK.finditer(words):
        utc = names_utc(words, found.end())
        for minutes in _of_day(found[0]):
            yield from ((one - sent) % _DAY_MIN for one in readings(minutes, truth, utc=utc))


def _of_day(clock: str) -> Iterator[int]:
    """The minutes of the day that a time may mean; in words morning and evening are one."""
    if figures := _FIGURES.match(clock):
        minutes = int(figures[1]) * 60 + int(figures[2] or figures[3] or 0)
        yield minutes + _HALF_DAY_MIN if "p" in clock and minutes < _HALF_DAY_MIN else minutes
    else:
        yield from _spoken(clock)


def _spoken(clock: str) -> Iterator[int]:
    """Of "twenty past eight" both."""
    parts = re.findall(r"twenty-five|forty-five|[a-z]+", clock)
    hours = [_HOURS[part] for part in parts if part in _HOURS]
    if not hours:
        return
    minutes = hours[-1] * 60
    if "past" in parts or "after" in parts:
        minutes += _MINUTES.get(parts[0], 0)
    elif "to" in parts or "before" in parts:
        minutes -= _MINUTES.get(parts[0], 0)
    elif parts[-1] in _MINUTES and len(parts) > 1:
        minutes = hours[0] * 60 + _MINUTES[parts[-1]]
    yield from (minutes, minutes + _HALF_DAY_MIN)
