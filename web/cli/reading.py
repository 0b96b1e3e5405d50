"""Files named on the command line, read for the commands that need them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.document import DocumentError, Fault
from simulator.document.load import decode, load_leniently
from simulator.playbook import read_playbook
from simulator.scenario.read import read_scenario
from web.library import PLAYBOOKS, SHIPPED, Playbooks, refuse_criteria

if TYPE_CHECKING:
    from pathlib import Path

    from simulator.playbook import Playbook
    from simulator.scenario.model import Scenario


def faults_of(path: Path) -> tuple[Fault, ...]:
    """All faults of a scenario's or playbook's file; none if it is right."""
    try:
        text = decode(path.read_bytes(), str(path))
        if _is_playbook(path, text):
            playbook = read_playbook(text, str(path))
            refuse_criteria(text, str(path), playbook, playbook.criteria)
        else:
            read_scenario_file(path)
    except DocumentError as broken:
        return tuple(broken.faults)
    return ()


def read_scenario_file(path: Path) -> tuple[Scenario, Playbook]:
    """A scenario with its playbook, looked for beside it and among those that came with the program.

    Raises DocumentError with all faults.
    """
    books = Playbooks((path.parent, SHIPPED))
    text = decode(path.read_bytes(), str(path))
    scenario = read_scenario(text, str(path), books.find)
    playbook = books.of(scenario)
    refuse_criteria(text, str(path), playbook, scenario.criteria)
    return scenario, playbook


def _is_playbook(path: Path, text: str) -> bool:
    if path.parent.name == PLAYBOOKS:
        return True
    document, _ = load_leniently(text, str(path))  # its faults are told by whichever reads it
    value = None if document is None else document.value
    return isinstance(value, dict) and "severities" in value and "seats" not in value
