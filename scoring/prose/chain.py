"""Chain: the links of an analysis by whys, and the root cause that it ends in."""

import re
from dataclasses import dataclass
from itertools import pairwise

from scoring.messages.blanks import placeholders
from scoring.prose.form import Form
from scoring.prose.sentences import Sentence
from scoring.prose.text import Text
from scoring.prose.vocabulary.labels import fields_of

_WHY = Form(
    r"(?<![\w'])(?<!that is )(?<!that's )(?<!which is )(?<!reason )(?:but |and |so )*why(?! (?:it|this|we|they"
    r"|that) matters)\b"
)
_NUMBERED_WHY = Form(
    r"\b(?:why|w|level|step) ?#?(\d)\b|\b(\d)(?:st|nd|rd|th) why\b|\b(first|second|third|fourth|fifth|sixth) why\b"
)
_ORDINAL = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6}
_NUMBERED_LINE = Form(
    r"(?m)^[ ]*(?:[-*>|][ ]*)*(?:#|[a-z]{1,5}[ -]?)?\(?([1-9])(?:[ ]?(?:[.):/|-]|st\b|nd\b|rd\b|th\b)+)?[ ]+\S"
)
_NUMBERED_INLINE = Form(r"(?<![\w.:])\(?([1-9])[.):][ ]+(?=[\w\"'])")
_ORDER = Form(r"\b(first|second|third|fourth|fifth|sixth)(?:ly)?\b(?=[ ]?(?:[-,:.=>?|(]|why|level|step|answer|reason))")
_BECAUSE = Form(
    r"\b(?:because|since that is because|as there|due to the fact|the reason (?:is|was)|and that (?:is|was"
    r"|happened)|which (?:is|was|happened) because)\b"
)
_SINCE = Form(r"\bsince (?:our|the|no|nobody|we|it|they|an?|each|every|all)\b")
_CAUSAL = Form(r"\b(?:because|since|as|for|due to|reason|so that is why)\b")
_ARROW = Form(r"(?:<-+|-+>|=>|<=|\u2190|\u2192|\u21d2|(?<=\s)>(?=\s))")
ROOT = Form(
    r"\b(?:the )?(?:(?:actual|real|true|underlying|systemic|final|deeper|deepest) )?(?:root|underlying|systemic"
    r"|deeper|real) (?:cause|reason|problem|issue)s?(?: here| of (?:this|it|all this|the \w+))?"
    r" (?:is|was|are|were|lies|sits|seems|turns out|then|therefore|remains?)\b"
    r"|\b(?:root of (?:it|this|the (?:matter|problem))|lies the (?:reason|root|cause)|deeper down|underneath"
    r"|it (?:all )?(?:comes|boils) down to|in the end|at the bottom"
    r"|(?:the|at the) (?:bottom|heart|core|crux|root) of (?:it|this|that|the (?:matter|problem))"
    r"|thing (?:for us )?to (?:repair|mend|fix|change)|so the bottom line|bottom line|which leaves us with"
    r"|what it comes down to|what (?:lies|is|was) (?:underneath|beneath|behind)(?: (?:it|this|all this))?"
    r"|beneath (?:it|this|all)"
    r"|(?:the|a|our) (?:systemic|organi[sz]ational|structural) (?:cause|gap|hole|fault|flaw|lesson|failure|issue)"
    r"|(?:the|our) (?:fault|flaw|gap|hole|cause|reason) (?:is|was|lies|sits) (?:in|with|that))\b"
    r"|(?:^|\n)\W*root[- ]causes?[ ]{2,}|(?:^|\n)\W*(?:and |so |the |our )*(?:root|conclusion|verdict)(?:,? (?:then"
    r"|therefore|so|here|as we see it))*[ ]?(?:=+>?"
    r"|-+>?|:|>)"
)
_OF_ROOT = Form(r"\b(?:roots?|underneath|beneath|underlying|bottom line|at (?:the )?bottom|conclusion|in the end)\b")
"""Titles of it that no template has."""


@dataclass(frozen=True, slots=True)
class Root:
    """Where a message names its root cause."""

    start: int
    end: int
    labelled: bool
    """Whether it calls it so."""


