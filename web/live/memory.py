"""Keeping the garbage collector from stopping a full room.

With a thousand browsers connected, one full collection halts everybody for up to 180 ms. What is there
when an exercise starts (templates, scenarios, connections) stays until it ends, so it is set aside then
and later collections pass it over.
"""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from simulator.exercise.state import Stage

if TYPE_CHECKING:
    from web.live.room import Room
    from web.live.rooms import Rooms


def freeze_when_full(rooms: Rooms) -> None:
    """Set aside what is alive whenever an exercise starts."""
    started: set[str] = set()

    def look(room: Room) -> None:
        if room.exercise.stage is Stage.RUNNING and room.code not in started:
            started.add(room.code)
            gc.collect()
            gc.freeze()

    rooms.on_change(look)
