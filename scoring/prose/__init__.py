"""Prose: what is graded of the words that people write, each deduction with its quotation, rule, fact and advice.

Structure first (`text`, `scope`), then claims held against the truth, then one module for each label.
"""

from scoring.prose.fields import FIELDS
from scoring.prose.grade import APPLIES, grade
from scoring.prose.model import ActionItem, Graded, Note, Writing
from scoring.prose.truth import Truth

__all__ = ["APPLIES", "FIELDS", "ActionItem", "Graded", "Note", "Truth", "Writing", "grade"]
