"""The scenario: a script, read from YAML, never changed afterwards."""

from datetime import time
from functools import cached_property
from typing import Any, Literal

from pydantic import ConfigDict, Field

from simulator.ids import CriterionId, EndingId, MetricId, PlaybookId, ScenarioId, SeatId, SeverityId
from simulator.playbook.criteria import Criterion
from simulator.scenario.base import ScriptModel
from simulator.scenario.cast import Contact, Persona, Seat
from simulator.scenario.conditions import Condition
from simulator.scenario.script import Check, Ending, Inject, Move, Part, Question
from simulator.times import MINUTE_MS, DurationMs, MomentMs


class Setting(ScriptModel):
    """Where and when the story plays."""

    company: str = Field(max_length=80)
    service: str = Field(max_length=80, description="The service that fails, as its owners call it.")
    starts: str = Field(
        pattern=r"^(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day \d\d:\d\d [\w/+-]+$",
        description="Weekday, time and zone of T+0.",
    )
    story: str = Field(description="The brief, on one screen.")
    links: dict[str, str] = Field(
        default_factory=dict, description="Names of the dashboard, runbook and war room as they are typed."
    )


class Metric(ScriptModel):
    """Something measured, as a function of time."""

    label: str
    unit: str = ""
    normal: float
    course: dict[MomentMs, float] = Field(description="Keyframes joined by straight lines, before anybody acts.")
    noise_pct: float = Field(default=0.0, ge=0, le=50, description="Largest deviation, in percent of the value.")
    threshold: float | None = Field(default=None, description="Where the alert's line is drawn.")
    good: Literal["low", "high"] = "low"
    decimals: int = Field(default=1, ge=0, le=3)
    least: float = 0.0
    most: float | None = None
    main: bool = False


class Cause(ScriptModel):
    """The cause, and from when on the room can know it."""

    text: str
    known: Condition
    outside: bool = Field(default=False, description="It lies with somebody else.")


class Figure(ScriptModel):
    """A number that the postmortem needs."""

    field: str = Field(description="The postmortem field it belongs to.")
    text: str
    value: float
    when: Condition | None = Field(
        default=None, alias="if", description="Asked at the end; of a field's figures, the first that holds is true."
    )
    tolerance_pct: int = Field(default=15, ge=0, le=100)


class FactChange(ScriptModel):
    """What becomes true after a milestone."""

    after: str
    severity: SeverityId | None = None
    scope: str | None = None


class Facts(ScriptModel):
    """Ground truth: what messages and decisions are held against."""

    severity: SeverityId
    because: str = Field(description="Why it is that severity.")
    signs: tuple[str, ...] = Field(default=(), description="Signs of the playbook's decision tree that are true here.")
    blast_radius: str = Field(description="The row of the playbook's blast-radius table.")
    paging: str = Field(description="The row of the playbook's paging table that is right here.")
    started: MomentMs
    failing: MetricId = Field(description="The metric that is the failing share, in percent.")
    stops_below: float = Field(description="The harm counts as stopped below this value.")
    stable_for: DurationMs = Field(
        default=15 * MINUTE_MS, description="How long it must hold before 'resolved' is true."
    )
    over: Condition | None = Field(
        default=None,
        description="What must hold for 'resolved' to be true; by itself, the failing share below its mark for that long.",
    )
    symptom: str
    scope: str
    data_loss: bool = False
    detected_by: Literal["alert", "synthetic", "engineer", "customer", "social"] = "alert"
    cause: Cause
    figures: tuple[Figure, ...] = ()
    changes: tuple[FactChange, ...] = ()


class Act(ScriptModel):
    """One act of a scripted play: when, by which seat, and the command with its fields."""

    model_config = ConfigDict(frozen=True, extra="allow", str_strip_whitespace=True)

    at: MomentMs
    by: str = Field(description="A seat, or 'facilitator'.")
    do: str = Field(description="The command's type.")
    label: str = Field(default="", description="A name by which a play built on this one can leave it out.")

    @property
    def fields(self) -> dict[str, Any]:
        """The command's own fields."""
        return dict(self.model_extra or {})


