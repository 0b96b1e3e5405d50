"""The reference: the same scenario played by the book, which an exercise is held against."""

from dataclasses import dataclass
from functools import lru_cache

from scoring.record import Record, Recorder
from simulator.playbook import Playbook
from simulator.rehearsal import RehearsalFault, rehearse
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
    return _rehearsed(_Pair(scenario, playbook))


class _Pair:
    """A scenario and a playbook as a key: the same only if both are the same objects."""

    def __init__(self, scenario: Scenario, playbook: Playbook) -> None:
        self.scenario, self.playbook = scenario, playbook

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Pair) and self.scenario is other.scenario and self.playbook is other.playbook

    def __hash__(self) -> int:
        return hash((id(self.scenario), id(self.playbook)))


@lru_cache(maxsize=KEPT)
def _rehearsed(pair: _Pair) -> Reference | None:
    scenario, playbook = pair.scenario, pair.playbook
    if PLAY not in scenario.plays or playbook.lateness is None or playbook.accuracy is None:
        return None
    try:
        events = rehearse(scenario, playbook, PLAY).events
    except RehearsalFault:
        return None
    recorder = Recorder(scenario, playbook, playbook.lateness, playbook.accuracy)
    for event in events:
        recorder.take(event)
    return Reference(scenario.plays[PLAY].title, recorder.record())
