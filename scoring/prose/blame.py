"""Blame: fault that a message puts on a person or an identifiable group, the writer and vendors among them."""

from collections.abc import Callable, Iterator
from functools import partial

from scoring.prose.excused import excused
from scoring.prose.form import Form
from scoring.prose.grammar.matches import Match, matches
from scoring.prose.model import Confidence, Note, Writing
from scoring.prose.rules.blame import BLAME
from scoring.prose.scope import negated
from scoring.prose.sentences import Sentence
from scoring.prose.text import Text
from scoring.prose.truth import Truth

_ADVICE = "Say what the system allowed and what was missing, not who was there when it happened."

_REPORTED = Form(
    r"\b(?:(?:tempting|easy|easier|wrong|unfair|pointless|useless|human|customary) to (?:say|blame|point|think"
    r"|conclude"
    r"|accuse|name|ask)|(?:question|ask\w*|wonder\w*) (?:\w+ ){0,2}(?:whether|if)|you (?:ask(?:ed)?|wrote|wonder\w*"
    r"|want(?:ed)?(?: to know| a name| names)|demand\w*)|those who (?:wrote|ask\w*|say|said)|told you"
    r"|(?:is|are|was) (?:for )?(?:nobody|no one)(?:'s)?\b|(?:nobody|no one) (?:here )?(?:asks|is asking|asked"
    r"|wants to know)"
    r"|(?:did|has done|had done|have done) nothing wrong|needs? not (?:hide|worry|fear)|not in trouble|no harm done"
    r"|is not (?:\w+'s|the|our|a|my) (?:question|point|issue|topic|business|cause|reason|lesson|story|finding"
    r"|explanation)|(?:does not|doesn't|do not|don't) (?:matter|care|help|want|need|ask|look for|name|hunt|search)"
    r"|irrelevant|beside the point|not (?:interested|asking|looking|here) |some (?:of you )?(?:say|said|wrote)"
    r"|rumou?r|(?:manager|customer|user|guest|client|caller|director|press|reader|patient|journalist|boss"
    r"|some(?:one|body))s?"
    r" (?:\w+ )?(?:wr[io]tes?|say|says|said|claim\w*|complain\w*|ask\w*)|people say|it was said|i (?:read (?:that"
    r"|people)|(?:hear|heard) (?:that|the|people|somebody|someone))"
    r"|(?:is|are|was|were) (?:not (?:for|about)|for (?:later|after|the|mon|tues|wednes|thurs|fri|tomorrow)|secondary"
    r"|unimportant|of no)|not (?:today|now|here|about)|or not|(?:stop|parked|refuse|reject\w*|struck|deleted|removed)"
    r" (?:asking|naming|blaming|it|the|that)|would (?:have )?(?:done|made|do|make) the same|any(?:one|body| of us"
    r"| engineer| person) (?:would|could|might)|in (?:his|her|their|my) (?:place|shoes)|blameless)\b"
)
"""Others' blame, told to be refused."""

_REOPENS = Form(r"\b(?:but|however|yet|though|still)\b")
_SUPPOSED = Form(r"\b(?:would|could|might|wouldn't|couldn't|wouldnt|if only|only|just)\b|'d\b")
_SUPPOSING = ("counterfactual", "more-care")
"""What these rules find is blame only where it is supposed to have gone otherwise."""
_PASSED_OVER = Form(
    r"\b(?:not (?:to )?(?:dwell|mention|forget|discuss|go into|talk|elaborate|comment)"
    r"|never mind|let alone|no (?:doubt|wonder|surprise|question))\b"
)
"""What is not to be said, and is said."""


def find(text: Text, writing: Writing) -> Iterator[Note]:
    """A note for each passage; names come from the scenario's people."""
    last = -1
    for match, holds in _weighed(text, writing):
        if match.start >= last and holds():
            last = match.end
            yield text.note(
                "blame", match.start, match.end, rule=match.rule.id, advice=_ADVICE, confidence=_confidence(text, match)
            )


