"""What people said when they looked for themselves: by this the judge is measured, never the room.

One line of JSON for each look, only ever added to. A later look of the same person at the same answer
counts instead of the former. Who looked stands there as an opaque id.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from web.judge.answer import Says

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Look:
    """Somebody read a text that the judge had judged."""

    judge: str
    """Which judge: another model, or other instructions, is another one."""
    key: str
    """The name of its answer."""
    by: str
    judge_says: Says
    person_says: Says


class Looks:
    """Every look at an answer of a judge, in this installation."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._last = {(look.judge, look.key, look.by): look for look in self._read()}

    def add(self, look: Look) -> None:
        """Keep what somebody said."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        with self._path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(asdict(look)) + "\n")
        self._last[look.judge, look.key, look.by] = look

    def find(self, judge: str, key: str, by: str) -> Says | None:
        """What somebody said to an answer, if they did."""
        look = self._last.get((judge, key, by))
        return None if look is None else look.person_says

    def pairs(self, judge: str) -> Iterator[tuple[Says, Says]]:
        """What that judge and what a person said, for each look."""
        for look in self._last.values():
            if look.judge == judge:
                yield look.judge_says, look.person_says

    def _read(self) -> Iterator[Look]:
        if not self._path.exists():
            return
        for line in self._path.read_text("utf-8").splitlines():
            try:
                told = json.loads(line)
                says = Says(told["judge_says"]), Says(told["person_says"])
                yield Look(str(told["judge"]), str(told["key"]), str(told["by"]), *says)
            except (ValueError, LookupError, TypeError):
                continue  # a line that was cut off by a crash: one look fewer
