"""Blame: fault that a message puts on a person or an identifiable group, the writer and vendors among them."""

import re
from collections.abc import Iterator

from scoring.prose.grammar.matches import Match, matches
from scoring.prose.model import Note, Writing
from scoring.prose.rules.blame import BLAME
from scoring.prose.scope import negated
from scoring.prose.sentences import Sentence
from scoring.prose.text import Text

_ADVICE = "Say what the system allowed and what was missing, not who was there when it happened."

_REPORTED = re.compile(
    r"\b(?:(?:tempting|easy|easier|wrong|unfair|pointless|useless|human|customary) to (?:say"
    r"|blame|point|think|conclude|accuse|name|ask)"
    r"|you (?:ask(?:ed)?|wrote|wonder\w*|want to know)|those who (?:wrote|ask\w*|say"
    r"|said)|told you|is not (?:\w+'s|the|our|a|my) (?:question|point|issue|topic"
    r"|business)"
    r"|(?:does not|doesn't|do not|don't) (?:matter|care|help|want|need|ask|look for"
    r"|name|hunt|search)|irrelevant|beside the point|not (?:interested|asking|looking"
    r"|here) |some (?:of you )?(?:say|said|wrote)|rumou?r|people say|it was said|i (?:hear"
    r"|heard|read) (?:that|the|people|somebody|someone)"
    r"|(?:stop|parked|refuse|reject\w*|struck|deleted|removed) (?:asking|naming|blaming"
    r"|it|the|that)|would (?:have )?(?:done|made|do|make) the same|any(?:one|body"
    r"| of us| engineer| person) (?:would|could|might)|in (?:his|her|their|my) (?:place"
    r"|shoes)|blameless)\b"
)
"""Others' blame, told to be refused."""

_REOPENS = re.compile(r"\b(?:but|however|yet|though|still)\b")
_SUPPOSED = re.compile(r"\b(?:would|could|might|wouldn't|couldn't|wouldnt|if only|only|just)\b|'d\b")
_SUPPOSING = ("counterfactual", "more-care")
"""What these rules find is blame only where it is supposed to have gone otherwise."""
_PASSED_OVER = re.compile(
    r"\b(?:not (?:to )?(?:dwell|mention|forget|discuss|go into|talk|elaborate|comment)"
    r"|never mind|let alone|no (?:doubt|wonder|surprise|question))\b"
)
"""What is not to be said, and is said."""


def find(text: Text, writing: Writing) -> Iterator[Note]:
    """A note for each passage; names come from the scenario's people."""
    last = -1
    for match in sorted(_holding(text, writing), key=lambda one: (one.start, -one.end)):
        if match.start >= last:
            last = match.end
            yield text.note(
                "blame", match.start, match.end, rule=match.rule.id, advice=_ADVICE, confidence=match.rule.confidence
            )


def _holding(text: Text, writing: Writing) -> Iterator[Match]:
    for match in matches(BLAME, text, writing.truth.people):
        sentence = text.sentence_at(match.start)
        if sentence is None or match.rule.id == "apophasis":
            yield match
        elif match.rule.id in _SUPPOSING and not _SUPPOSED.search(sentence.lower):
            continue
        elif not _reported(sentence, match.start) and (match.rule.denied or not _denied(sentence, match.start)):
            yield match


def _reported(sentence: Sentence, at: int) -> bool:
    cue = _REPORTED.search(sentence.lower)
    return cue is not None and not _REOPENS.search(sentence.lower, cue.end(), max(at - sentence.start, cue.end()))


def _denied(sentence: Sentence, at: int) -> bool:
    return negated(sentence, at) and not _PASSED_OVER.search(sentence.lower, 0, at - sentence.start)
