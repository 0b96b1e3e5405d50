"""What came back: a small JSON object, read strictly, whose quotation must stand in the text.

A model that was talked into something by the text, or that makes things up, gives itself away here:
an answer of another form, a key too many, or words that nobody wrote are dropped, with the reason.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

LONGEST_ANSWER = 2_000
LONGEST_QUOTE = 400
SHORTEST_QUOTE = 3
"""Characters; less stands in any text."""


class Says(StrEnum):
    """What the judge says to a question."""

    YES = "yes"
    NO = "no"
    DROPPED = "dropped"
    """It said something that counts for nothing."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the judge said about one text."""

    says: Says
    quote: str = ""
    """With a yes: the words that show it, as they stand in the text."""
    why: str = ""
    """When it was dropped: why."""


def read_answer(content: str, text: str) -> Answer:
    """What a model's words amount to; never raises, for a model may say anything."""
    told = _read_object(content)
    if told is None or set(told) != {"answer", "quote"}:
        return _dropped("it is not the JSON object that was asked for")
    said, quote = told["answer"], told["quote"]
    if said not in ("yes", "no") or not isinstance(quote, str):
        return _dropped("it says neither yes nor no")
    return Answer(Says.NO) if said == "no" else _quoting(quote, text)


def _quoting(quote: str, text: str) -> Answer:
    """Spaces and line breaks are alike; all else must be as it was written."""
    wanted = " ".join(quote.split())
    if not SHORTEST_QUOTE <= len(wanted) <= LONGEST_QUOTE:
        return _dropped("it quotes nothing, or too much")
    if wanted not in " ".join(text.split()):
        return _dropped("its quotation does not stand in the text")
    return Answer(Says.YES, wanted)


def _dropped(why: str) -> Answer:
    return Answer(Says.DROPPED, why=why)


def _read_object(content: str) -> dict[str, Any] | None:
    if len(content) > LONGEST_ANSWER:
        return None
    try:
        value = json.loads(content, object_pairs_hook=_without_twins)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


def _without_twins(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands twice")
    return found
