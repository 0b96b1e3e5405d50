"""Upgrade: when it grows worse, the severity goes up with it.

Observed only where the truth grew graver while harm was being done, and the room had called it something milder.
Whoever had called it that grave before has nothing to raise; nor has whoever had called it nothing, which is the
declaration's loss. Going up late is judged here; never going up is missed here, and takes along the severity, which
then ends too low.
"""

from collections.abc import Iterator
from itertools import pairwise

from pydantic import Field

from scoring.bounds import SEVERITY, duration_at, path_flaw
from scoring.kinds.base import KindParams, of_parts, unless
from scoring.lateness import verdict_on
from scoring.moments import moment
from scoring.record import Record
from scoring.story import Hopeless, Story
from scoring.verdict import Judgement, Part, Verdict
from scoring.wording import moment_words
from simulator.ids import SeverityId
from simulator.playbook import Criterion, Playbook


class Params(KindParams):
    """How soon."""

    within: str = Field(description="The path of the time in which it goes up; {severity} is the graver one.")

    def flaws(self, playbook: Playbook) -> Iterator[str]:
        """A path that leads nowhere."""
        if flaw := path_flaw(playbook, self.within):
            yield flaw

    def hopeless(self, criterion: Criterion, story: Story) -> Iterator[Hopeless]:
        """It asks for a truth that grows graver."""
        del criterion
        order = story.playbook.severity_ids
        mildest = max(map(order.index, (story.scenario.facts.severity, *story.turns)))
        graver = [one for one in story.turns if order.index(one) < mildest]
        yield from unless(graver, "it never grows graver")


def judge(criterion: Criterion, params: Params, record: Record) -> Judgement:
    """One part for each time at which it grew worse than the room had called it."""
    parts = list(_parts(params, record))
    told = [
        f"{part.label}: {'not raised' if part.at_ms is None else f'raised at {moment_words(record, part.at_ms)}'}"
        for part in parts
    ]
    actual = f"{'; '.join(told)}." if parts else "It did not grow worse than the room had called it."
    return of_parts(criterion.title, actual, parts)


def _parts(params: Params, record: Record) -> Iterator[Part]:
    order = [str(severity) for severity in record.playbook.severity_ids]
    truth = record.truth
    for (_, before), (since_ms, now) in pairwise(truth):
        if order.index(now) >= order.index(before):
            continue
        called = [one for one in record.exercise.declared if one.at_ms <= since_ms]
        if not called or order.index(str(called[-1].severity)) <= order.index(now):
            continue
        yield _part(params, record, SeverityId(now), since_ms)


def _part(params: Params, record: Record, severity: SeverityId, since_ms: int) -> Part:
    order = record.playbook.severity_ids
    allowed_ms = duration_at(record.playbook, params.within.replace(SEVERITY, severity)) or 0
    label, due_ms = f"{severity} since {moment_words(record, since_ms)}", since_ms + allowed_ms
    raised = next(
        (
            one
            for one in record.exercise.declared
            if one.at_ms > since_ms and order.index(SeverityId(one.severity)) <= order.index(severity)
        ),
        None,
    )
    if raised is None:
        return Part(label, Verdict.MISSED if _passed(record, due_ms) else Verdict.NOT_OBSERVED, due_ms=due_ms)
    verdict, kept_pct = verdict_on(record.lateness, allowed_ms, raised.at_ms - due_ms)
    return Part(label, verdict, kept_pct, due_ms, raised.at_ms, (raised.seq,))


def _passed(record: Record, due_ms: int) -> bool:
    """Whether its time has run out; what stopped doing harm before then asks for no graver level any more."""
    stopped = moment(record, "impact-stopped")
    if stopped is not None and stopped.at_ms <= due_ms:
        return False
    return record.now_ms > due_ms + record.lateness.grace
