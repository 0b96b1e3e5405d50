"""Shortfalls: what in the postmortem does not count as written, in its own words, and how to say it.

Each gives the remarks on one side of it: its sections, the chain of whys, the items of a list, the action items.
"""

from collections.abc import Iterable, Iterator

from scoring.messages.links import chain_of
from scoring.messages.pasted import plain
from scoring.messages.plans import plan_of
from scoring.messages.sections import emptied_section, raw_text, section_text
from scoring.messages.voids import is_void
from scoring.record import Record
from scoring.verdict import Confidence, Remark
from simulator.playbook import TemplateField

_QUOTED = 80


def of_sections(record: Record, fields: Iterable[TemplateField]) -> Iterator[Remark]:
    """What stands in sections in which nothing real does."""
    for field in fields:
        empty = emptied_section(record, field)
        if empty is not None and empty[2]:
            rule, told, quote = empty
            yield _remark(record, field.id, quote, rule, told)


def of_whys(record: Record, section: str) -> Iterator[Remark]:
    """Links that say nothing of this incident."""
    for link in chain_of(record, section_text(record, section)).canned:
        told = "says nothing of this incident; answer with what was so here, and make that the next question."
        yield _remark(record, section, link, "canned-why", told, "likely")


def of_items(record: Record, section: str) -> Iterator[Remark]:
    """Lines of a list that say nothing."""
    for line in filter(is_void, listed_lines(raw_text(record, section))):
        yield _remark(record, section, line, "missing", "says nothing; name what in the system took part in it.")


def of_actions(record: Record, section: str) -> Iterator[Remark]:
    """Items that are none, and days that nobody can keep."""
    for row in plan_of(record, section_text(record, section)):
        quote = row.item.quote.strip()
        if row.repeats:
            yield _remark(record, section, quote, "said-twice", "stands there already; one item is one thing to do.")
        elif row.foreign:
            told = "has nothing to do with this incident; say what of it shall be otherwise, and how one sees that."
            yield _remark(record, section, quote, "foreign-item", told, "likely")
        elif row.passed:
            told = "is no day to come; name the one by which it will be done."
            yield _remark(record, section, row.passed, "day-passed", told)


def listed_lines(text: str) -> list[str]:
    """The lines of a list, without what marks them as such."""
    return [line for line in (one.strip(" \t-*\u2022") for one in text.splitlines()) if line]


def real_lines(text: str) -> list[str]:
    """The lines of a list that say something, each once."""
    said: dict[str, str] = {}
    for line in listed_lines(text):
        if not is_void(line):
            said.setdefault(plain(line) or line, line)
    return list(said.values())


def _remark(
    record: Record, section: str, quote: str, rule: str, told: str, confidence: Confidence = "certain"
) -> Remark:
    marks = record.marks.get(f"postmortem.{section}", ())
    words = quote[:_QUOTED]
    text = told if told[:1].isupper() else f"\u201c{words}\u201d {told}"
    return Remark(rule, text, marks[-1].seq if marks else None, section, words, confidence=confidence)
