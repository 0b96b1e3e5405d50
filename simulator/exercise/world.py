"""The simulated world: every metric is a piecewise straight function of exercise time.

A course starts as the script's keyframes and is bent by what people do: a bend cuts off everything
after its instant and lays its own stretches. Values are exact; the noise that makes a graph look alive is
an integer hash of seed, metric and time, so that the same exercise always draws the same line.
"""

import zlib
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from simulator.ids import MetricId
from simulator.scenario.effects import Bend, stretch_ms
from simulator.scenario.model import Metric
from simulator.times import MINUTE_MS

NOISE_STEP_MS = 5_000
_MASK = (1 << 64) - 1


@dataclass(frozen=True, slots=True)
class Course:
    """A metric's line: points joined straight, then a slope for ever."""

    times: tuple[int, ...]
    values: tuple[float, ...]
    slope: float = 0.0
    """Per millisecond, after the last point."""

    def value(self, at_ms: int) -> float:
        """The exact value at an instant; where the line jumps, the later value."""
        after = bisect_right(self.times, at_ms)
        if after == 0:
            return self.values[0]
        start, low = self.times[after - 1], self.values[after - 1]
        if after == len(self.times):
            return low + self.slope * (at_ms - start)
        end, high = self.times[after], self.values[after]
        return low + (high - low) * (at_ms - start) / (end - start)

    def bent(self, at_ms: int, start: float, bend: Bend) -> "Course":
        """The line with everything after `at_ms` replaced by a bend that starts at a value."""
        kept = bisect_right(self.times, at_ms)
        times, values, slope = [*self.times[:kept], at_ms], [*self.values[:kept], start], 0.0
        for ramp in bend:
            length = stretch_ms(ramp, values[-1])
            if length is None:
                slope = ramp.per_minute / MINUTE_MS
                break
            times.append(times[-1] + length)
            values.append(values[-1] if ramp.to is None else ramp.to)
        return Course(tuple(times), tuple(values), slope)

    def extremes(self, from_ms: int, to_ms: int) -> tuple[float, float]:
        """Lowest and highest value between two instants, both included."""
        inside = [v for t, v in zip(self.times, self.values, strict=True) if from_ms <= t <= to_ms]
        ends = [self.value(from_ms), self.value(to_ms)]
        return min(inside + ends), max(inside + ends)


World = Mapping[MetricId, Course]


def first_world(metrics: Mapping[MetricId, Metric]) -> dict[MetricId, Course]:
    """Every metric's course as the script draws it."""
    return {name: Course(tuple(metric.course), tuple(metric.course.values())) for name, metric in metrics.items()}


class Look(Protocol):
    """How a metric's exact value becomes the one that a dashboard shows."""

    @property
    def noise_pct(self) -> float: ...  # noqa: D102 - as in the script's metric
    @property
    def least(self) -> float: ...  # noqa: D102
    @property
    def most(self) -> float | None: ...  # noqa: D102
    @property
    def decimals(self) -> int: ...  # noqa: D102


def shown_value(metric: Look, course: Course, name: str, seed: int, at_ms: int) -> float:
    """What a dashboard shows: the value with its noise, within the metric's bounds, rounded to its decimals."""
    exact = course.value(at_ms)
    noisy = exact * (1 + metric.noise_pct / 100 * _noise(seed, name, at_ms // NOISE_STEP_MS))
    bounded = max(metric.least, noisy if metric.most is None else min(metric.most, noisy))
    return round(bounded, metric.decimals)


def _noise(seed: int, name: str, step: int) -> float:
    """A number from -1 to 1 that depends on nothing but its arguments (splitmix64)."""
    mixed = (
        seed * 0x9E3779B97F4A7C15 + zlib.crc32(name.encode()) * 0xBF58476D1CE4E5B9 + step * 0x94D049BB133111EB
    ) & _MASK
    mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
    mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & _MASK
    return ((mixed ^ (mixed >> 31)) % 2001 - 1000) / 1000
