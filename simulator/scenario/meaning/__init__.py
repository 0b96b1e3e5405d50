"""What a scenario must mean, beyond its shape: names that lead somewhere, times in order, plays that can be acted.

Each check yields flaws at a place of the document; the reader turns them into faults with line and column.
Each code has its page in the catalogue, ``simulator/document/catalogue/s0*.py``.
"""

from collections.abc import Iterator

from simulator.document import Value
from simulator.playbook import Playbook
from simulator.scenario.meaning import identity, jumps, milestones, names, plays, story, words
from simulator.scenario.meaning.flaw import Flaw
from simulator.scenario.model import Scenario

_CHECKS = (identity, names, milestones, words, story, jumps, plays)


def flaws(scenario: Scenario, playbook: Playbook, raw: Value) -> Iterator[Flaw]:
    """All flaws; `raw` is the document's value, from which the scenario was read."""
    for check in _CHECKS:
        yield from check.flaws(scenario, playbook, raw)


__all__ = ["Flaw", "flaws"]
