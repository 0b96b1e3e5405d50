"""The playbook: the standard that an exercise teaches and grades by, read from YAML."""

from simulator.playbook.classify import classify
from simulator.playbook.criteria import Criterion
from simulator.playbook.model import Playbook
from simulator.playbook.panel import Section, SectionEntry, section_for, sections
from simulator.playbook.path import lookup
from simulator.playbook.read import lint_playbook, read_playbook
from simulator.playbook.severity import Requirement, Severity
from simulator.playbook.template import Template, TemplateField

__all__ = [
    "Criterion",
    "Playbook",
    "Requirement",
    "Section",
    "SectionEntry",
    "Severity",
    "Template",
    "TemplateField",
    "classify",
    "lint_playbook",
    "lookup",
    "read_playbook",
    "section_for",
    "sections",
]
