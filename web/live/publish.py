"""Showing what happened to whoever may see it: one rendering and one message per group.

After a change the room's listeners are regrouped and each group gets one ``push`` with the panels
that differ from what it was last shown, or, for clients without a screen, one ``events`` with what it
may see of the new events. What changes by time alone, the charts, follows every few seconds while the
clock runs. A group that missed nothing and sees nothing new is sent nothing.

Drawing stands back. A room has one greenlet that draws, and before each group it lets those pass who
act, so that an answer waits for one group's picture at most. What happens while it draws is shown by the
next round, which shows the room as it stands then; those who acted get their pictures first.
"""

from __future__ import annotations

import logging
from time import monotonic
from typing import TYPE_CHECKING, Any, Protocol

import gevent
from gevent.lock import RLock

from simulator.exercise.state import Stage
from simulator.exercise.view import look, visible_events
from simulator.journal import event_to_json
from web.live.patch import patched
from web.live.picture import Pictures, let_others_pass
from web.live.series import series

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from simulator.exercise.events import Event
    from simulator.exercise.view.model import View
    from web.live.clock import WallClock
    from web.live.listeners import Group, Listener, Listeners
    from web.live.patch import Patch
    from web.live.picture import Picture
    from web.live.room import Room
    from web.live.rooms import Rooms

LOG = logging.getLogger(__name__)
PULSE_MS = 2_000
"""How often charts are carried on while the clock runs."""
SETTLE_MS = 400
"""How long it is waited after a connection came or went before that is told."""
CONDUCTED_FROM = "console"
"""The screen that shows who is connected."""
ROUND_MS = 40
"""From the beginning of one round of pictures of a room to the next: 25 a second are as many as anybody sees."""

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
        self._changed: set[str] = set()
        self._drawing: dict[str, gevent.Greenlet] = {}
        self._pictures = Pictures(clock)
        self._connecting: dict[str, gevent.Greenlet] = {}
        self._pulse = gevent.spawn(self._run_pulse) if clock.runs else None
        rooms.on_change(self.publish_soon)

    def publish_soon(self, room: Room) -> None:
        """Publish when the present work is done; several changes in a row are shown as one."""
        if not any(True for _ in self._listeners.of(room.code)):
            return
        self._changed.add(room.code)
        if room.code not in self._drawing:
            self._drawing[room.code] = gevent.spawn(self._draw, room)

    def publish(self, room: Room) -> None:
        """Show every group of a room what is new: the room as it stands now, whatever happens meanwhile."""
        self._changed.discard(room.code)
        with self._lock(room.code):
            self._regroup(room)
            picture = self._pictures.take(room)
            groups = self._in_order(room)
        for group in groups:
            let_others_pass(self._rooms.writer)
            with self._lock(room.code):
                self._push(room, group, picture)

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
        picture = self._pictures.take(room)
        for group in self._listeners.groups(room.code):
            if group.screen is not None:
                let_others_pass(self._rooms.writer)
                self._push_series(group, picture)

    def welcome(self, listener: Listener, after: int) -> None:
        """Give a connection what it missed: fresh panels, or the events after the last that it saw."""
        room = self._rooms.open(listener.code)
        with self._lock(room.code):
            self._listeners.add(listener)
            group = self._place(listener, room)
            if listener.screen is None:
                self._send_missed(room, group, after, listener.sid)
                return
            picture = self._pictures.take(room)
            seen = look(picture.scene, group.viewer)
            panels = self._render(listener.screen, seen, room)
            if len(group.members) == 1:
                group.seq, group.shown, group.charted_ms = seen.seq, panels, seen.clock.at_ms
            group.uneven |= {name for name, html in panels.items() if group.shown.get(name) != html}
            message = picture.envelope("fresh") | {"fresh": True, "panels": panels, "series": series(seen, None)}
            self._wire.emit("push", message, to=listener.sid)

    def close(self) -> None:
        """Stop the pulse, and what was to be shown a moment later."""
        gevent.killall([*self._connecting.values(), *self._drawing.values()])
        if self._pulse is not None:
            self._pulse.kill()

    def _draw(self, room: Room) -> None:
        """Round after round until nothing has changed meanwhile."""
        try:
            while room.code in self._changed:
                began = monotonic()
                self._publish_safely(room)
                if room.code in self._changed:
                    gevent.sleep(max(0.0, began + ROUND_MS / 1000 - monotonic()))
        finally:
            del self._drawing[room.code]

    def _publish_safely(self, room: Room) -> None:
        try:
            self.publish(room)
        except Exception:
            LOG.exception("exercise %s: its screens could not be brought up to date", room.code)

    def _in_order(self, room: Room) -> list[Group]:
        """The groups of a room, first those of whoever did what is to be shown."""
        groups = self._listeners.groups(room.code)
        shown = min((group.seq for group in groups), default=0)
        actors = {event.by for event in room.events[shown:]} - {None}
        return sorted(groups, key=lambda group: group.viewer.participant not in actors)

    def _show_connections(self, code: str) -> None:
        del self._connecting[code]
        try:
            self.show_again(self._rooms.open(code), CONDUCTED_FROM)
        except Exception:
            LOG.exception("exercise %s: who is connected could not be shown", code)

    def _push_again(self, room: Room, group: Group) -> None:
        picture = self._pictures.take(room)
        news = _news(group, self._render(str(group.screen), look(picture.scene, group.viewer), room))
        if news:
            message = picture.envelope("fresh") | {"fresh": True, "panels": news, "series": None}
            self._wire.emit("push", message | {"seq": group.seq}, to=group.address)

    def _push(self, room: Room, group: Group, picture: Picture) -> None:
        exercise = picture.scene.exercise
        if group.seq >= exercise.seq:
            return
        if group.screen is None:
            self._send_untold(room, group)
            return
        seen = look(picture.scene, group.viewer)
        told = visible_events(exercise, room.events[group.seq : exercise.seq], group.viewer)
        anew = not group.shown
        news = _news(group, self._render(group.screen, seen, room))
        group.seq = exercise.seq
        if news or told:
            message = picture.envelope("changed") | _last(told) | ({"fresh": True} if anew else {})
            message |= {"panels": news, "series": self._series(seen, group)}
            self._wire.emit("push", message, to=group.address)

    def _push_series(self, group: Group, picture: Picture) -> None:
        seen = look(picture.scene, group.viewer)
        if seen.charts is not None:
            message = picture.envelope("pulse") | {"series": self._series(seen, group)}
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
            before = listener.group
            group = self._place(listener, room)
            if group is not before and group.screen is not None and group.shown:
                group.forget()

    def _place(self, listener: Listener, room: Room) -> Group:
        before, now = self._listeners.place(listener, room.exercise)
        if before is not now:
            if before is not None:
                self._wire.leave(listener.sid, before.address)
            self._wire.enter(listener.sid, now.address)
        return now

    def _series(self, seen: View, group: Group) -> Json | None:
        drawn, group.charted_ms = series(seen, group.charted_ms), seen.clock.at_ms
        return drawn

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


def _news(group: Group, panels: Mapping[str, str]) -> dict[str, str | Patch]:
    """The panels that not all of a group have been shown like that: whole, or what has changed of them."""
    news = {
        name: html if name in group.uneven else patched(group.shown.get(name), html)
        for name, html in panels.items()
        if name in group.uneven or group.shown.get(name) != html
    }
    group.shown, group.uneven = panels, set()
    return news


def _last(told: list[Event]) -> Json:
    if not told:
        return {}
    last = event_to_json(told[-1])
    return {"type": last["type"], "data": last["data"]}
