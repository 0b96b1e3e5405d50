"""Sections: one for each chapter, in the playbook's order."""

from dataclasses import dataclass

from simulator.playbook.base import Chapter, PhaseId
from simulator.playbook.model import Playbook
from simulator.playbook.panel.entry import SectionEntry
from simulator.playbook.panel.phases import PHASE_ENTRIES
from simulator.playbook.panel.reference import REFERENCE_ENTRIES

_ENTRIES = {**PHASE_ENTRIES, **REFERENCE_ENTRIES}


@dataclass(frozen=True, slots=True)
class Section:
    """One chapter, ready to be shown."""

    id: str
    """The chapter's key in the playbook, with which its paths begin."""
    title: str
    phase: PhaseId | None
    """The phase in which it is wanted; None if in none."""
    text: str
    derived: bool
    """Whether it was derived from the playbook's tables; the panel says so."""
    entries: tuple[SectionEntry, ...]
    after_play: bool
    """Whether players read it only when play is over."""


def sections(playbook: Playbook) -> tuple[Section, ...]:
    """Every chapter, in the playbook's order."""
    return tuple(_section(playbook, name, chapter) for name, chapter in playbook if isinstance(chapter, Chapter))


def section_for(playbook: Playbook, phase: str) -> Section:
    """The section at which the panel opens in that phase; raises KeyError for an unknown phase."""
    chapter = getattr(playbook, phase, None)
    if not isinstance(chapter, Chapter) or chapter.phase != phase:
        raise KeyError(phase)
    return _section(playbook, phase, chapter)


def _section(playbook: Playbook, name: str, chapter: Chapter) -> Section:
    entries = _ENTRIES[name](playbook)
    return Section(name, chapter.title, chapter.phase, chapter.text, chapter.derived, entries, chapter.after_play)
