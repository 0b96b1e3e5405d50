"""Diagnosis: causes are not looked for before mitigation has begun.

The checklist of detection and the questions of triage are no search for a cause: they take half a minute each and say
where to begin. What answers neither, and is looked at before the first move, is one. Cannot tell a glance that cost
nobody anything from one that kept everybody waiting.
"""

from collections.abc import Iterator

from pydantic import Field

from scoring.closing import come_due
from scoring.conduct import opens_ms
from scoring.kinds.base import KindParams, unknown
from scoring.moments import moment
from scoring.record import Look, Record
from scoring.verdict import WHOLE_PCT, Judgement, by_share, unobserved
from scoring.wording import listed, moment_words
from simulator.playbook import Criterion, Playbook


class Params(KindParams):
    """What does not count as a search, and what each search costs."""

    free_kinds: tuple[str, ...] = Field(default=(), description="Kinds of check that seek no cause.")
    each_costs_pct: int = Field(ge=1, le=100, description="For each look for a cause, in percent of the points.")
    due_with: str | None = Field(default=None, description="The criterion by whose time mitigation has to begin.")

    def flaws(self, playbook: Playbook) -> Iterator[str]:
        """Names that the playbook does not have."""
        yield from unknown("criterion", [self.due_with] if self.due_with else [], playbook.criterion_ids)


def judge(criterion: Criterion, params: Params, record: Record) -> Judgement:
    """Judged once mitigation has begun; without any, once there was a search instead of it and it was due."""
    declared, first = moment(record, "declared") or moment(record, "detected"), moment(record, "mitigation-started")
    if declared is None or (first is None and not come_due(record, params.due_with)):
        return unobserved(criterion.title, "Mitigation had not begun.")
    until_ms = record.now_ms if first is None else first.at_ms
    since_ms, triage = opens_ms(record), _triage(record)
    sought = [
        look for look in record.looks if since_ms <= look.started_ms < until_ms and not _is_free(params, triage, look)
    ]
    if first is None and not sought:
        return unobserved(criterion.title, "Nothing was tried, and no cause was looked for either.")
    kept_pct = max(0, WHOLE_PCT - params.each_costs_pct * len(sought))
    begun = "Mitigation never began" if first is None else f"Mitigation began at {moment_words(record, until_ms)}"
    told = f"; looked at before: {listed([look.check.label for look in sought])}" if sought else ""
    evidence = (*(look.found.seq for look in sought), *(() if first is None else (first.seq,)))
    at_ms = None if first is None else first.at_ms
    return Judgement(by_share(kept_pct), kept_pct, criterion.title, f"{begun}{told}.", tuple(sorted(evidence)), at_ms)


def _triage(record: Record) -> set[str]:
    return {
        *(item.id for item in record.playbook.detection.checklist),
        *(question.id for question in record.playbook.diagnostic_questions.questions),
    }


def _is_free(params: Params, triage: set[str], look: Look) -> bool:
    return look.check.kind in params.free_kinds or bool(triage & set(look.check.counts_as))
