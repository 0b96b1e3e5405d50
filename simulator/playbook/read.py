"""From YAML to a playbook that means something: every fault of shape first, then every fault of meaning."""

from simulator.document import DocumentError, Fault, read
from simulator.playbook.checks import flaws
from simulator.playbook.model import Playbook


def read_playbook(text: str, name: str) -> Playbook:
    """The playbook of a text; `name` is the file that faults are reported for. Raises DocumentError with all faults.

    Meaning is looked at only once the shape is right, since a playbook with a missing part would be
    full of references that lead nowhere.
    """
    document, playbook = read(text, name, Playbook)
    faults: list[Fault] = [
        document.fault(flaw.code, flaw.path, flaw.message, flaw.mend, key=flaw.at_key)
        for flaw in flaws(playbook, document.value)
    ]
    if faults:
        raise DocumentError(faults)
    return playbook
