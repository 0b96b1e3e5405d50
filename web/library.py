"""The scenarios that can be played: those that came with the program, and the installation's own files and texts.

A file with faults is listed with all of them and starts nothing. Own files stand before shipped ones of
the same name, so that a team can copy a scenario or a playbook and change it.
"""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from simulator.document import DocumentError, Fault
from simulator.document.load import decode
from simulator.playbook import Criterion, Playbook, read_playbook
from simulator.scenario.head import Head, head_of, read_head
from simulator.scenario.model import Scenario
from simulator.scenario.read import read_scenario

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

SHIPPED = Path(__file__).resolve().parent.parent / "scenarios"
PLAYBOOKS = "playbooks"
_ID = re.compile(r"[A-Za-z0-9_-]+")


@dataclass(frozen=True, slots=True)
class Entry:
    """A scenario's file: ready to play, or with its faults."""

    id: str
    """The file's name without its ending."""
    name: str
    """The file as an author calls it."""
    own: bool
    """It belongs to this installation; else it came with the program."""
    scenario: Scenario | None = None
    playbook: Playbook | None = None
    scenario_text: str = ""
    playbook_text: str = ""
    faults: tuple[Fault, ...] = ()
    draft: bool = False
    """It was written in the browser: the version that its authors published."""

    @property
    def playable(self) -> bool:
        """Whether it has no faults."""
        return self.scenario is not None and self.playbook is not None and not self.faults


@dataclass(frozen=True, slots=True)
class Published:
    """A text of the store that may be played."""

    id: str
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Listed:
    """A scenario as a list tells of it."""

    id: str
    name: str
    own: bool
    draft: bool
    head: Head | None
    """None where there are faults."""
    faults: tuple[Fault, ...] = ()
    checked: bool = True
    """The whole file was read; else faults may come to light."""

    @property
    def playable(self) -> bool:
        """Whether it has no faults, as far as it was read."""
        return self.head is not None and not self.faults


@dataclass(frozen=True, slots=True)
class _Source:
    """Where a scenario's text is, and what tells that it is another than before."""

    id: str
    stamp: object
    path: Path | None = None
    published: Published | None = None

    def read(self, folders: Sequence[Path]) -> Entry:
        if self.published is not None:
            written = self.published
            return replace(read_text(written.text, written.name, written.id, folders), draft=True)
        assert self.path is not None  # noqa: S101 -- a source is one or the other
        return read_entry(self.path, folders, own=self.path.parent == folders[0])

    def read_light(self, folders: Sequence[Path]) -> Listed:
        """The head alone, which takes a tenth of the time."""
        if self.published is not None:
            name, own = self.published.name, True
            head = read_head(self.published.text, name)
        else:
            assert self.path is not None  # noqa: S101 -- as above
            name, own = f"{self.path.parent.name}/{self.path.name}", self.path.parent == folders[0]
            try:
                head = read_head(decode(self.path.read_bytes(), name), name)
            except DocumentError:
                head = None
        return Listed(self.id, name, own, self.published is not None, head, checked=False)


