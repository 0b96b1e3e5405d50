"""Systemic: whether the root cause reaches what a team can change for good, or stops at a person or an event."""

import re
from collections.abc import Iterator
from functools import lru_cache

from scoring.prose import chain
from scoring.prose.form import Form
from scoring.prose.model import Note, Writing
from scoring.prose.text import Text
from scoring.prose.vocabulary.causes_in_systems import GUARD_LACKING, HUMAN, ORGANISED, OUTSIDE, THEIRS

_ADVICE = "Ask once more what let this happen: which check, standard, tool, owner or decision was missing or wrong."


def find(text: Text, writing: Writing) -> Iterator[Note]:
    """A note on the root cause that stops too early; none where the message names no cause at all."""
    named = chain.root(text, writing.kind)
    if named is not None and not chain.told(text, named.start, named.end):
        named = None
    root = named or (chain.last_answer(text) if writing.kind == "five_whys" else None)
    if root is None or root.start >= root.end:
        return
    clauses = _clauses(text, root)
    if _reaches(clauses, writing):
        return
    start = root.start
    if root.labelled:
        line = text.raw.rfind("\n", 0, start) + 1
        head = text.lower[line:start].strip(" *_#-")
        start = line if head.endswith(":") and "cause" in head else start
    yield text.note(
        "not_systemic",
        start,
        root.end,
        rule="root-cause-stops",
        advice=_ADVICE,
        fact=writing.truth.cause or "",
        confidence="look" if _open(clauses, writing) else "likely",
    )


def _clauses(text: Text, root: chain.Root) -> list[str]:
    return [
        _NO_MORE.sub(" ", clause.lower[max(root.start - clause.start, 0) : root.end - clause.start])
        for one in text.sentences
        for clause in one.clauses
        if clause.start < root.end and clause.end > root.start
    ]


def _reaches(clauses: list[str], writing: Writing) -> bool:
    """Whether a clause says that something of the organisation is missing or wrong, and names no person."""
    named = _named(writing)
    lacking = [clause for clause in clauses if GUARD_LACKING.search(clause)]
    whole = " ".join(" ".join(clauses).split())
    if len(whole.split()) <= _SHORT_VALUE and _VALUE.search(whole):
        return False
    innocent = [
        clause
        for clause in lacking
        if not (
            HUMAN.search(_ANYBODY.sub(" ", clause))
            or named.search(clause)
            or (THEIRS.search(clause) and not _OURS.search(clause))
        )
    ]
    if THEIRS.search(whole) and not innocent:
        return False
    if GUARD_LACKING.search(whole) and not (HUMAN.search(_ANYBODY.sub(" ", whole)) or named.search(whole)):
        innocent.append(whole)
    return bool(innocent) and not (OUTSIDE.search(whole) and len(whole.split()) <= _SHORT)


_SHORT = 6
_SHORT_VALUE = 8
_NO_MORE = re.compile(r"\bnothing (?:more|else)\b")
_OURS = Form(r"\b(?:we|our|ours|us)\b")
_VALUE = Form(
    r"\b(?:quota|limit|threshold|time-?outs?|pool|buffer|cap|retention|capacity|disks?|memory|cache|rules?|interval"
    r"|size)\b"
    r"(?: \w+){0,4}? too (?:low|small|high|short|long|large|big|loose|tight|strict|full)\b"
)
"""A number that was wrong is the first technical fault; who sets and reviews it is not told."""


def _open(clauses: list[str], writing: Writing) -> bool:
    """Whether something of the organisation is spoken of, and nobody and nothing outside is: then it may be lacking."""
    whole = " ".join(clauses)
    whole = _LABEL.sub("", whole.strip())
    long = len(whole.split()) > _SHORT_VALUE
    spoken_of = ORGANISED.search(whole) is not None and (long or _OURS.search(whole) is not None)
    theirs = OUTSIDE.search(whole) is not None and not (spoken_of and _OURS.search(whole))
    return (spoken_of or (long and _HABIT.search(whole) is not None)) and not (
        theirs or HUMAN.search(_ANYBODY.sub(" ", whole)) or _named(writing).search(whole)
    )


_ANYBODY = re.compile(r"\b(?:some(?:one|body)|a person)\b")
"""Whoever it may be, of whom something is lacking, is nobody in particular."""
_LABEL = re.compile(r"^[^:]*\bcause\b[^:]*:")
_HABIT = Form(
    r"\b(?:without|nobody|no one|anybody|anyone|anything|any|every\w*|each(?! other)|our|we|us|yearly|whoever|whatever"
    r"|whether|how)\b(?! (?:had ever|can do))"
)
"""Words in which one tells how things are with us, not what happened once."""


def _named(writing: Writing) -> Form:
    return _any_of(writing.truth.people)


@lru_cache(maxsize=64)
def _any_of(people: tuple[str, ...]) -> Form:
    names = [re.escape(name.split()[0].lower()) for name in people if name]
    return Form(rf"\b(?:{'|'.join(names) or '(?!)'})\b")
