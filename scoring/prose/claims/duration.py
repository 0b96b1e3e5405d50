"""Duration: how long it is said to have lasted."""

import re
from collections.abc import Iterator

from scoring.prose import topic
from scoring.prose.claims import windows
from scoring.prose.claims.bearing import FAILS, is_ill
from scoring.prose.claims.context import TOLERANCE, Context, Falsehood
from scoring.prose.claims.figures import Figure, lengths
from scoring.prose.claims.windows import RANGE
from scoring.prose.form import Form
from scoring.prose.sentences import Sentence
from scoring.prose.vocabulary.belittling import SOON_OVER
from scoring.prose.vocabulary.failures import ANY, EXACT

_BRIEF_MIN = 30
"""Words for a short time count from so many minutes."""

_LASTED = Form(
    r"(?:\b(?:for|lasted|lasting|lasts|took|duration|length|downtime|outage|interruption"
    r"|disruption|total(?:ling)?|window|only|just|down|within|of|under|after|ongoing"
    r"|started|began|since)\b[\s:=~]*(?:is |was |of |for |only |just |about |around "
    r"|like |close to |not much more than |little more than |not even |a good |good "
    r"|no more than |something (?:under|like|over) |the better part of |not quite |just over |well |some |roughly "
    r"|approximately |approx\.? "
    r"|nearly |almost |under |less than |a total of |a |ca\.? |over in |fixed in )*)$"
)
_AFTER = Form(
    r"[\s-]*(?:of )?(?:minute )?(?:outage|downtime|interruption|disruption|long|in total|total|incident|window|ago)\b"
)
_NOT_IT = Form(
    r"\b(?:every|each|next|in|within|after|another|more|further|per|updates?|timeout"
    r"|time out|times out|ttl|p99|p95|latency|respon\w+|retry|last|past|until|wait\w*"
    r"|by|takes?|hold|alert\w*|window for|between|monitor\w*|verif\w*|watch\w*|observ\w*"
    r"|stable|quiet|late|delay\w*|detected|noticed|acknowledg\w*|paged|answered|found"
    r"|rebuil\w*|restart\w*|queue\w*|older|age)\b[\s\w:~]{0,14}$"
)
_ACTIVITY = Form(
    r"\b(?:we|i|they|team|engineers?)\b (?!were down|was down|were out)|\b(?:took"
    r"|needed|spent|search\w*|look\w*|tried|rolled|restart\w*)\b"
)


def found(context: Context) -> Iterator[Falsehood]:
    """Every statement of duration that is shorter than the truth."""
    minutes = context.truth.duration_min
    if minutes is None:
        return
    fact = f"it lasted {minutes:g} minutes" if context.truth.over else f"it had lasted {minutes:g} minutes"
    if minutes >= _BRIEF_MIN:
        for match in context.holding("brief"):
            if (
                not _measured(context, match.start)
                and _bears(context, match.start)
                and not _of_work(context, match.start, match.end)
                and not _of_health(context, match.start)
                and not _of_cause(context, match.start, match.end)
            ):
                yield Falsehood("duration", match.start, match.end, "duration-brief", fact)
        for found in SOON_OVER.finditer(context.text.lower):
            if (
                not context.text.quoted(found.start())
                and not _measured(context, found.start())
                and not _LONGER.match(context.text.lower, found.end())
                and _of_the_incident(context, found.start())
            ):
                yield Falsehood("duration", found.start(), found.end(), "duration-soon-over", fact)
    for figure in () if windows.told(context, minutes) else lengths(context.text.lower):
        vague = _FEW.search(context.text.lower, figure.start, figure.end) and minutes < _BRIEF_MIN
        if not vague and figure.high < TOLERANCE * minutes - 1 and _is_its_length(context, figure):
            yield Falsehood("duration", figure.start, figure.end, "duration-too-short", fact)
    yield from windows.found(context, minutes, fact)


_SHORT_OF = Form(r"\bshort (?:of|on)\b|\bin short\b")
_SEEMED = Form(r"\b(?:look(?:s|ed)|seem(?:s|ed)|thought|thinks?|believ\w+|suspect\w*|supposed)\b")
_LATER = Form(r"(?:within|after|for passing)\b")
_ENDED = Form(
    r"\b(?:over|gone|fixed|resolved|back|restored|recover\w*|normal|ended|lasted|solved|again|sorted|mended|done"
    r"|up|works?|working|available)\b"
)


def _bears(context: Context, at: int) -> bool:
    """Whether the sentence speaks of the incident or of those whom it hits at all."""
    sentence = context.sentence(at)
    if sentence is None:
        return True
    own = _MYSELF.search(sentence.lower) is not None
    return not own or is_ill(context, sentence.lower) or topic.subject(context.truth).search(sentence.lower) is not None


def _of_the_incident(context: Context, at: int) -> bool:
    """Whether it is told of what failed or ended, and of no piece of work."""
    sentence = context.sentence(at)
    if sentence is None:
        return True
    clause = sentence.clause_at(at).lower
    told = is_ill(context, sentence.lower) or _ENDED.search(sentence.lower) or _IT_PASSED.search(clause)
    return bool(told or topic.subject(context.truth).search(clause)) and _WORK.search(clause) is None


