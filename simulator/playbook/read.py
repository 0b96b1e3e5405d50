"""From YAML to a playbook that means something: every fault of writing, of shape and of meaning, at once."""

from simulator.document import DocumentError, Fault, read_leniently
from simulator.playbook.checks import flaws
from simulator.playbook.model import Playbook


def read_playbook(text: str, name: str) -> Playbook:
    """The playbook of a text; `name` is the file that faults are reported for. Raises DocumentError with all faults."""
    playbook, faults = lint_playbook(text, name)
    if playbook is None or faults:
        raise DocumentError(faults)
    return playbook


def lint_playbook(text: str, name: str) -> tuple[Playbook | None, tuple[Fault, ...]]:
    """The playbook, None where its shape is wrong, with every fault.

    Meaning is looked at in what is left of a file with faults, and nothing is told that only follows from these.
    """
    try:
        reading = read_leniently(text, name, Playbook)
    except DocumentError as unreadable:
        return None, unreadable.faults
    faults = [*reading.faults, *reading.judged(flaws(reading.model, reading.document.value))]
    return reading.model if reading.whole else None, DocumentError(faults).faults
