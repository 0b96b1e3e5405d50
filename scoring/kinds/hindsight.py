"""Hindsight: what the postmortem says went well and poorly agrees with the record.

Praise for something that was missed is contradicted; and where something was missed, at least one such thing is named.
"""

from collections.abc import Iterator, Mapping

from pydantic import Field

from scoring.kinds import judge as judge_one
from scoring.kinds.base import KindParams, unknown
from scoring.record import Record
from scoring.verdict import WHOLE_PCT, Judgement, Remark, Verdict, by_share, unobserved
from simulator.exercise.state import Section
from simulator.playbook import Criterion, Playbook


class Params(KindParams):
    """Which sections are held against which findings."""

    well: str = Field(description="The section of the postmortem that says what went well.")
    poorly: str = Field(description="The section that says what went poorly.")
    topics: Mapping[str, tuple[str, ...]] = Field(
        min_length=1, description="Criteria, and the words by which a sentence speaks of each."
    )
    each_costs_pct: int = Field(ge=1, le=WHOLE_PCT, description="What each contradiction costs, in percent.")
    unnamed_costs_pct: int = Field(ge=1, le=WHOLE_PCT, description="What it costs to name nothing of what was missed.")

    def flaws(self, playbook: Playbook) -> Iterator[str]:
        """Names that the playbook does not have."""
        fields = [field.id for field in playbook.template(playbook.postmortem.template).fields]
        yield from unknown("section of the postmortem", (self.well, self.poorly), fields)
        yield from unknown("criterion", tuple(self.topics), [str(one.id) for one in playbook.criteria])


def judge(criterion: Criterion, params: Params, record: Record) -> Judgement:
    """Not observed while neither section has a word in it."""
    well, poorly = _lines(record, params.well), _lines(record, params.poorly)
    if not well and not poorly:
        return unobserved(criterion.title, "Neither was written.")
    missed = _missed(params, record)
    remarks = [
        Remark("praised-but-missed", "The record says otherwise.", _seq(record, params.well), params.well, line, fact)
        for line in well
        for topic, fact in missed.items()
        if _speaks_of(line, params.topics[topic])
    ]
    named = any(_speaks_of(line, params.topics[topic]) for line in poorly for topic in missed)
    lost_pct = params.each_costs_pct * len(remarks) + (params.unnamed_costs_pct if missed and not named else 0)
    kept_pct = max(0, WHOLE_PCT - lost_pct)
    seqs = tuple(sorted({seq for name in (params.well, params.poorly) if (seq := _seq(record, name))}))
    told = _told(remarks, unnamed=bool(missed) and not named)
    return Judgement(by_share(kept_pct), kept_pct, criterion.title, told, evidence=seqs, remarks=tuple(remarks))


def _lines(record: Record, section: str) -> list[str]:
    text = record.exercise.sections.get(section, Section()).text
    return [line.strip().lstrip("-*\u2022 ") for line in text.splitlines() if line.strip()]


def _seq(record: Record, section: str) -> int | None:
    marks = record.marks.get(f"postmortem.{section}", ())
    return marks[-1].seq if marks else None


def _missed(params: Params, record: Record) -> dict[str, str]:
    """The topics that were missed, with what became of each."""
    judged = {
        str(one.id): judge_one(one, record)
        for one in record.playbook.criteria
        if one.id in params.topics and (not one.severities or record.severity in one.severities)
    }
    return {topic: found.actual for topic, found in judged.items() if found.verdict is Verdict.MISSED}


def _speaks_of(line: str, words: tuple[str, ...]) -> bool:
    return any(word.casefold() in line.casefold() for word in words)


def _told(remarks: list[Remark], *, unnamed: bool) -> str:
    told = [f"\u201c{remark.quote}\u201d stands under what went well; {remark.fact}" for remark in remarks]
    if unnamed:
        told.append("Nothing of what was missed is named under what went poorly.")
    return " ".join(told) or "Both agree with the record."
