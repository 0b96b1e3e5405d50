"""Deed: something is done or not; several things may be wanted, and something may have to come after them."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field, model_validator

from scoring.bounds import due_by_ms, path_flaw
from scoring.closing import settled, told_out
from scoring.kinds.base import KindParams, of_parts, unknown, whole_of
from scoring.lateness import verdict_on
from scoring.moments import moment
from scoring.record import Mark, Record
from scoring.story import Names
from scoring.verdict import WHOLE_PCT, Judgement, Part, Verdict
from scoring.wording import moment_words, several
from simulator.playbook import Criterion, Playbook


class Params(KindParams):
    """What is wanted: milestones, roles to be given, things looked at."""

    milestones: Annotated[tuple[str, ...], Names("milestone")] = Field(default=(), description="All of them.")
    roles: tuple[str, ...] = Field(default=(), description="Roles to be given, all of them.")
    looks: Annotated[tuple[str, ...], Names("check item")] = Field(
        default=(), description="Checklist items or questions that a check answers, all."
    )
    look_kinds: Annotated[tuple[str, ...], Names("kind of check")] = Field(
        default=(), description="Kinds of check, all of them."
    )
    before: str | None = Field(default=None, description="The milestone that has to wait for them.")
    within: str | None = Field(default=None, description="The path of the time in which they are due, from detection.")

    @model_validator(mode="after")
    def _something(self) -> "Params":
        if not (self.milestones or self.roles or self.looks or self.look_kinds):
            raise ValueError("say what is wanted: milestones, roles, looks or look_kinds")
        return self

    def flaws(self, playbook: Playbook) -> Iterator[str]:
        """Names that the playbook does not have."""
        items = [item.id for item in playbook.detection.checklist]
        questions = [question.id for question in playbook.diagnostic_questions.questions]
        rotation = [item.id for item in playbook.on_call.checklist]
        yield from unknown("checklist item or question", self.looks, [*items, *questions, *rotation])
        yield from unknown("role", self.roles, playbook.role_ids)
        if self.within is not None and (flaw := path_flaw(playbook, self.within)):
            yield flaw

    def asks_more(self) -> bool:
        """Roles can always be given out."""
        return bool(self.roles)


def judge(criterion: Criterion, params: Params, record: Record) -> Judgement:
    """One part for each thing that is wanted and that the script gives the means to do."""
    by_ms = None if params.within is None else due_by_ms(record, params.within)
    wanted = list(_wanted(params, record))
    parts = [_part(params, record, label, mark, by_ms) for label, mark in wanted]
    expected = criterion.title
    if by_ms is not None:
        expected += f", by {moment_words(record, by_ms)}"
    missing = [part.label for part in parts if part.verdict is Verdict.MISSED]
    told = _told(record, parts, missing) or "It could not be done, or was not due"
    return whole_of(of_parts(expected, f"{told.rstrip('.')}.", parts, due_ms=by_ms))


def _told(record: Record, parts: list[Part], missing: list[str]) -> str:
    """A few by their times; many by their number, with those that were not done: the finding's parts tell the times."""
    done = [(part.label, part.at_ms) for part in parts if part.at_ms is not None]
    if len(parts) <= _TOLD_BY_TIME:
        told = [f"{label} at {moment_words(record, at_ms)}" for label, at_ms in done]
        return "; ".join([*told, *(f"{label}: not done" for label in missing)])
    last = max((at_ms for _, at_ms in done), default=None)
    count = f"All {len(done)}" if len(done) == len(parts) else f"{len(done)} of {len(parts)}"
    by = "" if last is None else f" by {moment_words(record, last)}"
    return f"{count}{by}" + (f". Not done: {several(missing)}" if missing else "")


_TOLD_BY_TIME = 3


def _wanted(params: Params, record: Record) -> Iterator[tuple[str, Mark | None]]:
    for milestone in params.milestones:
        move = record.scenario.move(milestone)
        words = milestone.replace("-", " ").replace(".", " ")
        yield move.label if move else words[:1].upper() + words[1:], moment(record, milestone)
    for role in params.roles:
        yield record.playbook.role(role).title, record.first(f"{role}.assigned")
    for item in params.looks:
        if any(item in check.counts_as for check in record.scenario.checks):
            yield _title(record, item), _looked(record, item)
    for kind in params.look_kinds:
        if any(check.kind == kind for check in record.scenario.checks):
            found = (look.found for look in record.looks if look.check.kind == kind)
            yield f"The {kind}", next(found, None)


def _title(record: Record, item: str) -> str:
    points = {point.id: point.title for point in record.playbook.detection.checklist}
    questions = {question.id: question.question for question in record.playbook.diagnostic_questions.questions}
    rotation = {one.id: one.text for one in record.playbook.on_call.checklist}
    return points.get(item) or questions.get(item) or rotation.get(item) or item


def _looked(record: Record, item: str) -> Mark | None:
    return next((look.found for look in record.looks if item in look.check.counts_as), None)


def _part(params: Params, record: Record, label: str, mark: Mark | None, by_ms: int | None) -> Part:
    waits = None if params.before is None else moment(record, params.before)
    due_ms = by_ms if waits is None else min(waits.at_ms, by_ms) if by_ms is not None else waits.at_ms
    if mark is None:
        open_still = not settled(record) if due_ms is None else record.now_ms <= due_ms + record.lateness.grace
        open_still = open_still and not told_out(record)
        return Part(label, Verdict.NOT_OBSERVED if open_still else Verdict.MISSED, due_ms=due_ms)
    if due_ms is None:
        return Part(label, Verdict.MET, WHOLE_PCT, None, mark.at_ms, (mark.seq,))
    since_ms = record.detected_ms if due_ms > record.detected_ms else 0
    verdict, kept_pct = verdict_on(record.lateness, due_ms - since_ms, mark.at_ms - due_ms)
    return Part(label, verdict, kept_pct, due_ms, mark.at_ms, (mark.seq,))
