"""Duration: how long it is said to have lasted, and since when."""

import re
from collections.abc import Iterator
from datetime import datetime

from scoring.prose.claims.context import TOLERANCE, Context, Falsehood
from scoring.prose.claims.figures import Figure, clocks, lengths
from scoring.prose.claims.scope import FAILS
from scoring.prose.sentences import Sentence
from scoring.prose.vocabulary.belittling import SOON_OVER
from scoring.prose.vocabulary.failures import EXACT

_BRIEF_MIN = 30
"""Words for a short time count from so many minutes."""
_GRACE_MIN = 3
_DAY_MIN = 1440

_LASTED = re.compile(
    r"(?:\b(?:for|lasted|lasting|lasts|took|duration|length|downtime|outage|interruption"
    r"|disruption|total(?:ling)?|window|only|just|down|within|of|under|after|ongoing"
    r"|started|began|since)\b[\s:=~]*(?:is |was |of |for |only |just |about |around "
    r"|like |close to |not much more than |little more than |not even |a good |good "
    r"|no more than |something (?:under|like|over) |the better part of |not quite |just over |well |some |roughly "
    r"|approximately |approx\.? "
    r"|nearly |almost |under |less than |a total of |a |ca\.? |over in |fixed in )*)$"
)
_AFTER = re.compile(
    r"[\s-]*(?:of )?(?:minute )?(?:outage|downtime|interruption|disruption|long|in total|total|incident|window|ago)\b"
)
_NOT_IT = re.compile(
    r"\b(?:every|each|next|in|within|after|another|more|further|per|updates?|timeout"
    r"|time out|times out|ttl|p99|p95|latency|respon\w+|retry|last|past|until|wait\w*"
    r"|by|takes?|hold|alert\w*|window for|between|monitor\w*|verif\w*|watch\w*|observ\w*"
    r"|stable|quiet|late|delay\w*|detected|noticed|acknowledg\w*|paged|answered|found"
    r"|rebuil\w*|restart\w*|queue\w*|older|age)\b[\s\w:~]{0,14}$"
)
_ACTIVITY = re.compile(
    r"\b(?:we|i|they|team|engineers?)\b (?!were down|was down|were out)|\b(?:took"
    r"|needed|spent|search\w*|look\w*|tried|rolled|restart\w*)\b"
)
_RANGE = re.compile(
    r"(?P<a>\d{1,2}[:h]\d{2})(?: ?(?:utc|z|am|pm))?\s?(?:-+|to|until|till|and|through"
    r"|>)\s?(?:about |around )?(?P<b>\d{1,2}[:h]\d{2})"
)
_SINCE = re.compile(
    r"\b(?:since|started(?: at| around| about)?|start(?:ed)?(?: time)?:|began(?: at)?"
    r"|from|begin(?:ning)?:?|starting(?: at)?|first seen(?: at)?|as of|broke at|broken since"
    r"|start)\s(?:about |around |approx\.? |ca\.? |roughly |~)?(?P<a>\d{1,2}[:h]\d{2})\b(?! ?(?:-"
    r"|to|until|till))"
)


def found(context: Context) -> Iterator[Falsehood]:
    """Every statement of duration that is shorter than the truth."""
    minutes = context.truth.duration_min
    if minutes is None:
        return
    fact = f"it lasted {minutes:g} minutes" if context.truth.over else f"it had lasted {minutes:g} minutes"
    if minutes >= _BRIEF_MIN:
        for match in context.holding("brief"):
            if not _measured(context, match.start) and not _of_work(context, match.start, match.end):
                yield Falsehood("duration", match.start, match.end, "duration-brief", fact)
        for found in SOON_OVER.finditer(context.text.lower):
            if not context.text.quoted(found.start()) and not _measured(context, found.start()):
                yield Falsehood("duration", found.start(), found.end(), "duration-soon-over", fact)
    for figure in lengths(context.text.lower):
        vague = _FEW.search(context.text.lower, figure.start, figure.end) and minutes < _BRIEF_MIN
        if not vague and figure.high < TOLERANCE * minutes - 1 and _is_its_length(context, figure):
            yield Falsehood("duration", figure.start, figure.end, "duration-too-short", fact)
    yield from _windows(context, minutes, fact)


