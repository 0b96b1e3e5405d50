"""The scenario: a script, read from YAML, never changed afterwards."""

from collections.abc import Mapping
from datetime import time
from functools import cached_property
from typing import Any, Literal, Self

from pydantic import ConfigDict, Field

from simulator.document.exact import Flag, Number, Whole, Words
from simulator.ids import CriterionId, EndingId, MetricId, PlaybookId, ScenarioId, SeatId, SeverityId
from simulator.playbook.criteria import Criterion
from simulator.scenario.base import ScriptModel
from simulator.scenario.cast import Contact, Persona, Seat
from simulator.scenario.conditions import Condition
from simulator.scenario.script import Check, Ending, Inject, Move, Part, Question
from simulator.times import MINUTE_MS, DurationMs, MomentMs

STARTS = r"^(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day ([01]\d|2[0-3]):[0-5]\d [\w/+-]+$"
"""How T+0 is written."""


class Setting(ScriptModel):
    """Where and when the story plays."""

    company: Words = Field(max_length=80, description="The company, invented.")
    service: Words = Field(max_length=80, description="The service that fails, as its owners call it.")
    public_name: str = Field(default="", max_length=80, description="What customers call it, for messages to them.")
    starts: str = Field(
        pattern=STARTS,
        examples=["Saturday 02:30 UTC"],
        description="Weekday, time of day and zone of T+0.",
    )
    story: Words = Field(description="The brief, on one screen.")
    links: dict[str, str] = Field(
        default_factory=dict, description="Names of the dashboard, runbook and war room as they are typed."
    )


class Metric(ScriptModel):
    """Something measured, as a function of time."""

    label: Words = Field(description="What the graph is called.")
    unit: str = Field(default="", description="Its unit.")
    normal: Number = Field(description="Its value on a quiet night.")
    course: dict[MomentMs, Number] = Field(description="Keyframes joined by straight lines, before anybody acts.")
    noise_pct: Number = Field(default=0.0, ge=0, le=50, description="Largest deviation, in percent of the value.")
    threshold: Number | None = Field(default=None, description="Where the alert's line is drawn.")
    good: Literal["low", "high"] = Field(default="low", description="Which end is the good one.")
    decimals: Whole = Field(default=1, ge=0, le=3, description="Decimals that are shown.")
    least: Number = Field(default=0.0, description="It never shows less.")
    most: Number | None = Field(default=None, description="It never shows more.")
    main: Flag = Field(default=False, description="The incident's own graph; exactly one is.")


class Cause(ScriptModel):
    """The cause, and from when on the room can know it."""

    text: Words = Field(description="The cause, in one sentence.")
    known: Condition = Field(description="From when on the room can know it; before, it would be a guess.")
    outside: Flag = Field(default=False, description="It lies with somebody else.")


class Figure(ScriptModel):
    """A number that the postmortem needs."""

    field: str = Field(description="The section of the postmortem that it belongs to.")
    text: Words = Field(description="The figure in words.")
    value: Number = Field(description="The figure.")
    when: Condition | None = Field(
        default=None, alias="if", description="Asked at the end; of a section's figures, the first that holds is true."
    )
    tolerance_pct: Whole = Field(default=15, ge=0, le=100, description="How far off a postmortem may be, in percent.")


class Traffic(ScriptModel):
    """How much goes through what fails, and for how many: what turns a failing share into people and requests."""

    requests_per_minute: Number = Field(gt=0, description="Requests a minute on a day like this.")
    customers: Whole = Field(gt=0, description="Customers who use it during those hours.")


class FactChange(ScriptModel):
    """What becomes true after a milestone."""

    after: str = Field(description="The milestone.")
    severity: SeverityId | None = Field(default=None, description="The true severity from then on.")
    scope: str | None = Field(default=None, description="The true scope from then on.")


class Facts(ScriptModel):
    """Ground truth: what messages and decisions are held against."""

    severity: SeverityId = Field(description="The true severity; deadlines follow it.")
    because: Words = Field(description="Why it is that severity.")
    signs: tuple[str, ...] = Field(default=(), description="Signs of the playbook's decision tree that are true here.")
    blast_radius: str = Field(description="The row of the playbook's blast-radius table.")
    paging: str = Field(description="The row of the playbook's paging table that is right here.")
    started: MomentMs = Field(description="When the harm began.")
    failing: MetricId = Field(description="The metric that is the failing share, in percent.")
    stops_below: Number = Field(description="The harm counts as stopped below this value.")
    stable_for: DurationMs = Field(
        default=15 * MINUTE_MS, description="How long it must hold before 'resolved' is true."
    )
    over: Condition | None = Field(
        default=None,
        description="When 'resolved' is true; if absent, when it has been below its mark for that long.",
    )
    symptom: Words = Field(description="What customers meet.")
    scope: Words = Field(description="Who meets it.")
    data_loss: Flag = Field(default=False, description="Whether data is lost.")
    detected_by: Literal["alert", "synthetic", "engineer", "customer", "social"] = Field(
        default="alert", description="What told the team first."
    )
    cause: Cause = Field(description="The cause.")
    figures: tuple[Figure, ...] = Field(default=(), description="Numbers that the postmortem needs.")
    changes: tuple[FactChange, ...] = Field(default=(), description="What becomes true later.")
    traffic: Traffic | None = Field(
        default=None,
        description="What goes through it; if absent, the scorecard counts the cost of delay in percent-minutes.",
    )


