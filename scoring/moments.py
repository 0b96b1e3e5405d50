"""Moments: when the milestones came between which the playbook measures."""

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

from scoring.record import Mark, Record
from simulator.exercise import detection
from simulator.exercise.world import Course
from simulator.scenario.script import Inject


def moment(record: Record, milestone: str) -> Mark | None:
    """When a milestone of the playbook came; None while it has not. A mark without an event has seq 0."""
    own = _MOMENTS.get(milestone)
    if own is None:
        return record.first(milestone)
    if milestone not in record.moments:
        record.moments[milestone] = own(record)
    return record.moments[milestone]


def is_moment(milestone: str) -> bool:
    """Whether a milestone is one of the playbook's own, of which no event bears the name."""
    return milestone in _MOMENTS


def alerts(record: Record) -> Iterator[tuple[Inject, Mark]]:
    """Every page and whatever else asked to be acknowledged, in order. Before there was harm, it was a false alarm."""
    for data, mark in record.delivered():
        written = record.scenario.inject(data.inject)
        if written is not None and detection.alerts(written):
            yield written, mark


def harm_stopped_ms(course: Course, below: float, now_ms: int) -> int | None:
    """The instant at which a course last went below a value, if it has stayed there until now.

    Exact to the millisecond, since a course is made of straight lines. None while the value is not below, or if it
    never was above.
    """
    if course.value(now_ms) >= below:
        return None
    times = sorted({at_ms for at_ms in course.times if at_ms < now_ms} | {now_ms})
    high = [at_ms for at_ms in times if course.value(at_ms) >= below]
    if not high:
        return _jumped_below(course, below, now_ms)
    start_ms = high[-1]
    end_ms = next(at_ms for at_ms in times if at_ms > start_ms)
    return _crossing(course, below, start_ms, end_ms)


@lru_cache(maxsize=1 << 10)
def _crossing(course: Course, below: float, start_ms: int, end_ms: int) -> int:
    """The first whole millisecond of a falling stretch whose value is below; by halving, since lines may jump."""
    while end_ms - start_ms > 1:
        middle_ms = (start_ms + end_ms) // 2
        if course.value(middle_ms) < below:
            end_ms = middle_ms
        else:
            start_ms = middle_ms
    return end_ms


def _jumped_below(course: Course, below: float, now_ms: int) -> int | None:
    """Where a course fell at once: two points at one instant, of which `Course.value` tells only the later."""
    pairs = zip(course.times, course.values, strict=True)
    jumps = [at_ms for at_ms, value in pairs if value >= below and at_ms <= now_ms]
    return jumps[-1] if jumps else None


def _detected(record: Record) -> Mark | None:
    """The first alert since there was harm; without one, when the harm began. None as long as there is none."""
    if not record.begun or record.now_ms < detection.harm_ms(record.scenario):
        return None
    at_ms = record.detected_ms
    return next((mark for _, mark in alerts(record) if mark.at_ms == at_ms), Mark(at_ms, 0))


def _started(record: Record) -> Mark | None:
    return Mark(record.scenario.facts.started, 0) if record.begun else None


def _impact_stopped(record: Record) -> Mark | None:
    if not record.begun or not record.exercise.world:
        return None
    at_ms = harm_stopped_ms(record.course, record.scenario.facts.stops_below, record.now_ms)
    return None if at_ms is None else Mark(at_ms, _helped_seq(record, at_ms))


def _helped_seq(record: Record, at_ms: int) -> int:
    """The result of the move that stopped the harm; 0 if none did."""
    ends = [attempt.ended for attempt in record.attempts if attempt.helps and attempt.ended is not None]
    return max((end.seq for end in ends if end.at_ms <= at_ms), default=0)


def _cause_fixed(record: Record) -> Mark | None:
    """The result of the last move that helped, once the incident was resolved in truth."""
    resolved = record.first("resolved")
    if resolved is None or not record.stable_at_resolution:
        return None
    ends = [attempt.ended for attempt in record.attempts if attempt.helps and attempt.ended is not None]
    return max((end for end in ends if end.at_ms <= resolved.at_ms), key=lambda end: end.at_ms, default=resolved)


_MOMENTS: Mapping[str, Callable[[Record], Mark | None]] = {
    "started": _started,
    "detected": _detected,
    "triaged": lambda record: record.first("declared"),
    "mitigation-started": lambda record: record.first("move-1"),
    "impact-stopped": _impact_stopped,
    "cause-fixed": _cause_fixed,
    "postmortem-drafted": lambda record: record.first("postmortem.summary"),
}
"""Milestones that are more than an event's own name."""
