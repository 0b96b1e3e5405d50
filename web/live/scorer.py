"""Scoring beside the server: a process of its own, so that nobody in a room waits while points are counted.

To score a long exercise takes a hundred milliseconds and more. On the event loop that would stop every room; in a
thread it takes turns with the loop, and each turn is milliseconds that an answer comes later. So a second process reads
the journal from the store and keeps what it has folded. It is started when the first card is asked for, and once more
if it should end.
"""

from __future__ import annotations

import json
import logging
import sys
from typing import Any

from gevent import Timeout
from gevent.lock import RLock
from gevent.subprocess import PIPE, Popen, TimeoutExpired

LOG = logging.getLogger(__name__)
MODULE = "web.live.standings"
ENDS_WITHIN_S = 2
ANSWERS_WITHIN_S = 60
"""After that long without an answer the process is taken for lost."""


class ScoringFailed(RuntimeError):  # noqa: N818 -- ours, and loud
    """A card could not be made; the text is the trace of why."""


class Scorer:
    """Cards of the exercises in one database."""

    def __init__(self, database: str) -> None:
        self._database = database
        self._process: Popen | None = None
        self._lock = RLock()

    def card(self, code: str, until_seq: int | None = None) -> tuple[int, bytes]:
        """(the last entry that counts, the card as JSON) of an exercise as it is on disk; others are served meanwhile.

        With `until_seq` the card as of that entry. Raises `ScoringFailed`.
        """
        return self._ask({"code": code, "until": until_seq})

    def person(self, code: str, person: str) -> bytes:
        """One person's own card as JSON, as the exercise is on disk. Raises `ScoringFailed`."""
        _, content = self._ask({"code": code, "person": person})
        return content

    def close(self) -> None:
        """Let the process end."""
        with self._lock:
            process, self._process = self._process, None
            if process is not None:
                _end(process)

    def _ask(self, asked: dict[str, Any]) -> tuple[int, bytes]:
        with self._lock:
            try:
                told, content = self._exchange(asked)
            except (EOFError, OSError, Timeout) as lost:
                LOG.warning("the scoring process was lost (%r) and is started anew", lost)
                self.close()
                told, content = self._exchange(asked)
        if "failed" in told:
            raise ScoringFailed(told["failed"])
        return told["seq"], content

    def _exchange(self, asked: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
        process = self._running()
        with Timeout(ANSWERS_WITHIN_S):
            process.stdin.write(json.dumps(asked).encode() + b"\n")
            process.stdin.flush()
            line = process.stdout.readline()
            if not line:
                raise EOFError
            told = json.loads(line)
            return told, process.stdout.read(told["bytes"])

    def _running(self) -> Popen:
        if self._process is None or self._process.poll() is not None:
            self._process = Popen([sys.executable, "-P", "-m", MODULE], stdin=PIPE, stdout=PIPE, start_new_session=True)
            self._process.stdin.write(json.dumps({"database": self._database}).encode() + b"\n")
        return self._process


def _end(process: Popen) -> None:
    process.stdin.close()
    try:
        process.wait(ENDS_WITHIN_S)
    except TimeoutExpired:
        process.kill()
        process.wait()
    process.stdout.close()
