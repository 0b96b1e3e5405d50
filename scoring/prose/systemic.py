"""Systemic: whether the root cause reaches what a team can change for good, or stops at a person or an event."""

import re
from collections.abc import Iterator

from scoring.prose import chain
from scoring.prose.form import Form
from scoring.prose.model import Note, Writing
from scoring.prose.text import Text
from scoring.prose.vocabulary.causes_in_systems import GUARD_LACKING, HUMAN, OUTSIDE

_ADVICE = "Ask once more what let this happen: which check, standard, tool, owner or decision was missing or wrong."


def find(text: Text, writing: Writing) -> Iterator[Note]:
    """A note on the root cause that stops too early; none where the message names no cause at all."""
    root = chain.root(text, writing.kind) or (chain.last_answer(text) if writing.kind == "five_whys" else None)
    if root is None or root.start >= root.end:
        return
    if _reaches(text, root, writing):
        return
    start = root.start
    if root.labelled:
        line = text.raw.rfind("\n", 0, start) + 1
        head = text.lower[line:start].strip(" *_#-")
        start = line if head.endswith(":") and "cause" in head else start
    yield text.note(
        "not_systemic", start, root.end, rule="root-cause-stops", advice=_ADVICE, fact=writing.truth.cause or ""
    )


def _reaches(text: Text, root: chain.Root, writing: Writing) -> bool:
    """Whether a clause says that something of the organisation is missing or wrong, and names no person."""
    names = [re.escape(name.split()[0].lower()) for name in writing.truth.people if name]
    named = Form(rf"\b(?:{'|'.join(names) or '(?!)'})\b")
    clauses = [
        clause.lower[max(root.start - clause.start, 0) : root.end - clause.start]
        for one in text.sentences
        for clause in one.clauses
        if clause.start < root.end and clause.end > root.start
    ]
    lacking = [clause for clause in clauses if GUARD_LACKING.search(clause)]
    innocent = [clause for clause in lacking if not HUMAN.search(clause) and not named.search(clause)]
    whole = " ".join(" ".join(clauses).split())
    if GUARD_LACKING.search(whole) and not (HUMAN.search(whole) or named.search(whole)):
        innocent.append(whole)
    return bool(innocent) and not (OUTSIDE.search(whole) and len(whole.split()) <= _SHORT)


_SHORT = 6
