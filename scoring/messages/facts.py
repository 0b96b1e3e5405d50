"""Facts: what was true when a message went out, and whether a field says so.

A figure that is not stated is no fault here, as words may carry it; a stated one has to come near the truth.
"""

from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise
from typing import Literal

from scoring.messages.figures import clocks_ms, duration_ms, shares
from scoring.moments import moment
from scoring.record import Record, Sent
from scoring.wording import length_words, moment_words
from simulator.exercise.world import Course
from simulator.scenario.calendar import ahead_of_utc_ms
from simulator.times import HOUR_MS, MINUTE_MS, format_moment

Fact = Literal["severity", "started", "now", "next", "elapsed", "lasted", "share", "identified", "fixed", "restored"]
"""What a field can be held against."""


def contradiction(record: Record, sent: Sent, fact: Fact, text: str) -> str | None:
    """What is true instead, where a text states something else; None where it agrees or states nothing of the kind."""
    return _CHECKS[fact](record, sent, text)


def stated_ms(record: Record, text: str, near_ms: int) -> tuple[int, ...]:
    """Every time of day that a text states, as exercise time: in UTC, and unless it says so in the story's zone."""
    created = record.exercise.created
    if created is None:
        return ()
    starts_ms = created.starts_at_wall_ms
    return clocks_ms(text, starts_ms, near_ms, ahead_of_utc_ms(record.scenario, starts_ms))


def true_shares(record: Record, at_ms: int) -> tuple[float, ...]:
    """The failing shares that could be stated at a moment: the present one, the peak, and each that held a while."""
    course, from_ms = record.course, record.scenario.facts.started
    held = _plateaus(course, from_ms, at_ms, record.accuracy.plateau)
    return (course.value(at_ms), course.extremes(from_ms, at_ms)[1], *held)


def _plateaus(course: Course, from_ms: int, to_ms: int, least_ms: int) -> Iterator[float]:
    times = [from_ms, *(at_ms for at_ms in course.times if from_ms < at_ms < to_ms), to_ms]
    for start_ms, end_ms in pairwise(times):
        value = course.value(start_ms)
        if end_ms - start_ms >= least_ms and course.value(end_ms - 1) == value:
            yield value


def _severity(record: Record, sent: Sent, text: str) -> str | None:
    allowed = {record.true_severity(sent.event.at_ms), sent.before.severity}
    stated = {severity for severity in record.playbook.severity_ids if _names(severity, text)}
    if not stated or stated & allowed:
        return None
    return f"it was {record.true_severity(sent.event.at_ms)}"


def _names(severity: str, text: str) -> bool:
    return severity.replace("-", "").casefold() in text.replace("-", "").replace(" ", "").casefold()


def _share(record: Record, sent: Sent, text: str) -> str | None:
    stated = shares(text)
    if not stated:
        return None
    rules, truth = record.accuracy, true_shares(record, sent.event.at_ms)
    for value in stated:
        if any(abs(value - true) <= max(rules.share_points, true * rules.share_pct / 100) for true in truth):
            return None
    return f"{truth[0]:.0f} % failed at that moment, {truth[1]:.0f} % at the peak"


def _clock(record: Record, sent: Sent, text: str, candidates: list[int]) -> str | None:
    stated = stated_ms(record, text, sent.event.at_ms)
    if not stated or not candidates:
        return None
    if any(abs(one - true) <= record.accuracy.clock for one in stated for true in candidates):
        return None
    return f"it was {moment_words(record, candidates[0])}"


def _started(record: Record, sent: Sent, text: str) -> str | None:
    return _clock(record, sent, text, [record.scenario.facts.started, 0])


def _now(record: Record, sent: Sent, text: str) -> str | None:
    return _clock(record, sent, text, [sent.event.at_ms])


def _next(record: Record, sent: Sent, text: str) -> str | None:
    stated = stated_ms(record, text, sent.event.at_ms + HOUR_MS)
    if not stated or any(one > sent.event.at_ms for one in stated):
        return None
    return f"that time had passed: the message went out at {format_moment(sent.event.at_ms)}"


def _identified(record: Record, sent: Sent, text: str) -> str | None:
    return _clock(record, sent, text, [] if record.cause_known is None else [record.cause_known.at_ms])


def _helped(record: Record, sent: Sent) -> list[int]:
    ends = [one.ended.at_ms for one in record.attempts if one.helps and one.ended is not None]
    return [at_ms for at_ms in reversed(ends) if at_ms <= sent.event.at_ms]


def _fixed(record: Record, sent: Sent, text: str) -> str | None:
    return _clock(record, sent, text, _helped(record, sent))


def _restored(record: Record, sent: Sent, text: str) -> str | None:
    """Any time from when the last help came until the resolution: figures settle in between."""
    helped = _helped(record, sent)
    stated = stated_ms(record, text, sent.event.at_ms)
    if not stated or not helped:
        return None
    low_ms, high_ms = helped[0] - record.accuracy.clock, sent.event.at_ms + record.accuracy.clock
    return (
        None
        if any(low_ms <= one <= high_ms for one in stated)
        else f"the last help came at {moment_words(record, helped[0])}"
    )


def _duration(record: Record, text: str, candidates: list[int]) -> str | None:
    stated, rules = duration_ms(text), record.accuracy
    if stated is None or not candidates:
        return None
    if any(abs(stated - true) <= max(rules.duration, true * rules.duration_pct // 100) for true in candidates):
        return None
    return f"it was {length_words(candidates[0])}"


def _elapsed(record: Record, sent: Sent, text: str) -> str | None:
    return _duration(record, text, [sent.event.at_ms - record.scenario.facts.started, sent.event.at_ms])


def _lasted(record: Record, sent: Sent, text: str) -> str | None:
    """Until the end: the last help, the resolution, or the length that the script has. While it lasts, as `elapsed`."""
    facts, resolved = record.scenario.facts, moment(record, "resolved")
    if resolved is None or resolved.at_ms > sent.event.at_ms:
        return _elapsed(record, sent, text)
    ends = [*_helped(record, sent)[:1], resolved.at_ms]
    scripted = [round(one.value * MINUTE_MS) for one in facts.figures if one.field == "customer-duration"]
    return _duration(record, text, [*scripted, *(end - start for end in ends for start in (facts.started, 0))])


_CHECKS: Mapping[Fact, Callable[[Record, Sent, str], str | None]] = {
    "severity": _severity,
    "share": _share,
    "started": _started,
    "now": _now,
    "next": _next,
    "elapsed": _elapsed,
    "lasted": _lasted,
    "identified": _identified,
    "fixed": _fixed,
    "restored": _restored,
}
