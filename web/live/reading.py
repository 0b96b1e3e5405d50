"""Reads the library beside the server, so that it listens at once and nobody in a room waits for a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import gevent

if TYPE_CHECKING:
    from collections.abc import Callable

    from web.library import Entry, Library


LEAD_S = 0.5
"""Left to who asks for the first page: a thread that reads would take turns with it."""
BETWEEN_S = 0.01
"""Left to everybody, between two files."""


class LibraryReader:
    """Reads what was not read yet in a thread, one file after the other. Until then lists tell the heads alone."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._reading: gevent.Greenlet | None = None

    def begin(self) -> None:
        """Read on, unless that goes on already."""
        if self._reading is None or self._reading.dead:
            self._reading = gevent.spawn_later(LEAD_S, self._library.read_all, _aside)

    def close(self) -> None:
        """Read no further, but to the end of a file that was begun: a thread that is cut off aborts the process."""
        if self._reading is not None:
            self._reading.kill(block=False)
            gevent.get_hub().threadpool.join()


def _aside(read: Callable[..., Entry], arguments: tuple[object, ...]) -> Entry:
    entry: Entry = gevent.get_hub().threadpool.apply(read, arguments)
    gevent.sleep(BETWEEN_S)
    return entry
