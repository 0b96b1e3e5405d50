"""Files that somebody has brought, kept while they look at what would become of them, for a day at the longest."""

from __future__ import annotations

import json
import re
import secrets
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from simulator.times import DAY_MS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_TOKEN = re.compile(r"[0-9a-f]{32}")
_MOST = 200
"""Files that wait at a time; the oldest goes first."""
_LONGEST_NAME = 120


class UnknownFile(Exception):  # noqa: N818 -- as UnknownDraft
    """No file of that name waits here for this person."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A file that waits."""

    token: str
    filename: str
    """As it was called where it came from."""
    sort: str
    owner: str


class Shelf:
    """A folder of files; each is seen by who brought it alone."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, data: bytes, filename: str, sort: str, owner: str, now_wall_ms: int) -> Waiting:
        """Keep a file under a name that nobody can guess; what is older than a day is taken away."""
        self._folder.mkdir(parents=True, exist_ok=True)
        self._clear(now_wall_ms)
        kept = Waiting(secrets.token_hex(16), _line(filename), sort, owner)
        (self._folder / f"{kept.token}.file").write_bytes(data)
        (self._folder / f"{kept.token}.json").write_text(json.dumps(asdict(kept) | {"wall_ms": now_wall_ms}), "utf-8")
        return kept

    def get(self, token: str, owner: str) -> Waiting:
        """A file that waits; raises `UnknownFile`."""
        told = self._told(token)
        if told is None or told["owner"] != owner:
            raise UnknownFile(token)
        return Waiting(token, told["filename"], told["sort"], told["owner"])

    def path(self, kept: Waiting) -> Path:
        """Where its content lies."""
        return self._folder / f"{kept.token}.file"

    def remember(self, kept: Waiting, read: Mapping[str, object]) -> None:
        """Keep beside a file what was read from it."""
        (self._folder / f"{kept.token}.read").write_text(json.dumps(read), "utf-8")

    def remembered(self, kept: Waiting) -> dict[str, object] | None:
        """What was read from a file before."""
        path = self._folder / f"{kept.token}.read"
        if not path.is_file():
            return None
        read: dict[str, object] = json.loads(path.read_text("utf-8"))
        return read

    def take_away(self, kept: Waiting) -> None:
        """Forget a file."""
        for ending in ("file", "json", "read"):
            (self._folder / f"{kept.token}.{ending}").unlink(missing_ok=True)

    def _told(self, token: str) -> dict[str, str] | None:
        path = self._folder / f"{token}.json"
        if not _TOKEN.fullmatch(token) or not path.is_file():
            return None
        told: dict[str, str] = json.loads(path.read_text("utf-8"))
        return told

    def _clear(self, now_wall_ms: int) -> None:
        known = sorted(self._folder.glob("*.json"), key=lambda path: path.stat().st_mtime_ns)
        for number, path in enumerate(known):
            told = self._told(path.stem)
            age_ms = now_wall_ms - int(told["wall_ms"]) if told is not None else DAY_MS
            if told is None or abs(age_ms) >= DAY_MS or number < len(known) - _MOST:
                self.take_away(Waiting(path.stem, "", "", ""))


def _line(text: str) -> str:
    """The name without folders and what cannot be shown, its ending kept."""
    name = "".join(letter for letter in text.replace("\\", "/").rpartition("/")[2] if letter.isprintable())
    return name[-_LONGEST_NAME:]
