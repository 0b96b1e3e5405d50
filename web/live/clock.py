"""The wall clock, real or turned by hand: the one place where the program learns what time it is."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from gevent.event import Event as Signal

MANUAL_START_WALL_MS = 1_767_405_600_000
"""Where a manual clock begins: Saturday, 3 January 2026, 02:00 UTC."""
SHORTEST_SLEEP_MS = 1


class WallClock(Protocol):
    """Milliseconds since the Unix epoch, UTC."""

    @property
    def runs(self) -> bool:
        """Whether it moves by itself, so that waiting for an instant makes sense."""

    def now_ms(self) -> int:
        """The present instant."""

    def wait(self, signal: Signal, until_wall_ms: int) -> bool:
        """Sleep until an instant, or until a signal is set; true for the signal."""


class RealClock:
    """The machine's clock."""

    runs = True

    def now_ms(self) -> int:
        """The present instant."""
        return time.time_ns() // 1_000_000

    def wait(self, signal: Signal, until_wall_ms: int) -> bool:
        """Sleep, but always for a moment, so that an instant that has passed does not make the caller spin."""
        return bool(signal.wait(timeout=max(SHORTEST_SLEEP_MS, until_wall_ms - self.now_ms()) / 1000))


class ManualClock:
    """A clock that stands until somebody moves it, so that a test plays two hours in a second."""

    runs = False

    def __init__(self, start_wall_ms: int = MANUAL_START_WALL_MS) -> None:
        self._now_ms = start_wall_ms

    def now_ms(self) -> int:
        """The instant at which it stands."""
        return self._now_ms

    def wait(self, signal: Signal, until_wall_ms: int) -> bool:  # noqa: ARG002 -- no instant comes by itself
        """Wait for the signal alone."""
        return bool(signal.wait())

    def advance(self, by_ms: int) -> None:
        """Move it forward; raises ValueError for a step back."""
        if by_ms < 0:
            raise ValueError("time does not run backwards")
        self._now_ms += by_ms