class Library:
    """The files of two folders, read again when they change, and what was published of the store's own texts.

    To read a scenario whole takes some fifty milliseconds. A list of them tells what stands in their heads until
    `read_all` has been through the rest, beside the server.
    """

    def __init__(
        self, own: Path, shipped: Path = SHIPPED, published: Callable[[], Sequence[Published]] = lambda: ()
    ) -> None:
        self._folders = (own, shipped)
        self._published = published
        self._read: dict[str, tuple[object, Entry]] = {}
        self._light: dict[str, tuple[object, Listed]] = {}

    @property
    def folders(self) -> tuple[Path, ...]:
        """Where scenarios and, below them, playbooks are looked for, in order."""
        return self._folders

    def entries(self) -> list[Entry]:
        """All scenarios by name, each file name once."""
        return [self._entry(source) for source in self._sources()]

    def get(self, entry: str) -> Entry | None:
        """The scenario of that file name."""
        if not _ID.fullmatch(entry):
            return None
        return next((self._entry(source) for source in self._sources() if source.id == entry), None)

    def listed(self) -> list[Listed]:
        """All scenarios by name, at once: those that were not read yet with their heads alone."""
        return [self._listed(source) for source in self._sources()]

    def read_all(self, aside: Callable[[Callable[..., Entry], tuple[object, ...]], Entry]) -> None:
        """Read what was not read yet, one after the other; `aside` runs each where nobody waits for it."""
        for source in self._sources():
            if self._known(source) is None:
                with suppress(FileNotFoundError):  # taken away meanwhile
                    self._read[source.id] = (source.stamp, aside(source.read, (self._folders,)))

    def _entry(self, source: _Source) -> Entry:
        entry = self._known(source)
        if entry is None:
            entry = source.read(self._folders)
            self._read[source.id] = (source.stamp, entry)
        return entry

    def _listed(self, source: _Source) -> Listed:
        if entry := self._known(source):
            head = head_of(entry.scenario) if entry.scenario is not None else None
            return Listed(entry.id, entry.name, entry.own, entry.draft, head, entry.faults)
        stamp, told = self._light.get(source.id, (None, None))
        if told is None or stamp != source.stamp:
            told = source.read_light(self._folders)
            self._light[source.id] = (source.stamp, told)
        return told

    def _known(self, source: _Source) -> Entry | None:
        """As it was read, if it is still the same."""
        stamp, entry = self._read.get(source.id, (None, None))
        return entry if stamp == source.stamp else None

    def _sources(self) -> list[_Source]:
        """By name; a text of the store and any file are another when a playbook is."""
        books = tuple(_stamp(book) for folder in self._folders for book in sorted((folder / PLAYBOOKS).glob("*.yaml")))
        found = {one.id: _Source(one.id, (one, books), published=one) for one in self._published()}
        for folder in self._folders:
            for path in sorted(folder.glob("*.yaml")):
                if path.stem not in found:
                    found[path.stem] = _Source(path.stem, (_stamp(path), books), path)
        return [found[name] for name in sorted(found)]


def _stamp(file: Path) -> tuple[Path, int, int]:
    """Another one whenever the file is another."""
    told = file.stat()
    return (file, told.st_mtime_ns, told.st_size)


def read_entry(path: Path, folders: Sequence[Path], *, own: bool = True) -> Entry:
    """A scenario's file with the playbook that it names, looked for in the folders in order."""
    name = f"{path.parent.name}/{path.name}"
    try:
        text = decode(path.read_bytes(), name)
    except DocumentError as broken:
        return Entry(path.stem, name, own, faults=broken.faults)
    return read_text(text, name, path.stem, folders, own=own)


def read_text(text: str, name: str, entry: str, folders: Sequence[Path], *, own: bool = True) -> Entry:
    """A scenario's text with the playbook that it names; `name` is what its faults are reported for."""
    books = Playbooks(folders)
    try:
        scenario = read_scenario(text, name, books.find)
        playbook = books.of(scenario)
        refuse_criteria(text, name, playbook, scenario.criteria)
    except DocumentError as broken:
        return Entry(entry, name, own, scenario_text=text, faults=broken.faults)
    return Entry(entry, name, own, scenario, playbook, text, books.texts[scenario.playbook])


class Playbooks:
    """The playbooks of some folders, read when they are named."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = folders
        self._found: dict[str, Playbook] = {}
        self.texts: dict[str, str] = {}

    def find(self, playbook: str) -> Playbook | None:
        """The playbook of that id, from the first folder that has it; raises DocumentError with its own faults."""
        if playbook not in self._found:
            paths = (folder / PLAYBOOKS / f"{playbook}.yaml" for folder in self._folders)
            path = next((path for path in paths if path.is_file()), None)
            if path is None or not _ID.fullmatch(playbook):
                return None
            name = f"{PLAYBOOKS}/{path.name}"
            self.texts[playbook] = decode(path.read_bytes(), name)
            self._found[playbook] = _read_playbook(self.texts[playbook], name)
        return self._found[playbook]

    def of(self, scenario: Scenario) -> Playbook:
        """The playbook that a scenario was read with."""
        playbook = self.find(scenario.playbook)
        if playbook is None:
            raise LookupError(scenario.playbook)
        return playbook


@lru_cache(maxsize=16)
def _read_playbook(text: str, name: str) -> Playbook:
    """Many scenarios name one playbook, which is long: it is read once. Its criteria must be fit to be judged."""
    playbook = read_playbook(text, name)
    refuse_criteria(text, name, playbook, playbook.criteria)
    return playbook


def refuse_criteria(text: str, name: str, playbook: Playbook, criteria: Sequence[Criterion]) -> None:
    """Raise DocumentError if a criterion of that file cannot be judged."""
    from scoring.faults import criteria_faults  # noqa: PLC0415 -- the library is looked at long before anything is scored

    faults = criteria_faults(text, name, playbook, criteria)
    if faults:
        raise DocumentError(faults)
