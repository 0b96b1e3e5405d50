"""Files named on the command line, read for the commands that need them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.document import DocumentError, Fault
from simulator.document.load import decode, load_leniently
from simulator.playbook import lint_playbook
from simulator.rehearsal import Pins
from simulator.scenario.read import Examined, examine_scenario, read_scenario
from simulator.texts import text_sha
from web.library import PLAYBOOKS, SHIPPED, Playbooks, refuse_criteria

if TYPE_CHECKING:
    from pathlib import Path

    from simulator.playbook import Playbook
    from simulator.scenario.model import Scenario


def faults_of(path: Path) -> tuple[Fault, ...]:
    """All faults of a scenario's or playbook's file; none if it is right."""
    name = str(path)
    try:
        text = decode(path.read_bytes(), name)
    except DocumentError as unreadable:
        return unreadable.faults
    if _is_playbook(path, text):
        playbook, faults = lint_playbook(text, name)
        return (*faults, *_unfit(text, name, playbook, playbook))
    seen = examine_scenario(text, name, _books(path).find)
    scenario = seen.reading.model if seen.reading is not None and seen.reading.whole else None
    return (*seen.faults, *_unfit(text, name, seen.playbook, scenario), *_hopeless(seen))


@dataclass(frozen=True, slots=True)
class Script:
    """A scenario's file with its playbook, as read and as written."""

    scenario: Scenario
    playbook: Playbook
    scenario_text: str
    playbook_text: str

    @property
    def pins(self) -> Pins:
        """The hashes by which an exercise of it would pin the two texts."""
        return Pins(text_sha(self.scenario_text), text_sha(self.playbook_text))


def read_script(path: Path) -> Script:
    """A scenario with its playbook, looked for beside it and among those that came with the program.

    Raises DocumentError with all faults.
    """
    books = _books(path)
    text = decode(path.read_bytes(), str(path))
    scenario = read_scenario(text, str(path), books.find)
    playbook = books.of(scenario)
    refuse_criteria(text, str(path), playbook, scenario.criteria)
    return Script(scenario, playbook, text, books.texts[scenario.playbook])


def read_scenario_file(path: Path) -> tuple[Scenario, Playbook]:
    """The same without the texts."""
    script = read_script(path)
    return script.scenario, script.playbook


def _books(path: Path) -> Playbooks:
    return Playbooks((path.parent, SHIPPED))


def _unfit(text: str, name: str, playbook: Playbook | None, criteria: Playbook | Scenario | None) -> tuple[Fault, ...]:
    """The faults of criteria that cannot be judged, where their file and their playbook could be read."""
    try:
        if playbook is not None and criteria is not None:
            refuse_criteria(text, name, playbook, criteria.criteria)
    except DocumentError as unfit:
        return unfit.faults
    return ()


def _hopeless(seen: Examined) -> list[Fault]:
    """The criteria that no play can earn or lose, where both texts could be read."""
    from scoring.faults import hopeless_flaws  # noqa: PLC0415 -- whoever only plays or converts needs no scorer

    if seen.reading is None or not seen.reading.whole or seen.playbook is None:
        return []
    return seen.reading.judged(hopeless_flaws(seen.playbook, seen.reading.model))


def _is_playbook(path: Path, text: str) -> bool:
    if path.parent.name == PLAYBOOKS:
        return True
    document, _ = load_leniently(text, str(path))  # its faults are told by whichever reads it
    value = None if document is None else document.value
    return isinstance(value, dict) and "severities" in value and "seats" not in value
