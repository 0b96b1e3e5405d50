"""Figures: the shares, durations, times of day, days and numbers that a text states, in digits or in words.

They are read as the grader of prose reads them, so that a field and a sentence mean the same by the same words.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from scoring.prose.claims import figures as told
from scoring.prose.claims.figures import WORDED, Figure, number
from scoring.prose.claims.windows import RANGE
from scoring.prose.clocks import names_utc, times
from simulator.times import DAY_MS, MINUTE_MS

KEPT = 1 << 12
"""Texts whose figures are kept."""
_DAY_MIN = 24 * 60
_SPACES = re.compile("[\u00a0\u2009\u202f]")
_COUNTED_PARTS = re.compile(r"(?<!out) (?:of|from)\b|^every\b")
"""'1 of 2 gateways' counts things, where '1 out of 2' is a share; 'every other region' may be all the others."""
_COLON_SPAN = re.compile(
    r"\W*(?:about |around |approx\.? |circa |ca\.? |roughly )?(\d{1,2}):([0-5]\d)(?::[0-5]\d)?"
    r"(?: ?(?:h|hrs?|hours?|hh:mm(?::ss)?)\b| ?\([^)\d]*\))?\W*"
)
_RUN_TOGETHER = re.compile(r"\b(\d+) ?h ?([0-5]?\d)(?: ?m(?:in\w*)?)?\b")
"""'2h11', which the pattern for lengths of prose takes for a time of day."""
_AND_A_HALF = re.compile(rf"\b({WORDED}|\d+)(?: (?:and a half|1/2)|\u00bd)(?= ?(?:h\b|hrs?\b|hours?\b))")
_VAGUE = re.compile(r"\b(?:few|couple|several|some)\b")
_BARE_REST = re.compile(r"h(?:rs?|ours?)?\b.*(?:\d|\b(?!h|m|half|quarter)[a-z-]+)$")
"""What may be minutes beside hours, or something else: '2 hours, 5 regions'."""
_HOURS_ALONE = re.compile(r"(?:h|hrs?|hours?|hour (?:and )?(?:a )?(?:half|quarter|three quarters))$")
_ROUNDED_MIN = 7.5
"""Half of a quarter of an hour; for less than half an hour a quarter of it."""
_BETWEEN = re.compile(r"[ ,]*(?:and )?")
_AMOUNT = re.compile(r"\d{1,3}(?:[ ,.'\u2019]\d{3})+(?!\d)|\d+(?:[.,]\d+)?")
_SCALES = {
    "k": 1e3, "tsd": 1e3, "thousand": 1e3, "lakh": 1e5, "m": 1e6, "mn": 1e6, "mio": 1e6, "million": 1e6, "crore": 1e7,
    "bn": 1e9, "billion": 1e9,
}  # fmt: skip
_SCALE = re.compile(rf"\s*({'|'.join(sorted(_SCALES, key=len, reverse=True))})s?\b")
_LARGE = r"hundred|thousand|lakh|million|crore|billion"
_IN_WORDS = re.compile(
    rf"\b(?:{WORDED}|half an?|an?)(?: and a half)?(?:[ -](?:and )?(?:{WORDED}|(?:{_LARGE})s?))*\b(?! ?(?:%|percent))"
)
_NO_NUMBER = ("a", "an", "one")
"""Alone they count nothing: 'every one of them'."""
_PART = re.compile(rf"\b(?:half an?|and a half|{WORDED}|{_LARGE}|an?)(?=s?\b)")
_HUNDREDS = re.compile(rf"\b(?:(?:{WORDED}|an?) )?hundred(?: and)?(?:[ -]{WORDED})?\b")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})[a-z]*\.?"
_DAYS = tuple(
    re.compile(pattern)
    for pattern in (
        r"\b(?P<year>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})\b",
        r"\b(?P<d>\d{1,2})[-/. ]{1,2}(?P<m>\d{1,2})[-/. ]{1,2}(?P<year>\d{4}|\d{2})\b",
        rf"\b(?P<d>\d{{1,2}})(?:st|nd|rd|th|\.)?(?: of)?[ -]{_MONTH}(?:,?[ -](?P<year>\d{{4}}))?\b",
        rf"\b{_MONTH} (?P<d>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,? (?P<year>\d{{4}}))?",
    )
)


@lru_cache(maxsize=KEPT)
def shares(text: str) -> tuple[Figure, ...]:
    """Every share that a text states, in percent: ``35 %``, ``thirty-five percent``, ``one in three``, ``a third``."""
    return tuple(told.shares(_spelled(text)))


def counts_parts(text: str, share: Figure) -> bool:
    """Whether a share may as well be a count of things: ``1 of 2``."""
    return _COUNTED_PARTS.search(_spelled(text), share.start, share.end) is not None


@lru_cache(maxsize=KEPT)
def durations_ms(text: str) -> tuple[tuple[int, int], ...]:
    """Every duration that a text states: ``2 hours 12 minutes``, ``two hours``, ``02:19``, ``from 02:28 to 04:39``.

    Each is the least and the most that it may mean: whoever tells hours alone has rounded them to a quarter.
    """
    plain = _spelled(text)
    if colon := _COLON_SPAN.fullmatch(plain):
        exact_ms = (int(colon[1]) * 60 + int(colon[2])) * MINUTE_MS
        return ((exact_ms, exact_ms),)
    stated = (*_lengths(plain), *((one, one) for one in _windows(plain)))
    return tuple((round(least * MINUTE_MS), round(most * MINUTE_MS)) for least, most in stated)


def _windows(plain: str) -> Iterator[float]:
    for found in RANGE.finditer(plain):
        begin, end = (next(iter(told.clocks(found[part])), None) for part in ("a", "b"))
        if begin is not None and end is not None:
            yield (end.low - begin.low) % _DAY_MIN


def _lengths(plain: str) -> Iterator[tuple[float, float]]:
    """Every length in minutes; those that stand side by side are one, and of '2 hours 5 regions' both are given."""
    halves = _AND_A_HALF.sub(lambda found: f"{number(found[1]) + 0.5:g}", plain)
    spaced = _RUN_TOGETHER.sub(r"\1 h \2 min", halves)
    exact = [one for one in told.lengths(spaced) if not _VAGUE.search(spaced, one.start, one.end)]
    total, rounded_min = 0.0, 0.0
    for one, following in pairwise([*exact, None]):
        assert one is not None  # noqa: S101 - only the last is
        total += one.high
        words = spaced[one.start : one.end]
        rounded_min = min(_ROUNDED_MIN, total / 4) if _HOURS_ALONE.search(words) else 0.0
        if _BARE_REST.search(words):
            yield total - one.high % 60 - _ROUNDED_MIN, total - one.high % 60 + _ROUNDED_MIN
        if following is None or not _BETWEEN.fullmatch(spaced, one.end, following.start):
            yield total - rounded_min, total + rounded_min
            total = 0.0


def clocks_ms(text: str, starts_at_wall_ms: int, near_ms: int, ahead_ms: int = 0) -> tuple[int, ...]:
    """Every time of day that a text states, as exercise time, of each day's the one nearest to `near_ms`.

    Where clocks on the wall are `ahead_ms` of UTC, a time beside which UTC is not named is both; and so is one in
    words that may be of the morning and of the evening.
    """
    return tuple(
        _nearest(minutes * MINUTE_MS - shift_ms, starts_at_wall_ms, near_ms)
        for meant, utc in _clocks(text)
        for minutes in meant
        for shift_ms in ((0, ahead_ms) if ahead_ms and not utc else (0,))
    )


@lru_cache(maxsize=KEPT)
def amounts(text: str) -> tuple[float, ...]:
    """Every number that a text states: ``7 400``, ``EUR 42,000``, ``1.2 million``, ``seven thousand four hundred``."""
    plain = _plain(text)
    found = []
    for match in _AMOUNT.finditer(plain):
        digits = match[0]
        grouped = re.fullmatch(r"\d{1,3}(?:[ ,.'\u2019]\d{3})+", digits)
        value = float(re.sub(r"\D", "", digits)) if grouped else float(digits.replace(",", "."))
        scale = _SCALE.match(plain, match.end())
        found.append(value * (_SCALES[scale[1]] if scale else 1.0))
    return (*found, *(_in_words(match[0]) for match in _IN_WORDS.finditer(plain) if match[0] not in _NO_NUMBER))


@lru_cache(maxsize=KEPT)
def days(text: str) -> tuple[tuple[int | None, int, int], ...]:
    """Every day that a text states, as (year, month, day): ``2026-01-03``, ``3 Jan``, ``1/3/2026`` both ways round."""
    stated: list[tuple[int | None, int, int]] = []
    for form in _DAYS:
        for found in form.finditer(_plain(text)):
            parts = found.groupdict()
            year = int(parts["year"]) if parts["year"] else None
            year = year + 2000 if year is not None and year < 100 else year  # noqa: PLR2004 - of this century
            month = _MONTHS.index(parts["month"]) + 1 if "month" in parts else int(parts["m"])
            stated.append((year, month, int(parts["d"])))
            stated.append((year, int(parts["d"]), month))
    return tuple(stated)


def _plain(text: str) -> str:
    return _SPACES.sub(" ", text).lower()


def _spelled(text: str) -> str:
    """A text in small letters, its hundreds in digits: the patterns of prose know none in words."""
    return _HUNDREDS.sub(lambda found: f"{_in_words(found[0]):g}", _plain(text))


@lru_cache(maxsize=KEPT)
def _clocks(text: str) -> tuple[tuple[tuple[int, ...], bool], ...]:
    """Of every time of day the minutes that it may mean, and whether it is told in UTC."""
    plain = _plain(text)
    return tuple((meant, names_utc(plain, end)) for end, meant in times(plain))


def _in_words(words: str) -> float:
    total = current = 0.0
    for part in _PART.findall(words):
        if part == "hundred":
            current = (current or 1.0) * 100
        elif part in _SCALES:
            total, current = total + (current or 1.0) * _SCALES[part], 0.0
        else:
            current += 0.5 if "half" in part else 1.0 if part in ("a", "an") else number(part)
    return total + current


def _nearest(of_day_ms: int, starts_at_wall_ms: int, near_ms: int) -> int:
    first_ms = (of_day_ms - starts_at_wall_ms) % DAY_MS
    return first_ms + round((near_ms - first_ms) / DAY_MS) * DAY_MS
