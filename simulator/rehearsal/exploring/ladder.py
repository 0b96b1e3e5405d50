"""Mitigations: in which order, and with how much care."""

from collections.abc import Iterator
from itertools import permutations

from simulator.playbook import Playbook
from simulator.rehearsal.players.acting import Change, act, both, ends_ms, later, played, with_more, without
from simulator.rehearsal.players.posts import Posts, posts
from simulator.scenario.model import Act, Scenario
from simulator.scenario.script import Move
from simulator.times import MINUTE_MS, SECOND_MS

_BEGINS_MS = 6 * MINUTE_MS
_BETWEEN_MS = MINUTE_MS
_LATE_MS = 12 * MINUTE_MS
_HANDLING = ("propose", "approve", "decline", "review", "run")
_PAIRS = 56
"""Ordered pairs of moves that are tried in full; of larger scripts the first so many."""

Row = tuple[str, str, str, Change]
"""Id, title, skill, change."""


def orders(scenario: Scenario, playbook: Playbook, acts: list[Act]) -> Iterator[Row]:
    """Which moves are made, and in which order."""
    rungs = [str(rung.id) for rung in playbook.mitigation.rungs]
    up = sorted(scenario.moves, key=lambda move: rungs.index(move.rung) if move.rung in rungs else len(rungs))
    if not up:
        return
    who, late_ms = posts(scenario), ends_ms(acts) * 3 // 4
    made = {str(one.fields.get("move")) for one in played(acts, {"run"})}
    none = without(*_HANDLING)
    yield "late", "twelve minutes late", "slip", later(_LATE_MS, *_HANDLING)
    yield "none", "none", "wrong", none
    yield "upwards", "every one, from the first rung up", "slip", both(none, with_more(_runs(up, who)))
    yield "downwards", "every one, from the last rung down", "wrong", both(none, with_more(_runs(up[::-1], who)))
    for move in up:
        name = str(move.id)
        alone = "slip" if name in made else "wrong"
        yield f"first {name}", f"{move.label}, then as planned", alone, with_more(_runs([move], who))
        yield f"only {name}", f"{move.label}, and nothing else", alone, both(none, with_more(_runs([move], who)))
        yield f"finally {name}", f"{move.label}, late, after the plan", alone, with_more(_runs([move], who, late_ms))
        if move.outcomes:
            at_last = both(_leaving_out(name), with_more(_runs([move], who, ends_ms(acts) * 9 // 10)))
            yield f"at last {name}", f"{move.label}, only at the very end", alone, at_last
        yield f"left out {name}", f"the plan without: {move.label}", "slip", _leaving_out(name)
    for first, second in list(permutations(up, 2))[:_PAIRS]:
        pair = with_more(_runs([first, second], who))
        yield f"{first.id} + {second.id}", f"{first.label}, then: {second.label}", "wrong", both(none, pair)


def _leaving_out(name: str) -> Change:
    return lambda acts: [one for one in acts if one.do not in _HANDLING or one.fields.get("move") != name]


def _runs(moves: list[Move], who: Posts, begins_ms: int = _BEGINS_MS) -> list[Act]:
    """One after the other, each with all that care wants of it."""
    made, at_ms = [], begins_ms
    for move in moves:
        name = str(move.id)
        made.append(act(who.on_call, "propose", at_ms, move=name, reason=move.label))
        if move.reviewed:
            made.append(act(who.scribe, "review", at_ms + SECOND_MS, move=name))
        if move.needs is not None:
            made.append(act(who.commander, "approve", at_ms + 2 * SECOND_MS, move=name))
        made.append(act(who.on_call, "run", at_ms + 3 * SECOND_MS, move=name))
        at_ms += move.takes + _BETWEEN_MS
    return made


def care(scenario: Scenario, acts: list[Act]) -> Iterator[Row]:
    """How moves are made: announced, with the commander's word, read by a second person, verified."""
    if not scenario.moves:
        return
    who = posts(scenario)
    yield "unannounced", "not announced", "slip", without("propose")
    yield "unasked", "without the commander's word", "wrong", without("propose", "approve")
    yield "unread", "not read by a second person", "wrong", without("review")
    yield "word late", "the word comes ten minutes late", "slip", later(10 * MINUTE_MS, "approve", "run")
    yield "unverified", "nobody looks whether it helped", "slip", _looking_until_moves
    declined = [act(who.commander, "decline", one.at + SECOND_MS, move=one.fields["move"], reason="Not yet.")
                for one in played(acts, {"propose"})]  # fmt: skip
    yield "refused", "the commander refuses everything", "wrong", both(without("approve"), with_more(declined))


def _looking_until_moves(acts: list[Act]) -> list[Act]:
    first = min((one.at for one in acts if one.do == "run"), default=0)
    return [one for one in acts if one.do != "look" or one.at < first]
