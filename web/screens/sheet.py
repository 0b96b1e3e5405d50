"""The scorecard as a page: made out of the card's own JSON, so that what is shown is what is downloaded."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from markupsafe import Markup

from simulator.times import SECOND_MS
from web.plots import Item, Lane, bar
from web.screens.judged import Issue, OverriddenSums, Override, read_issue, read_overridden, read_override
from web.shapes import Course

Json = Mapping[str, Any]
WHOLE_PCT = 100
RUN = ("MTTD", "MTTA", "MTTM", "MTTR")
"""Detected, acknowledged, mitigated, resolved."""


@dataclass(frozen=True, slots=True)
class Part:
    """One of several things that a finding is about."""

    label: str
    verdict: str
    due_ms: int | None
    at_ms: int | None


@dataclass(frozen=True, slots=True)
class Remark:
    """A fault found in something that was written."""

    text: str
    quote: str
    seq: int | None


@dataclass(frozen=True, slots=True)
class Finding:
    """What became of a criterion."""

    criterion: str
    title: str
    phase: str
    role: str
    verdict: str
    points: int
    of: int
    expected: str
    actual: str
    evidence: tuple[int, ...]
    source: tuple[str, ...]
    why: str
    good: str
    confidence: str
    parts: tuple[Part, ...]
    remarks: tuple[Remark, ...]
    override: Override | None = None

    @property
    def stands(self) -> str:
        """The verdict that stands: people's where they gave one, else the scorer's."""
        return self.override.verdict if self.override else self.verdict

    @property
    def stands_points(self) -> int:
        """The points that stand."""
        return self.override.points if self.override else self.points


@dataclass(frozen=True, slots=True)
class PhaseRow:
    """A phase's points and rating."""

    phase: str
    title: str
    rating: str
    points: int
    of: int
    bar: Markup


@dataclass(frozen=True, slots=True)
class RoleRow:
    """A role's points."""

    role: str
    title: str
    points: int
    of: int


@dataclass(frozen=True, slots=True)
class Measure:
    """One of the playbook's times, beside its target."""

    name: str
    title: str
    ms: int | None
    target: str
    verdict: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """A scorecard, ready to be shown."""

    headline: str
    score_pct: int | None
    rating: str
    scorer: str
    findings: tuple[Finding, ...]
    phases: tuple[PhaseRow, ...]
    roles: tuple[RoleRow, ...]
    measures: tuple[Measure, ...]
    lanes: tuple[Lane, ...]
    """What was due and done, by phase."""
    course: Course
    """What failed, on the same time line."""
    overridden: OverriddenSums | None = None
    """None where nobody overrode anything."""
    issue: Issue | None = None
    """None before the release."""
    suggested: Mapping[str, int] = field(default_factory=dict)
    """Marker -> the step that the record suggests."""
    rated: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    """Marker -> the steps that evaluators gave, without those who did not observe it."""

    def is_newest(self, issues: int) -> bool:
        """Whether no later issue has come out, of so many."""
        return self.issue is None or self.issue.number == issues

    @property
    def held(self) -> tuple[Finding, ...]:
        """What was met."""
        return self._with("met")

    @property
    def late(self) -> tuple[Finding, ...]:
        """What was late, or done in part."""
        return self._with("late", "partly")

    @property
    def missed(self) -> tuple[Finding, ...]:
        """What was not done."""
        return self._with("missed")

    @property
    def unseen(self) -> tuple[Finding, ...]:
        """What could not be observed, and counts for nothing."""
        return self._with("not-observed")

    def _with(self, *verdicts: str) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.findings if finding.stands in verdicts)


def read_sheet(card: bytes | str) -> Sheet:
    """The sheet of a card's JSON."""
    told: Json = json.loads(card)
    timeline = told["timeline"]
    return Sheet(
        headline=told["headline"],
        score_pct=told["score_pct"],
        rating=told["rating"] or "",
        scorer=told["scorer"],
        findings=tuple(_finding(one) for one in told["findings"]),
        phases=tuple(_phase(one) for one in told["phases"]),
        roles=tuple(RoleRow(one["role"], one["title"], one["points"], one["of"]) for one in told["roles"]),
        measures=_measures(told["metrics"]["details"]),
        lanes=tuple(_lane(lane) for lane in timeline["lanes"]),
        course=_course(timeline["graph"]),
        overridden=read_overridden(told),
        issue=read_issue(told.get("issue")),
        suggested={one["marker"]: one["suggested"]["step"] for one in _markers(told) if one["suggested"]},
        rated={
            one["marker"]: tuple(given["step"] for given in one["given"] if given["step"]) for one in _markers(told)
        },
    )


def _markers(told: Json) -> list[Json]:
    """None on a card that was issued before people rated."""
    markers: list[Json] = told.get("ratings", [])
    return markers


def _finding(one: Json) -> Finding:
    return Finding(
        criterion=one["criterion"],
        title=one["title"],
        phase=one["phase"],
        role=one["role"],
        verdict=one["verdict"],
        points=one["points"],
        of=one["of"],
        expected=one["expected"],
        actual=one["actual"],
        evidence=tuple(one["evidence"]),
        source=tuple(one["source"]),
        why=one["why"],
        good=one["good"],
        confidence=one["confidence"],
        parts=tuple(Part(part["label"], part["verdict"], part["due_ms"], part["at_ms"]) for part in one["parts"]),
        remarks=tuple(Remark(remark["text"], remark["quote"], remark["seq"]) for remark in one["remarks"]),
        override=read_override(one.get("override")),
    )


def _phase(one: Json) -> PhaseRow:
    share = WHOLE_PCT * one["points"] // one["of"] if one["of"] else 0
    rating, title = one["rating"] or "", one["title"]
    drawn = bar(share, rating, f"{title}: {one['points']} / {one['of']}")
    return PhaseRow(one["phase"], title, rating, one["points"], one["of"], drawn)


def _measures(details: Json) -> tuple[Measure, ...]:
    """In the order in which an incident runs through them; JSON sorts its keys."""
    known = [name for name in RUN if name in details]
    return tuple(_measure(name, details[name]) for name in (*known, *(name for name in details if name not in RUN)))


def _measure(name: str, told: Json) -> Measure:
    seconds = told["seconds"]
    ms = None if seconds is None else seconds * SECOND_MS
    return Measure(name, told["name"], ms, told["target"], told["verdict"] or "")


def _lane(told: Json) -> Lane:
    items = (
        Item(one["label"], one["verdict"], one["due_ms"], one["done_ms"], href=f"#f-{one['criterion']}")
        for one in told["items"]
    )
    return Lane(told["title"], tuple(items))


def _course(told: Json | None) -> Course:
    if told is None:
        return Course("", "", ())
    points = tuple((at_ms, value) for at_ms, value in told["points"])
    return Course(told["label"], told["unit"], points, told["threshold"])
