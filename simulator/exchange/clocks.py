"""When something happens, as people write it: after the start, by the clock, on a day, in some zone.

`read_moment` says what a cell or the beginning of a line may mean; which of the meanings is right shows only beside
its neighbours, in `timing`.
"""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from types import MappingProxyType

from simulator.exchange.dates import at_date, fold, take_date, took_weekday
from simulator.times import DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS

Cell = str | int | float | bool | date | datetime | time | timedelta | None
"""What a cell of a spreadsheet may hold."""


class Kind(StrEnum):
    """What a writing can mean."""

    OFFSET = "offset"
    """Time since the start."""
    PAIR = "pair"
    """Two numbers with a colon: hours and minutes, or minutes and seconds, since the start or of the day."""
    CLOCK = "clock"
    """A time of the day."""
    INSTANT = "instant"
    """A time on a day."""
    NUMBER = "number"
    """A bare number: minutes, it may be assumed."""


@dataclass(frozen=True, slots=True)
class Told:
    """A moment as it was written."""

    kind: Kind
    ms: int
    """Since the start, since midnight, or since the first day of the calendar; of a pair, as hours and minutes."""
    seconds: bool = False
    """Of a pair: seconds were written too, or a letter between hours and minutes, so that it can mean nothing else."""
    marked: bool = False
    """A sign or a T says that it is meant since the start."""
    day: int = 0
    """Days that were named beside a clock: of "day 2", 1."""
    zone_ms: int | None = None
    """How far its zone lies before UTC; None where none is named."""


ZONES = MappingProxyType({
    "z": 0, "utc": 0, "gmt": 0, "wet": 0, "bst": 60, "ist": 330, "cet": 60, "mez": 60, "cest": 120, "mesz": 120,
    "eet": 120, "eest": 180, "msk": 180, "jst": 540, "aest": 600, "aedt": 660, "est": -300, "edt": -240, "cst": -360,
    "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420,
})  # fmt: skip
"""Minutes before UTC of the zones that are named by letters; of a name with several meanings, the usual one."""

_LETTERS = "|".join(sorted(ZONES, key=len, reverse=True))
_ZONE = rf"(?:\s*\(?(?P<zone>(?:utc|gmt)\s?[+-]\d{{1,2}}(?::?\d\d)?|{_LETTERS}|[+-]\d\d:?\d\d)\b\)?)?"
_CLOCK = re.compile(
    r"(?P<hour>[01]?\d|2[0-4])\s?(?:[:.h]|\s?uhr\s?)(?P<minute>[0-5]\d)"
    r"(?:[:.m]\s?(?P<second>[0-5]\d)(?:[.,]\d+)?s?)?(?!\d)"
    rf"\s*(?P<half>[ap]\.?m\.?(?!\w))?(?:\s*(?:uhr|hrs?|h|hours)\b)?{_ZONE}",
    re.IGNORECASE,
)
_FOUR_DIGITS = re.compile(
    rf"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?!\d)\s*(?:hrs?|h|hours|uhr)?{_ZONE}", re.IGNORECASE
)
_HALF_DAY = re.compile(rf"(?P<hour>1[0-2]|0?[1-9])\s*(?P<half>[ap]\.?m\.?)(?!\w){_ZONE}", re.IGNORECASE)
_FULL_HOUR = re.compile(rf"(?P<hour>[01]?\d|2[0-3])\s*(?:h|uhr)(?![\w:]){_ZONE}", re.IGNORECASE)
_MARK = re.compile(r"(?:(?P<what>startex|start|zero|[th]0?)\s*(?P<late>[+-])|(?P<sign>[+-]))\s*", re.IGNORECASE)
_COLONS = re.compile(r"(\d{1,4}):([0-5]\d)(?::([0-5]\d))?(?!\d)")
_UNITS = re.compile(
    r"(?:(?P<d>\d+)\s*(?:d|days?|tage?n?|jours?|dias?)\b\s*)?"
    r"(?:(?P<h>\d+)\s*(?:h|hrs?|hours?|std|stunden?|heures?|horas?)\.?\s*)?"
    r"(?:(?P<m>\d+)\s*(?:m|'|mins?|minutes?|minuten|minutos?)?(?:\b|(?<='))\.?\s*)?"
    r"(?:(?P<s>\d+)\s*(?:s|secs?|seconds?|sek|sekunden?)\b\.?)?",
    re.IGNORECASE,
)
_DAY = re.compile(
    r"(?:(?:day|tag|jour|dia|jornada)\s*(?P<nth>\d{1,2})|d\s*\+\s*(?P<plus>\d{1,2}))\s*[,:/-]?\s*", re.IGNORECASE
)
_STARTS = frozenset(
    {
        "startex",
        "start",
        "start of exercise",
        "ubungsbeginn",
        "beginn",
        "debut",
        "debex",
        "inicio",
        "comienzo",
        "t",
        "t0",
    }
    | {"h"}
)
_EXCEL_DAY = datetime(1899, 12, 30)  # noqa: DTZ001 -- the calendar of spreadsheets knows no zones
_EXCEL_ONLY_TIME = 1901
_NOON = 12
_SERIAL_LEAST, _SERIAL_MOST = 30_000, 80_000


