"""Detection: where the first signal comes from, what a good alert is, and what to check when one fires."""

from typing import Literal

from pydantic import Field

from simulator.document.exact import Whole
from simulator.playbook.base import Chapter, PlaybookModel, Point, Slug, Span
from simulator.times import DurationMs


class DetectionGoal(PlaybookModel):
    """How much is to be found by machines before people."""

    share_pct: Whole = Field(ge=0, le=100, description="Percent of incidents.")
    text: str = Field(description="The goal in words.")


class DetectionSource(PlaybookModel):
    """Where news of an incident may come from."""

    id: Slug = Field(description="Its name.")
    title: str = Field(description="What it is.")
    latency: Span = Field(description="How long it typically takes from the start of the incident.")
    reliability: Literal["high", "medium", "low"] = Field(description="How far it can be trusted.")
    example: str = Field(description="A sample.")


class AlertRule(PlaybookModel):
    """An alert's rule, as an example of how to write one or how not to."""

    name: str = Field(description="The alert's name.")
    expression: str = Field(description="What it watches.")
    held_for: DurationMs = Field(description="How long the expression must hold before it fires.")
    severity: str = Field(description="Its label.")
    summary: str = Field(description="What the page says.")
    runbook: str = Field(default="", description="Where to read what to do.")
    dashboard: str = Field(default="", description="Where to look.")
    verdict: str = Field(description="Why it is good or bad.")


class AlertDesign(PlaybookModel):
    """A good alert beside a bad one."""

    title: str = Field(description="Its heading.")
    text: str = Field(description="What makes the difference.")
    good: AlertRule = Field(description="One that watches a symptom.")
    bad: AlertRule = Field(description="One that watches a cause.")


class Detection(Chapter):
    """The first phase."""

    goal: DetectionGoal = Field(description="What detection aims at.")
    failure: str = Field(description="What counts as a failure of detection.")
    sources: tuple[DetectionSource, ...] = Field(description="The sources, the fastest first.")
    alert_design: AlertDesign = Field(description="How to write alerts.")
    checklist: tuple[Point, ...] = Field(description="What to do when an alert fires, in order.")