PlayerKind = Literal["by-the-book", "novice", "silent", "denial", "cowboy", "over-escalating"]
"""How a shipped player plays (`simulator.rehearsal.players`)."""


class Act(ScriptModel):
    """One act of a scripted play: when, by which seat, and the command with its fields."""

    model_config = ConfigDict(frozen=True, extra="allow", str_strip_whitespace=True, defer_build=True)

    at: MomentMs = Field(default=0, description="When; of an act that waits, when at the earliest.")
    after: str | None = Field(default=None, description="The milestone that it waits for.")
    delay: DurationMs = Field(default=0, description="Time after the milestone.")
    when: Condition | None = Field(
        default=None, alias="if", description="Asked at its time; if it fails, the act is left out."
    )
    by: str = Field(description="A seat, or 'facilitator'.")
    do: str = Field(description="The command's type.")
    label: str = Field(default="", description="A name by which a play built on this one can leave it out.")

    @property
    def fields(self) -> dict[str, Any]:
        """The command's own fields."""
        return dict(self.model_extra or {})


class Play(ScriptModel):
    """A scripted run of the scenario."""

    title: Words = Field(description="What this team is like.")
    built_on: str | None = Field(default=None, alias="from", description="Another play whose acts are taken over.")
    player: PlayerKind | None = Field(
        default=None,
        description="A shipped kind of player, which changes the acts that are taken over; without `from` those of "
        "by-the-book, or of an agenda that follows the playbook.",
    )
    without: tuple[str, ...] = Field(default=(), description="Labels or command types that are left out of it.")
    wake: Literal["paged", "everyone"] | None = Field(
        default=None, description="Another way of waking than the scenario's."
    )
    empty_seats: tuple[SeatId, ...] = Field(default=(), description="Seats that nobody takes.")
    acts: tuple[Act, ...] = Field(default=(), description="What is done, beside the acts that are taken over.")
    until: MomentMs | None = Field(
        default=None, description="When the play ends; default: a minute after its last act."
    )


class Expectation(ScriptModel):
    """What a play must come to: the scenario's own test."""

    play: str = Field(description="The play.")
    score: str | None = Field(
        default=None,
        pattern=r"^(at least|at most) (\d{1,2}|100)$",
        examples=["at least 95"],
        description="Its score in percent: at least 95, at most 40.",
    )
    ending: EndingId | None = Field(default=None, description="The ending that it comes to.")
    misses: tuple[CriterionId, ...] = Field(default=(), description="Criteria that it must lose points on.")


class Objective(ScriptModel):
    """What people shall have practised by the end, and what tells whether they did (HSEEP: exercise objective)."""

    text: Words = Field(max_length=200, description="What is practised, as a sentence that begins with a verb.")
    criteria: tuple[CriterionId, ...] = Field(min_length=1, description="The criteria that measure it.")


class RealTime(ScriptModel):
    """When the real responders came to something."""

    milestone: str = Field(description="The milestone that it is compared with.")
    at: MomentMs = Field(description="When they reached it.")
    text: Words = Field(max_length=200, description="What they did, as a sentence.")


class Published(ScriptModel):
    """The published incident that a scenario replays: the one place where a real organisation may be named."""

    organisation: str = Field(max_length=80, description="Whose incident it was.")
    date: str = Field(pattern=r"^\d{4}-\d{2}-\d{2}$", examples=["2019-07-02"], description="The day it began (UTC).")
    report: str = Field(
        pattern=r"^https://\S+$", examples=["https://example.org/report"], description="The organisation's own report."
    )
    responders: tuple[RealTime, ...] = Field(
        min_length=1, description="What the real responders achieved, to compare with on the scorecard."
    )