def read_moment(cell: Cell) -> Told | None:
    """What a cell means as a moment; None if it means none."""
    if isinstance(cell, str):
        told, rest = take_moment(cell)
        return told if not rest.strip(" .;)") else None
    return _of_value(cell)


def take_moment(text: str) -> tuple[Told | None, str]:
    """The moment that a text begins with, and what comes behind it."""
    line = fold(text)
    told, length = _taken(line)
    return told, text[length:] if told is not None else text


def _of_value(cell: Cell) -> Told | None:
    if cell is None or isinstance(cell, bool | str):
        return None
    if isinstance(cell, datetime):
        return _of_instant(cell)
    if isinstance(cell, date):
        return Told(Kind.INSTANT, at_date(cell))
    if isinstance(cell, time):
        return Told(Kind.PAIR, _of_day(cell), seconds=True)
    if isinstance(cell, timedelta):
        return Told(Kind.OFFSET, _ms(cell))
    return _of_number(cell)


def _of_instant(cell: datetime) -> Told:
    """An instant; before there were spreadsheets, a span of more than a day."""
    if cell.year < _EXCEL_ONLY_TIME:
        return Told(Kind.OFFSET, _ms(cell.replace(tzinfo=None) - _EXCEL_DAY))
    zone = cell.utcoffset()
    ms = at_date(cell.date()) + _of_day(cell.time())
    return Told(Kind.INSTANT, ms, zone_ms=None if zone is None else _ms(zone))


def _of_number(number: float) -> Told | None:
    """Spreadsheets keep times as shares of a day, and days as counts from 1899-12-30; else it is minutes."""
    if number != number or abs(number) > _SERIAL_MOST:  # noqa: PLR0124 -- what is not itself is no number
        return None
    if 0 < number < 1 and isinstance(number, float):
        return Told(Kind.PAIR, round(number * DAY_MS / SECOND_MS) * SECOND_MS, seconds=True)
    if number >= _SERIAL_LEAST:
        day = _EXCEL_DAY + timedelta(days=int(number))
        return Told(Kind.INSTANT, at_date(day.date()) + round((number % 1) * DAY_MS / SECOND_MS) * SECOND_MS)
    return Told(Kind.NUMBER, round(number * MINUTE_MS))


def _taken(line: str) -> tuple[Told | None, int]:
    """The moment at the beginning of a folded line, and how many characters it takes."""
    opening = len(line) - len(line.lstrip(" \t'*_`[(~"))
    for take in (_start, _marked, _dated, _nth_day, _clock, _colons, _duration):
        told, length = take(line[opening:])
        if told is not None:
            return told, opening + length
    return None, 0


def _start(line: str) -> tuple[Told | None, int]:
    word = line.strip(" .")
    return (Told(Kind.OFFSET, 0, marked=True), len(line)) if word in _STARTS else (None, 0)


