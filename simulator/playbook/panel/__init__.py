"""The playbook as the room's side panel shows and searches it, and as findings lead to it."""

from simulator.playbook.panel.entry import Row, SectionEntry
from simulator.playbook.panel.passage import Passage, passage_at, passages
from simulator.playbook.panel.section import Section, section_for, sections

__all__ = ["Passage", "Row", "Section", "SectionEntry", "passage_at", "passages", "section_for", "sections"]
