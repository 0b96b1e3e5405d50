"""What one running server consists of, and how a request finds it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from flask import current_app

if TYPE_CHECKING:
    from flask_socketio import SocketIO

    from simulator.ids import ParticipantId
    from simulator.journal import Store
    from web.accounts import Accounts
    from web.authoring.desk import Desk
    from web.authoring.own import OwnScenarios
    from web.history import History
    from web.judge import Judge
    from web.library import Library
    from web.live.clock import WallClock
    from web.live.heartbeat import Heartbeat
    from web.live.listeners import Listeners
    from web.live.publish import Publisher
    from web.live.reading import LibraryReader
    from web.live.rooms import Rooms
    from web.live.scorer import Scorer
    from web.live.ticker import Ticker
    from web.live.writer import Writer
    from web.settings import Settings

EXTENSION = "tabletop"


@dataclass(frozen=True, slots=True)
class Runtime:
    """The parts of a running server."""

    settings: Settings
    store: Store
    writer: Writer
    clock: WallClock
    rooms: Rooms
    scorer: Scorer
    listeners: Listeners
    publisher: Publisher
    ticker: Ticker
    heartbeat: Heartbeat
    accounts: Accounts
    library: Library
    reader: LibraryReader
    history: History
    drafts: OwnScenarios
    desk: Desk
    socketio: SocketIO
    judge: Judge | None
    """Who is asked for advice on prose; None while that is off."""

    def cut_off(self, person: ParticipantId) -> None:
        """End a person's connections, as when their key was replaced: whoever holds the new one comes back."""
        for listener in self.listeners.of_person(person):
            self.socketio.server.disconnect(listener.sid)

    def close(self) -> None:
        """Stop what runs by itself, finish what was promised, let go of the database."""
        if self.judge is not None:
            self.judge.close()
        self.reader.close()
        self.heartbeat.close()
        self.ticker.close()
        self.publisher.close()
        self.scorer.close()
        self.desk.close()
        self.writer.close()
        self.store.close()


def runtime() -> Runtime:
    """The server that this request belongs to."""
    return cast("Runtime", current_app.extensions[EXTENSION])
