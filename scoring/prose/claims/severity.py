"""Severity: the level that is claimed, and words that make the incident milder than it is."""

import re
from collections.abc import Iterator

from scoring.prose import topic
from scoring.prose.claims.bearing import afterwards, compound
from scoring.prose.claims.context import TOLERANCE, Context, Falsehood
from scoring.prose.form import Form
from scoring.prose.scope import asked, negated
from scoring.prose.vocabulary import belittling
from scoring.prose.vocabulary.failures import ANY

_LEVEL = Form(
    r"\b(?:sev(?:erity)?[\s:-]{0,3}|s)(?P<rank>[1-5])\b|\bp(?P<p>[1-5])(?= (?:incident"
    r"|outage|issue))|\bsev(?:erity)?[\s:-]{1,3}(?P<word>one|two|three|four|low|minor"
    r"|medium|moderate)\b|\bcall(?:ing)? (?:it|this) (?:an? )?(?P<called>[1-5])\b"
)
_WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "low": 4, "minor": 4, "medium": 3, "moderate": 3}
_MOVED = Form(
    r"\b(?:up ?grad\w*|rais\w*|from|was|were|initially|originally|first|downgrad\w*"
    r"|earlier|instead of|rather than|not|no longer|above|criteria|threshold|would be"
    r"|turned out|escalat\w*|if|until|under-?rated|isn't|wasn't)\b"
)
_ONCE_CALLED = Form(
    r"\b(?:call(?:ed|ing)?|thought|seemed|looked|first|initially|said|took|(?:began|started|opened"
    r"|logged|filed|announced|treated|counted|classed|reported|went in)(?: out)? as) [\w ]{0,20}$"
)
_SLOW_SYMPTOM = Form(
    r"\b(?:slow\w*|late\w*|delay\w*|lag\w*|time[sd]? out|timeouts?|hang\w*|take|takes"
    r"|seconds|minutes|hours|wait\w*|stale|behind)\b"
)
_STOPS = Form(
    r"\b(?:stop(?:s|ped)?|fail(?:s|ed|ing)?|stood still|crash\w*|[45]\d\d|(?:can|could|did|do|does)(?:not|n't| not)"
    r"|unable|rejected|refused|lost)\b"
)
"""Whoever tells of this besides calls nothing merely slow."""
_SOFTENED_PCT = 50
"""Words such as "may" and "at times" count from so many percent: then most do."""
_SLOW_PCT = 10


def found(context: Context) -> Iterator[Falsehood]:
    """Every statement that makes the incident milder than it was."""
    yield from _levels(context)
    if not context.grave:
        return
    fact = f"{context.truth.symptom or 'it failed'}; {context.truth.affected_scope or ''}".rstrip("; ")
    for match in context.holding("euphemism", "calm"):
        if context.truth.over and match.rule.id == "calm" and _NOW.search(context.text.lower, match.start, match.end):
            continue
        if match.rule.id == "euphemism" and (
            _elsewhere(context, match.start, match.end) or compound(context, match.start)
        ):
            continue
        if _ONCE_CALLED.search(context.text.lower, max(match.start - 30, 0), match.start):
            continue
        yield Falsehood("severity", match.start, match.end, "severity-euphemism", fact)
    yield from _belittled(context, fact)
    yield from _softened(context, fact)


def _softened(context: Context, fact: str) -> Iterator[Falsehood]:
    """What stopped told as slow, and what most have as what some may have, or now and then."""
    pct = context.affected_pct
    symptom = f"{context.truth.symptom or ''} {context.truth.cause or ''}".lower()
    told = _STOPS.search(context.text.lower) is not None
    if pct >= _SLOW_PCT and not told and not _SLOW_SYMPTOM.search(symptom):
        for match in context.holding("slow"):
            if (
                afterwards(context, match.start)
                or context.numbered(match.start)
                or _WAITING.search(context.text.lower, match.start, match.end)
            ):
                continue
            yield Falsehood("severity", match.start, match.end, "severity-only-slow", fact)
    if pct >= _SOFTENED_PCT:
        for match in context.holding("may"):
            if not (
                context.told
                or afterwards(context, match.start)
                or context.numbered(match.start)
                or _recalls(context, match.start, match.end)
                or not _meets_it(context, match.start, match.end)
            ):
                yield Falsehood("severity", match.start, match.end, "severity-may", fact)
        for match in context.holding("intermittent"):
            if not _at_times(context, match.start, match.end):
                continue
            yield Falsehood("severity", match.start, match.end, "severity-intermittent", fact)


def _at_times(context: Context, start: int, end: int) -> bool:
    """Whether it is the failure that is told to come and go, and nothing that we do "now and then"."""
    lower, sentence = context.text.lower, context.sentence(start)
    begin = sentence.clause_at(start).start if sentence else start
    if _WE.search(lower, begin, start):
        return False
    said = lower[begin : end + _NEAR]
    return bool(_FAILING.search(said) or topic.own(context.truth).search(said) or _ASKS_AGAIN.search(said))


