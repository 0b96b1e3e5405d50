"""Document: the postmortem, by its form. Whether it is blameless and reaches what is systemic, prose graders say."""

from collections.abc import Callable, Iterator, Mapping
from typing import Literal

from pydantic import Field

from scoring.kinds.base import KindParams, of_parts, unknown, unless
from scoring.messages.blanks import filled, placeholder
from scoring.messages.figures import amounts
from scoring.messages.piles import is_pile
from scoring.messages.truths import posts
from scoring.messages.writings import action_items, links
from scoring.record import Record
from scoring.story import Hopeless, Story
from scoring.verdict import WHOLE_PCT, Judgement, Part, Verdict, by_share, unobserved
from simulator.exercise.situation import Now
from simulator.playbook import Criterion, Playbook
from simulator.scenario.model import Figure


class Params(KindParams):
    """Which side of it."""

    wants: Literal["sections", "figures", "whys", "actions", "items"]
    sections: tuple[str, ...] = Field(default=(), description="The sections that are looked at; all if empty.")
    at_least: int = Field(default=1, ge=1, description="How many whys, action items or other items are wanted.")

    def flaws(self, playbook: Playbook) -> Iterator[str]:
        """Names that the playbook does not have."""
        known = [field.id for field in playbook.template(playbook.postmortem.template).fields]
        yield from unknown("section of the postmortem", self.sections, known)

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
    actual = f"Lacking: {'; '.join(lacking)}." if lacking else "All of it is there."
    return of_parts(criterion.title, actual if parts else "There was nothing of the kind to write.", parts)


def could_write(record: Record) -> bool:
    """Whether the exercise came as far as the postmortem."""
    phases = {part.id: part.phase for part in record.scenario.parts}
    entered = any(phases.get(part) == "postmortem" for part in record.exercise.parts)  # type: ignore[call-overload]
    return entered or record.exercise.resolved_ms is not None or bool(record.exercise.sections)


def _text(record: Record, section: str) -> str:
    held = record.exercise.sections.get(section)
    return "" if held is None or is_pile(held.text) else held.text


def _evidence(record: Record, section: str) -> tuple[int, ...]:
    marks = record.marks.get(f"postmortem.{section}", ())
    return (marks[-1].seq,) if marks else ()


def _done(record: Record, label: str, kept_pct: int, section: str) -> Part:
    if not kept_pct and not record.over:
        return Part(label, Verdict.NOT_OBSERVED)
    return Part(label, by_share(kept_pct), kept_pct, evidence=_evidence(record, section))


def _sections(params: Params, record: Record) -> Iterator[Part]:
    for field in record.playbook.template(record.playbook.postmortem.template).fields:
        wanted = field.id in params.sections if params.sections else field.required
        if wanted:
            whole = filled(field, _text(record, field.id))
            yield _done(record, field.label, WHOLE_PCT if whole else 0, field.id)


def _figures(params: Params, record: Record) -> Iterator[Part]:
    for field, figure in _true_figures(record).items():
        if params.sections and field not in params.sections:
            continue
        stated = amounts(_text(record, field))
        near = any(abs(one - figure.value) <= abs(figure.value) * figure.tolerance_pct / 100 for one in stated)
        template = record.playbook.template(record.playbook.postmortem.template)
        label = template.field(field).label if field in {one.id for one in template.fields} else field
        yield _done(record, f"{label} ({figure.text})", WHOLE_PCT if near else 0, field)


def _true_figures(record: Record) -> dict[str, Figure]:
    """Of each field's figures the first whose condition holds at the end."""
    now = Now(record.exercise, record.now_ms)
    true: dict[str, Figure] = {}
    for figure in record.scenario.facts.figures:
        if figure.field not in true and (figure.when is None or figure.when.holds(now)):
            true[figure.field] = figure
    return true


def _whys(params: Params, record: Record) -> Iterator[Part]:
    section = params.sections[0] if params.sections else "five-whys"
    steps = links(_text(record, section))
    for number in range(1, params.at_least + 1):
        yield _done(record, f"Why {number}", WHOLE_PCT if number <= steps else 0, section)


def _items(params: Params, record: Record) -> Iterator[Part]:
    for section in params.sections:
        lines = [line.strip(" \t-*\u2022") for line in _text(record, section).splitlines()]
        real = [line for line in lines if line and placeholder(line) is None]
        for number in range(params.at_least):
            there = number < len(real)
            yield _done(record, real[number][:60] if there else f"Item {number + 1}", WHOLE_PCT * there, section)


def _actions(params: Params, record: Record) -> Iterator[Part]:
    section = params.sections[0] if params.sections else "action-items"
    rows = sorted(action_items(_text(record, section), posts(record)), key=lambda row: len(row.lacking))
    for number in range(params.at_least):
        if number >= len(rows):
            yield _done(record, f"Action item {number + 1}", 0, section)
            continue
        row = rows[number]
        lacking = f" (no {', no '.join(row.lacking)})" if row.lacking else ""
        yield _done(record, f"{row.quote[:60]}{lacking}", WHOLE_PCT - 25 * len(row.lacking), section)


_WANTS: Mapping[str, Callable[[Params, Record], Iterator[Part]]] = {
    "sections": _sections,
    "figures": _figures,
    "whys": _whys,
    "actions": _actions,
    "items": _items,
}
