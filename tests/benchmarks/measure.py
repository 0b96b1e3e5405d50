"""Measured figures, and how they are taken."""

import gc
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

WHOLE_PCT = 100


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of the report."""

    group: str
    name: str
    value: float
    unit: str
    target: str = ""


def best_ms(work: Callable[[], object], times: int = 5) -> float:
    """The shortest of some runs in milliseconds: what the work needs when nobody else wants the processor."""
    return min(run_ms(work) for _ in range(times))


def median_ms(work: Callable[[], object], times: int = 5) -> float:
    """The run in the middle."""
    return percentile([run_ms(work) for _ in range(times)], 50)


def run_ms(work: Callable[[], object]) -> float:
    """How long one run takes, in milliseconds, beginning with a tidy heap."""
    gc.collect()
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


def processor_ms(work: Callable[[], object]) -> float:
    """How much of the processor's time one run takes, in milliseconds, whoever else wants it."""
    started = time.process_time()
    work()
    return (time.process_time() - started) * 1000


def percentile(values: Sequence[float], pct: int) -> float:
    """The value that so many percent of the others do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, len(ordered) * pct // WHOLE_PCT)]
