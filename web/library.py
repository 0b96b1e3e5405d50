"""The scenarios that can be played: those that came with the program, and the installation's own.

A file with faults is listed with all of them and starts nothing. Own files stand before shipped ones of
the same name, so that a team can copy a scenario or a playbook and change it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from simulator.document import DocumentError, Fault
from simulator.document.load import decode
from simulator.playbook import Criterion, Playbook, read_playbook
from simulator.scenario.model import Scenario
from simulator.scenario.read import read_scenario

if TYPE_CHECKING:
    from collections.abc import Sequence

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

    @property
    def playable(self) -> bool:
        """Whether it has no faults."""
        return self.scenario is not None and self.playbook is not None and not self.faults


class Library:
    """The files of two folders, read again when they change."""

    def __init__(self, own: Path, shipped: Path = SHIPPED) -> None:
        self._folders = (own, shipped)
        self._read: dict[tuple[Path, object], Entry] = {}

    def entries(self) -> list[Entry]:
        """All scenarios by name, each file name once."""
        found: dict[str, Entry] = {}
        for folder in self._folders:
            for path in sorted(folder.glob("*.yaml")):
                found.setdefault(path.stem, self._entry(path))
        return [found[name] for name in sorted(found)]

    def get(self, entry: str) -> Entry | None:
        """The scenario of that file name."""
        if not _ID.fullmatch(entry):
            return None
        paths = (folder / f"{entry}.yaml" for folder in self._folders)
        return next((self._entry(path) for path in paths if path.is_file()), None)

    def _entry(self, path: Path) -> Entry:
        stamp = (path, self._stamp(path))
        if stamp not in self._read:
            own = path.parent == self._folders[0]
            self._read = {key: entry for key, entry in self._read.items() if key[0] != path}
            self._read[stamp] = read_entry(path, self._folders, own=own)
        return self._read[stamp]

    def _stamp(self, path: Path) -> object:
        """Another one whenever the file, or any playbook, is another."""
        files = (path, *(book for folder in self._folders for book in sorted((folder / PLAYBOOKS).glob("*.yaml"))))
        return tuple((file, file.stat().st_mtime_ns, file.stat().st_size) for file in files)


def read_entry(path: Path, folders: Sequence[Path], *, own: bool = True) -> Entry:
    """A scenario's file with the playbook that it names, looked for in the folders in order."""
    name = f"{path.parent.name}/{path.name}"
    text = ""
    books = Playbooks(folders)
    try:
        text = decode(path.read_bytes(), name)
        scenario = read_scenario(text, name, books.find)
        playbook = books.of(scenario)
        refuse_criteria(text, name, playbook, scenario.criteria)
    except DocumentError as broken:
        return Entry(path.stem, name, own, scenario_text=text, faults=broken.faults)
    return Entry(path.stem, name, own, scenario, playbook, text, books.texts[scenario.playbook])


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
