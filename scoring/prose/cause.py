"""Causes: what a message says made the incident while that is not known, or otherwise than it is known."""

import re
from collections.abc import Iterator

from scoring.prose.grammar.matches import Match, matches, places, reading_of
from scoring.prose.model import Note, Writing
from scoring.prose.rules.cause import CAUSE
from scoring.prose.scope import negated
from scoring.prose.text import Text
from scoring.prose.truth import Truth

_ADVICE = "Say what is seen and ruled out; give a cause once it is known, or label a hypothesis with its test."
_GUESSES = "guess"
_OF_DEEDS = ("acted", "did-it", "found")
"""Flat claims that tell of deeds, not of a cause beside the known one."""
_WORD = re.compile(r"[a-z]{4,}")
_STEM = 5
"""So many first letters tell whether two words speak of the same thing."""
_HYPOTHESIS = re.compile(
    r"\b(?:hypothes[ie]s|unconfirmed|not (?:yet )?(?:been )?confirmed|unverified|unproven"
    r"|theory to test|working theory)\b"
)
_TEST = re.compile(
    r"\b(?:test(?:s|ed|ing)?|check(?:s|ed|ing)?|verif\w+|falsif\w+|confirm(?:s|ing"
    r"|ed)? or|rul(?:e|es|ing) (?:it )?out|disprov\w+|prov(?:e|es|ing)|refut\w+|compar\w+"
    r"|experiment)\b"
)
_OPEN = re.compile(
    r"\b(?:unknown|unclear|not (?:yet )?(?:known|clear|identified|established|understood|determined|found|confirmed)"
    r"|under investigation|being (?:investigated|looked into|established)|whether"
    r"|ruled? out|rules out|excluded|exonerated"
    r"|(?:may|might|could) be (?:a |pure )?coincidence|no (?:evidence|sign|link"
    r"|correlation)"
    r"|(?:do not|don't|cannot|can't|did not|didn't) (?:yet )?(?:know|say|tell|speculate|guess)|no idea|unrelated)\b"
)
_OTHERS = re.compile(
    r"\b(?:you|users?|customers?|clients?|some|people|press|forum|reporters?|ask\w*"
    r"|wr[io]te\w*|wonder\w*|rumou?r\w*)\b[^.]{0,40}$"
)
"""What others think or ask is told, not said."""
_IF = re.compile(r"\bif\b")
_CHECKED = re.compile(
    r"\b(?:check\w*|look(?:ing|s)? (?:at|into)|investigat\w+|verify\w*|see|find out"
    r"|examin\w+|test\w*|ask\w*|confirm\w*|determin\w+)\s+(?:\w+\s+){0,3}?(?:if|whether"
    r"|for|that)\b"
)


def find(text: Text, writing: Writing) -> Iterator[Note]:
    """A note for each cause that is asserted or guessed before it is known, or beside the known one."""
    truth = writing.truth
    if truth.cause_known is None:
        return
    fact = f"the cause is {truth.cause}" if truth.cause_known and truth.cause else "the cause was not known"
    last = -1
    for match in sorted(matches(CAUSE, text, truth.people), key=lambda one: (one.start, -one.end)):
        if match.start < last or _harmless(text, match):
            continue
        if truth.cause_known and (writing.kind == "postmortem" or _agrees(text, match, truth)):
            continue
        last = match.end
        yield text.note(
            "speculation",
            match.start,
            match.end,
            rule=match.rule.id,
            fact=fact,
            advice=_ADVICE,
            confidence=match.rule.confidence,
        )


def _harmless(text: Text, match: Match) -> bool:
    """Denied, ruled out, being checked, or a labelled hypothesis with a test."""
    sentence = text.sentence_at(match.start)
    if sentence is None:
        near = text.lower[match.start : match.end + 160]
        return _HYPOTHESIS.search(near) is not None and _TEST.search(near) is not None
    ahead = text.lower[sentence.start : match.start]
    if _OTHERS.search(ahead) or (match.rule.id == "acted" and _IF.search(ahead)):
        return True
    if negated(sentence, match.start) or _OPEN.search(sentence.lower):
        return True
    if _CHECKED.search(text.lower, sentence.start, match.start + 1):
        return True
    near = text.lower[max(sentence.start - 120, 0) : sentence.end + 160]
    return _HYPOTHESIS.search(near) is not None and _TEST.search(near) is not None


def _agrees(text: Text, match: Match, truth: Truth) -> bool:
    """Whether what is said has anything in common with what is known; an analysis may go deeper than the facts do."""
    if match.rule.id != _GUESSES and not _names_a_thing(text, match, truth):
        return True
    sentence = text.sentence_at(match.start)
    said = sentence.lower if sentence else text.lower[match.start : match.end]
    known = " ".join(filter(None, (truth.cause, truth.symptom, truth.service, truth.affected_scope))).lower()
    return bool(_stems(said) & _stems(known))


def _names_a_thing(text: Text, match: Match, truth: Truth) -> bool:
    things = places("component|load|outside|vendor", reading_of(text, truth.people))
    return match.rule.id not in _OF_DEEDS and any(match.start <= at < match.end for at in things)


def _stems(words: str) -> set[str]:
    return {word[:_STEM] for word in _WORD.findall(words)}
