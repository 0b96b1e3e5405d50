"""Sections: whether the parts of an analysis or a report are there."""

import re

from scoring.prose import actions, chain
from scoring.prose.form import Form
from scoring.prose.said import Said
from scoring.prose.vocabulary import saying, tasks
from scoring.prose.vocabulary.causes_in_systems import GUARD_LACKING
from scoring.prose.vocabulary.moments import CLOCK


def levels(said: Said) -> bool:
    """Whether a chain of whys has five links."""
    return chain.levels(said.text, said.body) >= _FIVE


_FIVE = 5


def problem(said: Said) -> bool:
    """Whether the failure stands before the first why."""
    first_why = re.search(r"\bwhy\b|\bbecause\b", said.body)
    head = said.body[: first_why.start()] if first_why and first_why.start() > _OPENING else said.body
    return "problem" in said.headed or len(head.split()) >= _WORDS_OF_A_PROBLEM


_OPENING = 30
_WORDS_OF_A_PROBLEM = 4


def root(said: Said) -> bool:
    """A named one; a report may tell it without the name, and of a whole chain the last link is it."""
    found = chain.root(said.text, said.writing.kind)
    if found is not None:
        return _REAL.search(said.body, found.start, found.end) is not None
    labelled = re.search(r"root[- ]cause\W*$|root[- ]cause[ ]*:", said.text.lower, re.MULTILINE) is not None
    if labelled:
        return False
    if said.writing.kind == "postmortem":
        return said.any(saying.CAUSE, aside=_OTHERS) or said.any(GUARD_LACKING, aside=_OTHERS)
    return levels(said)


_OTHERS = frozenset({"timeline", "impact", "lessons", "action_items"})
"""Sections that tell of something else than the cause."""


def summary(said: Said) -> bool:
    """Whether a report opens with what happened."""
    opening = said.sentences[:4]
    return "summary" in said.headed or any(
        len(said.told(one).split()) >= _WORDS_OF_A_SUMMARY
        for one in opening
        if not one.heading or "impact" in one.fields
    )


_WORDS_OF_A_SUMMARY = 6
_EVENTS_OF_A_TIMELINE = 3


def timeline(said: Said) -> bool:
    """Whether a report tells what happened when."""
    return "timeline" in said.headed or len(set(_CLOCK.findall(said.body))) >= _EVENTS_OF_A_TIMELINE


def items(said: Said) -> bool:
    """Whether a report lists what will be done."""
    if said.any(_NO_ITEMS):
        return False
    listed = actions.items(said.text, said.writing.kind)
    if any(_REAL.search(said.body, one.start, one.end) for one in listed) or "action_items" in said.headed:
        return True
    lines = [line for line in said.body.split("\n") if line.strip()]
    told = any(tasks.PRIORITY.search(line) and tasks.DUE.search(line) for line in lines)
    return told or any(_ITEMS.match(line) for line in lines)


_ITEMS = Form(r"[ ]*(?:action items|actions|to[- ]?dos?)[ ]{1,4}[^ :\-].{3,}")
"""A label that only its bold type sets off."""
_NO_ITEMS = Form(r"^none\b|\bno (?:action items|actions|follow-?ups?|further actions?)\b")


_REAL = Form(r"\w")
_CLOCK = Form(CLOCK)
