"""Accounts: the figures and facts that a postmortem gives, and those that the record has.

A section whose figure is asked for has to state it, in digits or in words; any other only must not say what is not so.
"""

from collections.abc import Iterator, Mapping, Sequence

from scoring.messages.emptiness import emptied
from scoring.messages.facts import Fact, contradiction
from scoring.messages.figures import amounts, durations_ms, shares
from scoring.messages.sections import postmortem, section_text
from scoring.messages.told import Told
from scoring.record import Record
from scoring.verdict import Remark
from simulator.exercise.situation import Now
from simulator.playbook.template import TemplateField
from simulator.scenario.model import Figure
from simulator.times import MINUTE_MS

_QUOTED = 60


def true_figures(record: Record, sections: Sequence[str] = ()) -> dict[str, Figure]:
    """Of each section's figures the first whose condition holds at the end; of all sections if none are named."""
    now = Now(record.exercise, record.now_ms)
    true: dict[str, Figure] = {}
    for figure in record.scenario.facts.figures:
        if sections and figure.field not in sections:
            continue
        if figure.field not in true and (figure.when is None or figure.when.holds(now)):
            true[figure.field] = figure
    return true


def states(record: Record, figure: Figure) -> bool:
    """Whether a figure stands in its section, as near as it should: a share, a length or a number, as the form asks."""
    text, field = section_text(record, figure.field), _field(record, figure.field)
    slack = abs(figure.value) * figure.tolerance_pct / 100
    return any(low - slack <= figure.value <= high + slack for low, high in _stated(field, text))


def untold(record: Record, figure: Figure) -> Iterator[Remark]:
    """What stands in a section in the place of its figure; nothing where the section is empty."""
    text, field = section_text(record, figure.field), _field(record, figure.field)
    if not text.strip() or states(record, figure) or (field is not None and emptied(field, text)):
        return
    if _stated(field, text):
        yield _contradicted(record, figure.field, figure.text)
        return
    told = f"{title_of(record, figure.field)} states no figure: it is {figure.text}. Write the number, and if it is an "
    yield Remark(
        "no-figure", f"{told}estimate say so.", _seq(record, figure.field), figure.field, _quote(text), figure.text
    )


def untrue(record: Record, facts: Mapping[str, Sequence[Fact]]) -> Iterator[Remark]:
    """What stands in a section and is not so, by the facts that each is held against."""
    for section, held_against in facts.items():
        text, field = section_text(record, section), _field(record, section)
        if field is None or not text.strip() or emptied(field, text):
            continue
        told = Told.in_report(record, section)
        for fact in held_against:
            truth = contradiction(record, told, fact, text)
            if truth is not None:
                yield _contradicted(record, section, truth)


def contradicted(record: Record, facts: Mapping[str, Sequence[Fact]]) -> frozenset[Fact]:
    """Of the facts that sections are held against, those that one of them contradicts."""
    wrong = {remark.where for remark in untrue(record, facts)}
    return frozenset(fact for section in wrong for fact in facts[section])


def title_of(record: Record, section: str) -> str:
    """What the form calls a section."""
    field = _field(record, section)
    return section if field is None else field.label


def _stated(field: TemplateField | None, text: str) -> list[tuple[float, float]]:
    """Every figure of the sort that a field holds, from the least to the most that it may mean; else every number."""
    holds = None if field is None else field.holds
    stated = [(one.low, one.high) for one in shares(text)] if holds == "share" else []
    if holds == "duration":
        stated = [(least / MINUTE_MS, most / MINUTE_MS) for least, most in durations_ms(text)]
    return stated or [(one, one) for one in amounts(text)]


def _contradicted(record: Record, section: str, truth: str) -> Remark:
    told = (
        f"{title_of(record, section)} does not agree with the facts: {truth}. Take it from the record, or from those "
    )
    text = section_text(record, section)
    return Remark("figure", f"{told}who counted.", _seq(record, section), section, _quote(text), truth)


def _quote(text: str) -> str:
    return text.strip().partition("\n")[0][:_QUOTED]


def _field(record: Record, section: str) -> TemplateField | None:
    return next((field for field in postmortem(record).fields if field.id == section), None)


def _seq(record: Record, section: str) -> int | None:
    marks = record.marks.get(f"postmortem.{section}", ())
    return marks[-1].seq if marks else None
