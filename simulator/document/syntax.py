"""What a syntax error means, in words for somebody who writes scripts and not parsers."""

from dataclasses import dataclass

import yaml

from simulator.document.catalogue import fault_kind
from simulator.document.faults import Mark
from simulator.document.gathering import Gathering


@dataclass(frozen=True, slots=True)
class _Reading:
    """A message of the parser, recognised by a piece of its problem and of its context."""

    problem: str
    context: str
    message: str
    """``{line}`` stands for the line in which the surrounding thing began."""
    mend: str
    at_context: bool = False
    """The fault is where the surrounding thing began, not where the parser gave up."""


_READINGS = (
    _Reading(
        "end of stream",
        "quoted",
        "the quotes that open here are never closed",
        "Close them at the end of the text.",
        at_context=True,
    ),
    _Reading("escape", "", "this backslash begins no escape", "Write \\\\ for a backslash, or use single quotes."),
    _Reading(
        "mapping values",
        "",
        "a colon stands where no key can end",
        "Put text that has a colon followed by a space in quotes; otherwise indent this line like its neighbours.",
    ),
    _Reading(
        "sequence entries",
        "",
        "a list begins in the middle of a line",
        "Begin it on the next line, or write [one, two].",
    ),
    _Reading("start any token", "", "a value cannot begin with this character", "Put the value in quotes."),
    _Reading(
        "",
        "flow",
        "the bracket that opens here is not closed, or a comma is missing in it",
        "Close it, and part its items by commas.",
        at_context=True,
    ),
    _Reading(
        "",
        "block mapping",
        "this does not belong to the mapping that begins in line {line}",
        "Indent its keys alike; put quotes around the whole of a text or around none of it.",
    ),
    _Reading(
        "",
        "block collection",
        "this does not belong to the list that begins in line {line}",
        "Begin every item with '- ', all indented alike.",
    ),
    _Reading(
        "",
        "block scalar",
        "behind | or > nothing can stand on the same line",
        "Begin the text on the next line, indented.",
    ),
    _Reading("", "anchor", "a value cannot begin with this character", "Put the value in quotes."),
    _Reading("", "alias", "a value cannot begin with this character", "Put the value in quotes."),
    _Reading("", "tag", "a value cannot begin with this character", "Put the value in quotes."),
    _Reading(
        "node content", "", "a value is missing before this", "Take out the bracket or comma, or write the value."
    ),
    _Reading(
        "document start",
        "",
        "something stands behind the end of the document",
        "Take out what is too much, often a bracket.",
    ),
)


def syntax_fault(error: yaml.MarkedYAMLError, gathering: Gathering) -> None:
    """Add the parser's error to the faults.

    Where characters were taken out of the text before, the error may be theirs, and is left out.
    """
    if any(fault.code in {"D004", "D005"} for fault in gathering.faults):
        return
    problem, context = error.problem or "unreadable", error.context or ""
    given_up = _mark(error.problem_mark) or Mark(1, 1)
    began = _mark(error.context_mark) or given_up
    if "directive" in context:
        gathering.add("D020", began, "the document opens with a directive", fault_kind("D020").mend)
        return
    for reading in _READINGS:
        if reading.problem in problem and reading.context in context:
            mark = began if reading.at_context else given_up
            gathering.add("D001", mark, reading.message.format(line=began.line), reading.mend)
            return
    gathering.add("D001", given_up, f"this is not YAML: {problem}", fault_kind("D001").mend)


def _mark(mark: yaml.Mark | None) -> Mark | None:
    return None if mark is None else Mark(mark.line + 1, mark.column + 1)
