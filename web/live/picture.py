"""A room at an instant of both clocks, as all who look at it are shown it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import gevent

from simulator.exercise.engine import exercise_ms
from simulator.exercise.view import Scene

if TYPE_CHECKING:
    from web.live.clock import WallClock
    from web.live.room import Room
    from web.live.writer import Writer

LONGEST_BREATH_MS = 6
"""How long a picture lets others pass who never end."""

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Picture:
    """What one round of pushes shows, whatever happens while it goes out."""

    code: str
    scene: Scene
    wall_ms: int

    def envelope(self, kind: str) -> Json:
        """What every push carries."""
        return {
            "code": self.code,
            "seq": self.scene.exercise.seq,
            "at_ms": self.scene.at_ms,
            "wall_ms": self.wall_ms,
            "type": kind,
            "data": {},
        }


class Pictures:
    """Takes them; what does not change from one of a room to the next is made once."""

    def __init__(self, clock: WallClock) -> None:
        self._clock = clock
        self._last: dict[str, Scene] = {}

    def take(self, room: Room) -> Picture:
        """The room as it stands now."""
        wall_ms = self._clock.now_ms()
        scene = Scene(room.exercise, exercise_ms(room.exercise, wall_ms), self._last.get(room.code))
        self._last[room.code] = scene
        return Picture(room.code, scene, wall_ms)


def let_others_pass(writer: Writer) -> None:
    """Wait until nobody else has anything to do, at most a breath: whoever acts goes before who draws.

    Whoever's act is being written has something to do: the writing thread wants the interpreter a dozen times for each
    commit, and would get it once for each picture.
    """
    with gevent.Timeout(LONGEST_BREATH_MS / 1000, exception=False):
        writer.rests.wait()
        gevent.idle()
