"""What people add to a card's page: overrides, the sums with them, and what an issue changed."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Override:
    """What somebody put beside a finding."""

    verdict: str
    points: int
    reason: str
    by: str | None
    seq: int
    wall_ms: int


@dataclass(frozen=True, slots=True)
class PhaseSum:
    """A phase with people's overrides."""

    rating: str
    points: int
    of: int


@dataclass(frozen=True, slots=True)
class OverriddenSums:
    """What the card comes to with people's overrides."""

    score_pct: int | None
    rating: str
    points: int
    of: int
    phases: Mapping[str, PhaseSum]


@dataclass(frozen=True, slots=True)
class Change:
    """What an issue of the card changed."""

    criterion: str
    title: str
    was: str
    was_points: int
    now: str
    now_points: int
    reason: str
    withdrawn: bool


@dataclass(frozen=True, slots=True)
class Issue:
    """A state in which the card was shown to the room."""

    number: int
    seq: int
    wall_ms: int
    changes: tuple[Change, ...]


def read_override(told: Json | None) -> Override | None:
    """A finding's override; None also on a card that was issued before people could override."""
    if told is None:
        return None
    return Override(told["verdict"], told["points"], told["reason"], told["by"], told["seq"], told["wall_ms"])


def read_overridden(card: Json) -> OverriddenSums | None:
    """The sums with overrides; None where there are none."""
    if not any(finding.get("override") for finding in card["findings"]):
        return None
    told = card["sums"]["overridden"]
    phases = {one["phase"]: PhaseSum(one["rating"] or "", one["points"], one["of"]) for one in told["phases"]}
    return OverriddenSums(told["score_pct"], told["rating"] or "", told["points"], told["of"], phases)


def read_issue(told: Json | None) -> Issue | None:
    """Which issue a card is, and what it changed."""
    if told is None:
        return None
    changes = (
        Change(
            criterion=one["criterion"],
            title=one["title"],
            was=one["was"]["verdict"],
            was_points=one["was"]["points"],
            now=one["now"]["verdict"],
            now_points=one["now"]["points"],
            reason=one["reason"],
            withdrawn=one["withdrawn"],
        )
        for one in told["changes"]
    )
    return Issue(told["number"], told["seq"], told["wall_ms"], tuple(changes))
