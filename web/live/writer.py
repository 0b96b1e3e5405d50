"""One writer for the whole process: what comes while a commit runs goes to disk with the next one.

SQLite lets one write at a time and makes others wait with the whole process if the holder of the lock
is itself waiting for its turn to run. So nothing but this module writes, and what it writes runs in a
thread of its own without a pause between begin and commit. Whoever asks sleeps until the commit is
done, on disk, and the others run on. The thread has its own store, for no lock of a connection pool
may be shared between the thread and the greenlets.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, cast

import gevent
from gevent.event import AsyncResult, Event
from gevent.queue import Queue
from gevent.threadpool import ThreadPool

if TYPE_CHECKING:
    from collections.abc import Callable

    from simulator.journal import Store, Transaction

T = TypeVar("T")

MOST_AT_ONCE = 500
"""Pieces of work per commit, so that one commit stays short."""


class Writer:
    """Does pieces of work in the store's transactions, many with one commit."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._queue: Queue = Queue()
        self._thread = ThreadPool(1)
        self.rests = Event()
        """Set while there is nothing to write: what can wait leaves the interpreter to the thread until then."""
        self.rests.set()
        self._loop = gevent.spawn(self._run)

    def write(self, work: Callable[[Transaction], T]) -> T:
        """Do it, return its result when that is on disk; raises what the work or the commit raised.

        The work runs in another thread and must touch nothing but its transaction.
        """
        done = AsyncResult()
        self.rests.clear()
        self._queue.put((work, done))
        return cast("T", done.get())

    def close(self) -> None:
        """Finish what was asked for, then let go of the store."""
        self._queue.put(None)
        self._loop.join()
        self._thread.kill()
        self._store.close()

    def _run(self) -> None:
        open_ = True
        while open_:
            batch = [self._queue.get()]
            while not self._queue.empty() and len(batch) < MOST_AT_ONCE:
                batch.append(self._queue.get())
            open_ = None not in batch
            self._do([asked for asked in batch if asked is not None])
            if self._queue.empty():
                self.rests.set()

    def _do(self, batch: list[tuple[Callable[[Transaction], Any], AsyncResult]]) -> None:
        if not batch:
            return
        try:
            results = self._thread.apply(self._store.together, ([work for work, _ in batch],))
        except Exception as failure:  # noqa: BLE001 -- the commit failed: everyone in the batch is told, nobody was promised
            results = [failure] * len(batch)
        for (_, done), result in zip(batch, results, strict=True):
            if isinstance(result, Exception):
                done.set_exception(result)
            else:
                done.set(result)
