"""The playbook as the room's side panel shows and searches it."""

from simulator.playbook.panel.entry import SectionEntry
from simulator.playbook.panel.section import Section, section_for, sections

__all__ = ["Section", "SectionEntry", "section_for", "sections"]
