"""Who listens, and in which groups: people who see the same thing are told once, together.

A listener is one connection: a browser's screen, or another client that wants events. Listeners of one
room, one screen and one viewer form a group, which is one Socket.IO room. What a person may see changes
during play (a seat is handed over, a role given), so the grouping is done anew at each publication.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from simulator.exercise.state import Exercise
    from simulator.exercise.view.model import Viewer
    from simulator.ids import ParticipantId
    from web.identity import Identity

GroupKey = tuple[str, "str | None", "Viewer"]
"""The room's code, the screen (None: events alone), and who looks."""

_NUMBERS = count(1)


@dataclass(eq=False)
class Group:
    """Listeners that see the same."""

    code: str
    screen: str | None
    viewer: Viewer
    address: str = field(default_factory=lambda: f"group-{next(_NUMBERS)}")
    """The Socket.IO room."""
    seq: int = 0
    """The last event that it was shown the consequences of."""
    told: set[int] = field(default_factory=set)
    """Without a screen: the events that it was sent. An old one may come late, when a sleeper is woken."""
    shown: Mapping[str, str] = field(default_factory=dict)
    """Panel to what was last pushed."""
    uneven: set[str] = field(default_factory=set)
    """Panels that somebody has otherwise than it was pushed, having come since: they get the next whole."""
    charted_ms: int | None = None
    """Up to where its charts are drawn."""
    members: set[str] = field(default_factory=set)

    def forget(self) -> None:
        """Show it everything anew: somebody came who was shown something else until now."""
        self.seq, self.shown, self.charted_ms = 0, {}, None


@dataclass(eq=False)
class Listener:
    """One connection that has joined a room."""

    sid: str
    code: str
    screen: str | None
    identity: Identity
    seat: str = ""
    """The seat whose screen a facilitator looks at."""
    group: Group | None = None


class Listeners:
    """All connections of this process."""

    def __init__(self) -> None:
        self._listeners: dict[str, Listener] = {}
        self._by_code: dict[str, set[str]] = defaultdict(set)
        self._groups: dict[GroupKey, Group] = {}

    def add(self, listener: Listener) -> None:
        """Take a connection in; one that has joined another room leaves that."""
        self.remove(listener.sid)
        self._listeners[listener.sid] = listener
        self._by_code[listener.code].add(listener.sid)

    def remove(self, sid: str) -> Listener | None:
        """Let a connection go."""
        listener = self._listeners.pop(sid, None)
        if listener is not None:
            self._by_code[listener.code].discard(sid)
            self._leave(listener)
        return listener

    def get(self, sid: str) -> Listener | None:
        """The listener of a connection, if it has joined."""
        return self._listeners.get(sid)

    def of(self, code: str) -> Iterator[Listener]:
        """Everyone who listens to a room."""
        return (self._listeners[sid] for sid in tuple(self._by_code.get(code, ())) if sid in self._listeners)

    def of_person(self, person: ParticipantId) -> list[Listener]:
        """One person's connections, on all their devices."""
        return [listener for listener in self._listeners.values() if listener.identity.id == person]

    def groups(self, code: str) -> list[Group]:
        """The groups of a room, as they were when it was last regrouped."""
        return [group for key, group in self._groups.items() if key[0] == code]

    def counts(self) -> Mapping[str, int]:
        """How many listen to each room."""
        return {code: len(sids) for code, sids in self._by_code.items() if sids}

    def place(self, listener: Listener, exercise: Exercise) -> tuple[Group | None, Group]:
        """Put a listener into the group where it now belongs; gives the former group and the present one."""
        viewer = listener.identity.viewer_in(exercise, listener.seat)
        before = listener.group
        if before is not None and before.viewer == viewer and before.screen == listener.screen:
            return before, before
        self._leave(listener)
        key = (listener.code, listener.screen, viewer)
        group = self._groups.setdefault(key, Group(listener.code, listener.screen, viewer))
        group.members.add(listener.sid)
        listener.group = group
        return before, group

    def _leave(self, listener: Listener) -> None:
        group, listener.group = listener.group, None
        if group is None:
            return
        group.members.discard(listener.sid)
        if not group.members:
            self._groups.pop((group.code, group.screen, group.viewer), None)
