"""Windows: the times between which it is said to have lasted, and since when."""

import re
from collections.abc import Iterator
from datetime import datetime

from scoring.prose import topic
from scoring.prose.claims.bearing import FAILS
from scoring.prose.claims.context import TOLERANCE, Context, Falsehood
from scoring.prose.claims.figures import clocks, lengths
from scoring.prose.clocks import names_utc, readings
from scoring.prose.form import Form

_GRACE_MIN = 3
_DAY_MIN = 1440
_AS_LONG = 1.3
"""A length may be told so many times too long, and still be the whole."""

_MIDNIGHT = re.compile(r"\bmidnight\b")
RANGE = Form(
    r"(?P<a>\d{1,2}[:h]\d{2})(?: ?(?:utc|z|am|pm))?\s?(?:-+|to|until|till|and|through"
    r"|>)\s?(?:about |around |roughly |nearly |almost )?(?P<b>\d{1,2}[:h]\d{2})"
)
"""From one time of day to another."""
_SINCE = Form(
    r"\b(?:since|started(?: at| around| about)?|start(?:ed)?(?: time)?:|began(?: at)?"
    r"|from|begin(?:ning)?:?|starting(?: at)?|first seen(?: at)?|as of|broke at|broken since"
    r"|start)\s(?:about |around |approx\.? |ca\.? |roughly |~)?(?P<a>\d{1,2}[:h]\d{2})\b(?! ?(?:-"
    r"|to|until|till))"
)


def found(context: Context, minutes: float, fact: str) -> Iterator[Falsehood]:
    """Every window that is shorter than the true one, and every start that is too late."""
    truth, lower = context.truth, _MIDNIGHT.sub("00:00   ", context.text.lower)
    slack = max(minutes * (1 - TOLERANCE), _GRACE_MIN)
    if truth.started_at is None or minutes >= _DAY_MIN:
        return
    for found_range in RANGE.finditer(lower):
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
        utc = names_utc(lower, found_range.end())
        late = _late(readings(begin.low, truth, utc=utc), truth.started_at)
        inside = late >= -slack and _late(readings(end.low, truth, utc=utc), truth.ended_at) <= slack
        if inside and length < minutes - slack and _states_window(context, found_range.start()):
            yield Falsehood("duration", found_range.start(), found_range.end(), "window-too-short", fact, "certain")
    for since in _SINCE.finditer(lower):
        begin = next(iter(clocks(since["a"])), None)
        if begin is None or context.text.quoted(since.start()) or not _states_start(context, since.start()):
            continue
        late = _late(readings(begin.low, truth, utc=names_utc(lower, since.end())), truth.started_at)
        if slack < late <= max(minutes, slack) and late < _DAY_MIN / 2:
            yield Falsehood(
                "duration",
                since.start(),
                since.end(),
                "start-too-late",
                f"it began at {truth.started_at:%H:%M} UTC",
                "certain",
            )


def told(context: Context, minutes: float) -> bool:
    """Whether its true length stands somewhere: then any other one is that of something else."""
    lower, truth = context.text.lower, context.truth
    least, most = TOLERANCE * minutes, _AS_LONG * minutes
    if any(least <= one.high <= most for one in lengths(lower)) or any(least <= one <= most for one in _ranges(lower)):
        return True
    if truth.started_at is None or not truth.over or truth.ended_at is None or minutes >= _DAY_MIN:
        return False
    named = [
        readings(one.low, truth, utc=names_utc(lower, one.end))
        for one in clocks(lower)
        if (sentence := context.sentence(one.start)) is None or "timeline" not in sentence.fields
    ]
    return all(any(abs(_late(one, true)) <= _GRACE_MIN for one in named) for true in (truth.started_at, truth.ended_at))


def _ranges(lower: str) -> Iterator[float]:
    """The length of each stretch from one time of day to another, whatever clock they are of, minutes."""
    for found_range in RANGE.finditer(lower):
        begin, end = (next(iter(clocks(found_range[part])), None) for part in ("a", "b"))
        if begin is not None and end is not None:
            yield (end.low - begin.low) % _DAY_MIN


_TOLD = Form(
    r"\b(?:roll\w*|restart\w*|monitor\w*|maintenance|call|meeting|support|shift|watch\w*"
    r"|stable|clean|normal|quiet|back|green|resolved|restored|recover\w*|mitigat\w*"
    r"|replay\w*|failover|drain\w*|work(?:s|ing)|healthy|window of|retro|review|deploy\w*"
    r"|alert\w*|page[ds]?|notified|declared|open\w*|available|office|lines|reach|phone"
    r"|rebuil\w*|re-?index\w*|index|rollback|copy|backfill|build|upload|queued|held|parked|(?:re)?routed"
    r"|diverted|retried|buffered|throttled|served|accepted|processed"
    r"|caught|catch\w*|counted|asked|sent|switched|limited|handled|stopped|over|ended|closed|removed|offline)\b"
)


def _states_window(context: Context, at: int) -> bool:
    sentence = context.sentence(at)
    if sentence is None:
        return True
    clause = sentence.clause_at(at).lower
    ahead = context.text.lower[:at].rstrip()
    if ahead.endswith("between"):
        before = ahead.removesuffix("between").rstrip()
        if before and before[-1] not in ",.:;\n":
            return False
        own = topic.own(context.truth).search(clause)
        return not _TOLD.search(clause) and bool(own or FAILS.search(clause))
    return not _TOLD.search(clause)


def _states_start(context: Context, at: int) -> bool:
    sentence = context.sentence(at)
    if sentence is None:
        return True
    clause = sentence.clause_at(at).lower
    started = context.text.lower.startswith(("start", "began", "begin", "broke"), at)
    return not _TOLD.search(clause) and (started or FAILS.search(clause) is not None)


def _late(minutes: tuple[float, ...], true: datetime) -> float:
    """By how many minutes a time of day lies after the true one, as it is nearest to it; negative if before."""
    differences = ((minute - (true.hour * 60 + true.minute)) % _DAY_MIN for minute in minutes)
    return min((one - _DAY_MIN if one > _DAY_MIN / 2 else one for one in differences), key=abs)
