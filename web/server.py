"""The server process: the one module that changes the standard library, and therefore comes first.

gevent's patches make sockets, locks and the PostgreSQL driver wait without holding up others. A driver
that was imported before them would silently stop the whole process at each query, so nothing may be
imported above them.
"""

# ruff: noqa: E402 -- see the docstring
from __future__ import annotations

from gevent import monkey

monkey.patch_all()

import logging
import signal
import socket
import sys
from typing import TYPE_CHECKING

import gevent
import gevent.event
from gevent.pywsgi import WSGIServer

from web import create_app
from web.live.memory import freeze_when_full
from web.live.recovery import pause_all
from web.runtime import EXTENSION
from web.transport import DirectHandler, say_goodbye, use_direct_writes

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask import Flask

    from web.runtime import Runtime
    from web.settings import Settings

LOG = logging.getLogger(__name__)
BACKLOG = 1024
STOP_WITHIN_S = 3
"""How long requests may take to finish when the server is told to stop."""


class CannotListen(Exception):  # noqa: N818 -- what the person at the command line is told
    """The address cannot be had: the port is taken, or it is not this machine's."""


def serve(settings: Settings, announce: Callable[[Runtime, int], None]) -> None:
    """Run until told to stop. `announce` is called with the port once people can come in.

    Raises `CannotListen`.
    """
    logging.basicConfig(
        level=logging.WARNING, stream=sys.stderr, format="%(asctime)s %(levelname)s %(name)s: %(message)s"
    )
    listener = _listen(settings.host, settings.port)
    use_direct_writes()
    app = create_app(settings)
    runtime: Runtime = app.extensions[EXTENSION]
    freeze_when_full(runtime.rooms)
    server = _make_server(listener, app)
    stopped = gevent.event.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        gevent.signal_handler(number, stopped.set)
    server.start()
    announce(runtime, listener.getsockname()[1])
    runtime.reader.begin()
    stopped.wait()
    _stop(server, runtime)


def _listen(host: str, port: int) -> socket.socket:
    """A listener whose connections send small answers at once (Nagle's delay would cost 40 ms each)."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    try:
        listener.bind((host, port))
    except OSError as failure:
        raise CannotListen(f"cannot listen on {host}:{port}: {failure.strerror}") from failure
    listener.listen(BACKLOG)
    listener.setblocking(False)  # noqa: FBT003 -- the standard library's own signature
    return listener


def _make_server(listener: socket.socket, app: Flask) -> WSGIServer:
    return WSGIServer(listener, app, handler_class=DirectHandler, log=None, error_log=LOG)


def _stop(server: WSGIServer, runtime: Runtime) -> None:
    """Let nobody in, pause what runs, say goodbye to every browser, finish what was promised."""
    server.close()
    pause_all(runtime.rooms)
    for room in runtime.rooms:
        runtime.publisher.publish(room)
    say_goodbye(runtime.socketio)
    server.stop(timeout=STOP_WITHIN_S)
    runtime.close()
