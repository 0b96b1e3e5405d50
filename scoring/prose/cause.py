"""Causes: what a message says made the incident while that is not known, or otherwise than it is known."""

import re
from collections.abc import Iterator
from functools import lru_cache

from scoring.prose.effects import elsewhere
from scoring.prose.expression import Expression
from scoring.prose.form import Form
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
_UNNAMED = ("overwhelmed", "weathered")
"""Claims that lay it to a crowd or to nature, whether or not their words for it are known."""
_OF_EVERY_CAUSE = Form(r"\b(?:root|fail\w*|error\w*|stop(?:s|ped)?|broke\w*|break\w*|reach\w*)\b")
"""Two causes that share such a word have nothing in common."""
_IN_PART = Form(r"\b(?:in part|partly)\b[^,;:]{0,20}$")
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
_HYPOTHESIS = Expression(
    r"\b(?:hypothes[ie]s|unconfirmed|not (?:yet )?(?:been )?confirmed|unverified|unproven"
    r"|theory to test|working theory)\b"
)
_TEST = Expression(
    r"\b(?:test(?:s|ed|ing)?|check(?:s|ed|ing)?|verif\w+|falsif\w+|confirm(?:s|ing"
    r"|ed)? or|rul(?:e|es|ing) (?:it )?out|disprov\w+|prov(?:e|es|ing)|refut\w+|compar\w+"
    r"|experiment)\b"
)
_OPEN = Form(
    r"\b(?:(?:easy|tempting|wrong|early|premature|rash|unfair) to (?:say|point|conclude|blame|assume|think|name)"
    r"|another (?:that|thinks|says)|others (?:think|say|believe)|opinions (?:differ|vary)|until (?:the|a|our) test"
    r"|we (?:will|shall|would) not (?:say|guess|speculate|name)|unknown|unclear"
    r"|not (?:yet )?(?:known|clear|identified|established|understood|determined|found|confirmed)"
    r"|under investigation|being (?:investigated|looked into|established)|whether"
    r"|ruled? out|rules out|excluded|exonerated"
    r"|(?:may|might|could) be (?:a |pure )?coincidence|no (?:evidence|sign|link"
    r"|correlation)"
    r"|(?:do not|don't|cannot|can't|did not|didn't) (?:yet )?(?:know|say|tell|speculate|guess)|no idea|unrelated)\b"
)
_OTHERS = Expression(
    r"\b(?:you|users?|customers?|clients?|some|people|press|forum|reporters?|ask\w*"
    r"|wr[io]te\w*|wonder\w*|rumou?r\w*)\b[^.]{0,70}$"
)
"""What others think or ask is told, not said."""
_MY_VIEW = Expression(r"\bif you (?:ask|want) (?:me|my \w+)\b|\bbetween (?:you and me|us)\b")
_ANSWERED = Form(r"\b(?:so no|no[,.:;]|not (?:the|it|that|likely)|it is not|it isn't|ruled out|excluded|cleared)")
"""A question that is answered in the negative guesses nothing."""
_TAKEN_OUT = Form(
    r"\b(?:balancers?|lbs?|health[- ]?checks?|probes?)\b(?: \w+){0,2}? (?:takes?|took|taken|taking|pulls?|pulled)"
    r" (?:\w+ ){0,3}?(?:targets?|backends?|hosts?|instances?|members?|nodes?|machines?|servers?|upstreams?|pods?"
    r"|replicas?) (?:\w+ )?out\b"
)
"""What a balancer does with targets that do not answer is what is seen, and its task."""
_IF = Expression(r"\b(?:if|unless|in case|(?:tell|show|prove|mean|confirm)s? (?:us |me )?(?:that|whether))\b")
_OPEN_TO_TEST = ("acted", "plain")
_CHECKED = Form(
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
        if match.start < last or _harmless(text, match, truth.people):
            continue
        if truth.cause_known and (_analysed(match, writing) or _agrees(text, match, truth)):
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


_IDENTIFIED = Form(
    r"\W*(?:[a-z]+ )?identified\W*:\s*|\W*we(?: have|'ve)?(?: now)? (?:found|identified|determined|established) that "
)
_UNSURE = Form(r"\b(?:not|no|nothing|we (?:think|see|know)|so far|lead|candidate|only)\b")
_WORDS_OF_A_CAUSE = 4


def _harmless(text: Text, match: Match, people: tuple[str, ...]) -> bool:
    """Denied, ruled out, being checked, or a labelled hypothesis with a test."""
    sentence = text.sentence_at(match.start)
    if sentence is None:
        near = text.lower[match.start : match.end + 160]
        return _HYPOTHESIS.search(near) is not None and _TEST.search(near) is not None
    ahead = _MY_VIEW.sub(" ", text.lower[sentence.start : match.start])
    if _OTHERS.search(ahead) or (match.rule.id in _OPEN_TO_TEST and _IF.search(ahead)):
        return True
    beside = elsewhere(text, match, sentence, people) or (
        match.rule.id == "broke-it" and _TAKEN_OUT.search(text.lower, sentence.start, sentence.end)
    )
    if beside or negated(sentence, match.start) or _OPEN.search(sentence.lower):
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
    if match.rule.id == "cause-is" and _from_outside(text, match, truth):
        return False
    said = sentence.lower if sentence else quoted
    symptom = " ".join(filter(None, (truth.symptom, truth.service, truth.affected_scope)))
    if not truth.cause:
        return bool(_content(said) & _content(symptom))
    if _content(said) & _content(truth.cause) or (
        sentence and _IN_PART.search(text.lower[sentence.start : match.start])
    ):
        return True
    return match.rule.id in _LOOSE and bool(_content(quoted) & _content(symptom))


def _analysed(match: Match, writing: Writing) -> bool:
    """Whether a postmortem goes deeper than the facts do; one that ends at the weather or the crowd does not."""
    return writing.kind == "postmortem" and match.rule.id not in _UNNAMED


def _from_outside(text: Text, match: Match, truth: Truth) -> bool:
    """Whether the first that is named as the cause is load, weather or a third party, and the known cause is none."""
    head = text.lower[match.start : match.end].split(",")[0]
    foreign = places("load|outside|vendor", reading_of(text, truth.people))
    if not any(match.start <= at < match.start + len(head) for at in foreign):
        return False
    known = reading_of(Text.of(truth.cause or ""), truth.people)
    return not places("load|outside|vendor", known) and not _content(head) & _content(truth.cause or "")


def _names_a_thing(text: Text, match: Match, truth: Truth) -> bool:
    if match.rule.id in _UNNAMED:
        return True
    things = places("component|load|fault-thing|outside|vendor|change-noun", reading_of(text, truth.people))
    return match.rule.id not in _OF_DEEDS and any(match.start <= at < match.end for at in things)


@lru_cache(maxsize=1 << 10)
def _content(text: str) -> frozenset[str]:
    """The beginnings of the words that carry meaning, synonyms taken for one another."""
    told = _CONTENT.findall(_OF_EVERY_CAUSE.sub(" ", plainly(text.lower())))
    return frozenset(word[:_STEM] for word in told if word not in _HOLLOW)
