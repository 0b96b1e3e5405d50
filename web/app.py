"""Putting the parts together: the database, the live exercises, the routes and the sockets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from flask import Flask
from flask_babel import Babel
from flask_socketio import SocketIO
from werkzeug.middleware.proxy_fix import ProxyFix

from simulator.journal import open_store
from web.accounts import Accounts
from web.assets import keep_for_good, versioned_path
from web.authoring.desk import Desk
from web.authoring.own import OwnScenarios
from web.errors import register_errors
from web.health import blueprint as health
from web.history import History
from web.judge import open_judge
from web.library import Library, Published
from web.live.clock import ManualClock, RealClock
from web.live.heartbeat import Heartbeat
from web.live.listeners import Listeners
from web.live.publish import Publisher
from web.live.reading import LibraryReader
from web.live.recovery import recover_all
from web.live.rooms import Rooms
from web.live.scorer import Scorer
from web.live.ticker import Ticker
from web.live.writer import Writer
from web.runtime import EXTENSION, Runtime
from web.screens import blueprints
from web.screens.panels import PANELS
from web.screens.protocol import MOST_SOCKET_BYTES, register_sockets
from web.screens.protocol import blueprint as protocol
from web.security import accepts_origin, csrf, guard
from web.testing_clock import blueprint as testing_clock

if TYPE_CHECKING:
    from collections.abc import Mapping

    from simulator.exercise.view.model import View
    from web.live.room import Room
    from web.settings import Settings

SESSION_LASTS_DAYS = 30


def build_app(settings: Settings) -> Flask:
    """The application for these settings; its exercises are recovered and, with a real clock, run on."""
    settings.data.mkdir(parents=True, exist_ok=True)
    app = Flask("web", static_url_path=versioned_path())
    app.config.update(
        SECRET_KEY=settings.secret_key(),
        PUBLIC_URL=settings.public_url,
        PERMANENT_SESSION_LIFETIME=SESSION_LASTS_DAYS * 86_400,
    )
    keep_for_good(app)
    guard(app)
    Babel(app)
    register_errors(app)
    socketio = _make_socketio(app, settings)
    if settings.proxies:
        app.wsgi_app = ProxyFix(  # type: ignore[method-assign]  # as Flask documents it
            app.wsgi_app, x_for=settings.proxies, x_proto=settings.proxies, x_host=settings.proxies
        )
    app.extensions[EXTENSION] = _start(app, settings, socketio)
    _register_routes(app, settings)
    return app


def _make_socketio(app: Flask, settings: Settings) -> SocketIO:
    socketio = SocketIO(
        app,
        async_mode="gevent",
        manage_session=False,
        max_http_buffer_size=MOST_SOCKET_BYTES,
        cors_allowed_origins=accepts_origin(settings.public_url),
    )
    register_sockets(socketio)
    return socketio


def _start(app: Flask, settings: Settings, socketio: SocketIO) -> Runtime:
    clock = ManualClock() if settings.manual_clock else RealClock()
    store = open_store(settings.database)
    writer = Writer(open_store(settings.database, migrates=False))
    rooms = Rooms(store, writer, clock)
    listeners = Listeners()

    def render(screen: str, seen: View, room: Room) -> Mapping[str, str]:
        with app.app_context():
            panels = PANELS.get(screen, ())
            drawn = room.drawings.draw((one for one in panels if one.kept), seen, room.code, room.names)
            return drawn | {one.name: one.render(seen, room.code, room.names) for one in panels if not one.kept}

    publisher = Publisher(rooms, listeners, clock, _SocketWire(socketio), render)
    ticker = Ticker(rooms, clock)
    recover_all(rooms)
    heartbeat = Heartbeat(rooms, clock)
    drafts = OwnScenarios(store, writer, clock)
    library = Library(settings.scenarios, published=lambda: _published(drafts))
    return Runtime(
        settings=settings,
        store=store,
        writer=writer,
        clock=clock,
        rooms=rooms,
        scorer=Scorer(settings.database),
        listeners=listeners,
        publisher=publisher,
        ticker=ticker,
        heartbeat=heartbeat,
        accounts=Accounts(store, writer, clock, settings.secret_key()),
        library=library,
        reader=LibraryReader(library),
        history=History(store),
        drafts=drafts,
        desk=Desk(library.folders),
        socketio=socketio,
        judge=open_judge(settings),
    )


def _published(drafts: OwnScenarios) -> list[Published]:
    return [Published(draft.id, draft.name, version.text) for draft, version in drafts.published()]


def _register_routes(app: Flask, settings: Settings) -> None:
    for blueprint in (*blueprints(), protocol, health):
        app.register_blueprint(blueprint)
    if settings.manual_clock:
        csrf.exempt(testing_clock)
        app.register_blueprint(testing_clock)


class _SocketWire:
    """Socket.IO, as `Publisher` uses it."""

    def __init__(self, socketio: SocketIO) -> None:
        self._socketio = socketio

    def emit(self, event: str, data: dict[str, Any], to: str) -> None:
        self._socketio.emit(event, data, to=to)

    def enter(self, sid: str, address: str) -> None:
        self._socketio.server.enter_room(sid, address, namespace="/")

    def leave(self, sid: str, address: str) -> None:
        self._socketio.server.leave_room(sid, address, namespace="/")
