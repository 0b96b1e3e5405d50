"""The card as the room reads it: what people judged, and not who did.

Participants see who evaluates, by name and by id. So in their copy of a card no id stands beside a rating or an
override. Evaluators are numbered by what they gave and by nothing else: not by when they came, nor by who rated first.
"""

import json
from collections.abc import Container, Iterable, Mapping
from typing import Any, TypeAlias

Json: TypeAlias = dict[str, Any]
EVALUATOR, FACILITATOR = "evaluator", "facilitator"
"""Who overrode, as far as the room is told."""


def for_the_room(card: bytes, took_part: Container[str]) -> bytes:
    """A card's JSON without the ids of those who judged; `took_part`: the ids of all who joined the exercise.

    Whoever overrode and did not join is a facilitator. What an evaluator gave before is left out: the step that stands
    is what the room is told.
    """
    told: Json = json.loads(card)
    ratings: list[Json] = told.get("ratings") or []
    numbers = _numbers(ratings)
    for marker in ratings:
        shown = [one | {"by": numbers[one["by"]], "earlier": []} for one in marker["given"]]
        marker["given"] = sorted(shown, key=_by_number)
    for override in filter(None, (finding.get("override") for finding in told["findings"])):
        override["by"] = EVALUATOR if override["by"] in took_part else FACILITATOR
    return (json.dumps(told, sort_keys=True, indent=2, ensure_ascii=False) + "\n").encode()


def _numbers(ratings: Iterable[Json]) -> Mapping[str, str]:
    """Id -> ``evaluator-1`` and so on, those first who gave lower steps to the first markers."""
    given: dict[str, list[tuple[str, int, int]]] = {}
    for marker in ratings:
        for one in marker["given"]:
            given.setdefault(one["by"], []).append((marker["marker"], one["step"] or 0, one["counted"] or 0))
    ranked = sorted(given, key=lambda by: given[by])
    return {by: f"{EVALUATOR}-{number}" for number, by in enumerate(ranked, start=1)}


def _by_number(one: Json) -> tuple[int, str]:
    return len(one["by"]), one["by"]
