"""Noting once a second that the running exercises are alive, so that a killed server loses no exercise time.

What happens is in the journal; that nothing happened is nowhere. Without this note a room that only talked for ten
minutes would come back ten minutes earlier. It is kept beside the journal, for it is no event and nobody will ask for
it again.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import gevent

from simulator.exercise.state import Stage

if TYPE_CHECKING:
    from web.live.clock import WallClock
    from web.live.rooms import Rooms

LOG = logging.getLogger(__name__)
BEAT_S = 1.0
"""How often it is noted: no more than that much time of an exercise is lost with the process."""


class Heartbeat:
    """Beats for every running room with one piece of work; with a clock that is turned by hand only when told."""

    def __init__(self, rooms: Rooms, clock: WallClock) -> None:
        self._rooms = rooms
        self._clock = clock
        self._beating = gevent.spawn(self._run) if clock.runs else None

    def beat(self) -> None:
        """Note the present instant for all that runs, and wait until it is on disk."""
        running = [room.record.id for room in self._rooms if room.exercise.stage is Stage.RUNNING]
        if running:
            now_wall_ms = self._clock.now_ms()
            self._rooms.writer.write(lambda tx: tx.journal.keep_alive(running, now_wall_ms))

    def close(self) -> None:
        """Stop."""
        if self._beating is not None:
            self._beating.kill()

    def _run(self) -> None:
        while True:
            gevent.sleep(BEAT_S)
            try:
                self.beat()
            except Exception:
                LOG.exception("it could not be noted which exercises run; trying again")
