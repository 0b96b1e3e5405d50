"""Where answers are kept: a file for each, named by the hash of model, prompt and text.

The same question about the same text is asked once, whatever the room and whoever looks. Files and not
a table: this is no record, it may be deleted at any time, and the next look at a card asks anew.
"""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

from web.judge.answer import Answer, Says

if TYPE_CHECKING:
    from pathlib import Path

FORMAT = 1
OWNER_ALONE = 0o700


class Shelf:
    """Answers by their fingerprint."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._known: dict[str, Answer] = {}

    def get(self, key: str) -> Answer | None:
        """The answer that was kept, if there is one; a file that cannot be read is as good as none."""
        if key not in self._known:
            answer = self._read(key)
            if answer is None:
                return None
            self._known[key] = answer
        return self._known[key]

    def put(self, key: str, answer: Answer) -> None:
        """Keep an answer; whoever reads meanwhile finds all of it or nothing."""
        path = self._path(key)
        path.parent.mkdir(parents=True, exist_ok=True, mode=OWNER_ALONE)
        beside = path.with_suffix(f".{os.getpid()}")
        told = {"format": FORMAT, "says": answer.says, "quote": answer.quote, "why": answer.why}
        beside.write_text(json.dumps(told, ensure_ascii=False), "utf-8")
        beside.replace(path)
        self._known[key] = answer

    def _read(self, key: str) -> Answer | None:
        try:
            told = json.loads(self._path(key).read_text("utf-8"))
            if told["format"] != FORMAT:
                return None
            return Answer(Says(told["says"]), str(told["quote"]), str(told["why"]))
        except (OSError, ValueError, LookupError, TypeError):
            return None

    def _path(self, key: str) -> Path:
        return self._folder / key[:2] / f"{key}.json"
