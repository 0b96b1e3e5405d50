"""What can happen in a scenario: parts, injects, checks, moves, questions, endings."""

from typing import Literal

from pydantic import Field

from simulator.ids import (
    ChannelId,
    CheckId,
    EndingId,
    InjectId,
    MetricId,
    MoveId,
    PartId,
    QuestionId,
    RoleId,
    TemplateId,
)
from simulator.scenario.base import ScriptModel
from simulator.scenario.conditions import Condition
from simulator.scenario.effects import BendField
from simulator.times import MINUTE_MS, DurationMs, MomentMs

Text = str


class Part(ScriptModel):
    """A section of the tabletop. It begins at its moment, after its milestone, or when the facilitator says so."""

    id: PartId
    title: str = Field(max_length=80)
    lasts: DurationMs = Field(description="Play time that is planned for it.")
    begins: MomentMs | None = Field(default=None, description="Exercise time at which it begins by itself.")
    after: str | None = Field(default=None, description="The milestone after which it begins by itself.")
    phase: str = Field(description="The playbook's phase that the side panel opens at.")
    jumps: tuple[MomentMs, ...] = Field(
        default=(), description="Where the clock may jump to while this part is played."
    )
    brief: str = Field(default="", description="One or two sentences told to all when the part begins.")


class Variant(ScriptModel):
    """Words that fit one branch; the first whose condition holds is used."""

    when: Condition = Field(alias="if")
    text: str
    subject: str | None = None


class Due(ScriptModel):
    """When something scripted falls due: at a moment, or some time after a milestone, if a condition holds then."""

    at: MomentMs | None = Field(default=None, description="Exercise time.")
    after: str | None = Field(
        default=None, description="The milestone that sets it going: a check, move, inject or deed."
    )
    delay: DurationMs = Field(default=0, description="Time after the milestone.")
    when: Condition | None = Field(
        default=None, alias="if", description="Asked at the due time; if it fails, it is skipped."
    )


class Inject(Due):
    """Something that arrives."""

    id: InjectId
    via: ChannelId = Field(description="The channel of the playbook that it arrives by.")
    sender: str | None = Field(default=None, alias="from", description="The persona that sends it.")
    to: tuple[str, ...] = Field(default=("all",), description="Seats or roles; all: everyone who is awake.")
    subject: str | None = None
    text: str = Field(max_length=4000)
    variants: tuple[Variant, ...] = ()
    asks: Literal["acknowledge", "reply"] | None = Field(default=None, description="What the recipient owes.")
    reply_with: TemplateId | None = Field(default=None, description="The template of the reply that is owed.")
    within: DurationMs | None = Field(default=None, description="How soon it is owed, from delivery.")
    public: bool = Field(default=False, description="May stand on the projector.")
    note: str = Field(default="", description="For the facilitator only.")


class Check(ScriptModel):
    """Something one can look at. What it shows may depend on the world at that moment."""

    id: CheckId
    label: str = Field(max_length=80, description="A verb phrase: Read the deploy log.")
    kind: Literal["dashboard", "deploys", "logs", "runbook", "map", "probe", "tickets", "provider", "person"] = "logs"
    takes: DurationMs = Field(default=30_000)
    shows: str = Field(description="What is found. {metric_id} stands for a metric's value at that moment.")
    variants: tuple[Variant, ...] = ()
    possible: Condition | None = None
    impossible_because: str = ""
    counts_as: tuple[str, ...] = Field(
        default=(), description="Items of the detection checklist or diagnostic questions that it answers."
    )


class Outcome(ScriptModel):
    """How a move ends; the first whose condition holds."""

    when: Condition | None = Field(default=None, alias="if")
    says: str = Field(description="The result, as the tool would print it or a colleague would say it.")
    effect: dict[MetricId, BendField] = Field(default_factory=dict)
    helps: bool = Field(default=True, description="Whether it stops or lessens the harm.")


class Move(ScriptModel):
    """A mitigation that the room can make."""

    id: MoveId
    rung: str = Field(description="Its rung on the playbook's ladder.")
    label: str = Field(max_length=100)
    command: str = Field(default="", description="What would be typed.")
    takes: DurationMs = Field(default=2 * MINUTE_MS)
    needs: RoleId | None = Field(default=None, description="The role whose word it needs.")
    reviewed: bool = Field(default=False, description="A second person must have reviewed it, says the playbook.")
    possible: Condition | None = Field(default=None, description="Otherwise the attempt is refused by the world.")
    impossible_because: str = Field(
        default="", description="The reason that the world gives, for instance the provider's words."
    )
    repeatable: bool = False
    starting: dict[MetricId, BendField] = Field(default_factory=dict, description="Its effect while it runs.")
    says: str = ""
    effect: dict[MetricId, BendField] = Field(default_factory=dict)
    helps: bool = True
    outcomes: tuple[Outcome, ...] = Field(default=(), description="When the result depends on the situation.")

    @property
    def endings(self) -> tuple[Outcome, ...]:
        """All outcomes, the plain one last."""
        plain = Outcome.model_construct(when=None, says=self.says, effect=self.effect, helps=self.helps)
        return (*self.outcomes, plain)


class Question(Due):
    """Something that the exercise asks. What is done in the room answers it; what must be written is written."""

    id: QuestionId
    number: int | None = Field(default=None, description="Its number in the playbook's exercise.")
    part: PartId
    text: str
    to: tuple[str, ...] = ("all",)
    answered_by: str | None = Field(
        default=None, description="The milestone of the act that answers it; without one it is free text."
    )
    mentions: tuple[tuple[str, ...], ...] = Field(
        default=(),
        description="Points that a good free-text answer makes; each a list of words of which one must occur.",
    )
    good: str = Field(default="", description="What a good answer says; shown on the scorecard only.")


class Ending(ScriptModel):
    """How the story ends; the first whose condition holds when the exercise ends."""

    id: EndingId
    title: str
    when: Condition | None = Field(default=None, alias="if")
    text: str
