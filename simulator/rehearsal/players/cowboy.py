"""The hero: alone, without a word, every lever at once and the riskiest first; the room learns of it afterwards."""

from simulator.playbook import Playbook
from simulator.rehearsal.players.acting import act
from simulator.rehearsal.players.posts import FACILITATOR, posts
from simulator.scenario.model import Act, Scenario
from simulator.times import MINUTE_MS, SECOND_MS

_BEGINS_MS = 90 * SECOND_MS
_KEPT = ("acknowledge", "answer", "write-field", "resolve")


def acts(good: list[Act], scenario: Scenario, playbook: Playbook) -> list[Act]:
    """What is demanded of this one person, and every move from the last rung up, half a minute apart, unannounced."""
    who = posts(scenario).on_call
    rungs = [str(rung.id) for rung in playbook.mitigation.rungs]
    kept = [one for one in good if one.do in _KEPT or one.by == FACILITATOR]
    moves = sorted(scenario.moves, key=lambda move: -rungs.index(move.rung) if move.rung in rungs else 0)
    moments = range(_BEGINS_MS, _BEGINS_MS + len(moves) * MINUTE_MS, MINUTE_MS // 2)
    runs = [act(who, "run", at_ms, move=str(move.id)) for move, at_ms in zip(moves, moments, strict=False)]
    return [*kept, *runs]
