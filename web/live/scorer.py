"""Scoring beside the server: a process of its own, so that nobody in a room waits while points are counted.

To score a long exercise takes a hundred milliseconds and more. On the event loop that would stop every room; in a
thread it takes turns with the loop, and each turn is milliseconds that an answer comes later. So a second process reads
the journal from the store and keeps what it has folded (`web.live.standings`).
"""

from __future__ import annotations

from typing import Any

from web.live.beside import Beside

MODULE = "web.live.standings"


class ScoringFailed(RuntimeError):  # noqa: N818 -- ours, and loud
    """A card could not be made; the text is the trace of why."""


class Scorer(Beside):
    """Cards of the exercises in one database."""

    def __init__(self, database: str) -> None:
        super().__init__(MODULE, {"database": database})

    def card(self, code: str, until_seq: int | None = None) -> tuple[int, bytes]:
        """(the last entry that counts, the card as JSON) of an exercise as it is on disk; others are served meanwhile.

        With `until_seq` the card as of that entry. Raises `ScoringFailed`.
        """
        return self._scored({"code": code, "until": until_seq})

    def person(self, code: str, person: str) -> bytes:
        """One person's own card as JSON, as the exercise is on disk. Raises `ScoringFailed`."""
        _, content = self._scored({"code": code, "person": person})
        return content

    def _scored(self, asked: dict[str, Any]) -> tuple[int, bytes]:
        told, content = self.ask(asked)
        if "failed" in told:
            raise ScoringFailed(told["failed"])
        return told["seq"], content
