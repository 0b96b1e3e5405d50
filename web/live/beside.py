"""A process beside the server, for what would hold up the event loop: asked by lines of JSON, begun when first needed.

It owns nothing: if it is lost it is started anew and asked again. Its end answers with a line of JSON, which says under
``bytes`` how many bytes of content come behind it, and under ``failed`` why it could not do what was asked.
"""

from __future__ import annotations

import json
import logging
import os
import sys
import traceback
from typing import TYPE_CHECKING, Any, BinaryIO

from gevent import Timeout
from gevent.lock import RLock
from gevent.subprocess import PIPE, Popen, TimeoutExpired

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

LOG = logging.getLogger(__name__)
ENDS_WITHIN_S = 2
ANSWERS_WITHIN_S = 60
"""After that long without an answer the process is taken for lost."""

Json = dict[str, Any]
Answer = tuple[Json, bytes]
"""What is told, and the content behind it."""


class Beside:
    """One process, asked one thing after another; others are served meanwhile."""

    def __init__(self, module: str, begins: Json) -> None:
        self._module = module
        self._begins = begins
        self._process: Popen | None = None
        self._lock = RLock()

    def begin(self) -> None:
        """Start the process if it does not run, so that whoever asks first need not wait for that."""
        with self._lock:
            self._running()

    def close(self) -> None:
        """Let the process end."""
        with self._lock:
            process, self._process = self._process, None
            if process is not None:
                _end(process)

    def ask(self, asked: Json) -> Answer:
        """What the process says to that; if it was lost on the way, what the next one says."""
        with self._lock:
            try:
                return self._exchange(asked)
            except (EOFError, OSError, Timeout) as lost:
                LOG.warning("the process of %s was lost (%r) and is started anew", self._module, lost)
                self.close()
                return self._exchange(asked)

    def _exchange(self, asked: Json) -> Answer:
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
            command = [sys.executable, "-P", "-m", self._module]
            self._process = Popen(command, stdin=PIPE, stdout=PIPE, start_new_session=True)
            self._process.stdin.write(json.dumps(self._begins).encode() + b"\n")
        return self._process


def answer_all(
    gives_way: int, begin: Callable[[Json], Callable[[Json], Answer]], end: Callable[[], None] = lambda: None
) -> None:
    """The other end: `begin` gets the first line and gives what answers each of the next, until nobody asks any more.

    The process stands back by `gives_way` where the rooms want the processor too. When the server was killed in the
    middle of an answer it ends without a word.
    """
    os.nice(gives_way)
    requests, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr
    first = requests.readline()
    if not first:
        return
    try:
        _answer_each(requests, answers, begin(json.loads(first)))
    except BrokenPipeError:
        os._exit(0)
    end()


def _answer_each(requests: Iterable[bytes], answers: BinaryIO, answer: Callable[[Json], Answer]) -> None:
    for line in requests:
        try:
            told, content = answer(json.loads(line))
        except Exception:  # noqa: BLE001 -- the server that asked tells of it
            told, content = {"failed": traceback.format_exc()}, b""
        answers.write(json.dumps(told | {"bytes": len(content)}).encode() + b"\n" + content)
        answers.flush()


def _end(process: Popen) -> None:
    process.stdin.close()
    try:
        process.wait(ENDS_WITHIN_S)
    except TimeoutExpired:
        process.kill()
        process.wait()
    process.stdout.close()