_IT_PASSED = Form(r"\b(?:it|this|that|all|everything) (?:\w+ )?(?:passed|went|was|took|lasted|blew)\b")
_WORK = Form(
    r"\b(?:roll-?\w*|restart\w*|reboot\w*|fail-?over|rebuild|copy|import|deploy\w*|build|patch|fix(?:ing)?|repair"
    r"|test|call|meeting"
    r"|will|'ll|once|if)\b"
)
_MYSELF = Form(r"\b(?:i|me|myself)\b")


def _of_work(context: Context, start: int, end: int) -> bool:
    """Whether a short time is one in which something was seen or done: "within a minute we knew"."""
    sentence = context.sentence(start)
    if _SHORT_OF.search(context.text.lower, start, end) or (sentence is not None and _SEEMED.search(sentence.lower)):
        return True
    if sentence is not None and _WE_TOOK.search(context.text.lower, sentence.start, min(start + 5, end)):
        return True
    if any(
        form.match(context.text.lower, at) for form, at in ((_TO_BE_BRIEF, start), (_ELSEWHEN, end), (_LONGER, end))
    ):
        return True
    if sentence is not None and _PLEASE.search(sentence.lower) and not ANY.search(sentence.lower):
        return True
    if not _LATER.match(context.text.lower[start:end]):
        return False
    return sentence is None or not _ENDED.search(sentence.clause_at(start).lower)


_TO_BE_BRIEF = Form(r"briefly(?: put| said| speaking)?[:,]")
_LONGER = Form(r" (?:longer|later|more)\b| again\b")
"""By so much more, or at once from then on."""
_ELSEWHEN = Form(
    r" (?:in|back in|last|of) (?:january|february|march|april|may|june|july|august|september|october|november"
    r"|december"
    r"|spring|summer|autumn|winter|year|month|week)\b"
)
"""It was at another time."""
_PLEASE = Form(r"\b(?:please|pls|let's|let us|need|want|asking for)\b")
"""Somebody asks for it."""
_WE_TOOK = Form(r"\b(?:we|i|they|he|she|you|who) (?:\w+ )?took\b")


def _of_health(context: Context, at: int) -> bool:
    """Whether it is how long something has worked, or worked for once: "no errors for an hour"."""
    sentence = context.sentence(at)
    if sentence is None:
        return False
    clause = sentence.clause_at(at)
    ahead = context.text.lower[clause.start : at]
    if context.truth.over and _MAY_STILL.search(sentence.lower) and not _WAS.search(clause.lower):
        return True
    if _NO_NEW.search(context.text.lower, at, clause.end):
        return True
    ill = _NO_ERRORS.sub(" ", ahead)
    return _GOES_WELL.search(ahead) is not None and not (FAILS.search(ill) or ANY.search(ill))


_NO_NEW = Form(r"\b(?:no|not a|not one|without an?y?|zero) (?:new|further|more|single|other)\b")
_MAY_STILL = Form(r"\b(?:if|when|whenever|should|may|can|still)\b")
_WAS = Form(r"\b(?:was|were|had|did|been|could|took|went|got|saw|lost|fell|stood|ran|came|kept|\w{2,}ed)\b")
_NO_ERRORS = Form(
    r"\b(?:errors?|failures?|failing|failed) (?:rates? |shares? )?(?:fell|dropped|eased|sank|went down|(?:was"
    r"|were) down)\b|"
    r"\b(?:no|zero|without(?: an?y?)?|not one|not a single|free of) (?:\w+ )?(?:errors?|fail\w*|timeouts?|drops?"
    r"|trouble"
    r"|problems?|hitch|interruptions?|complaints?|alerts?)\b"
)
_GOES_WELL = Form(
    r"\b(?:works?|worked|working|runs?|ran|running|stable|quiet|fine|green|clean|right|correct\w*|again|healthy"
    r"|normal\w*"
    r"|ok|okay|100 ?%|in a row|back|accept(?:s|ed)|served?|answer(?:s|ed)|hold(?:s|ing)?|held|open|up|well|calm"
    r"|steady|in order|(?:rate|share|errors?|failures|load) (?:fell|dropped|eased|sank|went down|was down|were down)"
    r"|(?:no|zero|without(?: an?y?)?|not one|not a single|free of) (?:\w+ )?(?:errors?|fail\w*|trouble|problems?"
    r"|hitch"
    r"|complaints?|alerts?|drops?|timeouts?|interruption))\b"
)


def _of_cause(context: Context, start: int, end: int) -> bool:
    """Whether it is the known cause that was short, and not what came of it: "a short loss of network"."""
    truth, lower = context.truth, context.text.lower
    if truth.cause_known and truth.cause and _names_cause(context, start):
        return True
    told = _COMPLEMENT.match(lower, end)
    if told is None or not truth.cause_known or not truth.cause:
        return False
    said = topic.stems(lower[start : told.end()]) - _SHORT
    if said & topic.stems(f"{truth.symptom or ''} {truth.service or ''}"):
        return False
    return bool(said & topic.stems(truth.cause)) or any(one.high < _BRIEF_MIN for one in lengths(truth.cause.lower()))


