"""Areas under the failing curve, exact, since a course is made of straight lines."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from scoring.record import Record
from simulator.exercise import events as e
from simulator.exercise.world import Course
from simulator.scenario.effects import Bend


@dataclass(frozen=True, slots=True)
class Turn:
    """A bend of the failing curve, and the move that made it."""

    seq: int
    at_ms: int
    bend: Bend
    move: str


def turns_of(record: Record) -> tuple[Turn, ...]:
    """Every bend of the failing curve, in order."""
    failing = str(record.scenario.facts.failing)
    bent = ((event, event.data) for event in record.of(e.MetricBent) if isinstance(event.data, e.MetricBent))
    return tuple(
        Turn(event.seq, event.at_ms, data.ramps, data.because) for event, data in bent if data.metric == failing
    )


def drawn(first: Course, turns: Sequence[Turn]) -> Course:
    """A course with some bends laid on it, each from the value that it has there."""
    course = first
    for turn in sorted(turns, key=lambda one: (one.at_ms, one.seq)):
        course = course.bent(turn.at_ms, course.value(turn.at_ms), turn.bend)
    return course


def area(courses: Sequence[Course], above: float, from_ms: int, to_ms: int) -> float:
    """What lies under the lowest of one or two courses and above a level, in units times milliseconds."""
    times = {at_ms for course in courses for at_ms in course.times if from_ms < at_ms < to_ms}
    return sum(
        _stretch([_ends(course, above, *span) for course in courses], span[1] - span[0])
        for span in pairwise((from_ms, *sorted(times), to_ms))
    )


def _ends(course: Course, above: float, from_ms: int, to_ms: int) -> tuple[float, float]:
    """Both ends of a straight stretch, the far one as it is come to: the line may jump there."""
    start = course.value(from_ms) - above
    middle = course.value((from_ms + to_ms) // 2) - above
    length = to_ms - from_ms
    half = (from_ms + to_ms) // 2 - from_ms
    return start, start + (middle - start) * length / half if half else start


def _stretch(ends: Sequence[tuple[float, float]], length_ms: int) -> float:
    if len(ends) == 1:
        return _positive(*ends[0]) * length_ms
    (start, end), (other_start, other_end) = ends
    apart, apart_then = start - other_start, end - other_end
    if apart * apart_then >= 0:
        lower = ends[0] if apart + apart_then <= 0 else ends[1]
        return _positive(*lower) * length_ms
    share = apart / (apart - apart_then)
    crossing = start + (end - start) * share
    first, then = (start, other_end) if apart < 0 else (other_start, end)
    return (_positive(first, crossing) * share + _positive(crossing, then) * (1 - share)) * length_ms


def _positive(start: float, end: float) -> float:
    """The mean over a straight stretch of what lies above nothing."""
    if start <= 0 and end <= 0:
        return 0.0
    if start >= 0 and end >= 0:
        return (start + end) / 2
    high, low = max(start, end), min(start, end)
    return high * high / (high - low) / 2
