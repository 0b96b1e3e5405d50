"""The reference: the same scenario played by the book, which an exercise is held against."""

from dataclasses import dataclass
from functools import lru_cache

from scoring.record import Record
from scoring.recorder import Recorder
from simulator.playbook import Playbook
from simulator.rehearsal import RehearsalFault, rehearse
from simulator.same import Same
from simulator.scenario.model import Scenario

PLAY = "by-the-book"
"""The play that a scenario is held against, if it has one of that name."""
KEPT = 16


@dataclass(frozen=True, slots=True)
class Reference:
    """A whole exercise, played by script."""

    title: str
    record: Record


def reference(scenario: Scenario, playbook: Playbook) -> Reference | None:
    """The scenario's play by the book; None where it has none, or where that play cannot be played.

    Rehearsed once for each pair of texts: what was read once never changes, so the pair itself is the key.
    """
    return _rehearsed(Same(scenario, playbook))


@lru_cache(maxsize=KEPT)
def _rehearsed(pair: Same) -> Reference | None:
    scenario, playbook = pair.values
    assert isinstance(scenario, Scenario)  # noqa: S101 - see above
    assert isinstance(playbook, Playbook)  # noqa: S101
    if PLAY not in scenario.plays or playbook.lateness is None or playbook.accuracy is None:
        return None
    recorder = Recorder(scenario, playbook, playbook.lateness, playbook.accuracy)
    try:
        rehearse(scenario, playbook, PLAY, watch=recorder.take)
    except RehearsalFault:
        return None
    return Reference(scenario.plays[PLAY].title, recorder.record())
