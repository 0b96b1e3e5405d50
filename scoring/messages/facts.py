"""Facts: what was true when something was told, and whether a field says so.

A figure that is not stated is no fault here, as words may carry it; a stated one has to come near the truth.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise
from typing import Literal

from scoring.messages import reported
from scoring.messages.figures import counts_parts, durations_ms, shares
from scoring.messages.told import Told, bare, stated_ms
from scoring.messages.truths import scopes
from scoring.moments import moment
from scoring.record import Record
from scoring.wording import length_words, moment_words
from simulator.exercise.world import Course
from simulator.times import HOUR_MS, MINUTE_MS, format_moment

Fact = Literal[
    "severity", "started", "turned", "now", "next", "elapsed", "lasted", "share", "identified", "fixed", "restored",
    "date", "commander", "course", "data",
]  # fmt: skip
"""What a field can be held against."""


def contradiction(record: Record, told: Told, fact: Fact, text: str) -> str | None:
    """What is true instead, where a text states something else; None where it agrees or states nothing of the kind."""
    return _CHECKS[fact](record, told, text)


def true_shares(record: Record, at_ms: int) -> tuple[float, ...]:
    """The failing shares that could be stated at a moment: the present one, the peak, each that held a while.

    So may those by which the script itself tells who was affected.
    """
    course, from_ms = record.course, record.scenario.facts.started
    held = _plateaus(course, from_ms, at_ms, record.accuracy.plateau)
    scripted = (share for scope in scopes(record, at_ms) for one in shares(scope) for share in (one.low, one.high))
    return (course.value(at_ms), course.extremes(from_ms, at_ms)[1], *held, *scripted)


def _plateaus(course: Course, from_ms: int, to_ms: int, least_ms: int) -> Iterator[float]:
    times = [from_ms, *(at_ms for at_ms in course.times if from_ms < at_ms < to_ms), to_ms]
    for start_ms, end_ms in pairwise(times):
        value = course.value(start_ms)
        if end_ms - start_ms >= least_ms and course.value(end_ms - 1) == value:
            yield value


def _severity(record: Record, told: Told, text: str) -> str | None:
    named = bare(text)
    kinds = {bare(str(one)).rstrip("0123456789") for one in record.playbook.severity_ids}
    stated = {f"{kind}{number}" for kind in kinds if kind for number in re.findall(rf"{kind}(\d)", named)}
    if not stated or stated & {bare(one) for one in told.severities}:
        return None
    return f"it was {record.true_severity(told.at_ms)}"


def _share(record: Record, told: Told, text: str) -> str | None:
    stated = [one for one in shares(text) if not counts_parts(text, one)]
    rules, truth = record.accuracy, true_shares(record, told.at_ms)
    if not stated:
        return None
    for one in shares(text):
        for true in truth:
            slack = max(rules.share_points, true * rules.share_pct / 100)
            if one.low - slack <= true <= one.high + slack:
                return None
    return f"{truth[0]:.0f} % failed at that moment, {truth[1]:.0f} % at the peak"


def _clock(record: Record, told: Told, text: str, candidates: list[int]) -> str | None:
    stated = stated_ms(record, text, told.at_ms)
    if not stated or not candidates:
        return None
    if any(abs(one - true) <= record.accuracy.clock for one in stated for true in candidates):
        return None
    return f"it was {moment_words(record, candidates[0])}"


def _started(record: Record, told: Told, text: str) -> str | None:
    return _clock(record, told, text, [record.scenario.facts.started, 0])


def _turned(record: Record, told: Told, text: str) -> str | None:
    """When it began, or one of the times at which the failing share became another."""
    start_ms = record.scenario.facts.started
    turns = (at_ms for at_ms in record.course.times if start_ms < at_ms <= told.at_ms)
    return _clock(record, told, text, [start_ms, 0, *turns])


def _now(record: Record, told: Told, text: str) -> str | None:
    return _clock(record, told, text, [told.at_ms])


def _next(record: Record, told: Told, text: str) -> str | None:
    stated = stated_ms(record, text, told.at_ms + HOUR_MS)
    if not stated or any(one > told.at_ms for one in stated):
        return None
    return f"that time had passed: the message went out at {format_moment(told.at_ms)}"


def _identified(record: Record, told: Told, text: str) -> str | None:
    return _clock(record, told, text, [] if record.cause_known is None else [record.cause_known.at_ms])


def _helped(record: Record, told: Told) -> list[int]:
    ends = [one.ended.at_ms for one in record.attempts if one.helps and one.ended is not None]
    return [at_ms for at_ms in reversed(ends) if at_ms <= told.at_ms]


def _fixed(record: Record, told: Told, text: str) -> str | None:
    return _clock(record, told, text, _helped(record, told))


def _restored(record: Record, told: Told, text: str) -> str | None:
    """Any time from when the last help came until the resolution: figures settle in between."""
    helped = _helped(record, told)
    stated = stated_ms(record, text, told.at_ms)
    if not stated or not helped:
        return None
    low_ms, high_ms = helped[0] - record.accuracy.clock, told.at_ms + record.accuracy.clock
    return (
        None
        if any(low_ms <= one <= high_ms for one in stated)
        else f"the last help came at {moment_words(record, helped[0])}"
    )


def _duration(record: Record, text: str, candidates: list[int]) -> str | None:
    stated, rules = durations_ms(text), record.accuracy
    if not stated or not candidates:
        return None
    for true in candidates:
        slack = max(rules.duration, true * rules.duration_pct // 100)
        if any(least - slack <= true <= most + slack for least, most in stated):
            return None
    return f"it was {length_words(candidates[0])}"


def _elapsed(record: Record, told: Told, text: str) -> str | None:
    return _duration(record, text, [told.at_ms - record.scenario.facts.started, told.at_ms])


def _lasted(record: Record, told: Told, text: str) -> str | None:
    """Until the end: the last help, the resolution, or the length that the script has.

    While it lasts, as `elapsed`, or until the last help.
    """
    facts, resolved = record.scenario.facts, moment(record, "resolved")
    helped = _helped(record, told)[:1]
    if resolved is None or resolved.at_ms > told.at_ms:
        return _duration(record, text, [end - start for end in (told.at_ms, *helped) for start in (facts.started, 0)])
    ends = [*helped, resolved.at_ms]
    scripted = [round(one.value * MINUTE_MS) for one in facts.figures if one.field == "customer-duration"]
    return _duration(record, text, [*scripted, *(end - start for end in ends for start in (facts.started, 0))])


_CHECKS: Mapping[Fact, Callable[[Record, Told, str], str | None]] = {
    "severity": _severity,
    "share": _share,
    "started": _started,
    "turned": _turned,
    "now": _now,
    "next": _next,
    "elapsed": _elapsed,
    "lasted": _lasted,
    "identified": _identified,
    "fixed": _fixed,
    "restored": _restored,
    "date": reported.date,
    "commander": reported.commander,
    "course": reported.course,
    "data": reported.data,
}