_SHORT_OF = re.compile(r"\bshort (?:of|on)\b|\bin short\b")
_SEEMED = re.compile(r"\b(?:looked|seemed|thought)\b")
_LATER = re.compile(r"(?:within|after|for passing)\b")
_ENDED = re.compile(
    r"\b(?:over|gone|fixed|resolved|back|restored|recover\w*|normal|ended|lasted|solved|again|sorted|mended|done"
    r"|up|works?|working|available)\b"
)


def _of_work(context: Context, start: int, end: int) -> bool:
    """Whether a short time is one in which something was seen or done: "within a minute we knew"."""
    sentence = context.sentence(start)
    if _SHORT_OF.search(context.text.lower, start, end) or (sentence is not None and _SEEMED.search(sentence.lower)):
        return True
    if not _LATER.match(context.text.lower[start:end]):
        return False
    return sentence is None or not _ENDED.search(sentence.clause_at(start).lower)


def _measured(context: Context, at: int) -> bool:
    """Whether the true length or the true window stands in the same sentence."""
    sentence = context.sentence(at)
    minutes = context.truth.duration_min or 0
    if sentence is None:
        return False
    stated = [one.high for one in lengths(sentence.lower)]
    return any(one >= TOLERANCE * minutes for one in stated) or _RANGE.search(sentence.lower) is not None


def _is_its_length(context: Context, figure: Figure) -> bool:  # noqa: PLR0911 -- a cue each
    lower, sentence = context.text.lower, context.sentence(figure.start)
    if context.text.quoted(figure.start):
        return False
    start = sentence.start if sentence else max(figure.start - 40, 0)
    head = lower[max(start, figure.start - 40) : figure.start]
    if sentence is not None and {"action_items", "lessons", "timeline", "prevention"} & sentence.fields:
        return False
    if sentence is not None and sentence.heading in ("duration", "window", "length"):
        return not _NOT_IT.search(head)
    if _SO_FAR.search(head) and not context.truth.over:
        return sentence is not None and bool(FAILS.search(sentence.lower) or EXACT.search(sentence.lower))
    if _NOT_IT.search(head):
        return False
    if lower[figure.end : figure.end + 5].strip().startswith("ago"):
        return bool(re.search(r"\b(?:start\w*|began|since|broke)\b", head)) and not context.truth.over
    if sentence is not None and _of_something_else(lower, sentence, figure):
        return False
    if _WAITED.match(lower, figure.end):
        return True
    ahead = _LASTED.search(head) is not None and (
        context.truth.over or _PERFECT.search(lower[start : figure.start]) is not None
    )
    return ahead and not re.match(
        r"\s*(?:ago|later|after|before|earlier|apart|each|timeout|delay|until|per|every)\b",
        lower[figure.end : figure.end + 12],
    )


def _of_something_else(lower: str, sentence: Sentence, figure: Figure) -> bool:
    """Whether it is how long somebody worked or waited, what may last so long one day, or only part of a length."""
    ahead = lower[sentence.clause_at(figure.start).start : figure.start]
    return bool(
        _ACTIVITY.search(ahead)
        or _SETTING.search(ahead)
        or _ANY_TIME.search(lower, sentence.start, figure.start)
        or _ANOTHER_BIT.match(lower, figure.end)
    )


