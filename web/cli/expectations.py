"""What a scenario expects of its own plays, held against the scorecard of one."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from scoring import card_json

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scoring import Scorecard
    from simulator.scenario.model import Expectation, Scenario

LOST = frozenset({"late", "partly", "missed"})


def disappointments(scenario: Scenario, play: str, card: Scorecard) -> list[str]:
    """One line for each expectation of that play which did not come true."""
    told: dict[str, Any] = json.loads(card_json(card))
    return [line for expected in scenario.expect if expected.play == play for line in _unmet(expected, told)]


def _unmet(expected: Expectation, told: dict[str, Any]) -> Iterator[str]:
    if expected.score is not None:
        _, bound, figure = expected.score.split()
        reached = told["score_pct"]
        if reached < int(figure) if bound == "least" else reached > int(figure):
            yield f"play '{expected.play}' was to score {expected.score} %, it scored {reached} %"
    if expected.ending is not None and told["ending"] != expected.ending:
        yield f"play '{expected.play}' was to end in '{expected.ending}', it ended in '{told['ending']}'"
    verdicts = {finding["criterion"]: finding["verdict"] for finding in told["findings"]}
    for criterion in expected.misses:
        verdict = verdicts.get(criterion, "unscored")
        if verdict not in LOST:
            why = "it was not due or not asked for before the play ended" if verdict == "not-observed" else verdict
            yield f"play '{expected.play}' was to lose points on '{criterion}', it did not: {why}"