def _marked(line: str) -> tuple[Told | None, int]:
    found = _MARK.match(line)
    if found is None:
        return None, 0
    sign = -1 if "-" in (found["late"], found["sign"]) else 1
    rest = line[found.end() :]
    colons = _COLONS.match(rest)
    if colons is not None:
        return replace(_of_colons(colons), ms=sign * _of_colons(colons).ms, marked=True), found.end() + colons.end()
    told, length = _duration(rest, bare=True)
    if told is not None and (found["what"] or "").startswith("h") and rest[:length].strip().isdigit():
        told = replace(told, ms=told.ms // MINUTE_MS * HOUR_MS)
    return (None if told is None else Told(Kind.OFFSET, sign * told.ms, marked=True)), found.end() + length


def _of_colons(found: re.Match[str]) -> Told:
    first, second, third = (int(part) if part else 0 for part in found.groups())
    return Told(Kind.PAIR, first * HOUR_MS + second * MINUTE_MS + third * SECOND_MS, seconds=found[3] is not None)


def _colons(line: str) -> tuple[Told | None, int]:
    """More hours than a day has: since the start."""
    found = _COLONS.match(line)
    return (None, 0) if found is None else (_of_colons(found), found.end())


def _dated(line: str) -> tuple[Told | None, int]:
    from_ms, length = _date(line)
    if from_ms is None:
        return None, 0
    between = re.match(r"[\s,t]*(?:at|um|a|kl\.?)?\s*", line[length:])
    skipped = length + (between.end() if between else 0)
    told, more = _clock(line[skipped:])
    if told is None:
        return Told(Kind.INSTANT, from_ms), length
    return Told(Kind.INSTANT, from_ms + told.ms, zone_ms=told.zone_ms), skipped + more


def _date(line: str) -> tuple[int | None, int]:
    weekday = took_weekday(line)
    day, length = take_date(line[weekday:])
    return (None, 0) if day is None else (at_date(day), weekday + length)


def _nth_day(line: str) -> tuple[Told | None, int]:
    found = _DAY.match(line)
    if found is None:
        return None, 0
    told, length = _clock(line[found.end() :])
    if told is None:
        return None, 0
    day = int(found["nth"]) - 1 if found["nth"] else int(found["plus"])
    return replace(told, kind=Kind.CLOCK, day=max(day, 0)), found.end() + length


def _clock(line: str) -> tuple[Told | None, int]:
    weekday = took_weekday(line)
    for form in (_CLOCK, _FOUR_DIGITS, _HALF_DAY, _FULL_HOUR):
        found = form.match(line[weekday:])
        if found is not None and (form is not _FOUR_DIGITS or _is_clock_of_four(line[weekday:], found)):
            return _of_clock(found), weekday + found.end()
    return None, 0


def _is_clock_of_four(line: str, found: re.Match[str]) -> bool:
    """Four digits are a time of day, and not a year or a count, if nothing else stands there or a zone does."""
    return found.end() == len(line.rstrip()) or bool(found["zone"]) or not line[found.end() : found.end() + 1].isalnum()


def _of_clock(found: re.Match[str]) -> Told:
    parts = found.groupdict()
    hour, half = int(parts["hour"]), (parts.get("half") or "")[:1].lower()
    if half:
        hour = hour % _NOON + (_NOON if half == "p" else 0)
    ms = hour * HOUR_MS + int(parts.get("minute") or 0) * MINUTE_MS + int(parts.get("second") or 0) * SECOND_MS
    zone = _zone(parts.get("zone"))
    apart = re.search(r"\d\s?([:h])\d", found[0])
    certain = bool(half) or zone is not None or apart is None
    whole = parts.get("second") is not None or (apart is not None and apart[1] == "h")
    return Told(Kind.CLOCK if certain else Kind.PAIR, ms, seconds=whole, zone_ms=zone)


def _zone(name: str | None) -> int | None:
    if not name:
        return None
    if name.lower() in ZONES:
        return ZONES[name.lower()] * MINUTE_MS
    digits = re.sub(r"[^\d]", "", name)
    hours, minutes = (int(digits[:-2]), int(digits[-2:])) if len(digits) > 2 else (int(digits), 0)  # noqa: PLR2004 -- hhmm
    return (-1 if "-" in name else 1) * (hours * HOUR_MS + minutes * MINUTE_MS)


def _duration(line: str, *, bare: bool = False) -> tuple[Told | None, int]:
    """``1h30``, ``15 min``; a bare number is minutes, which only its column can say for sure."""
    found = _UNITS.match(line)
    if found is None or not found[0].strip():
        return None, 0
    days, hours, minutes, seconds = (int(found[unit] or 0) for unit in "dhms")
    ms = days * DAY_MS + hours * HOUR_MS + minutes * MINUTE_MS + seconds * SECOND_MS
    is_number = not bare and found[0].strip().isdigit()
    if is_number and line[found.end() :].strip():
        return None, 0
    return Told(Kind.NUMBER if is_number else Kind.OFFSET, ms), found.end()


def _ms(span: timedelta) -> int:
    return round(span.total_seconds()) * SECOND_MS


def _of_day(clock: time) -> int:
    return clock.hour * HOUR_MS + clock.minute * MINUTE_MS + clock.second * SECOND_MS
