"""Bearing: whether a vague quantity is said of those whom the incident hits, or of somebody or something else."""

from functools import lru_cache

from scoring.prose import topic
from scoring.prose.claims.context import Context
from scoring.prose.form import Form
from scoring.prose.vocabulary.failures import ANY

FAILS = Form(
    r"\b(?:fail\w*|errors?|erroring|affected|impact\w*|hit|down|broken|time[sd]? out"
    r"|timing out|timeouts?|return\w*|reject\w*|declin\w*|lost|los[ei]\w*|missing"
    r"|empty|blank|stuck|drop\w*|cannot|can't|could not|couldn't|unable|unavailable"
    r"|5\d\d|refus\w+|slow|late|delayed|unreachable|out|stale|wrong|silent|dead|offline"
    r"|never)\b"
)


def of_others(context: Context, start: int, end: int) -> bool:
    """Whether it is said of people who ask or help, of parts of a machine, or where nothing is told to fail."""
    lower, sentence = context.text.lower, context.sentence(start)
    if ASK.match(lower, end) or _NOT_HIT.search(lower, start, end) or compound(context, start):
        return True
    if sentence is None or is_ill(context, sentence.lower):
        return False
    return _NO_HARM.search(lower, end, sentence.end) is not None


def compound(context: Context, start: int) -> bool:
    """Whether a small word makes a kind of thing with the next, and no measure: "single-site images"."""
    return _COMPOUND.match(context.text.lower, start) is not None


_COMPOUND = Form(
    r"(?:(?:an?|the|only|just|some|its|their|our) )*(?:single|limited|small|individual|odd|rare|low|minor|short|brief"
    r"|isolated|few)-(?!digit|scale|ish|impact|level|grade|lived|term)[a-z]+"
)


def is_ill(context: Context, lower: str) -> bool:
    """Whether some words tell that something is not as it should be, in general or in the facts' own words."""
    return _fails(lower) or _holds(topic.own(context.truth), lower)


@lru_cache(maxsize=1 << 10)  # each claim of a sentence asks it of the same words
def _fails(lower: str) -> bool:
    return bool(ANY.search(lower) or FAILS.search(lower))


@lru_cache(maxsize=1 << 10)
def _holds(form: Form, lower: str) -> bool:
    return form.search(lower) is not None


def afterwards(context: Context, at: int) -> bool:
    """Whether a clause tells, once it is over, of how things are now: "transfers may be slower until the evening"."""
    sentence = context.sentence(at)
    if not context.truth.over or sentence is None:
        return False
    clause = sentence.clause_at(at).lower
    return _IS.search(clause) is not None and _WAS.search(clause) is None


_IS = Form(r"\b(?:is|are|may|can|might|will|still|now|today|tonight)\b|'s\b|'re\b")
_WAS = Form(r"\b(?:was|were|had|did|been|have|has|could|took|went|got|saw|lost|fell|stood|ran|came|kept|\w{2,}ed)\b")
ASK = Form(
    r"\s*(?:of (?:you|us|them) |have |has |had |already |also |will |may |might )*(?:suspect\w*|ask\w*|wonder\w*"
    r"|wr[io]te\w*|written|told|tell|report(?:ed)? that|guess\w*|want\w*|say|said|read|heard?|know|knew|remember\w*"
    r"|post(?:ed)?|tweet\w*|call(?:ed)?(?! back)|rang|ring|phone[ds]?|complain\w*|offer\w*|help\w*|volunteer\w*"
    r"|prefer\w*|think|thought|believe\w*|call\w* it|like[ds]?|thank\w*|answer\w*|join\w*|agree\w*|work(?:ed)? on)\b"
)
"""A deed of people who talk or help."""
_NOT_HIT = Form(
    r"\b(?:us|packets?|lines? of code|engineers?|colleagues?|hosts?|nodes?|servers?|tests?|slots? free"
    r"|people on (?:it|call))\b"
)
"""People at work and parts of machines, which nobody means by those affected."""
_NO_HARM = Form(
    r"\b(?:need|look|show|have|has|get|take|takes|come(?! (?:across|upon|up against|into))|go|bring|brought|keep|kept"
    r"|save|saved|found|find|sail|run(?! into)"
    r"|stand|sit"
    r"|left|arrived|were|was) (?!hit\b|affected|to\b)|\b(?:differ|read|change|compare|check|test)"
)
"""A deed told of so many, in a sentence in which nothing fails."""