def _confidence(text: Text, match: Match) -> Confidence:
    uncertain = match.rule.id in _UNCERTAIN and not _DISDAIN.search(text.lower, match.start, match.end)
    return "look" if uncertain else match.rule.confidence


_UNCERTAIN = ("thought",)
"""What somebody took for granted may be told to explain what they did."""
_DISDAIN = Form(r"\b(?:nobody|no one|no-one|better|above|optional)\b")


def _weighed(text: Text, writing: Writing) -> Iterator[tuple[Match, Callable[[], bool]]]:
    """Every match in order, and whether it holds, if somebody asks."""
    people = writing.truth.people
    held = [(match, _sentence(text, match)) for match in matches(BLAME, text, people)]
    supposed = {sentence for match, sentence in held if sentence and match.rule.id == "counterfactual"}
    for match, sentence in sorted(held, key=lambda one: (one[0].start, -one[0].end)):
        yield match, partial(_holds, text, match, sentence, writing, supposed=sentence in supposed)


def _holds(text: Text, match: Match, sentence: Sentence | None, writing: Writing, *, supposed: bool) -> bool:
    if _by_an_intruder(text, match, writing.truth) or _of_the_facts(text, match, writing.truth):
        return False
    if sentence is None or match.rule.id == "apophasis":
        return True
    if match.rule.id in _SUPPOSING and not _SUPPOSED.search(sentence.lower):
        return False
    return (
        not excused(text, match, sentence, writing, supposed=supposed)
        and not _reported(sentence, match.start)
        and (match.rule.denied or not _denied(sentence, match.start))
    )


def _sentence(text: Text, match: Match) -> Sentence | None:
    """The sentence that a match stands in, be it that it begins with the label's colon."""
    return text.sentence_at(match.start) or text.sentence_at(match.end - 1)


def _by_an_intruder(text: Text, match: Match, truth: Truth) -> bool:
    """Whether it is told who gets at what is not theirs: that somebody has no right to it is what is wrong."""
    if not _INTRUDER.match(text.lower, match.start):
        return False
    facts = f"{truth.symptom or ''} {truth.affected_scope or ''} {truth.cause or ''}".lower()
    return _GOT_AT.search(text.lower, 0, match.start) is not None or _BREACH.search(facts) is not None


def _of_the_facts(text: Text, match: Match, truth: Truth) -> bool:
    """Whether the reproachful word names what fails: where pay slips are wrong, "slips" are no misdeed."""
    at = {"fault-of": 0, "trait": -1}.get(match.rule.id)
    if at is None:
        return False
    words = text.lower[match.start : match.end].split()
    facts = f"{truth.symptom or ''} {truth.service or ''} {truth.affected_scope or ''}".lower().split()
    return len(words[at]) > _SHORT_WORD and words[at].strip(",.").rstrip("s") in {
        one.strip(",.").rstrip("s") for one in facts
    }


_SHORT_WORD = 3
_INTRUDER = Form(
    r"by (?:some(?:one|body)|any(?:one|body)|people|persons?|strangers?|others?|an? (?:unknown|outside|unnamed) \w+)"
    r" (?:without|with no|who (?:has|have|had) no) (?:an? |any |the )?(?:rights?|authori[sz]ation|authority"
    r"|entitlement"
    r"|permission|business)\b"
)
_GOT_AT = Form(
    r"\b(?:read|seen|copied|accessed|opened|viewed|fetched|downloaded|listed|exported|taken|stolen)(?: \w+){0,2} $"
)
_BREACH = Form(
    r"\b(?:no right|without (?:an? |any )?right|unauthori[sz]ed|stolen|intru\w+|attacker\w*|breach\w*|break-?in"
    r"|hijack\w*)\b"
)


def _reported(sentence: Sentence, at: int) -> bool:
    cue = _REPORTED.search(sentence.lower)
    return cue is not None and not _REOPENS.search(sentence.lower, cue.end(), max(at - sentence.start, cue.end()))


def _denied(sentence: Sentence, at: int) -> bool:
    return negated(sentence, at) and not _PASSED_OVER.search(sentence.lower, 0, at - sentence.start)