_ANY_TIME = re.compile(
    r"\b(?:that|which|who|whoever|if|whenever|when|once a|anything) (?:[\w'-]+ ){0,4}?(?:stands?|stays?|lasts?|is"
    r"|are|runs?"
    r"|fails?|hangs?|does not|doesn't|goes|remains?|keeps?)\b[^.;]*$|\b(?:let|lets|letting|kept|left) (?:the|it"
    r"|us|you|them"
    r"|our|your|their)\b[^.;]*$"
)
"""Said of whatever does so, whenever that is, or of what somebody let happen."""
_SETTING = re.compile(
    r"\b(?:keeps?|kept|stor(?:es|ed|ing)|cach\w+|holds?|interval|age|instead of|rather than|set to|ttl|rais\w+"
    r"|lower\w+)\b"
)
"""How long something is held, by a setting."""
_ANOTHER_BIT = re.compile(r" and (?:\w+|\d+)[ -](?:min|hour|sec)\w*")
_FEW = re.compile(r"\b(?:few|some|several)\b")
_SO_FAR = re.compile(r"\bfor (?:the )?(?:last|past) (?:about |around |roughly )?$")
_WAITED = re.compile(r"'?s? (?:wait|outage|downtime|interruption|pause|break|standstill|blackout)\b")
_PERFECT = re.compile(r"\b(?:has|have|been|'ve)\b[^.;]{0,60}\bfor\b[^.;]{0,25}$")


def _windows(context: Context, minutes: float, fact: str) -> Iterator[Falsehood]:
    truth, lower = context.truth, context.text.lower
    slack = max(minutes * (1 - TOLERANCE), _GRACE_MIN)
    if truth.started_at is None or minutes >= _DAY_MIN:
        return
    for found_range in _RANGE.finditer(lower):
        begin, end = (next(iter(clocks(found_range[part])), None) for part in ("a", "b"))
        if (
            begin is None
            or end is None
            or truth.ended_at is None
            or not truth.over
            or context.text.quoted(found_range.start())
        ):
            continue
        length = (end.low - begin.low) % _DAY_MIN
        inside = _late(begin.low, truth.started_at) >= -slack and _late(end.low, truth.ended_at) <= slack
        if inside and length < minutes - slack and _states_window(context, found_range.start()):
            yield Falsehood("duration", found_range.start(), found_range.end(), "window-too-short", fact, "certain")
    for since in _SINCE.finditer(lower):
        begin = next(iter(clocks(since["a"])), None)
        if begin is None or context.text.quoted(since.start()) or not _states_start(context, since.start()):
            continue
        late = _late(begin.low, truth.started_at)
        if slack < late <= max(minutes, slack) and late < _DAY_MIN / 2:
            yield Falsehood(
                "duration",
                since.start(),
                since.end(),
                "start-too-late",
                f"it began at {truth.started_at:%H:%M} UTC",
                "certain",
            )


_TOLD = re.compile(
    r"\b(?:roll\w*|restart\w*|monitor\w*|maintenance|call|meeting|support|shift|watch\w*"
    r"|stable|clean|normal|quiet|back|green|resolved|restored|recover\w*|mitigat\w*"
    r"|replay\w*|failover|drain\w*|work(?:s|ing)|healthy|window of|retro|review|deploy\w*"
    r"|alert\w*|page[ds]?|notified|declared|open\w*|available|office|lines|reach|phone"
    r"|rebuil\w*|re-?index\w*|index|rollback|copy|backfill|build|upload|between|queued|held|parked|(?:re)?routed"
    r"|diverted|retried|buffered|throttled|served|accepted|processed"
    r"|switched|limited|handled|stopped|over|ended|closed|removed|offline)\b"
)


def _states_window(context: Context, at: int) -> bool:
    sentence = context.sentence(at)
    return sentence is None or not _TOLD.search(sentence.clause_at(at).lower)


def _states_start(context: Context, at: int) -> bool:
    sentence = context.sentence(at)
    if sentence is None:
        return True
    clause = sentence.clause_at(at).lower
    started = context.text.lower.startswith(("start", "began", "begin", "broke"), at)
    return not _TOLD.search(clause) and (started or FAILS.search(clause) is not None)


def _late(minute: float, true: datetime) -> float:
    """By how many minutes a time of day lies after the true one; negative if before."""
    difference = (minute - (true.hour * 60 + true.minute)) % _DAY_MIN
    return difference - _DAY_MIN if difference > _DAY_MIN / 2 else difference
