"""Prose: what was written is honest, specific, blameless, free of guesses and promises, and reaches what is systemic.

Each fault that is certain or likely costs a share of the points; what is less sure is shown and costs nothing.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import get_args

from pydantic import Field

from scoring.kinds.base import KindParams, unknown
from scoring.messages.writings import PROSE_KINDS, Written, chat, messages, sections, typed
from scoring.prose import Graded, Note
from scoring.prose.model import Label
from scoring.record import Record
from scoring.verdict import WHOLE_PCT, Judgement, Remark, by_share, unobserved
from simulator.playbook import Criterion, Playbook
from simulator.same import Same


class Params(KindParams):
    """What is read, and for what."""

    labels: tuple[Label, ...] = Field(min_length=1, description="The faults that are looked for.")
    templates: tuple[str, ...] = Field(default=(), description="Messages by these templates are read.")
    fields: tuple[str, ...] = Field(default=(), description="Of the messages only these fields are read; all if empty.")
    sections: tuple[str, ...] = Field(default=(), description="These sections of the postmortem are read.")
    chat: bool = Field(default=False, description="What is said in the war room is read.")
    facets: tuple[str, ...] = Field(default=(), description="Of the faults only those of these sorts; all if empty.")
    except_rules: tuple[str, ...] = Field(
        default=(), description="Rules that are left out here, since another criterion judges the same."
    )
    each_costs_pct: int = Field(ge=1, le=WHOLE_PCT, description="What each fault costs, in percent of the points.")

    def flaws(self, playbook: Playbook) -> Iterator[str]:
        """Names that the playbook does not have, and templates whose messages nobody reads as prose."""
        yield from unknown("template", self.templates, playbook.template_ids)
        known = [field.id for field in playbook.template(playbook.postmortem.template).fields]
        yield from unknown("section of the postmortem", self.sections, known)
        of = [playbook.template(name) for name in self.templates if name in playbook.template_ids]
        yield from unknown("field of these templates", self.fields, [one.id for each in of for one in each.fields])
        for name in self.templates:
            if name in playbook.template_ids and playbook.template(name).kind not in PROSE_KINDS:
                yield f"messages by the template {name!r} are not read as prose"
        if not (self.templates or self.sections or self.chat):
            yield f"nothing is read; give `templates`, `sections` or `chat` (labels: {', '.join(get_args(Label))})"


def judge(criterion: Criterion, params: Params, record: Record) -> Judgement:
    """Not observed where nothing of the sort was written."""
    read = [*messages(record, params.templates, params.fields), *sections(record, params.sections)]
    if params.chat:
        read += chat(record)
    if not read:
        return unobserved(criterion.title, "Nothing of the kind was written.")
    itself = Same(params)
    remarks = [
        _remark(note, one.seq, where)
        for one in read
        if one.graded.notes
        for note, where in _wanted(itself, Same(one.graded, one.fields))
    ]
    faults = [remark for remark in remarks if remark.confidence != "look"]
    kept_pct = max(0, WHOLE_PCT - params.each_costs_pct * len(faults))
    seqs = sorted({remark.seq for remark in faults if remark.seq}) or _first(read)
    return Judgement(
        by_share(kept_pct),
        kept_pct,
        criterion.title,
        _told(faults, len(read)),
        evidence=tuple(seqs),
        confidence="likely" if any(fault.confidence == "likely" for fault in faults) else "certain",
        remarks=tuple(remarks),
    )


@lru_cache(maxsize=1 << 16)
def _wanted(params_itself: Same, graded_and_fields: Same) -> tuple[tuple[Note, str], ...]:
    """The notes that a criterion asks for, each with its field: of what was typed, never of its form."""
    (params,), (graded, _) = params_itself.values, graded_and_fields.values
    assert isinstance(params, Params)  # noqa: S101 - see above
    assert isinstance(graded, Graded)  # noqa: S101
    facets = {(note.rule, note.quote): note.facet for note in graded.notes} if params.facets else {}
    return tuple(
        (note, where)
        for note, where in typed(graded_and_fields)
        if note.label in params.labels
        and (not params.facets or facets[note.rule, note.quote] in params.facets)
        and note.rule not in params.except_rules
    )


def _remark(note: Note, seq: int, where: str) -> Remark:
    return Remark(note.rule, note.advice, seq, where, note.quote, note.fact, note.confidence)


def _first(read: Sequence[Written]) -> list[int]:
    """The first entry that was read, as far as entries are known."""
    first = min((one.seq for one in read if one.seq), default=0)
    return [first] if first else []


def _told(faults: list[Remark], read: int) -> str:
    if not faults:
        return f"Nothing of the sort in {'what was written' if read == 1 else f'{read} texts'}."
    quoted = [f"\u201c{fault.quote}\u201d" for fault in faults if fault.quote]
    more = f", and {len(quoted) - _SHOWN} more" if len(quoted) > _SHOWN else ""
    return f"Found: {'; '.join(quoted[:_SHOWN])}{more}." if quoted else "Something is left out that had to be said."


_SHOWN = 3
