"""From YAML to a scenario that means something: every fault of writing, of shape and of meaning, at once."""

from collections.abc import Callable
from dataclasses import dataclass

from simulator.document import DocumentError, Fault, Reading, read_leniently
from simulator.document.catalogue import fault_kind
from simulator.playbook import Playbook
from simulator.scenario.meaning import flaws
from simulator.scenario.model import Scenario

PlaybookOf = Callable[[str], Playbook | None]
"""From a playbook's id to the playbook; None where there is none of that id. May raise DocumentError."""


def read_scenario(text: str, name: str, playbook_of: PlaybookOf) -> Scenario:
    """The scenario of a text, to be played; `name` is the file that faults are reported for.

    Raises DocumentError with all faults, unless play puts every one of them right by itself.
    """
    scenario, faults = lint_scenario(text, name, playbook_of)
    if scenario is None or not all(fault_kind(fault.code).playable for fault in faults):
        raise DocumentError(faults)
    return scenario


def lint_scenario(text: str, name: str, playbook_of: PlaybookOf) -> tuple[Scenario | None, tuple[Fault, ...]]:
    """The scenario, None where its shape is wrong, with every fault, those of a playbook that cannot be read too.

    Meaning is looked at in what is left of a file with faults, and nothing is told that only follows from these.
    """
    seen = examine_scenario(text, name, playbook_of)
    return seen.reading.model if seen.reading is not None and seen.reading.whole else None, seen.faults


@dataclass(frozen=True, slots=True)
class Examined:
    """All that could be made of a text."""

    reading: Reading[Scenario] | None
    """The document and what is left of the scenario; None where reading had to stop."""
    playbook: Playbook | None
    faults: tuple[Fault, ...]


def examine_scenario(text: str, name: str, playbook_of: PlaybookOf) -> Examined:
    """The same with the document and its places, for who shows a text while it is written."""
    try:
        reading = read_leniently(text, name, Scenario)
    except DocumentError as unreadable:
        return Examined(None, None, unreadable.faults)
    playbook, missed = _playbook(reading, playbook_of)
    faults = [*reading.faults, *missed, *reading.judged(flaws(reading.model, playbook, reading.document.value))]
    return Examined(reading, playbook, DocumentError(faults).faults)


def _playbook(reading: Reading[Scenario], playbook_of: PlaybookOf) -> tuple[Playbook | None, tuple[Fault, ...]]:
    """The scenario's playbook, or why there is none."""
    if not reading.sound("playbook"):
        return None, ()
    wanted = reading.model.playbook
    try:
        playbook = playbook_of(wanted)
    except DocumentError as broken:
        return None, broken.faults
    if playbook is None:
        return None, (reading.document.fault("S001", ("playbook",), f"the playbook {wanted!r} is not here"),)
    return playbook, ()
