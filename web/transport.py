"""Writing to browsers: all that touches the inside of gevent-websocket and engine.io, in one place.

Left to itself, engine.io gives every recipient a queue and a greenlet that wakes, builds the websocket
frame and sends it. A message for thirty people is then framed thirty times, and a browser that stopped
reading makes its queue grow without end. Here a packet is framed once and written at once to each
socket that takes it. What a socket does not take is kept, in order, and sent when it reads again;
beyond `MOST_PENDING_BYTES` the connection is cut, and the browser comes back and is given fresh panels.

Every frame of a connection goes through `Outlet.write`, control frames too: two writers on one socket
would mix their bytes as soon as it takes only part of a frame. The plain socket is written to, so TLS
ends in a proxy in front. Made for the pinned versions of both libraries; tests/faults/test_stalled_reader.py
holds them to it.
"""

from __future__ import annotations

import socket
from collections import deque
from contextlib import suppress
from typing import Any

import engineio.socket
import gevent
from engineio.exceptions import EngineIOError, QueueEmpty
from engineio.packet import Packet
from engineio.socket import Socket
from geventwebsocket.handler import WebSocketHandler
from geventwebsocket.websocket import Header, WebSocket

MOST_PENDING_BYTES = 4_000_000
"""What one connection may leave unread before it is cut."""
SOCKETS = "/socket.io/"
"""Below which websockets are served."""
FAREWELL_S = 2
"""How long a closed connection may take to say goodbye."""


class Outlet:
    """The one way out to a websocket: writes what the socket takes, keeps the rest in order."""

    def __init__(self, plain: Any) -> None:  # noqa: ANN401 -- gevent's socket, which ships no types
        self._plain = plain
        self._pending: deque[bytes] = deque()
        self._pending_bytes = 0
        self._flushing = False
        self._is_cut = False

    @property
    def pending_bytes(self) -> int:
        """How much the other side has not taken yet."""
        return self._pending_bytes

    def write(self, frame: bytes) -> None:
        """Send a whole frame, now or after those that wait; raises OSError when the connection is gone."""
        if self._is_cut:
            raise BrokenPipeError("the connection was cut")
        if self._flushing:
            self._keep(frame)
            return
        sent = self._send(frame)
        if sent < len(frame):
            self._keep(frame[sent:])
            self._flushing = True
            gevent.spawn(self._flush)

    def cut(self) -> None:
        """End the connection. `close` alone would leave its reader waiting; `shutdown` wakes it, and it cleans up."""
        self._is_cut = True
        self._pending.clear()
        self._pending_bytes = 0
        with suppress(OSError):  # it may be gone already
            self._plain.shutdown(socket.SHUT_RDWR)

    def _send(self, frame: bytes) -> int:
        try:
            sent: int = self._plain._sock.send(frame)  # noqa: SLF001 -- the socket below gevent's: it never waits
        except BlockingIOError:
            return 0
        return sent

    def _keep(self, frame: bytes) -> None:
        self._pending.append(frame)
        self._pending_bytes += len(frame)
        if self._pending_bytes > MOST_PENDING_BYTES:
            self.cut()

    def _flush(self) -> None:
        """Runs alone: while it waits, every other frame is put behind those that are here."""
        try:
            while self._pending:
                frame = self._pending.popleft()
                self._plain.sendall(frame)
                self._pending_bytes = max(0, self._pending_bytes - len(frame))
        except OSError:
            self.cut()
        finally:
            self._flushing = False


class DirectWebSocket(WebSocket):
    """A websocket all of whose frames leave through its outlet."""

    __slots__ = ("outlet",)

    def __init__(self, environ: dict[str, Any], stream: Any, handler: Any) -> None:  # noqa: ANN401 -- untyped library
        super().__init__(environ, stream, handler)
        self.outlet = Outlet(handler.socket)
        self.raw_write = self.outlet.write  # type: ignore[misc]  # a slot of the untyped base


class DirectHandler(WebSocketHandler):
    """Upgrades to `DirectWebSocket`, and logs no line for each request."""

    def upgrade_websocket(self) -> Any:  # noqa: ANN401 -- as the library has it
        """Open a websocket where Socket.IO is; at any other address the request is answered like all others."""
        return super().upgrade_websocket() if self.environ["PATH_INFO"].startswith(SOCKETS) else None

    def upgrade_connection(self) -> Any:  # noqa: ANN401 -- as the library has it
        """Upgrade, then exchange the websocket for one with an outlet."""
        refused = super().upgrade_connection()
        made = self.environ.get("wsgi.websocket")
        if made is not None:
            self.websocket = DirectWebSocket(self.environ, made.stream, self)
            self.environ["wsgi.websocket"] = self.websocket
            made.closed = True  # or its destructor would send a closing frame
        return refused

    def log_request(self) -> None:
        """Say nothing: what matters is in the journals, and errors are logged where they occur."""


class DirectSocket(Socket):
    """An engine.io socket that writes without its queue once it is a plain websocket with nothing waiting."""

    _direct: DirectWebSocket | None = None

    def send(self, pkt: Packet) -> None:
        """Send a packet: at once when nothing is queued, else behind what is."""
        direct = self._direct
        if direct is not None and direct.closed:
            return  # goodbye was said, and nothing may follow it; the reader is about to clean up
        if direct is None or not self.upgraded or self.closing or not self.queue.empty() or pkt.binary:
            super().send(pkt)
            return
        if not self.check_ping_timeout():
            return
        try:
            direct.outlet.write(frame_of(pkt))
        except OSError:
            direct.outlet.cut()  # its reader wakes, and closes as for any lost connection

    def poll(self) -> Any:  # noqa: ANN401 -- as the library has it
        """Wait for packets. What is written at once never lies here: an empty queue is no sign that nobody is there.

        Left to itself the writer would give up, and end the connection, one ping interval and timeout after it began.
        """
        while True:
            try:
                return super().poll()
            except QueueEmpty:
                if self._direct is None or self._direct.closed or self.closed:
                    raise

    def close(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 -- as the library has it
        """Close; and where the other side has vanished without a word, do not read from it for ever."""
        direct = self._direct
        super().close(*args, **kwargs)
        if direct is not None:
            gevent.spawn_later(FAREWELL_S, direct.outlet.cut)

    def _websocket_handler(self, ws: Any) -> Any:  # noqa: ANN401 -- as the library has it
        made = getattr(ws, "_sock", None)
        self._direct = made if isinstance(made, DirectWebSocket) else None
        try:
            return super()._websocket_handler(ws)
        finally:
            self._direct = None


def frame_of(packet: Packet) -> bytes:
    """The packet's websocket frame, built once however many receive it."""
    frame: bytes | None = getattr(packet, "frame", None)
    if frame is None:
        payload = packet.encode().encode()
        frame = bytes(Header.encode_header(True, WebSocket.OPCODE_TEXT, b"", len(payload), 0)) + payload  # noqa: FBT003
        packet.frame = frame
    return frame


def use_direct_writes() -> None:
    """Have every engine.io server of this process make `DirectSocket`s."""
    engineio.socket.Socket = DirectSocket


def say_goodbye(socketio: Any) -> None:  # noqa: ANN401 -- untyped library
    """Close every connection without waiting; engine.io's own way waits for ever for one that reads no more."""
    engine = socketio.server.eio
    for connection in tuple(engine.sockets.values()):
        with suppress(EngineIOError):  # it was closed already
            connection.close(wait=False, reason=engine.reason.SERVER_DISCONNECT)
