"""Figures: shares, counts, lengths and times of day, in digits and in words."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache, wraps
from typing import TypeVar

from scoring.prose.expression import Hit
from scoring.prose.form import Form

T = TypeVar("T")
_ONES = {
    word: value
    for value, word in enumerate(
        [
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ],
        1,
    )
}
_TENS = {
    word: 10 * value
    for value, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)
}
_PARTS = {
    "half": 2,
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "twentieth": 20,
}
_SMALL = {
    "a": 1,
    "an": 1,
    "a single": 1,
    "a couple of": 2,
    "couple of": 2,
    "a few": 3,
    "few": 3,
    "several": 4,
    "a dozen": 12,
    "half a dozen": 6,
    "a hundred": 100,
    "hundred": 100,
    "a thousand": 1000,
}
WORDED = (
    rf"(?:(?:{'|'.join(_TENS)})(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?"
    rf"|{'|'.join(sorted(_ONES, key=len, reverse=True))})"
)
NUMBER = rf"(?:\d+(?:[.,]\d+)*|{WORDED})"
_PERCENT = Form(
    rf"(?<![a-z\d.])(?<![a-z]-)(?=[\doftsen])(?:(?P<low>{NUMBER})\s?(?:%|percent|per cent)?\s?(?:-|to|and|or)\s?)?"
    rf"(?P<high>{NUMBER})\s?(?:%"
    rf"|percent\b|per cent\b|pct\b|p\.c\.|prozent\b)"
)
_RATIO = Form(
    rf"(?<![\d:.,])\b(?=[\doftsen])(?P<n>{WORDED}|\d+)(?: (?!utc|gmt)[a-z'-]+)?? (?:in|out of|of|from) (?:every )?"
    rf"(?P<d>{WORDED}|a (?:hundred|thousand|dozen)|\d+)\b(?! (?:out )?of (?:our |the |all |its )?\d)(?! (?:min|hour"
    rf"|sec|day|week|region|node"
    rf"|data|pod|server|shard|zone|attempt"
    rf"|step|replica|host|disk|database|instance|switch|link|cable|team|people|engineer"
    rf"|option|fix|check|cluster|broker|cache|queue|thing|reason)\w*)"
)
_FRACTION = Form(
    r"\b(?P<n>a|one|two|three|four|five)[ -](?:(?:good|full|mere|bare|scant|meagre|small|whole|solid"
    r"|tiny) )?(?P<d>halves|(?:third|quarter)s|(?:third|quarter)"
    r"(?=(?:,? (?:of|the|our|your|all|these|those|are|is|were|was|can\w*|could\w*|do\w*|did\w*|get\w*|got|ha[ds]"
    r"|have|see|saw|fail\w*|los\w*|still|now|never|or|and|to)\b)|\W*(?:$|[.,;:)%]))|(?:fifth"
    r"|sixth|seventh|eighth|ninth|tenth|twentieth)s|(?:fourth|fifth|sixth|seventh"
    r"|eighth|ninth|tenth|twentieth)(?= of))\b(?! (?:past|to|time|run|try|round|test|wave"
    r"|region|attempt|of an hour|hour|party|person|update|part[yi]))|\bhalf\b(?! (?:an? "
    r"|hour|past|way|dozen|empty|full|open|done|built|finished|asleep|price|of (?:it|that|this)\b|hearted|baked"
    r"|way\w*"
    r"|as|marathon|day|year|term|right|true))(?!-)"
)
_EVERY = Form(
    r"\bevery (?P<d>other|second|third|fourth|fifth|sixth|seventh|eighth|tenth|twentieth)\b(?! (?:minute"
    r"|hour|day|week|month|year|time|quarter|night|morning|evening|weekend|season))(?= [a-z])"
)
_LENGTH = Form(
    rf"(?<![a-z\d])(?=[\doftsenah])(?:(?P<hours>{NUMBER}|an?|half an?|(?:a )?(?:good )?couple of|(?:a )?few"
    rf"|several)[ -]?(?:h\b|hrs?\b|hours?\b)"
    rf"(?:[ ,]*(?:and )?(?P<rest>three quarters"
    rf"|{NUMBER}|a quarter|a half|half)(?:[ -]?m(?:in(?:ute)?s?)?\b)?)?|(?P<minutes>{NUMBER}"
    rf"|a couple of|a few)[ -]?(?:m\b|mins?\b|minutes?\b)|(?P<seconds>{NUMBER}|a few"
    rf"|some)[ -]?(?:seconds?|secs?)\b|(?P<days>{NUMBER}|a|one)[ -]?days?\b(?P<half> and a half)?"
    rf"|(?P<quarter>a quarter of an hour"
    rf"|half an hour|half[- ]hour(?! (?:steps|intervals?|rhythm|from))|three quarters of an hour))"
)
_CLOCK = Form(r"(?<![\d.:-])(?P<h>[01]?\d|2[0-3])(?::|h)(?P<m>[0-5]\d)(?::[0-5]\d)?(?![\d:]|\s?%)\s?(?P<pm>am|pm)?")
_COUNT = Form(
    r"(?<![\d.,:#-])(?P<n>\d{1,3}(?:[ ,.']\d{3})+|\d+(?:\.\d+)?(?:k|m)?)(?P<scale> (?:thousand"
    r"|million))?(?: (?P<a>[a-z]{3,}))(?: (?P<b>[a-z]{3,}))?"
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its place: percent for shares, minutes for lengths, minutes of the day for times."""

    start: int
    end: int
    low: float
    high: float


