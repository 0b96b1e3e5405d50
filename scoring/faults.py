"""Faults of criteria in a file, with their places: what the readers of the simulator cannot know."""

from collections.abc import Sequence

from scoring.kinds import check_params
from simulator.document import Fault
from simulator.document.load import load
from simulator.ids import CriterionId
from simulator.playbook import Criterion, Playbook


def criteria_faults(text: str, name: str, playbook: Playbook, criteria: Sequence[Criterion]) -> tuple[Fault, ...]:
    """Every fault of the criteria that stand in a file's text under ``criteria``, in order."""
    found = check_params(playbook, criteria)
    if not found:
        return ()
    document, places = load(text, name), {criterion.id: at for at, criterion in enumerate(criteria)}
    return tuple(
        document.fault("P012", ("criteria", places[CriterionId(criterion)]), f"criterion '{criterion}': {message}.")
        for criterion, message in found
    )
