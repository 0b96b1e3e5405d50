"""The clock: it runs, stands, runs faster, jumps."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ExerciseStarted:
    """T+0: the clock runs."""


@dataclass(frozen=True, slots=True)
class ClockPaused:
    """The clock stands still, and every deadline with it."""

    reason: str = ""


@dataclass(frozen=True, slots=True)
class ClockResumed:
    """The clock runs again."""


@dataclass(frozen=True, slots=True)
class PauseAsked:
    """A participant asked for a pause; the clock stands still at once."""

    reason: str = ""


@dataclass(frozen=True, slots=True)
class SpeedSet:
    """The clock runs at another rate, in percent of real time."""

    rate_pct: int


@dataclass(frozen=True, slots=True)
class ClockJumped:
    """The clock skipped time. What fell due between was recorded at its own time just before."""

    from_ms: int
    to_ms: int
    asked_ms: int
    held_back_by: str = ""
    """What kept the jump short of what was asked, if anything."""
    waived: tuple[str, ...] = ()
    """Promised times that lay inside and count against nobody."""
