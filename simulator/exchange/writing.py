"""A draft as the text of a scenario: its keys in the format's order, headed as the shipped ones are."""

from collections.abc import Mapping, Sequence

from simulator.document import Value
from simulator.document.write import write
from simulator.scenario.model import Scenario

Draft = dict[str, Value]
"""A scenario as plain values, before anything was checked."""

_HEADS = {
    "setting": "Where and when",
    "wake": "Who plays, who can be paged, who writes",
    "seats": "Who plays, who can be paged, who writes",
    "facts": "What is true; messages and decisions are held against it",
    "world": "The graphs",
    "parts": "The parts",
    "injects": "What arrives",
    "checks": "What can be looked at",
    "moves": "What can be done",
    "questions": "What is asked",
    "endings": "How it can end",
    "unscored": "What it gives no chance for",
    "plays": "Scripted plays: the scenario's own rehearsals",
    "expect": "What the plays must come to",
}


def scenario_text(draft: Mapping[str, Value], preamble: Sequence[str] = (), *, dense: bool = False) -> str:
    """The text of a draft; `preamble` stands above it as comments, `dense` is for a first scenario on one screen."""
    ordered = in_order(draft)
    heads = {key: head for key, head in _HEADS.items() if not (key == "seats" and "wake" in ordered)}
    return write(ordered, preamble, heads, dense=dense)


def in_order(draft: Mapping[str, Value]) -> Draft:
    """The keys of the top as the format lists them; what it does not know stands last."""
    known = [key for key in Scenario.model_fields if key in draft]
    return {key: draft[key] for key in (*known, *(key for key in draft if key not in known))}
