"""The exercise's clock: a line from wall time to exercise time, drawn anew at each pause, jump or change of speed."""

from dataclasses import dataclass

REAL_TIME_PCT = 100


@dataclass(frozen=True, slots=True)
class Clock:
    """The current segment. All in whole milliseconds; the rate in percent of real time, 0 while it stands."""

    from_wall_ms: int = 0
    from_ms: int = 0
    rate_pct: int = 0
    speed_pct: int = REAL_TIME_PCT
    """The rate to which a resumed clock returns."""
    skipped_ms: int = 0
    """Exercise time that was jumped over so far: exercise time less this is play time."""

    def at(self, wall_ms: int) -> int:
        """Exercise time at a wall instant; never before the segment's start, even if the wall clock steps back."""
        return self.from_ms + max(0, wall_ms - self.from_wall_ms) * self.rate_pct // 100

    def wall_of(self, at_ms: int) -> int | None:
        """The first wall instant at which exercise time has reached `at_ms`; None while the clock stands."""
        if self.rate_pct == 0:
            return None
        return self.from_wall_ms + -(-max(0, at_ms - self.from_ms) * 100 // self.rate_pct)

    def stamp(self, at_ms: int) -> int:
        """The wall instant to record for something that fell due at `at_ms`."""
        wall_ms = self.wall_of(at_ms)
        return self.from_wall_ms if wall_ms is None else wall_ms

    def turned(self, wall_ms: int, at_ms: int, rate_pct: int) -> "Clock":
        """The segment that begins now."""
        return Clock(wall_ms, at_ms, rate_pct, rate_pct or self.speed_pct, self.skipped_ms)

    def jumped(self, wall_ms: int, from_ms: int, to_ms: int) -> "Clock":
        """The segment after a jump."""
        return Clock(wall_ms, to_ms, self.rate_pct, self.speed_pct, self.skipped_ms + to_ms - from_ms)
