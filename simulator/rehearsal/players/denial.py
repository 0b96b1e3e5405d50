"""The team that will not have it: declared late and too low, nobody woken, nothing told outside, and waiting."""

from simulator.playbook import Playbook
from simulator.rehearsal.players.posts import FACILITATOR
from simulator.scenario.model import Act, Scenario
from simulator.times import MINUTE_MS

_LATE_MS = 9 * MINUTE_MS
_STEPS_DOWN = 2
_KEPT = ("acknowledge", "look", "say", "declare", "open-war-room", "assign-role")


def acts(good: list[Act], scenario: Scenario, playbook: Playbook) -> list[Act]:
    """The first declaration comes late and two levels low; nobody is called, and no move is made but to look."""
    levels = [str(level) for level in playbook.severity_ids]
    low = levels[min(levels.index(str(scenario.facts.severity)) + _STEPS_DOWN, len(levels) - 1)]
    kept = [act for act in good if act.do in _KEPT or act.by == FACILITATOR]
    return [_lower(act, low) if act.do == "declare" else act for act in kept]


def _lower(act: Act, severity: str) -> Act:
    changed = {"at": act.at + _LATE_MS, "severity": severity, "reason": "Let us wait and see."}
    return act.model_copy(update=changed)