class Scenario(ScriptModel):
    """An exercise as it is written."""

    format: Literal[1] = Field(description="Version of this format.")
    id: ScenarioId = Field(
        pattern=r"^[a-z0-9][a-z0-9-]{1,60}$", description="Its name: small letters, digits, hyphens."
    )
    title: Words = Field(max_length=100, description="What it is called.")
    summary: str = Field(
        default="", max_length=400, description="For the library: what it is like, without giving it away."
    )
    language: str = Field(
        default="en",
        pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$",
        examples=["en", "pt-BR"],
        description="The language that it is written in (BCP 47).",
    )
    playbook: PlaybookId = Field(description="The playbook that it is graded by.")
    patterns: tuple[str, ...] = Field(default=(), description="The playbook's patterns that it shows.")
    difficulty: Literal["first", "medium", "hard"] = Field(default="medium", description="For the library.")
    trains: tuple[str, ...] = Field(default=(), description="What people practise, for the library.")
    objectives: tuple[Objective, ...] = Field(
        default=(), description="What people shall have practised, each with the criteria that tell."
    )
    sources: tuple[str, ...] = Field(default=(), description="What its facts rest on: reports, with their addresses.")
    published: Published | None = Field(
        default=None, description="The published incident that it replays, with the real responders' times."
    )
    setting: Setting = Field(description="Where and when it plays.")
    wake: Literal["paged", "everyone"] = Field(
        default="everyone",
        description="Whether all are awake at T+0, or only the seats that say so until others are paged.",
    )
    wakes_all: MomentMs = Field(
        default=5 * MINUTE_MS, ge=0, description="When the pager's own escalation has woken everybody."
    )
    seats: tuple[Seat, ...] = Field(min_length=1, description="The posts that are played.")
    contacts: tuple[Contact, ...] = Field(default=(), description="Who else can be paged.")
    personas: tuple[Persona, ...] = Field(default=(), description="Who writes to the room.")
    facts: Facts = Field(description="What is true.")
    world: dict[MetricId, Metric] = Field(description="The metrics, by their ids.")
    parts: tuple[Part, ...] = Field(min_length=1, description="The sections of the tabletop, in order.")
    injects: tuple[Inject, ...] = Field(default=(), description="What arrives.")
    checks: tuple[Check, ...] = Field(default=(), description="What one can look at.")
    moves: tuple[Move, ...] = Field(default=(), description="The mitigations that one can make.")
    questions: tuple[Question, ...] = Field(default=(), description="What the exercise asks.")
    endings: tuple[Ending, ...] = Field(
        min_length=2, description="How it can end, in the order in which they are asked."
    )
    criteria: tuple[Criterion, ...] = Field(default=(), description="Criteria of this scenario, beside the playbook's.")
    unscored: tuple[CriterionId, ...] = Field(
        default=(), description="Criteria of the playbook that this scenario gives no chance for."
    )
    plays: dict[str, Play] = Field(default_factory=dict, description="Scripted plays, by their ids.")
    expect: tuple[Expectation, ...] = Field(default=(), description="What the plays must come to.")

    @cached_property
    def starts_at(self) -> tuple[str, time, str]:
        """Weekday, time of day and zone name of T+0."""
        weekday, clock, zone = self.setting.starts.split(" ")
        return weekday, time.fromisoformat(clock), zone

    @cached_property
    def schedule(self) -> tuple[tuple[Inject, str | None, int | None], ...]:
        """Each inject, the milestone that it waits for, and its time or delay in milliseconds; None: sent by hand."""
        return tuple(
            (one, one.after, one.delay if one.after is not None else None if one.at is None else one.at + one.delay)
            for one in self.injects
        )

    @cached_property
    def awaited(self) -> tuple[str, ...]:
        """The milestones after which a part, an inject or a question comes by itself."""
        parts, due = (one.after for one in self.parts), (one.after for one in (*self.injects, *self.questions))
        return tuple(dict.fromkeys(name for name in (*parts, *due) if name is not None))

    @property
    def play_ms(self) -> int:
        """Planned play time, in milliseconds."""
        return sum(part.lasts for part in self.parts)

    @property
    def posts(self) -> tuple[Seat | Contact, ...]:
        """Everybody who can be paged: the seats, then the contacts."""
        return (*self.seats, *self.contacts)

    def seat(self, seat: str) -> Seat | None:
        """The seat of that id."""
        return self._seats.get(seat)

    def contact(self, contact: str) -> Contact | None:
        """The contact of that id."""
        return self._contacts.get(contact)

    def persona(self, persona: str) -> Persona | None:
        """The persona of that id."""
        return next((one for one in self.personas if one.id == persona), None)

    def inject(self, inject: str) -> Inject | None:
        """The inject of that id."""
        return self._injects.get(inject)

    def check(self, check: str) -> Check | None:
        """The check of that id."""
        return self._checks.get(check)

    def move(self, move: str) -> Move | None:
        """The move of that id."""
        return self._moves.get(move)

    def question(self, question: str) -> Question | None:
        """The question of that id."""
        return self._questions.get(question)

    def __copy__(self) -> Self:
        """A copy works out anew what follows from its fields, since some of them may be changed in it."""
        copied = super().__copy__()
        for name in _FOLLOWING:
            copied.__dict__.pop(name, None)
        return copied

    @cached_property
    def _seats(self) -> Mapping[str, Seat]:
        return {one.id: one for one in self.seats}

    @cached_property
    def _contacts(self) -> Mapping[str, Contact]:
        return {one.id: one for one in reversed(self.contacts)}

    @cached_property
    def _questions(self) -> Mapping[str, Question]:
        return {one.id: one for one in reversed(self.questions)}

    @cached_property
    def _injects(self) -> Mapping[str, Inject]:
        return {one.id: one for one in self.injects}

    @cached_property
    def _checks(self) -> Mapping[str, Check]:
        return {one.id: one for one in self.checks}

    @cached_property
    def _moves(self) -> Mapping[str, Move]:
        return {one.id: one for one in self.moves}


_FOLLOWING = tuple(name for name, found in vars(Scenario).items() if isinstance(found, cached_property))
"""What is worked out from the fields once."""
