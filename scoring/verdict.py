"""Verdicts: what became of an expectation, and what proves it."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

Confidence = Literal["certain", "likely", "look"]
"""How sure the scorer is; `look` asks people to look, and deducts nothing."""

WHOLE_PCT = 100


class Verdict(StrEnum):
    """What became of an expectation."""

    MET = "met"
    LATE = "late"
    PARTLY = "partly"
    MISSED = "missed"
    NOT_OBSERVED = "not-observed"
    """It could not be done, or has not come due: it counts for nothing, in no sum."""


@dataclass(frozen=True, slots=True)
class Part:
    """One of several things that a criterion wants, such as one update of a cadence."""

    label: str
    verdict: Verdict
    kept_pct: int = 0
    due_ms: int | None = None
    at_ms: int | None = None
    evidence: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Remark:
    """A fault found in something that was written.

    Remarks on prose come in the same form from graders of their own: with the words that they quote.
    """

    rule: str
    text: str
    seq: int | None = None
    """The message's entry in the journal."""
    where: str = ""
    """The field or section that it stands in."""
    quote: str = ""
    fact: str = ""
    """The fact that it contradicts."""
    confidence: Confidence = "certain"


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a kind says of a criterion."""

    verdict: Verdict
    kept_pct: int
    """What is kept of the criterion's points, 0 to 100."""
    expected: str
    actual: str
    evidence: tuple[int, ...] = ()
    """Sequence numbers of the events that prove it."""
    at_ms: int | None = None
    due_ms: int | None = None
    confidence: Confidence = "certain"
    waits_until_ms: int | None = None
    """When it comes due, of what was not due yet."""
    parts: tuple[Part, ...] = ()
    remarks: tuple[Remark, ...] = field(default=())


def unobserved(expected: str, because: str, waits_until_ms: int | None = None) -> Judgement:
    """A judgement on what could not be done, or has not come due."""
    return Judgement(Verdict.NOT_OBSERVED, 0, expected, because, waits_until_ms=waits_until_ms)


def by_share(kept_pct: int) -> Verdict:
    """The verdict on something of which a share was done."""
    if kept_pct >= WHOLE_PCT:
        return Verdict.MET
    return Verdict.PARTLY if kept_pct > 0 else Verdict.MISSED


def mean_pct(shares: list[int]) -> int:
    """The mean of some shares, rounded down; whole when there are none."""
    return sum(shares) // len(shares) if shares else WHOLE_PCT
