"""The team that tells nobody anything: it works, and sends no message, inside or outside."""

from simulator.playbook import Playbook
from simulator.scenario.model import Act, Scenario


def acts(good: list[Act], _scenario: Scenario, _playbook: Playbook) -> list[Act]:
    """Everything but what is written to somebody."""
    return [act for act in good if act.do not in ("send", "say", "say-directly", "answer", "record-entry")]
