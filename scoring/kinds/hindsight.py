"""Hindsight: what the postmortem says went well and poorly agrees with the record.

Praise for something that was missed is contradicted, and so is praise for coming in time of what came late, and for
what a mitigation did that nobody made. Where something was missed, at least one such thing is named; more words count
as naming a thing than as praising it. Cannot tell what a sentence means that has none of the words.
"""

import re
from collections.abc import Iterator, Mapping

from pydantic import Field

from scoring.closing import told_out
from scoring.kinds import judge as judge_one
from scoring.kinds.base import KindParams, unknown
from scoring.messages.sections import section_text
from scoring.messages.shortfalls import real_lines
from scoring.record import Record
from scoring.verdict import WHOLE_PCT, Judgement, Remark, Verdict, by_share, unobserved
from simulator.playbook import Criterion, Playbook


class Params(KindParams):
    """Which sections are held against which findings."""

    well: str = Field(description="The section of the postmortem that says what went well.")
    poorly: str = Field(description="The section that says what went poorly.")
    topics: Mapping[str, tuple[str, ...]] = Field(
        min_length=1, description="Criteria, and the words by which a sentence speaks of each."
    )
    named_by: Mapping[str, tuple[str, ...]] = Field(
        default_factory=dict, description="Further words by which what went poorly names a criterion."
    )
    timely: tuple[str, ...] = Field(
        default=(), description="Words by which a sentence says that something was in time."
    )
    rungs: Mapping[str, tuple[str, ...]] = Field(
        default_factory=dict, description="Rungs of the ladder, and the words by which a sentence speaks of each."
    )
    worked: tuple[str, ...] = Field(
        default=(), description="Words by which a sentence says that a mitigation did good."
    )
    unless: tuple[str, ...] = Field(
        default=(), description="Words beside which a sentence praises nothing of the kind."
    )
    each_costs_pct: int = Field(ge=1, le=WHOLE_PCT, description="What each contradiction costs, in percent.")
    unnamed_costs_pct: int = Field(ge=1, le=WHOLE_PCT, description="What it costs to name nothing of what was missed.")

    def flaws(self, playbook: Playbook) -> Iterator[str]:
        """Names that the playbook does not have."""
        fields = [field.id for field in playbook.template(playbook.postmortem.template).fields]
        yield from unknown("section of the postmortem", (self.well, self.poorly), fields)
        yield from unknown("criterion", (*self.topics, *self.named_by), [str(one.id) for one in playbook.criteria])
        yield from unknown("rung", tuple(self.rungs), [rung.id for rung in playbook.mitigation.rungs])


def judge(criterion: Criterion, params: Params, record: Record) -> Judgement:
    """Not observed while neither section has a word in it."""
    well, poorly = _lines(record, params.well), _lines(record, params.poorly)
    if not well and not poorly:
        return unobserved(criterion.title, "Neither was written.")
    missed = _became(params, record, Verdict.MISSED)
    remarks = [
        Remark(rule, "The record says otherwise.", _seq(record, params.well), params.well, line, fact)
        for line in well
        for rule, fact in dict.fromkeys(_contradicted(params, record, missed, line))
    ]
    named = not (poorly or told_out(record)) or any(
        _speaks_of(line, (*params.topics[topic], *params.named_by.get(topic, ())))
        for line in poorly
        for topic in missed
    )
    lost_pct = params.each_costs_pct * len(remarks) + (params.unnamed_costs_pct if missed and not named else 0)
    kept_pct = max(0, WHOLE_PCT - lost_pct)
    seqs = tuple(sorted({seq for name in (params.well, params.poorly) if (seq := _seq(record, name))}))
    told = _told(remarks, unnamed=bool(missed) and not named)
    return Judgement(by_share(kept_pct), kept_pct, criterion.title, told, evidence=seqs, remarks=tuple(remarks))


def _lines(record: Record, section: str) -> list[str]:
    return real_lines(section_text(record, section))


def _seq(record: Record, section: str) -> int | None:
    marks = record.marks.get(f"postmortem.{section}", ())
    return marks[-1].seq if marks else None


def _contradicted(params: Params, record: Record, missed: Mapping[str, str], line: str) -> Iterator[tuple[str, str]]:
    """(rule, fact) for each way in which the record says otherwise than a line of praise."""
    for topic, fact in missed.items():
        if _speaks_of(line, params.topics[topic]):
            yield "praised-but-missed", fact
    if _speaks_of(line, params.unless):
        return
    if _speaks_of(line, params.timely):
        for topic, fact in _became(params, record, Verdict.LATE).items():
            if _speaks_of(line, params.topics[topic]):
                yield "praised-but-late", fact
    if _speaks_of(line, params.worked):
        for rung, words in params.rungs.items():
            if _speaks_of(line, words) and not _made(record, rung, words):
                yield "praised-but-not-made", f"Nobody made one: {record.playbook.rung(rung).title.lower()}."


def _made(record: Record, rung: str, words: tuple[str, ...]) -> bool:
    """Whether a mitigation of a rung was made, or one that is called by its words."""
    made = [one.move for one in record.attempts if not one.refused]
    return any(move.rung == rung or _speaks_of(f"{move.id} {move.label}", words) for move in made)


def _became(params: Params, record: Record, verdict: Verdict) -> dict[str, str]:
    """The topics that came to a verdict, with what became of each."""
    judged = {
        str(one.id): judge_one(one, record)
        for one in record.playbook.criteria
        if one.id in params.topics and (not one.severities or record.severity in one.severities)
    }
    titles = {str(one.id): one.title for one in record.playbook.criteria}
    return {topic: f"{titles[topic]}: {found.actual}" for topic, found in judged.items() if found.verdict is verdict}


def _speaks_of(line: str, words: tuple[str, ...]) -> bool:
    return any(re.search(rf"(?<!\w){re.escape(word)}", line, re.IGNORECASE) for word in words)


def _told(remarks: list[Remark], *, unnamed: bool) -> str:
    told = [
        f"\u201c{remark.quote}\u201d stands under what went well. The record says: {remark.fact}" for remark in remarks
    ]
    if unnamed:
        told.append("Nothing of what was missed is named under what went poorly.")
    return " ".join(told) or "Both agree with the record."