def _recalls(context: Context, start: int, end: int) -> bool:
    """Whether the reader is supposed to have met what is told with its true share: "you may have seen"."""
    told = any(one.high >= TOLERANCE * context.affected_pct for one in context.shares)
    return told and _MAY_HAVE.search(context.text.lower, start, end) is not None


def _meets_it(context: Context, start: int, end: int) -> bool:
    """Whether what somebody may do is to meet the failure, and nothing that they are free to do."""
    said = context.text.lower[start:end]
    return bool(_FAILING.search(said) or ANY.search(said) or topic.own(context.truth).search(said))


_WE = Form(r"\b(?:we|i)\b")
_ASKS_AGAIN = Form(r"\b(?:refresh|reload|retry|try|tries|attempt|re-?log|restart)\w*\b")
_MAY_HAVE = Form(r"\b(?:you|your \w+) (?:may|might|will|possibly) (?:well |also )?have\b")
_NOW = Form(
    r"\b(?:everything is (?:fine|under)|all (?:is )?(?:well|good|under)|under control|business as usual|no (?:need"
    r"|reason"
    r"|cause)|don't panic|no worries)\b"
)
"""That all is well now is true once it is over."""
_WAITING = Form(r"\bwait(?:s|ing|ed)? (?:for|until|till|at|in)\b")
_FAILING = Form(r"\b(?:fail\w*|errors?|slow\w*|unavailab\w+|disrupt\w*|interrupt\w*|issues?|problems?)\b")


def _belittled(context: Context, fact: str) -> Iterator[Falsehood]:
    """A mood or a small degree told of what fails, and the whole put as next to nothing."""
    subject = topic.subject(context.truth)
    for found in belittling.MILD.finditer(context.text.lower):
        if context.numbered(found.start()) or not _stands(context, found.start()):
            continue
        if afterwards(context, found.start()) and not context.truth.data_loss:
            continue
        sentence = context.sentence(found.start())
        clause = sentence.clause_at(found.start()) if sentence else None
        ahead = clause.lower[: max(found.start() - clause.start, 0)] if clause else ""
        if _THIRD.search(ahead):
            continue
        anywhere = clause is not None and (_LATE.search(found[0]) or _IT.search(ahead))
        if (
            subject.search(ahead)
            or subject.search(found[0].replace("things", ""))
            or (anywhere and clause and subject.search(clause.lower))
        ):
            yield Falsehood("severity", found.start(), found.end(), "severity-mild", fact)
    for found in belittling.NOTHING.finditer(context.text.lower):
        if _stands(context, found.start()):
            yield Falsehood("severity", found.start(), found.end(), "severity-nothing", fact)


def _elsewhere(context: Context, start: int, end: int) -> bool:
    """Whether it is a small thing at somebody else's, or named as the cause."""
    lower, sentence = context.text.lower, context.sentence(start)
    stop = min(end + _NEAR, sentence.end if sentence else end)
    return bool(_THIRD.search(lower, end, stop) or _CAUSED_BY.search(lower, max(start - _NEAR, 0), start))


_IT = Form(r"\b(?:it|this|that|things|there|everything)\W*$")
_LATE = Form(r"\b(?:longer|later|slower|late|behind|lag|pause|wait|hesitation)$")
_NEAR = 40
_CAUSED_BY = Form(r"\b(?:down to|caused by|due to|because of|triggered by|results? of|result from|after)\W*$")
_THIRD = Form(
    r"\b(?:apple|google|amazon|aws|azure|microsoft|cloudflare|the (?:cloud|hosting|network|mobile) \w+|provider"
    r"|vendor"
    r"|supplier|carrier|upstream|third part\w+)\b"
)
"""Somebody else's mood makes nothing smaller."""


def _stands(context: Context, at: int) -> bool:
    """Whether it is the writer's own words, and neither denied nor asked."""
    sentence = context.sentence(at)
    if sentence is None:
        return not context.text.quoted(at)
    ahead = sentence.lower[max(at - sentence.start - 30, 0) : at - sentence.start]
    called = _ONCE_CALLED.search(context.text.lower, max(at - 30, 0), at)
    return not (context.text.quoted(at) or called or asked(sentence) or _DENIED.search(ahead))


_DENIED = Form(r"\b(?:not|no|never|isn't|wasn't|aren't|weren't|cannot|can't|don't|anything but)\b[\w ]*$")


def _levels(context: Context) -> Iterator[Falsehood]:
    true = re.search(r"\d", context.truth.severity or "")
    if true is None:
        return
    stated = [
        (int(one["rank"] or one["p"] or one["called"] or _WORDS[one["word"]]), one) for one in context.text.find(_LEVEL)
    ]
    if any(rank == int(true[0]) for rank, _ in stated):
        return
    for rank, level in stated:
        sentence = context.sentence(level.start())
        excused = sentence is not None and (
            negated(sentence, level.start()) or _MOVED.search(sentence.lower[: level.start() - sentence.start])
        )
        if rank > int(true[0]) and not excused:
            yield Falsehood(
                "severity",
                level.start(),
                level.end(),
                "severity-too-low",
                f"it was {context.truth.severity}",
                "certain",
            )
