"""The playbook as a whole, with the look-ups that the engine and the scorer need."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Literal, Protocol, Self, TypeVar

from pydantic import Field

from simulator.ids import ChannelId, CriterionId, PlaybookId, RoleId, SeverityId, TemplateId
from simulator.playbook.base import Chapter, PlaybookModel, Points
from simulator.playbook.communication import Channel, Channels, Communication
from simulator.playbook.criteria import Accuracy, Criterion, Lateness, RatingRules
from simulator.playbook.detection import Detection
from simulator.playbook.evaluation import Evaluation, Marker
from simulator.playbook.learning import (
    DiagnosticQuestions,
    Misconceptions,
    Patterns,
    Quiz,
    ResponseMetrics,
    TabletopExercise,
)
from simulator.playbook.mitigation import Mitigation, Rung
from simulator.playbook.on_call import NotForRows, OnCall, Tools
from simulator.playbook.postmortem import Postmortem
from simulator.playbook.severity import (
    DecisionTree,
    Lifecycle,
    PhaseDurations,
    Requirement,
    Severities,
    Severity,
)
from simulator.playbook.team import Commander, Role, Roles, WarRoom
from simulator.playbook.template import Template, Templates
from simulator.playbook.triage import PageTarget, PageTargets, Triage


class Named(Protocol):
    """Anything of a list that is told apart by its id."""

    @property
    def id(self) -> str:
        """Its name within the list."""
        ...


NamedT = TypeVar("NamedT", bound=Named)


class Playbook(PlaybookModel):
    """All that a team has agreed on for incidents. Look-ups by an unknown name raise KeyError."""

    format: Literal[1] = Field(description="Version of this format.")
    id: PlaybookId = Field(pattern=r"^[a-z0-9][a-z0-9-]{0,60}$", description="Its name, as scenarios refer to it.")
    title: str = Field(description="What it is called.")
    summary: str = Field(description="What it is for.")
    lifecycle: Lifecycle = Field(description="The five phases.")
    phase_durations: PhaseDurations = Field(description="How long each phase may take.")
    severities: Severities = Field(description="The levels of severity.")
    decision_tree: DecisionTree = Field(description="The way from signs to a severity.")
    severity_advice: Points = Field(description="What to do when unsure.")
    detection: Detection = Field(description="The first phase.")
    triage: Triage = Field(description="The second phase.")
    page_targets: PageTargets = Field(description="Who can be paged.")
    mitigation: Mitigation = Field(description="The third phase.")
    channels: Channels = Field(description="The ways by which words reach people.")
    communication: Communication = Field(description="The fourth phase.")
    templates: Templates = Field(description="Messages to be filled in.")
    commander: Commander = Field(description="What a commander owes.")
    roles: Roles = Field(description="The roles of the response.")
    war_room: WarRoom = Field(description="How to behave in the war room.")
    postmortem: Postmortem = Field(description="The fifth phase.")
    patterns: Patterns = Field(description="Kinds of incident that come again.")
    diagnostic_questions: DiagnosticQuestions = Field(description="Questions that find the pattern.")
    on_call: OnCall = Field(description="The on-call handbook.")
    tools: Tools = Field(description="Products that teams use.")
    metrics: ResponseMetrics = Field(description="Measures of the response.")
    key_takeaway: Chapter = Field(description="What to remember.")
    misconceptions: Misconceptions = Field(description="What many believe wrongly.")
    not_for: NotForRows = Field(description="When not to use the playbook.")
    production: Points = Field(description="What to see to in production.")
    quiz: Quiz = Field(description="Questions to test oneself.")
    exercise: TabletopExercise = Field(description="The playbook's own tabletop exercise.")
    one_liner: Chapter = Field(description="The playbook in one sentence.")
    further_reading: Points = Field(description="What to read next.")
    criteria: tuple[Criterion, ...] = Field(default=(), description="What is judged, and how much it weighs.")
    lateness: Lateness | None = Field(default=None, description="What is left of the points of what came late.")
    rating: RatingRules | None = Field(default=None, description="How verdicts become ratings.")
    accuracy: Accuracy | None = Field(default=None, description="How near figures must come to the facts.")
    evaluation: Evaluation | None = Field(default=None, description="What people rate, and how.")

    @cached_property
    def severity_ids(self) -> tuple[SeverityId, ...]:
        """The severities, the most severe first."""
        return tuple(level.id for level in self.severities.levels)

    def severity(self, severity: str) -> Severity:
        """The level of that name."""
        return self._severities[severity]

    def requirement(self, severity: str, requirement: str) -> Requirement:
        """What that severity demands under that name."""
        return _named(self.severity(severity).requirements, requirement)

    def phase_within(self, row: str, severity: str) -> int | None:
        """The bound of that row in milliseconds; None where the severity sets no number."""
        within = _named(self.phase_durations.rows, row).within.get(SeverityId(severity))
        return within if isinstance(within, int) else None

    def template(self, template: str) -> Template:
        """The template of that name."""
        return self._templates[template]

    def channel(self, channel: str) -> Channel:
        """The channel of that name."""
        return _named(self.channels.channels, channel)

    def rung(self, rung: str) -> Rung:
        """The rung of that name."""
        return _named(self.mitigation.rungs, rung)

    def role(self, role: str) -> Role:
        """The role of that name."""
        return self._roles[role]

    def page_target(self, target: str) -> PageTarget:
        """Who can be paged under that name."""
        return self._targets[target]

    def criterion(self, criterion: str) -> Criterion:
        """The criterion of that name."""
        return _named(self.criteria, criterion)

    @property
    def markers(self) -> tuple[Marker, ...]:
        """What evaluators rate, in order; none where the playbook leaves it out."""
        return self.evaluation.markers if self.evaluation else ()

    @cached_property
    def template_ids(self) -> tuple[TemplateId, ...]:
        """All templates, in order."""
        return tuple(template.id for template in self.templates.templates)

    @property
    def channel_ids(self) -> tuple[ChannelId, ...]:
        """All channels, in order."""
        return tuple(channel.id for channel in self.channels.channels)

    @cached_property
    def role_ids(self) -> tuple[RoleId, ...]:
        """All roles, in order."""
        return tuple(role.id for role in self.roles.roles)

    @property
    def criterion_ids(self) -> tuple[CriterionId, ...]:
        """All criteria, in order."""
        return tuple(criterion.id for criterion in self.criteria)

    def __copy__(self) -> Self:
        """A copy works out anew what follows from its fields, since some of them may be changed in it."""
        copied = super().__copy__()
        for name in ("severity_ids", "template_ids", "role_ids", "_severities", "_templates", "_roles", "_targets"):
            copied.__dict__.pop(name, None)
        return copied

    @cached_property
    def _severities(self) -> Mapping[str, Severity]:
        return _by_id(self.severities.levels)

    @cached_property
    def _templates(self) -> Mapping[str, Template]:
        return _by_id(self.templates.templates)

    @cached_property
    def _roles(self) -> Mapping[str, Role]:
        return _by_id(self.roles.roles)

    @cached_property
    def _targets(self) -> Mapping[str, PageTarget]:
        return _by_id(self.page_targets.targets)


def _by_id(entries: Iterable[NamedT]) -> Mapping[str, NamedT]:
    """The entries by their names; of equal names the first."""
    named: dict[str, NamedT] = {}
    for entry in entries:
        named.setdefault(entry.id, entry)
    return named


def _named(entries: Iterable[NamedT], wanted: str) -> NamedT:
    for entry in entries:
        if entry.id == wanted:
            return entry
    raise KeyError(wanted)
