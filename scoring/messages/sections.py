"""Sections: what stands in the postmortem, as far as somebody wrote it there."""

from functools import lru_cache

from scoring.messages.emptiness import emptied
from scoring.messages.pasted import pasted_everywhere, pasted_fields
from scoring.messages.piles import is_pile
from scoring.messages.voids import is_void
from scoring.record import Record
from simulator.exercise.state import Section
from simulator.playbook import Template
from simulator.playbook.template import TemplateField
from simulator.same import Same


def postmortem(record: Record) -> Template:
    """The form of the postmortem."""
    return record.playbook.template(record.playbook.postmortem.template)


def section_text(record: Record, section: str) -> str:
    """What somebody wrote into a section; nothing where it is heaped up, pasted over the form, or says nothing."""
    text = raw_text(record, section)
    return "" if is_pile(text) or is_void(text) or section in _pasted(Same(record)) else text


def emptied_section(record: Record, field: TemplateField) -> tuple[str, str, str] | None:
    """(rule, how it is told, the words that show it) of a section in which nothing real stands."""
    return emptied(field, raw_text(record, field.id), pasted=field.id in _pasted(Same(record)))


def raw_text(record: Record, section: str) -> str:
    """What stands in a section, whatever it is."""
    return record.exercise.sections.get(section, Section()).text


@lru_cache(maxsize=1)
def _pasted(record_itself: Same) -> frozenset[str]:
    (record,) = record_itself.values
    assert isinstance(record, Record)  # noqa: S101 - see above
    texts = {name: section.text for name, section in record.exercise.sections.items()}
    return pasted_fields(record.exercise, postmortem(record), texts, pasted_everywhere(record))
