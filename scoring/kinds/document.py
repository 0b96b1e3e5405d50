"""Document: the postmortem, by its form. Whether it is blameless and reaches what is systemic, prose graders say."""

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Literal

from pydantic import Field

from scoring.closing import told_out
from scoring.kinds.base import KindParams, of_parts, scored, unknown, unless, whole_of
from scoring.messages import shortfalls
from scoring.messages.accounts import contradicted, states, title_of, true_figures, untold, untrue
from scoring.messages.blanks import placeholder
from scoring.messages.facts import Fact
from scoring.messages.links import chain_of
from scoring.messages.plans import plan_of
from scoring.messages.sections import emptied_section, postmortem, section_text
from scoring.record import Record
from scoring.story import Hopeless, Story
from scoring.verdict import WHOLE_PCT, Judgement, Part, Remark, Verdict, by_share, unobserved
from scoring.wording import several
from simulator.playbook import Criterion, Playbook, TemplateField
from simulator.same import Same


class Params(KindParams):
    """Which side of it."""

    wants: Literal["sections", "figures", "whys", "actions", "items"]
    sections: tuple[str, ...] = Field(default=(), description="The sections that are looked at; all if empty.")
    facts: Mapping[str, tuple[Fact, ...]] = Field(
        default_factory=dict, description="Sections, and the facts that each must not contradict."
    )
    at_least: int = Field(default=1, ge=1, description="How many whys, action items or other items are wanted.")

    def flaws(self, playbook: Playbook) -> Iterator[str]:
        """Names that the playbook does not have."""
        known = [field.id for field in playbook.template(playbook.postmortem.template).fields]
        yield from unknown("section of the postmortem", (*self.sections, *self.facts), known)

    def hopeless(self, criterion: Criterion, story: Story) -> Iterator[Hopeless]:
        """Of its sides only the figures ask for something of the script."""
        del criterion
        given = [one for one in story.scenario.facts.figures if not self.sections or one.field in self.sections]
        if self.wants == "figures":
            yield from unless(given, "the facts give no figures for it")


def judge(criterion: Criterion, params: Params, record: Record) -> Judgement:
    """Not observed before the postmortem could be written; while it is being written, only what stands counts."""
    if not could_write(record):
        return unobserved(criterion.title, "The exercise did not come to the postmortem.")
    parts = list(_WANTS[params.wants](params, record))
    lacking = [part.label for part in parts if part.verdict in (Verdict.MISSED, Verdict.PARTLY)]
    actual = f"Lacking: {several(lacking)}." if lacking else "All of it is there."
    told = actual if parts else "There was nothing of the kind to write."
    remarks = tuple(_REMARKS[params.wants](params, record))
    confidence = "likely" if any(remark.confidence == "likely" for remark in remarks) else "certain"
    return whole_of(of_parts(criterion.title, told, parts, remarks=remarks, confidence=confidence))


def charged(record: Record) -> frozenset[Fact]:
    """The facts that sections contradict, by all criteria that hold one against a fact."""
    of_figures = (_params(Same(criterion)) for criterion in scored(record, "document"))
    return frozenset(
        fact for params in of_figures if params.wants == "figures" for fact in contradicted(record, params.facts)
    )


@lru_cache(maxsize=1 << 8)
def _params(criterion: Same) -> Params:
    """The keys of a criterion of this kind, read once."""
    (written,) = criterion.values
    assert isinstance(written, Criterion)  # noqa: S101 - see above
    return Params.model_validate(written.params)


def could_write(record: Record) -> bool:
    """Whether the exercise came as far as the postmortem."""
    phases = {part.id: part.phase for part in record.scenario.parts}
    entered = any(phases.get(part) == "postmortem" for part in record.exercise.parts)  # type: ignore[call-overload]
    return entered or record.exercise.resolved_ms is not None or bool(record.exercise.sections)


def _evidence(record: Record, section: str) -> tuple[int, ...]:
    marks = record.marks.get(f"postmortem.{section}", ())
    return (marks[-1].seq,) if marks else ()


def _done(record: Record, label: str, kept_pct: int, section: str) -> Part:
    if not kept_pct and not told_out(record):
        return Part(label, Verdict.NOT_OBSERVED)
    return Part(label, by_share(kept_pct), kept_pct, evidence=_evidence(record, section))


def _sections(params: Params, record: Record) -> Iterator[Part]:
    for field in _wanted(params, record):
        whole = emptied_section(record, field) is None
        yield _done(record, field.label, WHOLE_PCT if whole else 0, field.id)


def _wanted(params: Params, record: Record) -> list[TemplateField]:
    fields = postmortem(record).fields
    return [field for field in fields if (field.id in params.sections if params.sections else field.required)]


def _figures(params: Params, record: Record) -> Iterator[Part]:
    """Each figure that the script has, and each other section that says what is not so."""
    for section, figure in true_figures(record, params.sections).items():
        kept_pct = WHOLE_PCT if states(record, figure) else 0
        yield _done(record, f"{title_of(record, section)} ({figure.text})", kept_pct, section)
    for remark in untrue(record, params.facts):
        label = f"{title_of(record, remark.where)} ({remark.fact})"
        yield Part(label, Verdict.MISSED, evidence=_evidence(record, remark.where))


def _false_figures(params: Params, record: Record) -> Iterator[Remark]:
    for figure in true_figures(record, params.sections).values():
        yield from untold(record, figure)
    yield from untrue(record, params.facts)


def _whys(params: Params, record: Record) -> Iterator[Part]:
    section = _first(params, "five-whys")
    steps = chain_of(record, section_text(record, section)).links
    for number in range(1, params.at_least + 1):
        yield _done(record, f"Why {number}", WHOLE_PCT if number <= steps else 0, section)


def _first(params: Params, usual: str) -> str:
    return params.sections[0] if params.sections else usual


def _items(params: Params, record: Record) -> Iterator[Part]:
    for section in params.sections:
        real = [line for line in shortfalls.real_lines(section_text(record, section)) if placeholder(line) is None]
        for number in range(params.at_least):
            there = number < len(real)
            yield _done(record, real[number][:60] if there else f"Item {number + 1}", WHOLE_PCT * there, section)


def _actions(params: Params, record: Record) -> Iterator[Part]:
    section = _first(params, "action-items")
    plan = (row for row in plan_of(record, section_text(record, section)) if row.counts)
    rows = sorted(plan, key=lambda row: len(row.lacking))
    for number in range(params.at_least):
        if number >= len(rows):
            yield _done(record, f"Action item {number + 1}", 0, section)
            continue
        row = rows[number]
        lacking = f" (no {', no '.join(row.lacking)})" if row.lacking else ""
        yield _done(record, f"{row.item.quote[:60]}{lacking}", WHOLE_PCT - 25 * len(row.lacking), section)


_WANTS: Mapping[str, Callable[[Params, Record], Iterator[Part]]] = {
    "sections": _sections,
    "figures": _figures,
    "whys": _whys,
    "actions": _actions,
    "items": _items,
}

_REMARKS: Mapping[str, Callable[[Params, Record], Iterator[Remark]]] = {
    "sections": lambda params, record: shortfalls.of_sections(record, _wanted(params, record)),
    "figures": _false_figures,
    "whys": lambda params, record: shortfalls.of_whys(record, _first(params, "five-whys")),
    "actions": lambda params, record: shortfalls.of_actions(record, _first(params, "action-items")),
    "items": lambda params, record: (
        remark for section in params.sections for remark in shortfalls.of_items(record, section)
    ),
}
