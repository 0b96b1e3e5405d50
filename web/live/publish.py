"""Showing what happened to whoever may see it: one rendering and one message per group.

After each change the room's listeners are regrouped and each group gets one ``push`` with the panels
that differ from what it was last shown, or, for clients without a screen, one ``events`` with what it
may see of the new events. What changes by time alone, the charts, follows every few seconds while the
clock runs. A group that missed nothing and sees nothing new is sent nothing.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any, Protocol

import gevent
from gevent.lock import RLock

from simulator.exercise.engine import exercise_ms
from simulator.exercise.state import Stage
from simulator.exercise.view import view, visible_events
from simulator.journal import event_to_json
from web.live.series import series

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from simulator.exercise.events import Event
    from simulator.exercise.view.model import View, Viewer
    from web.live.clock import WallClock
    from web.live.listeners import Group, Listener, Listeners
    from web.live.room import Room
    from web.live.rooms import Rooms

LOG = logging.getLogger(__name__)
PULSE_MS = 2_000
"""How often charts are carried on while the clock runs."""
SETTLE_MS = 400
"""How long it is waited after a connection came or went before that is told."""
CONDUCTED_FROM = "console"
"""The screen that shows who is connected."""
GROUPS_BETWEEN_BREATHS = 16
"""After so many messages other greenlets get their turn."""

Json = dict[str, Any]


class Wire(Protocol):
    """What carries messages: Socket.IO, or a list in a test."""

    def emit(self, event: str, data: Json, to: str) -> None:
        """Send to everyone at an address."""

    def enter(self, sid: str, address: str) -> None:
        """Let a connection hear an address."""

    def leave(self, sid: str, address: str) -> None:
        """Let it hear it no longer."""


class Publisher:
    """Tells listeners what became of their room."""

    def __init__(
        self,
        rooms: Rooms,
        listeners: Listeners,
        clock: WallClock,
        wire: Wire,
        render: Callable[[str, View, Room], Mapping[str, str]],
    ) -> None:
        self._rooms = rooms
        self._listeners = listeners
        self._clock = clock
        self._wire = wire
        self._render = render
        self._locks: dict[str, RLock] = {}
        self._coming: set[str] = set()
        self._connecting: dict[str, gevent.Greenlet] = {}
        self._pulse = gevent.spawn(self._run_pulse) if clock.runs else None
        rooms.on_change(self.publish_soon)

    def publish_soon(self, room: Room) -> None:
        """Publish when the present work is done; several changes in a row are shown as one."""
        if room.code not in self._coming and any(True for _ in self._listeners.of(room.code)):
            self._coming.add(room.code)
            gevent.spawn(self._publish_safely, room)

    def publish(self, room: Room) -> None:
        """Show every group of a room what is new."""
        with self._lock(room.code):
            self._coming.discard(room.code)
            self._regroup(room)
            for number, group in enumerate(self._listeners.groups(room.code), start=1):
                self._push(room, group)
                if number % GROUPS_BETWEEN_BREATHS == 0:
                    gevent.sleep(0)

    def connections_changed(self, code: str) -> None:
        """Show facilitators who is connected now; a browser that only turns a page is back by then."""
        if code not in self._connecting:
            self._connecting[code] = gevent.spawn_later(SETTLE_MS / 1000, self._show_connections, code)

    def show_again(self, room: Room, screen: str) -> None:
        """Show a screen what is new on it although nothing happened in the journal."""
        with self._lock(room.code):
            for group in self._listeners.groups(room.code):
                if group.screen == screen:
                    self._push_again(room, group)

    def pulse(self, room: Room) -> None:
        """Carry a room's charts on to the present."""
        with self._lock(room.code):
            for group in self._listeners.groups(room.code):
                if group.screen is not None:
                    self._push_series(room, group)

    def welcome(self, listener: Listener, after: int) -> None:
        """Give a connection what it missed: fresh panels, or the events after the last that it saw."""
        room = self._rooms.open(listener.code)
        with self._lock(room.code):
            self._listeners.add(listener)
            group = self._place(listener, room)
            if listener.screen is None:
                self._send_missed(room, group, after, listener.sid)
                return
            seen = self._see(room, group.viewer)
            panels = self._render(listener.screen, seen, room)
            if len(group.members) == 1:
                group.seq, group.shown, group.charted_ms = seen.seq, _hashes(panels), seen.clock.at_ms
            self._wire.emit(
                "push",
                self._envelope(room, seen, "fresh") | {"fresh": True, "panels": panels, "series": series(seen, None)},
                to=listener.sid,
            )

    def close(self) -> None:
        """Stop the pulse, and what was to be shown a moment later."""
        gevent.killall(list(self._connecting.values()))
        if self._pulse is not None:
            self._pulse.kill()

    def _publish_safely(self, room: Room) -> None:
        try:
            self.publish(room)
        except Exception:
            LOG.exception("exercise %s: its screens could not be brought up to date", room.code)

    def _show_connections(self, code: str) -> None:
        del self._connecting[code]
        try:
            self.show_again(self._rooms.open(code), CONDUCTED_FROM)
        except Exception:
            LOG.exception("exercise %s: who is connected could not be shown", code)

    def _push_again(self, room: Room, group: Group) -> None:
        seen = self._see(room, group.viewer)
        panels = self._render(str(group.screen), seen, room)
        hashes = _hashes(panels)
        news = {name: html for name, html in panels.items() if group.shown.get(name) != hashes[name]}
        group.shown = hashes
        if news:
            message = self._envelope(room, seen, "fresh") | {"fresh": True, "panels": news, "series": None}
            self._wire.emit("push", message | {"seq": group.seq}, to=group.address)

    def _push(self, room: Room, group: Group) -> None:
        if group.seq >= room.exercise.seq:
            return
        if group.screen is None:
            self._send_untold(room, group)
            return
        seen = self._see(room, group.viewer)
        told = visible_events(room.exercise, room.events[group.seq :], group.viewer)
        panels = self._render(group.screen, seen, room)
        hashes = _hashes(panels)
        news = {name: html for name, html in panels.items() if group.shown.get(name) != hashes[name]}
        group.seq, group.shown = room.exercise.seq, hashes
        if news or told:
            message = self._envelope(room, seen, "changed") | _last(told)
            message |= {"panels": news, "series": self._series(seen, group)}
            self._wire.emit("push", message, to=group.address)

    def _push_series(self, room: Room, group: Group) -> None:
        seen = self._see(room, group.viewer)
        if seen.charts is not None:
            message = self._envelope(room, seen, "pulse") | {"series": self._series(seen, group)}
            self._wire.emit("push", message | {"seq": group.seq}, to=group.address)

    def _send_missed(self, room: Room, group: Group, after: int, sid: str) -> None:
        seen = visible_events(room.exercise, room.events, group.viewer)
        if len(group.members) == 1:
            group.told, group.seq = {event.seq for event in seen}, room.exercise.seq
        self._send_events(room, [event for event in seen if event.seq > after], sid)

    def _send_untold(self, room: Room, group: Group) -> None:
        seen = visible_events(room.exercise, room.events, group.viewer)
        untold = [event for event in seen if event.seq not in group.told]
        group.told.update(event.seq for event in untold)
        group.seq = room.exercise.seq
        if untold:
            self._send_events(room, untold, group.address)

    def _send_events(self, room: Room, events: list[Event], address: str) -> None:
        message = {"code": room.code, "seq": room.exercise.seq, "events": [event_to_json(event) for event in events]}
        self._wire.emit("events", message, to=address)

    def _regroup(self, room: Room) -> None:
        for listener in self._listeners.of(room.code):
            self._place(listener, room)

    def _place(self, listener: Listener, room: Room) -> Group:
        before, now = self._listeners.place(listener, room.exercise)
        if before is not now:
            if before is not None:
                self._wire.leave(listener.sid, before.address)
            self._wire.enter(listener.sid, now.address)
        return now

    def _see(self, room: Room, viewer: Viewer) -> View:
        return view(room.exercise, viewer, exercise_ms(room.exercise, self._clock.now_ms()))

    def _series(self, seen: View, group: Group) -> Json | None:
        drawn, group.charted_ms = series(seen, group.charted_ms), seen.clock.at_ms
        return drawn

    def _envelope(self, room: Room, seen: View, kind: str) -> Json:
        return {
            "code": room.code,
            "seq": seen.seq,
            "at_ms": seen.clock.at_ms,
            "wall_ms": self._clock.now_ms(),
            "type": kind,
            "data": {},
        }

    def _lock(self, code: str) -> RLock:
        return self._locks.setdefault(code, RLock())

    def _run_pulse(self) -> None:
        while True:
            gevent.sleep(PULSE_MS / 1000)
            for code in tuple(self._listeners.counts()):
                room = self._rooms.open(code)
                if room.exercise.stage is Stage.RUNNING:
                    try:
                        self.pulse(room)
                    except Exception:
                        LOG.exception("exercise %s: its charts could not be carried on", code)
                gevent.sleep(0)


def _hashes(panels: Mapping[str, str]) -> dict[str, int]:
    return {name: hash(html) for name, html in panels.items()}


def _last(told: list[Event]) -> Json:
    if not told:
        return {}
    last = event_to_json(told[-1])
    return {"type": last["type"], "data": last["data"]}
