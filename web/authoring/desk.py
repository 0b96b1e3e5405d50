"""The editor's desk: has texts read, drawn and rehearsed beside the server, so that nobody in a room waits for it.

Reading and rehearsing have a process each: who types is answered while somebody else's play is scored.
"""

from __future__ import annotations

import json
import pickle
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import gevent

from simulator.journal import event_from_json
from web.live.beside import Beside

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from simulator.exercise.events import Event
    from simulator.exercise.view import View

Json = dict[str, Any]
MODULE = "web.authoring.bench"
PLAYING_GIVES_WAY = 10
"""By how much rehearsing stands back where the rooms want the processor too; reading is short and does not."""


class DeskFailed(RuntimeError):  # noqa: N818 -- ours, and loud
    """Something could not be read or rehearsed; the text is the trace of why."""


class CannotPlay(Exception):  # noqa: N818 -- an answer to the author
    """A text that cannot be played; ``faults`` says how many faults it has, ``because`` why a play cannot be played."""

    def __init__(self, faults: int, because: str) -> None:
        super().__init__(because or f"{faults} faults")
        self.faults = faults
        self.because = because


@dataclass(frozen=True, slots=True)
class Rehearsed:
    """A play that was played: its journal, its card as JSON, what it did not come to."""

    title: str
    events: tuple[Event, ...]
    card: bytes
    playbook_text: str
    unmet: tuple[str, ...]
    expected: int
    """Expectations that the scenario has of this play."""


@dataclass(frozen=True, slots=True)
class Begun:
    """A story up to shortly before an inject."""

    title: str
    events: tuple[Event, ...]
    playbook_text: str
    at_ms: int
    play: str


@dataclass(frozen=True, slots=True)
class Seen:
    """What a seat sees of an inject."""

    view: View
    seat: str
    seats: tuple[tuple[str, str], ...]
    """(id, title) of all seats."""
    play: str
    """In whose play; empty where no play comes to it and it was sent by hand."""


class Desk:
    """Reads, draws and rehearses texts; `folders` are where playbooks are looked for, in order."""

    def __init__(self, folders: Iterable[Path]) -> None:
        begins = {"folders": [str(folder) for folder in folders]}
        self._reading = Beside(MODULE, begins | {"gives_way": 0})
        self._playing = Beside(MODULE, begins | {"gives_way": PLAYING_GIVES_WAY})
        self._open = True

    def read(self, text: str, name: str, draft: str, lanes: str, panels: Iterable[str]) -> Json:
        """The faults of a text, what may be written where, and panels of the page: ``{faults, drawn, offers, html}``.

        `name` is the file that faults are reported for, `draft` whose addresses the panels lead to.
        """
        asked = {"do": "read", "text": text, "name": name, "draft": draft, "lanes": lanes, "panels": list(panels)}
        return _told(self._reading, asked)[0]

    def rehearse(self, text: str, play: str) -> Rehearsed:
        """Play a play of a text and score it; raises `CannotPlay`."""
        told, content = _told(self._playing, {"do": "rehearse", "text": text, "play": play})
        found = json.loads(content)
        return Rehearsed(
            told["title"], _events(found), found["card"].encode(), found["playbook"], tuple(told["unmet"]),
            told["expected"],
        )  # fmt: skip

    def until(self, text: str, inject: str) -> Begun:
        """Play up to shortly before an inject; raises `CannotPlay`."""
        told, content = _told(self._playing, {"do": "until", "text": text, "inject": inject})
        found = json.loads(content)
        return Begun(told["title"], _events(found), found["playbook"], told["at_ms"], told["play"])

    def show(self, text: str, inject: str, seat: str) -> Seen:
        """What a seat sees of an inject, the wall for none; raises `CannotPlay`."""
        told, content = _told(self._playing, {"do": "show", "text": text, "inject": inject, "seat": seat})
        seen: View = pickle.loads(content)  # noqa: S301 -- written by our own process, a moment ago
        return Seen(seen, told["seat"], tuple((one, title) for one, title in told["seats"]), told["play"])

    def warm(self) -> None:
        """Have both processes begun before somebody waits for them."""
        for process in (self._reading, self._playing):
            gevent.spawn(self._begin, process)

    def close(self) -> None:
        """Let both processes end."""
        self._open = False
        self._reading.close()
        self._playing.close()

    def _begin(self, process: Beside) -> None:
        if self._open:
            process.begin()


def _told(process: Beside, asked: Json) -> tuple[Json, bytes]:
    told, content = process.ask(asked)
    if "failed" in told:
        raise DeskFailed(told["failed"])
    if "refused" in told:
        raise CannotPlay(told.get("count", 0), told.get("because", ""))
    return told, content


def _events(found: Json) -> tuple[Event, ...]:
    return tuple(event_from_json(one) for one in found["events"])