class Play(ScriptModel):
    """A scripted run of the scenario."""

    title: str
    built_on: str | None = Field(default=None, alias="from", description="Another play whose acts are taken over.")
    without: tuple[str, ...] = Field(default=(), description="Labels or command types that are left out of it.")
    wake: Literal["paged", "everyone"] | None = None
    empty_seats: tuple[SeatId, ...] = ()
    acts: tuple[Act, ...] = ()
    until: MomentMs | None = Field(
        default=None, description="When the play ends; default: a minute after its last act."
    )


class Expectation(ScriptModel):
    """What a play must come to: the scenario's own test."""

    play: str
    score: str | None = Field(default=None, pattern=r"^(at least|at most) \d{1,3}$")
    ending: EndingId | None = None
    misses: tuple[CriterionId, ...] = Field(default=(), description="Criteria that it must lose points on.")


class Scenario(ScriptModel):
    """An exercise as it is written."""

    format: Literal[1]
    id: ScenarioId = Field(pattern=r"^[a-z0-9][a-z0-9-]{1,60}$")
    title: str = Field(max_length=100)
    summary: str = Field(
        default="", max_length=400, description="For the library: what it is like, without giving it away."
    )
    language: str = "en"
    playbook: PlaybookId
    patterns: tuple[str, ...] = ()
    difficulty: Literal["first", "medium", "hard"] = "medium"
    trains: tuple[str, ...] = Field(default=(), description="What people practise, for the library.")
    setting: Setting
    wake: Literal["paged", "everyone"] = "everyone"
    wakes_all: MomentMs = Field(
        default=5 * MINUTE_MS, description="When the pager's own escalation has woken everybody."
    )
    seats: tuple[Seat, ...] = Field(min_length=1)
    contacts: tuple[Contact, ...] = ()
    personas: tuple[Persona, ...] = ()
    facts: Facts
    world: dict[MetricId, Metric]
    parts: tuple[Part, ...] = Field(min_length=1)
    injects: tuple[Inject, ...] = ()
    checks: tuple[Check, ...] = ()
    moves: tuple[Move, ...] = ()
    questions: tuple[Question, ...] = ()
    endings: tuple[Ending, ...] = Field(min_length=2)
    criteria: tuple[Criterion, ...] = Field(default=(), description="Criteria of this scenario, beside the playbook's.")
    unscored: tuple[CriterionId, ...] = Field(
        default=(), description="Criteria of the playbook that this scenario gives no chance for."
    )
    plays: dict[str, Play] = Field(default_factory=dict)
    expect: tuple[Expectation, ...] = ()

    @cached_property
    def starts_at(self) -> tuple[str, time, str]:
        """Weekday, time of day and zone name of T+0."""
        weekday, clock, zone = self.setting.starts.split(" ")
        return weekday, time.fromisoformat(clock), zone

    @property
    def play_ms(self) -> int:
        """Planned play time, in milliseconds."""
        return sum(part.lasts for part in self.parts)

    def seat(self, seat: str) -> Seat | None:
        """The seat of that id."""
        return next((one for one in self.seats if one.id == seat), None)

    def contact(self, contact: str) -> Contact | None:
        """The contact of that id."""
        return next((one for one in self.contacts if one.id == contact), None)

    def persona(self, persona: str) -> Persona | None:
        """The persona of that id."""
        return next((one for one in self.personas if one.id == persona), None)

    def inject(self, inject: str) -> Inject | None:
        """The inject of that id."""
        return next((one for one in self.injects if one.id == inject), None)

    def check(self, check: str) -> Check | None:
        """The check of that id."""
        return next((one for one in self.checks if one.id == check), None)

    def move(self, move: str) -> Move | None:
        """The move of that id."""
        return next((one for one in self.moves if one.id == move), None)

    def question(self, question: str) -> Question | None:
        """The question of that id."""
        return next((one for one in self.questions if one.id == question), None)
