"""The scorecard: findings with their sums, and nothing that cannot be traced to an event."""

from dataclasses import dataclass

from scoring.metrics import Measure
from scoring.timeline import Timeline
from scoring.verdict import Confidence, Part, Remark, Verdict
from simulator.playbook.criteria import Rating


@dataclass(frozen=True, slots=True)
class Finding:
    """A criterion's outcome, with its evidence."""

    criterion: str
    title: str
    phase: str
    role: str
    critical: bool
    verdict: Verdict
    points: int
    of: int
    """What it weighs; it counts in no sum when it was not observed."""
    expected: str
    actual: str
    evidence: tuple[int, ...]
    at_ms: int | None
    due_ms: int | None
    source: tuple[str, ...]
    why: str
    good: str
    confidence: Confidence
    parts: tuple[Part, ...] = ()
    remarks: tuple[Remark, ...] = ()

    @property
    def observed(self) -> bool:
        """Whether it counts."""
        return self.verdict is not Verdict.NOT_OBSERVED


@dataclass(frozen=True, slots=True)
class PhaseScore:
    """A phase of the playbook."""

    phase: str
    title: str
    rating: Rating | None
    """None where nothing of it was observed."""
    points: int
    of: int


@dataclass(frozen=True, slots=True)
class RoleScore:
    """What a role owed and did, whoever held it."""

    role: str
    title: str
    points: int
    of: int


@dataclass(frozen=True, slots=True)
class Scorecard:
    """The verdict on an exercise."""

    scorer: str
    """The version of the scorer."""
    scenario: str
    scenario_sha256: str
    playbook: str
    playbook_sha256: str
    title: str
    stage: str
    at_ms: int
    """How far the exercise had come."""
    events: int
    """How many events were scored."""
    severity: str
    """The true severity, by which it was judged."""
    ending: str | None
    ending_title: str
    ending_text: str
    points: int
    of: int
    score_pct: int | None
    """Points in percent, rounded down; None where nothing was observed."""
    rating: Rating | None
    phases: tuple[PhaseScore, ...]
    roles: tuple[RoleScore, ...]
    metrics: tuple[Measure, ...]
    customer_detected: bool
    findings: tuple[Finding, ...]
    timeline: Timeline

    @property
    def held(self) -> tuple[Finding, ...]:
        """What was done as it should be."""
        return self._of(Verdict.MET)

    @property
    def late_or_partly(self) -> tuple[Finding, ...]:
        """What was done late, or not whole."""
        return self._of(Verdict.LATE, Verdict.PARTLY)

    @property
    def missed(self) -> tuple[Finding, ...]:
        """What was not done, or wrongly."""
        return self._of(Verdict.MISSED)

    @property
    def unobserved(self) -> tuple[Finding, ...]:
        """What could not be done, or did not come due."""
        return self._of(Verdict.NOT_OBSERVED)

    def _of(self, *verdicts: Verdict) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.findings if finding.verdict in verdicts)
