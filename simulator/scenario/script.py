"""What can happen in a scenario: parts, injects, checks, moves, questions, endings."""

from typing import Literal

from pydantic import Field

from simulator.document.exact import Flag, Whole, Words
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


class Part(ScriptModel):
    """A section of the tabletop. It begins at its moment, after its milestone, or when the facilitator says so."""

    id: PartId = Field(description="Its name.")
    title: Words = Field(max_length=80, description="Its heading.")
    lasts: DurationMs = Field(gt=0, description="Play time that is planned for it.")
    begins: MomentMs | None = Field(default=None, description="Exercise time at which it begins by itself.")
    after: str | None = Field(default=None, description="The milestone after which it begins by itself.")
    phase: str = Field(description="The playbook's phase that the side panel opens at.")
    jumps: tuple[MomentMs, ...] = Field(
        default=(), description="Where the clock may jump to while this part is played."
    )
    brief: str = Field(default="", description="One or two sentences told to all when the part begins.")


class Variant(ScriptModel):
    """Words that fit one branch; the first whose condition holds is used."""

    when: Condition = Field(alias="if", description="When these words are used.")
    text: Words = Field(description="The words.")
    subject: str | None = Field(default=None, description="Another subject line.")


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

    id: InjectId = Field(description="Its name.")
    via: ChannelId = Field(description="The channel of the playbook that it arrives by.")
    sender: str | None = Field(default=None, alias="from", description="The persona that sends it.")
    to: tuple[str, ...] = Field(
        default=("all",), min_length=1, description="Seats or roles; all: everyone who is awake."
    )
    subject: str | None = Field(default=None, description="Its subject line, where the channel has one.")
    text: Words = Field(max_length=4000, description="What it says; {metric} stands for a value at that moment.")
    variants: tuple[Variant, ...] = Field(
        default=(), description="Other words for other branches; the first that fits."
    )
    asks: Literal["acknowledge", "reply"] | None = Field(default=None, description="What the recipient owes.")
    reply_with: TemplateId | None = Field(default=None, description="The template of the reply that is owed.")
    within: DurationMs | None = Field(default=None, gt=0, description="How soon it is owed, from delivery.")
    public: Flag = Field(default=False, description="May stand on the projector.")
    note: str = Field(default="", description="For the facilitator only.")


class Check(ScriptModel):
    """Something one can look at. What it shows may depend on the world at that moment."""

    id: CheckId = Field(description="Its name.")
    label: Words = Field(max_length=80, description="A verb phrase: Read the deploy log.")
    kind: Literal["dashboard", "deploys", "logs", "runbook", "map", "probe", "tickets", "provider", "person"] = Field(
        default="logs", description="What sort of thing it is."
    )
    takes: DurationMs = Field(default=30_000, description="How long one looks.")
    shows: Words = Field(description="What is found. {metric_id} stands for a metric's value at that moment.")
    variants: tuple[Variant, ...] = Field(
        default=(), description="What is found in other branches; the first that fits."
    )
    possible: Condition | None = Field(default=None, description="When it can be looked at; always, if absent.")
    impossible_because: str = Field(default="", description="Why it cannot be, in the world's words.")
    counts_as: tuple[str, ...] = Field(
        default=(), description="Items of the detection or on-call checklist, or diagnostic questions, that it answers."
    )


class Outcome(ScriptModel):
    """How a move ends; the first whose condition holds."""

    when: Condition | None = Field(default=None, alias="if", description="When it ends so.")
    says: Words = Field(description="The result, as the tool would print it or a colleague would say it.")
    effect: dict[MetricId, BendField] = Field(default_factory=dict, description="What it does to the metrics.")
    helps: Flag = Field(default=True, description="Whether it stops or lessens the harm.")


class Move(ScriptModel):
    """A mitigation that the room can make."""

    id: MoveId = Field(description="Its name.")
    rung: str = Field(description="Its rung on the playbook's ladder.")
    label: Words = Field(max_length=100, description="A verb phrase: Roll payments-api back to 2.40.")
    command: str = Field(default="", description="What would be typed.")
    takes: DurationMs = Field(default=2 * MINUTE_MS, description="Time until its result.")
    needs: RoleId | None = Field(default=None, description="The role whose word it needs.")
    reviewed: Flag = Field(default=False, description="A second person must have reviewed it, says the playbook.")
    possible: Condition | None = Field(default=None, description="Otherwise the attempt is refused by the world.")
    impossible_because: str = Field(
        default="", description="The reason that the world gives, for instance the provider's words."
    )
    repeatable: Flag = Field(default=False, description="Whether it can be made more than once.")
    starting: dict[MetricId, BendField] = Field(default_factory=dict, description="Its effect while it runs.")
    says: str = Field(default="", description="The result, as the tool would print it.")
    effect: dict[MetricId, BendField] = Field(default_factory=dict, description="What its result does to the metrics.")
    helps: Flag = Field(default=True, description="Whether it stops or lessens the harm.")
    outcomes: tuple[Outcome, ...] = Field(default=(), description="When the result depends on the situation.")

    @property
    def endings(self) -> tuple[Outcome, ...]:
        """All outcomes, the plain one last."""
        plain = Outcome.model_construct(when=None, says=self.says, effect=self.effect, helps=self.helps)
        return (*self.outcomes, plain)


class Question(Due):
    """Something that the exercise asks. What is done in the room answers it; what must be written is written."""

    id: QuestionId = Field(description="Its name.")
    number: Whole | None = Field(default=None, description="Its number in the playbook's exercise.")
    part: PartId = Field(description="The part that it belongs to.")
    text: Words = Field(description="The question.")
    to: tuple[str, ...] = Field(default=("all",), description="Seats or roles that it is put to.")
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

    id: EndingId = Field(description="Its name.")
    title: Words = Field(description="Its heading.")
    when: Condition | None = Field(
        default=None, alias="if", description="When the story ends so; only the last has none."
    )
    text: Words = Field(description="How it ended.")
