"""A crowd: many websocket clients in one process, each read as soon as something is there."""

import selectors
import time
from collections.abc import Callable, Sequence
from contextlib import closing

import websocket

PATIENCE_S = 30
_MOST_BYTES = 1 << 20
_TEXT, _LENGTH_16, _LENGTH_64 = 0x81, 126, 127

Heard = Callable[["Client", str, float], None]
"""Who heard what, and when: seconds since the epoch."""


class Client:
    """One browser, reduced to its socket."""

    def __init__(self, address: str, key: str = "") -> None:
        header = [f"Authorization: Bearer {key}"] if key else []
        self.ws = websocket.create_connection(address, header=header, timeout=PATIENCE_S, skip_utf8_validation=True)
        self._read = bytearray()

    def texts(self) -> list[str]:
        """The texts that are whole by now; the server masks nothing and cuts nothing into pieces."""
        self._read += self.ws.sock.recv(_MOST_BYTES)
        found = []
        while (ends := _ends(self._read)) is not None:
            begin, end = ends
            if self._read[0] == _TEXT:
                found.append(self._read[begin:end].decode())
            del self._read[:end]
        return found


class Crowd:
    """Clients that are read together."""

    def __init__(self, clients: Sequence[Client]) -> None:
        self.clients = tuple(clients)
        self._ready = selectors.DefaultSelector()
        for client in self.clients:
            self._ready.register(client.ws.sock, selectors.EVENT_READ, client)

    def listen(self, heard: Heard, until: Callable[[], bool], patience_s: float = PATIENCE_S) -> None:
        """Give all that comes to `heard` until enough has come, or patience ends. Pings are answered."""
        ends = time.monotonic() + patience_s
        while not until() and time.monotonic() < ends:
            for key, _ in self._ready.select(timeout=0.05):
                for text in key.data.texts():
                    now = time.time()
                    if text == "2":
                        key.data.ws.send("3")
                    else:
                        heard(key.data, text, now)

    def close(self) -> None:
        """Hang up."""
        with closing(self._ready):
            for client in self.clients:
                client.ws.shutdown()


def _ends(read: bytearray) -> tuple[int, int] | None:
    """Where the payload of the first frame begins and ends; None while it is not whole."""
    if len(read) < 2:
        return None
    wide = {_LENGTH_16: 2, _LENGTH_64: 8}.get(read[1], 0)
    begin = 2 + wide
    if len(read) < begin:
        return None
    length = int.from_bytes(read[2:begin]) if wide else read[1]
    return (begin, begin + length) if len(read) >= begin + length else None
