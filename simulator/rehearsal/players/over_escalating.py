"""The team that takes no chances: the gravest level at once, and everybody whom one can page, needed or not."""

from simulator.playbook import Playbook
from simulator.rehearsal.players.acting import act
from simulator.rehearsal.players.posts import posts
from simulator.scenario.model import Act, Scenario
from simulator.times import SECOND_MS

_AT_MS = 40 * SECOND_MS
_REASON = "Better too many than too few."


def acts(good: list[Act], scenario: Scenario, playbook: Playbook) -> list[Act]:
    """Declared before anybody has looked, at the highest level; every seat and contact is paged in the first minute."""
    gravest = str(playbook.severity_ids[0])
    who = posts(scenario).on_call
    kept = [one for one in good if one.do not in ("page", "change-severity")]
    everybody = [str(post.id) for post in scenario.posts if str(post.id) != who]
    pages = [act(who, "page", _AT_MS, target=target, reason=_REASON) for target in everybody]
    declared = {"at": _AT_MS, "severity": gravest, "reason": _REASON}
    return [*(one.model_copy(update=declared) if one.do == "declare" else one for one in kept), *pages]
