"""The graphs."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mark:
    """A moment on the charts' shared time line."""

    at_ms: int
    kind: str
    """``move``, ``inject``, ``declared``, ``message``, ``resolved``, ``jump``."""
    label: str
    seq: int


@dataclass(frozen=True, slots=True)
class MetricView:
    """A live metric."""

    id: str
    label: str
    unit: str
    decimals: int
    normal: float
    threshold: float | None
    good: str
    main: bool
    now: float
    state: str
    """``ok`` or ``bad``: on which side of its threshold it is."""
    points: tuple[tuple[int, float], ...]
    """(exercise time in ms, value), oldest first."""


@dataclass(frozen=True, slots=True)
class ChartsView:
    """All metrics on one time line."""

    metrics: tuple[MetricView, ...]
    marks: tuple[Mark, ...]
