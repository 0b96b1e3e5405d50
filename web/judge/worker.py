"""The judge at work: a few greenlets that ask one thing after another, while everything else goes on.

Whoever wants advice takes what is there and asks for the rest; answers are found at the next look. An
endpoint that fails is left alone for twice as long each time; one that goes on failing is asked nothing
more until somebody wants something new.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

import gevent
from gevent.queue import JoinableQueue

from web.judge.answer import read_answer
from web.judge.endpoint import Endpoint, NoAnswer
from web.judge.question import LONGEST_TEXT, Query, fingerprint, judge_name, messages

if TYPE_CHECKING:
    from collections.abc import Iterable

    from web.judge.answer import Answer
    from web.judge.looks import Looks
    from web.judge.shelf import Shelf
    from web.settings import JudgeSettings

LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Pace:
    """How hard the endpoint is worked, and how long it is borne with."""

    at_once: int = 2
    """Calls at the same time."""
    within_s: float = 30.0
    """How long one call may take, from the connection to the last byte."""
    attempts: int = 3
    """Calls for one question."""
    rest_s: float = 1.0
    """How long it is left alone after a failure; twice as long after the next."""
    longest_rest_s: float = 60.0
    patience: int = 6
    """After so many failures in a row it is asked nothing more of what waits."""
    most_waiting: int = 500


class Judge:
    """Asks, keeps what was answered, and gives it to whoever looks."""

    def __init__(self, settings: JudgeSettings, shelf: Shelf, looks: Looks, pace: Pace) -> None:
        self.settings = settings
        self.looks = looks
        self.name = judge_name(settings.model)
        self._shelf = shelf
        self._pace = pace
        self._endpoint = Endpoint(settings, pace.within_s)
        self._queue: JoinableQueue = JoinableQueue()
        self._waiting: set[str] = set()
        self._given_up: dict[str, str] = {}
        self._failures = 0
        self._rest_s = 0.0
        self._workers: list[gevent.Greenlet] = []

    def key(self, query: Query) -> str:
        """The name of the answer to a question."""
        return fingerprint(self.settings.model, query)

    def answer(self, key: str) -> Answer | None:
        """What was answered, if it was."""
        return self._shelf.get(key)

    def waits(self, key: str) -> bool:
        """Whether an answer is still to come."""
        return key in self._waiting

    def failure(self, key: str) -> str:
        """Why no answer came; empty while one may still come."""
        return self._given_up.get(key, "")

    def ask(self, queries: Iterable[Query]) -> None:
        """Have questions answered that are not; returns at once."""
        for query in queries:
            key = self.key(query)
            if key in self._waiting or key in self._given_up or self._shelf.get(key) is not None:
                continue
            if len(query.text) > LONGEST_TEXT:
                self._given_up[key] = f"the text is longer than {LONGEST_TEXT} characters"
            elif len(self._waiting) < self._pace.most_waiting:
                self._begin(key, query)

    def try_again(self) -> None:
        """Forget what failed, so that the next look asks anew."""
        self._given_up.clear()
        self._failures = 0

    def finish(self, within_s: float) -> bool:
        """Wait until nothing is asked any more; whether that came in time."""
        return bool(self._queue.join(timeout=within_s))

    def close(self) -> None:
        """Ask nothing more."""
        gevent.killall(self._workers)
        self._workers.clear()

    def _begin(self, key: str, query: Query) -> None:
        if not self._waiting:
            self._failures = 0
        self._waiting.add(key)
        self._queue.put((key, query))
        if len(self._workers) < self._pace.at_once:
            self._workers.append(gevent.spawn(self._run))

    def _run(self) -> None:
        while True:
            key, query = self._queue.get()
            try:
                self._work(key, query)
            except Exception:
                LOG.exception("the judge's answer could not be kept")
                self._given_up[key] = "an error of ours; it is in the log"
            finally:
                self._waiting.discard(key)
                self._queue.task_done()

    def _work(self, key: str, query: Query) -> None:
        reason = "it failed too often in a row"
        for _ in range(self._pace.attempts):
            if self._failures >= self._pace.patience:
                break
            if self._failures:
                gevent.sleep(self._rest_s)
            try:
                said = self._endpoint.ask(messages(query))
            except NoAnswer as failure:
                reason = str(failure)
                self._note(failure)
                if not failure.again:
                    break
                continue
            self._failures = 0
            self._shelf.put(key, read_answer(said, query.text))
            return
        self._given_up[key] = reason

    def _note(self, failure: NoAnswer) -> None:
        """Rest the longer the oftener it failed; once told in the log, not at each call."""
        if not self._failures:
            LOG.warning("the judge does not answer: %s", failure)
        own_s = self._pace.rest_s * 2**self._failures
        self._failures += 1
        self._rest_s = min(max(own_s, failure.rest_s), self._pace.longest_rest_s)
