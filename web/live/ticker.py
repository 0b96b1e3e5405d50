"""What makes time pass: for each running exercise one greenlet that sleeps until something falls due."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import gevent

from simulator.exercise.engine import next_wall_ms

if TYPE_CHECKING:
    from web.live.clock import WallClock
    from web.live.room import Room
    from web.live.rooms import Rooms

LOG = logging.getLogger(__name__)
AFTER_FAILURE_S = 2.0
"""How long a ticker waits after an error of ours before it tries again."""


class Ticker:
    """Watches every room that is opened. With a clock that is turned by hand it only ticks when told."""

    def __init__(self, rooms: Rooms, clock: WallClock) -> None:
        self._rooms = rooms
        self._clock = clock
        self._watched: dict[str, gevent.Greenlet] = {}
        rooms.on_change(self._watch)

    def tick_all(self) -> None:
        """Make happen what has fallen due, in every room."""
        for room in self._rooms:
            self._rooms.tick(room)

    def close(self) -> None:
        """Stop watching."""
        gevent.killall(list(self._watched.values()))
        self._watched.clear()

    def _watch(self, room: Room) -> None:
        if self._clock.runs and next_wall_ms(room.exercise) is not None and room.code not in self._watched:
            self._watched[room.code] = gevent.spawn(self._run, room)

    def _run(self, room: Room) -> None:
        """Until nothing falls due any more: paused, or over. The next change begins anew."""
        while True:
            room.changed.clear()
            due_wall_ms = next_wall_ms(room.exercise)
            if due_wall_ms is None:
                del self._watched[room.code]
                return
            if not self._clock.wait(room.changed, due_wall_ms):
                self._tick(room)

    def _tick(self, room: Room) -> None:
        try:
            self._rooms.tick(room)
        except Exception:
            LOG.exception("exercise %s: what falls due could not happen; trying again", room.code)
            gevent.sleep(AFTER_FAILURE_S)
