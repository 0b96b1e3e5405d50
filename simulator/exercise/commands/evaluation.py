"""What those who judge ask for: rating, noting a moment, overriding a finding."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rate:
    """Rate a marker with step 1 to 4, or 0 for what was not observed; again, to revise it. Evaluator or facilitator."""

    marker: str
    step: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class NoteMoment:
    """Note what happened at a moment, perhaps for a marker. Evaluator or facilitator; private."""

    text: str
    happened_ms: int | None = None
    """None: now."""
    marker: str = ""


@dataclass(frozen=True, slots=True)
class OverrideFinding:
    """Give a finding another verdict after play, and say why. Evaluator or facilitator."""

    criterion: str
    verdict: str
    """``met``, ``late``, ``partly``, ``missed`` or ``not-observed``."""
    reason: str
    points: int | None = None
    """Wanted for ``late`` and ``partly``; the other verdicts keep all or nothing."""


@dataclass(frozen=True, slots=True)
class WithdrawOverride:
    """Take an override back, so that the scorer's own verdict stands again. Its author, or a facilitator."""

    criterion: str
    reason: str = ""
