"""What a scenario must mean, beyond its shape: names that lead somewhere, times in order, plays that can be acted.

Each check yields flaws at a place of the document; the reader turns them into faults with line and column.
Each code has its page in the catalogue, ``simulator/document/catalogue/s0*.py``.
"""

from collections.abc import Iterator

from simulator.document import Flaw, Value
from simulator.playbook import Playbook
from simulator.scenario.meaning import (
    burden,
    duties,
    identity,
    jumps,
    milestones,
    names,
    plays,
    reachability,
    story,
    telling,
    words,
    worsening,
)
from simulator.scenario.model import Scenario

_CHECKS = (identity, names, milestones, words, story, jumps, plays, reachability, duties, burden, telling, worsening)


def flaws(scenario: Scenario, playbook: Playbook | None, raw: Value) -> Iterator[Flaw]:
    """All flaws; `raw` is the document's value, from which the scenario was read.

    Of a document with faults the scenario is only what remains (`simulator.document.remains`): names are therefore
    looked up in `raw`, and a flaw says what else it rests on. Without a playbook what depends on it is passed over.
    """
    for check in _CHECKS:
        yield from check.flaws(scenario, playbook, raw)


__all__ = ["flaws"]
