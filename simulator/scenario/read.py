"""From YAML to a scenario that means something: every fault of shape first, then every fault of meaning."""

from collections.abc import Callable

from simulator.document import DocumentError, read
from simulator.playbook import Playbook
from simulator.scenario.meaning import flaws
from simulator.scenario.model import Scenario

PlaybookOf = Callable[[str], Playbook | None]
"""From a playbook's id to the playbook; None where there is none of that id."""


def read_scenario(text: str, name: str, playbook_of: PlaybookOf) -> Scenario:
    """The scenario of a text; `name` is the file that faults are reported for. Raises DocumentError with all faults.

    Meaning is looked at only once the shape is right and the playbook is known, since most of what can be
    wrong is a name that leads nowhere.
    """
    document, scenario = read(text, name, Scenario)
    playbook = playbook_of(scenario.playbook)
    if playbook is None:
        message = f"the playbook {scenario.playbook!r} is not here"
        raise DocumentError([document.fault("S001", ("playbook",), message)])
    faults = [
        document.fault(flaw.code, flaw.path, flaw.message, flaw.mend, key=flaw.at_key)
        for flaw in flaws(scenario, playbook, document.value)
    ]
    if faults:
        raise DocumentError(faults)
    return scenario
