"""Turning the clock by hand, for tests: these routes exist only with ``TABLETOP_CLOCK=manual``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Blueprint, jsonify, request

from web.command_reader import UnreadableCommand
from web.live.clock import ManualClock
from web.runtime import runtime

if TYPE_CHECKING:
    from flask import Response

LONGEST_STEP_MS = 24 * 3_600_000

blueprint = Blueprint("testing_clock", __name__, url_prefix="/testing")


@blueprint.get("/clock")
def look() -> Response:
    """The instant at which the clock stands."""
    return jsonify(wall_ms=runtime().clock.now_ms())


@blueprint.post("/clock")
def turn() -> Response:
    """Move the clock by ``advance_ms``; what falls due has happened and was shown before the answer."""
    by_ms = (request.get_json() or {}).get("advance_ms")
    clock = runtime().clock
    if not isinstance(by_ms, int) or not 0 <= by_ms <= LONGEST_STEP_MS or not isinstance(clock, ManualClock):
        raise UnreadableCommand("advance_ms is a whole number of milliseconds from 0 to a day.")
    clock.advance(by_ms)
    runtime().ticker.tick_all()
    runtime().heartbeat.beat()
    for room in runtime().rooms:
        runtime().publisher.publish(room)
        runtime().publisher.pulse(room)
    return look()