def _names_cause(context: Context, start: int) -> bool:
    """Whether the clause before it speaks of the known cause, and of nothing that failed."""
    truth, sentence = context.truth, context.sentence(start)
    if sentence is None:
        return False
    said = topic.stems(context.text.lower[sentence.clause_at(start).start : start])
    hit = topic.stems(f"{truth.symptom or ''} {truth.service or ''} {truth.affected_scope or ''}")
    return bool(said & topic.stems(truth.cause or "")) and not said & hit


_COMPLEMENT = Form(r" (?:of|in|on|between|with|to) (?:(?:the|our|an?|its|their|one|two) )?[a-z-]+(?: [a-z-]+)?")
_SHORT = topic.stems("short brief momentary passing fleeting quick")


def _measured(context: Context, at: int) -> bool:
    """Whether the true length or the true window stands in the same sentence."""
    sentence = context.sentence(at)
    minutes = context.truth.duration_min or 0
    if sentence is None:
        return False
    stated = [one.high for one in lengths(sentence.lower)]
    return any(one >= TOLERANCE * minutes for one in stated) or RANGE.search(sentence.lower) is not None


def _is_its_length(context: Context, figure: Figure) -> bool:  # noqa: PLR0911 -- a cue each
    lower, sentence = context.text.lower, context.sentence(figure.start)
    if context.text.quoted(figure.start) or _of_the_symptom(context, figure):
        return False
    start = sentence.start if sentence else max(figure.start - 40, 0)
    head = lower[max(start, figure.start - 40) : figure.start]
    if sentence is not None and {"action_items", "lessons", "timeline", "prevention"} & sentence.fields:
        return False
    if sentence is not None and sentence.heading in ("duration", "window", "length"):
        return not _NOT_IT.search(head)
    if _SO_FAR.search(head) and not context.truth.over and not _ANOTHER_BIT.match(lower, figure.end):
        return sentence is not None and bool(FAILS.search(sentence.lower) or EXACT.search(sentence.lower))
    if _NOT_IT.search(head):
        return False
    if lower[figure.end : figure.end + 5].strip().startswith("ago"):
        return bool(re.search(r"\b(?:start\w*|began|since|broke)\b", head)) and not context.truth.over
    if sentence is not None and _of_something_else(lower, sentence, figure):
        return False
    if _WAITED.match(lower, figure.end):
        return True
    if _of_health(context, figure.start):
        return False
    ahead = _LASTED.search(head) is not None and (
        context.truth.over or _PERFECT.search(lower[start : figure.start]) is not None
    )
    return ahead and not re.match(
        r"\s*(?:ago|later|after|before|earlier|apart|each|timeout|delay|until|per|every)\b",
        lower[figure.end : figure.end + 12],
    )


def _of_the_symptom(context: Context, figure: Figure) -> bool:
    """Whether the facts themselves say that something fails after so long: "cut off after 30 seconds"."""
    told = f"{context.truth.symptom or ''} {context.truth.cause or ''}".lower()
    return any(one.high == figure.high for one in lengths(told))


def _of_something_else(lower: str, sentence: Sentence, figure: Figure) -> bool:
    """Whether it is how long somebody worked or waited, what may last so long one day, or only part of a length."""
    ahead = lower[sentence.clause_at(figure.start).start : figure.start]
    return bool(
        _ACTIVITY.search(ahead)
        or _SETTING.search(ahead)
        or _ANY_TIME.search(lower, sentence.start, figure.start)
        or _ANOTHER_BIT.match(lower, figure.end)
    )


_ANY_TIME = Form(
    r"\b(?:that|which|who|whoever|if|whenever|when|once a|anything) (?:[\w'-]+ ){0,4}?(?:stands?|stays?|lasts?|is"
    r"|are|runs?"
    r"|fails?|hangs?|does not|doesn't|goes|remains?|keeps?)\b[^.;]*$|\b(?:let|lets|letting|kept|left) (?:the|it"
    r"|us|you|them"
    r"|our|your|their)\b[^.;]*$"
)
"""Said of whatever does so, whenever that is, or of what somebody let happen."""
_SETTING = Form(
    r"\b(?:keeps?|kept|stor(?:es|ed|ing)|cach\w+|holds?|interval|age|instead of|rather than|set to|ttl|rais\w+"
    r"|lower\w+)\b"
)
"""How long something is held, by a setting."""
_ANOTHER_BIT = Form(r" and (?:\w+|\d+)[ -](?:min|hour|sec)\w*")
_FEW = Form(r"\b(?:few|some|several)\b")
_SO_FAR = Form(r"\bfor (?:the )?(?:last|past) (?:about |around |roughly )?$")
_WAITED = Form(r"'?s? (?:wait|outage|downtime|interruption|pause|break|standstill|blackout)\b")
_PERFECT = Form(r"\b(?:has|have|been|'ve)\b[^.;]{0,60}\bfor\b[^.;]{0,25}$")
