"""People who do this for the first time: everything takes longer, and what nobody demands is forgotten."""

from itertools import pairwise

from simulator.playbook import Playbook
from simulator.rehearsal.players.posts import FACILITATOR
from simulator.scenario.model import Act, Scenario
from simulator.times import MINUTE_MS, SECOND_MS

_SLOWER_PCT = 160
_HESITATION_MS = MINUTE_MS
_FORGOTTEN = ("record-entry", "mute", "unmute", "raise-hand", "lower-hand", "change-severity")
_LOOKS = 3


def acts(good: list[Act], _scenario: Scenario, _playbook: Playbook) -> list[Act]:
    """The same acts, slower between one jump of the clock and the next, with three looks and no record kept by hand."""
    jumps = [act.at for act in good if act.by == FACILITATOR and act.do == "jump"]
    ends = [*(act.at for act in good if act.do == "end-exercise"), max((act.at for act in good), default=0) + MINUTE_MS]
    stretches = list(pairwise([0, *jumps, min(ends)]))
    looked = [act for act in good if act.do == "look"][:_LOOKS]
    kept = [act for act in good if act.do not in _FORGOTTEN and (act.do != "look" or act in looked)]
    return [act if act.by == FACILITATOR else _slower(act, stretches) for act in kept]


def _slower(act: Act, stretches: list[tuple[int, int]]) -> Act:
    if act.after is not None:
        return act.model_copy(update={"delay": act.delay * _SLOWER_PCT // 100 + _HESITATION_MS})
    since_ms, until_ms = next((one for one in stretches if one[0] <= act.at < one[1]), stretches[-1])
    wanted_ms = since_ms + (act.at - since_ms) * _SLOWER_PCT // 100 + (_HESITATION_MS if since_ms == 0 else 0)
    return act.model_copy(update={"at": max(min(wanted_ms, until_ms - SECOND_MS), act.at)})
