"""Prose: what was written is honest, specific, blameless, free of guesses and promises, and reaches what is systemic.

Each fault that is certain or likely costs a share of the points; what is less sure is shown and costs nothing.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import get_args

from pydantic import Field

from scoring.kinds.base import KindParams, unknown
from scoring.kinds.document import charged
from scoring.kinds.message import contradicted
from scoring.messages.facts import Fact, contradiction
from scoring.messages.links import chain_of
from scoring.messages.told import Told
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
    except_rules: tuple[str, ...] = Field(default=(), description="Rules that are left out here.")
    figures: Mapping[str, tuple[Fact, ...]] = Field(
        default_factory=dict,
        description="Rules on figures, and the facts that such a figure states: they count where all of these are "
        "contradicted and no field of the same message was found to contradict one.",
    )
    each_costs_pct: int = Field(ge=1, le=WHOLE_PCT, description="What each fault costs, in percent of the points.")
    bears: bool = Field(
        default=False, description="Whether a chain of whys that says nothing of this incident is a fault too."
    )

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
        for note, where in _once(params, record, one, _wanted(itself, Same(one.graded, one.fields)))
    ]
    faults = [remark for remark in remarks if remark.confidence != "look"]
    if params.bears and not faults:
        remarks += (faults := list(_canned(params, record)))
    if not faults and not any(one.whole for one in read):
        return unobserved(criterion.title, "Of what was sent, hardly a field was filled in.")
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


def _once(
    params: Params, record: Record, one: Written, notes: tuple[tuple[Note, str], ...]
) -> Iterator[tuple[Note, str]]:
    """The notes; of those on figures only the first for the same facts, and only what is not charged to a field."""
    charged: set[Fact] = set()
    for note, where in notes:
        facts = params.figures.get(note.rule, ())
        if not facts:
            yield note, where
        elif not charged.intersection(facts) and _contradicts(record, one, facts):
            charged.update(facts)
            yield note, where


def _contradicts(record: Record, one: Written, facts: tuple[Fact, ...]) -> bool:
    """Whether what was typed contradicts all of some facts, with the playbook's tolerances.

    A true figure beside a smaller one tells that this is of something else. What a field was charged with is not
    charged again.
    """
    sent = next((message for message in record.messages if message.event.seq == one.seq), None)
    if (charged(record) if sent is None else contradicted(record, sent)).intersection(facts):
        return False
    typed = "\n".join(one.fields.values())
    told = Told.in_report(record, next(iter(one.fields))) if sent is None else Told.of(record, sent)
    return all(contradiction(record, told, fact, typed) is not None for fact in facts)


def _canned(params: Params, record: Record) -> Iterator[Remark]:
    """A remark for each section of which no link of its chain has to do with this incident."""
    for one in sections(record, params.sections):
        chain = chain_of(record, one.writing.text)
        if not chain.links and chain.canned:
            told = "The chain could end any incident; lead it from what happened here to what lets it happen again."
            section = next(iter(one.fields), "")
            yield Remark("canned-why", told, one.seq, section, chain.canned[-1], confidence="likely")


def _remark(note: Note, seq: int, where: str) -> Remark:
    return Remark(note.rule, note.advice, seq, where, note.quote, note.fact, note.confidence)


def _first(read: Sequence[Written]) -> list[int]:
    """The first entry that was read, as far as entries are known."""
    first = min((one.seq for one in read if one.seq), default=0)
    return [first] if first else []


def _told(faults: list[Remark], read: int) -> str:
    if not faults:
        return f"It holds for {'what was written' if read == 1 else f'all {read} texts that were read'}."
    quoted = [f"\u201c{fault.quote}\u201d" for fault in faults if fault.quote]
    more = f", and {len(quoted) - _SHOWN} more" if len(quoted) > _SHOWN else ""
    return f"Found: {'; '.join(quoted[:_SHOWN])}{more}." if quoted else "Something is left out that had to be said."


_SHOWN = 3