def _kept(find: Callable[[str], Iterator[T]]) -> Callable[[str], Iterable[T]]:
    """The same, looked for once in the same words."""
    return wraps(find)(lru_cache(maxsize=1 << 10)(lambda lower: tuple(find(lower))))


def number(words: str) -> float:
    """The value of a number in digits or words; 0 for what is none."""
    bare = words.strip().replace("-", " ")
    if bare in _SMALL:
        return float(_SMALL[bare])
    if bare[:1].isdigit():
        return _digits(bare)
    if " hundred" in bare:
        head, rest = bare.split(" hundred", 1)
        return 100 * (number(head) or 1.0) + number(rest.removeprefix(" and"))
    return float(sum(_ONES.get(part, 0) + _TENS.get(part, 0) for part in bare.split()))


@_kept
def shares(lower: str) -> Iterator[Figure]:
    """Every share: ``41 %``, ``forty-one percent``, ``10-15%``, ``one search in five``, ``a third``."""
    for found in _PERCENT.finditer(lower):
        low, high = found["low"], number(found["high"])
        if low and low in _TENS and found["high"] in _ONES and found[0].startswith(f"{low}-"):
            high += _TENS[low]
            low = ""
        yield Figure(found.start(), found.end(), number(low) if low else high, high)
    for found in _RATIO.finditer(lower):
        part, whole = number(found["n"]), number(found["d"])
        if whole > part > 0:
            yield _figure(found, 100 * part / whole)
    for found in _FRACTION.finditer(lower):
        part = number(found["n"]) if found["n"] else 1.0
        whole = _PARTS.get((found["d"] or "half").rstrip("s"), 2)
        yield _figure(found, 100 * part / whole)
    for found in _EVERY.finditer(lower):
        yield _figure(found, 100 / _PARTS.get(found["d"], 2))


@_kept
def lengths(lower: str) -> Iterator[Figure]:
    """Every length of time, in minutes."""
    for found in _LENGTH.finditer(lower):
        if found["hours"]:
            hours = 0.5 if found["hours"].startswith("half") else number(found["hours"])
            rest = found["rest"] or "0"
            minutes = {"a quarter": 15.0, "three quarters": 45.0, "a half": 30.0, "half": 30.0}.get(rest, number(rest))
            yield _figure(found, hours * 60 + minutes)
        elif found["minutes"]:
            yield _figure(found, number(found["minutes"]))
        elif found["seconds"]:
            yield _figure(found, 1.0)
        elif found["days"]:
            yield _figure(found, (number(found["days"]) + (0.5 if found["half"] else 0)) * 1440)
        else:
            yield _figure(found, {"a": 15.0, "h": 30.0, "t": 45.0}[found["quarter"][0]])


@_kept
def clocks(lower: str) -> Iterator[Figure]:
    """Every time of day, in minutes since midnight."""
    for found in _CLOCK.finditer(lower):
        hour = int(found["h"]) % 12 + 12 if found["pm"] == "pm" else int(found["h"])
        yield _figure(found, hour * 60 + int(found["m"]))


@_kept
def counts(lower: str) -> Iterator[tuple[Figure, tuple[str, ...]]]:
    """Every number with the nouns that may be what it counts."""
    for found in _COUNT.finditer(lower):
        scale = {" thousand": 1e3, " million": 1e6}.get(found["scale"] or "", 1.0)
        value = _digits(found["n"]) * scale
        yield Figure(found.start(), found.end("a"), value, value), tuple(filter(None, (found["a"], found["b"])))


def _figure(found: Hit, value: float) -> Figure:
    return Figure(found.start(), found.end(), value, value)


def _digits(text: str) -> float:
    scale = {"k": 1e3, "m": 1e6}.get(text[-1], 1.0)
    bare = text.rstrip("km")
    if re.fullmatch(r"\d{1,3}(?:[ ,.']\d{3})+", bare):
        return float(re.sub(r"\D", "", bare)) * scale
    try:
        return float(bare.replace(",", ".")) * scale
    except ValueError:
        return float(re.sub(r"\D", "", bare) or 0) * scale
