"""Causes: what a message says made the incident while that is not known, or otherwise than it is known."""

import re
from collections.abc import Iterator
from functools import lru_cache

from scoring.prose.grammar.matches import Match, matches, places, reading_of
from scoring.prose.model import Note, Writing
from scoring.prose.rules.cause import CAUSE
from scoring.prose.scope import negated
from scoring.prose.text import Text
from scoring.prose.truth import Truth
from scoring.prose.vocabulary.generic import EMPTY, words
from scoring.prose.vocabulary.synonyms import plainly

_ADVICE = "Say what is seen and ruled out; give a cause once it is known, or label a hypothesis with its test."
_GUESSES = "guess"
_OF_DEEDS = ("acted", "did-it", "found")
"""Flat claims that tell of deeds, not of a cause beside the known one."""
_LOOSE = ("cause-of", "because")
"""Behind these connectives a part of the truth is often told in words of the symptom."""
_OF_EVERY_CAUSE = re.compile(r"\b(?:root|fail\w*|error\w*|stop(?:s|ped)?|broke\w*|break\w*|reach\w*)\b")
"""Two causes that share such a word have nothing in common."""
_IN_PART = re.compile(r"\b(?:in part|partly)\b[^,;:]{0,20}$")
"""What is told as a part stands beside the known cause, and not in its place."""
_CONTENT = re.compile(r"[^\W\d_]{4,}")
_HOLLOW = EMPTY - words(
    "app apps application applications backend client clients component components engineer engineers environment"
    " feature features functionality infrastructure platform platforms product products region regions report reports"
    " site sites test tests tool tools traffic update updates website"
)
"""Words in which no two causes agree; what may be the cause's own place or thing is none of them."""
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
    r"|wr[io]te\w*|wonder\w*|rumou?r\w*)\b[^.]{0,70}$"
)
"""What others think or ask is told, not said."""
_ANSWERED = re.compile(r"\b(?:so no|no[,.:;]|not (?:the|it|that|likely)|it is not|it isn't|ruled out|excluded|cleared)")
"""A question that is answered in the negative guesses nothing."""
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
    if truth.cause_known is False and writing.kind == "identified":
        yield from _announced(text, fact)
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


def _announced(text: Text, fact: str) -> Iterator[Note]:
    """What stands behind "Identified:" is a cause that is asserted, whatever its words."""
    found = _IDENTIFIED.match(text.lower)
    sentence = text.sentence_at(found.end()) if found else None
    if found is None or sentence is None or _OPEN.search(sentence.lower) or _UNSURE.search(sentence.lower):
        return
    if len(text.lower[found.end() : sentence.end].split()) >= _WORDS_OF_A_CAUSE:
        yield text.note(
            "speculation",
            found.end(),
            sentence.end,
            rule="identified-unknown",
            fact=fact,
            advice=_ADVICE,
            confidence="likely",
        )


_IDENTIFIED = re.compile(r"\W*(?:[a-z]+ )?identified\W*:\s*")
_UNSURE = re.compile(r"\b(?:not|no|nothing|we (?:think|see|know)|so far|lead|candidate|only)\b")
_WORDS_OF_A_CAUSE = 4


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
    if sentence.lower.endswith("?") and _ANSWERED.search(text.lower, sentence.end, sentence.end + 160):
        return True
    near = text.lower[max(sentence.start - 120, 0) : sentence.end + 160]
    return _HYPOTHESIS.search(near) is not None and _TEST.search(near) is not None


def _agrees(text: Text, match: Match, truth: Truth) -> bool:
    """Whether what is said has anything in common with what is known; an analysis may go deeper than the facts do.

    Compared are the words that carry meaning, whatever the connective: of the whole sentence with those of the cause,
    since half of it may stand ahead of the connective; what only repeats the symptom agrees where it is the reason.
    """
    if match.rule.id != _GUESSES and not _names_a_thing(text, match, truth):
        return True
    sentence = text.sentence_at(match.start)
    quoted = text.lower[match.start : match.end]
    said = sentence.lower if sentence else quoted
    symptom = " ".join(filter(None, (truth.symptom, truth.service, truth.affected_scope)))
    if not truth.cause:
        return bool(_content(said) & _content(symptom))
    if _content(said) & _content(truth.cause) or (
        sentence and _IN_PART.search(text.lower[sentence.start : match.start])
    ):
        return True
    return match.rule.id in _LOOSE and bool(_content(quoted) & _content(symptom))


def _names_a_thing(text: Text, match: Match, truth: Truth) -> bool:
    things = places("component|load|fault-thing|outside|vendor|change-noun", reading_of(text, truth.people))
    return match.rule.id not in _OF_DEEDS and any(match.start <= at < match.end for at in things)


@lru_cache(maxsize=1 << 10)
def _content(text: str) -> frozenset[str]:
    """The beginnings of the words that carry meaning, synonyms taken for one another."""
    told = _CONTENT.findall(_OF_EVERY_CAUSE.sub(" ", plainly(text.lower())))
    return frozenset(word[:_STEM] for word in told if word not in _HOLLOW)