def levels(text: Text, body: str) -> int:
    """How many links the chain has: whys that are asked or numbered, numbered lines, arrows or becauses.

    `body` is the text in lower case, blank where a placeholder stands.
    """
    asked = _answered(body)
    numbers = {int(one[1] or one[2]) if one[1] or one[2] else _ORDINAL[one[3]] for one in _NUMBERED_WHY.finditer(body)}
    lines = {int(one[1]) for one in _NUMBERED_LINE.finditer(body)}
    inline = {int(one[1]) for one in _NUMBERED_INLINE.finditer(body)}
    order = {_ORDINAL[one[1]] for one in _ORDER.finditer(body)}
    becauses = len(_BECAUSE.findall(body))
    becauses += len(_SINCE.findall(body)) if becauses > 1 else 0
    if becauses and not asked:
        becauses = max(becauses, sum(_CAUSAL.search(one.lower) is not None for one in text.sentences))
    arrows = len(_ARROW.findall(text.raw))
    counted = max(asked, _run(numbers), _run(lines), _run(inline), _run(order), _rows(body), arrows)
    return max(counted, becauses + (becauses > 0 and asked == 0 and arrows > 0), 0 if counted else _links(text))


def root(text: Text, kind: str = "five_whys") -> Root | None:
    """The root cause as it is named; None where the message names none."""
    held = [
        one
        for one in text.sentences
        if ("root_cause" in one.fields or _OF_ROOT.search(one.heading))
        and not _asks(one)
        and (kind == "postmortem" or not one.heading.startswith("why"))
    ]
    named = [one for one in held if _OF_ROOT.search(f"{one.heading} {one.section}")] or held
    if named:
        return Root(named[0].start, named[-1].end, labelled=True)
    for at, one in reversed(list(enumerate(text.sentences))):
        if found := ROOT.search(one.lower):
            closing = len(one.lower[found.end() :].split()) < _FEWEST_BEHIND
            below = text.sentences[at + 1 :][:1]
            if closing and below and not re.search(r"\w", one.lower[: found.start()]):
                return Root(below[0].start, _paragraph(text, below[0]), labelled=True)
            start = text.sentences[max(at - 1, 0)].start if closing else one.start + found.start()
            return Root(start, one.end, labelled=True)
    return None


_FEWEST_BEHIND = 2
"""Where so few words follow, the cause stands ahead: "That is the root of it."; below, where they are all."""


def _paragraph(text: Text, one: Sentence) -> int:
    """The end of the last sentence in the line of this one."""
    stop = text.raw.find("\n", one.start)
    return max(other.end for other in text.sentences if stop < 0 or other.start < stop)


def last_answer(text: Text) -> Root | None:
    """The last thing that a chain says, which stands for its root cause where none is named."""
    said = [
        one
        for one in text.sentences
        if not (_asks(one) or _closes(one) or _IDIOM.match(one.lower)) and told(text, one.start, one.end)
    ]
    return Root(said[-1].start, said[-1].end, labelled=False) if said else None


_IDIOM = Form(
    r"\W*(?:and |so )*(?:there (?:we|you) (?:have it|are|go)|that(?:'s| is) (?:it|all)|q\.?e\.?d|done|end)\b\W*$"
)


def told(text: Text, start: int, end: int) -> bool:
    """Whether more than a placeholder stands between two offsets."""
    here = text.raw[start:end]
    for slot in placeholders(here):
        here = here.replace(slot[0], " ")
    return _TOLD.search(here) is not None


def _asks(sentence: Sentence) -> bool:
    return sentence.lower.endswith("?")


def _closes(sentence: Sentence) -> bool:
    closing = {"action_items", "lessons", "contact", "prevention"} & fields_of(sentence.heading)
    return bool(closing) or "contributing" in sentence.heading or "contribut" in sentence.lower


def _answered(body: str) -> int:
    """How many whys are asked and have something behind them."""
    starts = [found.start() for found in _WHY.finditer(body)]
    segments = [body[start:stop] for start, stop in pairwise([*starts, len(body)])]
    return sum(_ANSWER.search(segment) is not None for segment in segments)


_ANSWER = Form(r"(?s)[?:]\W*\w|^why\b[^?:]*\w{3}[^?:]*$|^why\b[^?:]*\n\W*\w{2}")


def _rows(body: str) -> int:
    """How many rows of a table say something in their last cell, but for its head."""
    cells = [line.strip(" |").split("|") for line in body.split("\n") if line.count("|") > 1 and _TOLD.search(line)]
    return max(sum(len(row) > 1 and _TOLD.search(row[-1]) is not None for row in cells) - 1, 0)


_TOLD = Form(r"\w")


def _links(text: Text) -> int:
    """Where nothing is numbered and no why asked, how many things are said between the problem and the root."""
    said = [one for one in text.sentences if len(one.lower.split()) >= _WORDS_OF_A_LINK]
    return sum(one.lower.count(";") + 1 for one in said) - _FIRST_AND_LAST


_WORDS_OF_A_LINK = 3
_FIRST_AND_LAST = 2


def _run(numbers: set[int]) -> int:
    """How far a numbering goes from one without a gap."""
    count = 0
    while count + 1 in numbers:
        count += 1
    return count
