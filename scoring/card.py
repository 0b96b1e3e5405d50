"""The scorecard: findings with their sums, and nothing that cannot be traced to an event."""

from dataclasses import dataclass, field

from scoring.cost import Cost
from scoring.metrics import Measure
from scoring.published import Benchmark
from scoring.ratings import Assessment
from scoring.timeline import Timeline
from scoring.verdict import Confidence, Part, Remark, Verdict
from simulator.ids import ParticipantId
from simulator.playbook.criteria import Rating


@dataclass(frozen=True, slots=True)
class Override:
    """What somebody put beside a finding."""

    verdict: Verdict
    points: int
    reason: str
    by: ParticipantId | None
    seq: int
    at_ms: int
    wall_ms: int


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
    override: Override | None = None
    """What people say instead, if they do; verdict and points above stay the scorer's."""

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
class Sums:
    """What the findings come to."""

    points: int
    of: int
    score_pct: int | None
    """Points in percent, rounded down; None where nothing was observed."""
    rating: Rating | None
    phases: tuple[PhaseScore, ...]
    roles: tuple[RoleScore, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """How a finding stood."""

    verdict: Verdict
    points: int


@dataclass(frozen=True, slots=True)
class Change:
    """What an issue of the card changed since the one before."""

    criterion: str
    title: str
    was: Standing
    now: Standing
    reason: str
    withdrawn: bool
    """Whether an override was taken back."""


@dataclass(frozen=True, slots=True)
class Issue:
    """A state in which the card was shown to the room."""

    number: int
    """1 for the release; more for a revision."""
    seq: int
    """The entry of the journal that issued it."""
    wall_ms: int
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Lesson:
    """What is worth talking about first."""

    criterion: str
    text: str
    """One or two sentences."""
    evidence: tuple[int, ...]
    at_ms: int | None
    """The moment to look back at."""


@dataclass(frozen=True, slots=True)
class Lessons:
    """The beginning of a debrief."""

    strengths: tuple[Lesson, ...] = ()
    gaps: tuple[Lesson, ...] = ()
    """What would have changed most."""


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
    overridden: Sums
    """The same sums with people's overrides; `points`, `of`, `rating` and the rest above are the scorer's own."""
    assessment: Assessment = field(default_factory=Assessment)
    lessons: Lessons = field(default_factory=Lessons)
    cost: Cost | None = None
    """What the delays cost; None before the exercise has begun."""
    published: Benchmark | None = None
    """How the real responders compare; None where no published incident is replayed."""
    issue: Issue | None = None
    """None before the release."""

    @property
    def machine(self) -> Sums:
        """The scorer's own sums."""
        return Sums(self.points, self.of, self.score_pct, self.rating, self.phases, self.roles)

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
