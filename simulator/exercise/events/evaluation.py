"""What people judge: ratings of behaviour, notes tied to a moment, findings that somebody saw otherwise.

Nothing is taken back in the journal: a rating that is revised and an override that is withdrawn stay beside what
came after them.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RatingGiven:
    """An evaluator rated a marker of the playbook."""

    marker: str
    step: int | None
    """1 to 4; None for what was not observed, which is no low rating."""
    note: str = ""


@dataclass(frozen=True, slots=True)
class RatingRevised:
    """An evaluator changed their own rating; the former one is kept."""

    marker: str
    step: int | None
    note: str = ""


@dataclass(frozen=True, slots=True)
class MomentNoted:
    """An evaluator noted what they saw at a moment, perhaps for a marker. Private to those who judge."""

    happened_ms: int
    text: str
    marker: str = ""


@dataclass(frozen=True, slots=True)
class FindingOverridden:
    """Somebody who judges gave a finding another verdict; the scorer's own stands beside it."""

    criterion: str
    verdict: str
    """``met``, ``late``, ``partly``, ``missed`` or ``not-observed``."""
    points: int
    reason: str


@dataclass(frozen=True, slots=True)
class OverrideWithdrawn:
    """An override no longer holds; somebody else's before it stands again, or the scorer's own verdict."""

    criterion: str
    reason: str = ""
