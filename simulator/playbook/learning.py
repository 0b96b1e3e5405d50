"""What a team learns from: recurring patterns, metrics, misconceptions, the quiz, the tabletop exercise."""

from pydantic import Field

from simulator.document.exact import Number, Whole
from simulator.ids import PartId, QuestionId, SeverityId, TemplateId
from simulator.playbook.base import Chapter, Milestone, PlaybookModel, Point, Slug
from simulator.times import DurationMs


class Pattern(PlaybookModel):
    """A kind of incident that comes again and again."""

    id: Slug = Field(description="Its name.")
    title: str = Field(description="What it is called.")
    description: str = Field(description="What goes wrong.")
    mitigation: str = Field(description="What prevents or ends it.")
    told_by: tuple[str, ...] = Field(
        default=(), description="Words by which one knows that an action item is about that mitigation."
    )


class Patterns(Chapter):
    """All patterns."""

    patterns: tuple[Pattern, ...] = Field(description="The patterns.")


class DiagnosticQuestion(PlaybookModel):
    """A quick question whose yes points to patterns."""

    id: Slug = Field(description="Its name.")
    question: str = Field(description="The question.")
    looks_back: DurationMs | None = Field(default=None, description="How far back it asks.")
    patterns: tuple[Slug, ...] = Field(min_length=1, description="The patterns that a yes points to.")
    note: str = Field(default="", description="What else a yes may point to.")


class DiagnosticQuestions(Chapter):
    """The questions that find the pattern."""

    questions: tuple[DiagnosticQuestion, ...] = Field(description="The questions, in order.")


class Target(PlaybookModel):
    """What a metric should reach; at most one of the numbers is given."""

    text: str = Field(description="The target in words.")
    below: DurationMs | None = Field(default=None, description="A duration that it should stay under.")
    above_pct: Whole | None = Field(default=None, ge=0, le=100, description="Percent that it should exceed.")
    below_pct: Whole | None = Field(default=None, ge=0, le=100, description="Percent that it should stay under.")
    severity: SeverityId | None = Field(default=None, description="The severity it is set for; all if absent.")


class ResponseMetric(PlaybookModel):
    """A measure of how well a team responds."""

    id: Slug = Field(description="Its name.")
    title: str = Field(description="Its short name.")
    name: str = Field(description="Its name in full.")
    definition: str = Field(description="What it measures.")
    start: Milestone | None = Field(default=None, alias="from", description="Where a duration begins.")
    end: Milestone | None = Field(default=None, alias="to", description="Where a duration ends.")
    target: Target = Field(description="What it should reach.")


class ResponseMetrics(Chapter):
    """All measures."""

    metrics: tuple[ResponseMetric, ...] = Field(description="The measures.")


class Misconception(PlaybookModel):
    """Something that many believe, and what is so instead."""

    id: Slug = Field(description="Its name.")
    claim: str = Field(description="What is believed.")
    truth: str = Field(description="What is so.")


class Misconceptions(Chapter):
    """All misconceptions."""

    points: tuple[Misconception, ...] = Field(description="The misconceptions.")


class QuizQuestion(PlaybookModel):
    """A question with its answer."""

    id: Slug = Field(description="Its name.")
    question: str = Field(description="The question.")
    answer: str = Field(description="The answer.")


class Quiz(Chapter):
    """Questions to test oneself."""

    questions: tuple[QuizQuestion, ...] = Field(description="The questions.")


class ExerciseQuestion(PlaybookModel):
    """A question or task of the tabletop exercise."""

    id: QuestionId = Field(description="Its name.")
    number: Whole = Field(ge=1, description="Its number, running through all parts.")
    text: str = Field(description="What is asked.")
    template: TemplateId | None = Field(default=None, description="The template to answer with.")
    at_least: Whole | None = Field(default=None, ge=1, description="How many answers are wanted at the least.")


class ExercisePart(PlaybookModel):
    """A part of the tabletop exercise."""

    id: PartId = Field(description="Its name.")
    title: str = Field(description="Its heading.")
    lasts: DurationMs = Field(description="How long it lasts.")
    questions: tuple[ExerciseQuestion, ...] = Field(description="What it asks.")


class TabletopExercise(Chapter):
    """The playbook's own exercise, as facts that a scenario can be checked against."""

    starts: str = Field(description="Weekday and time.")
    error_rate_pct: Number = Field(ge=0, le=100, description="Percent of requests that fail.")
    normal_error_rate_pct: Number = Field(ge=0, le=100, description="Percent of requests that normally fail.")
    http_status: Whole = Field(ge=100, le=599, description="The status of the failing responses.")
    signs: tuple[Slug, ...] = Field(min_length=1, description="The decision tree's signs that it shows.")
    severity: SeverityId = Field(description="Its true severity.")
    deploy_before: DurationMs = Field(description="How long before the errors a deploy went out.")
    customer_writes_after: DurationMs = Field(description="When the customer's e-mail comes.")
    resolved_after: DurationMs = Field(description="When it is over.")
    parts: tuple[ExercisePart, ...] = Field(description="The parts, in order.")
    evaluation_criteria: tuple[Point, ...] = Field(description="What a good response shows.")
