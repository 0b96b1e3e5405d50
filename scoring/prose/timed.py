"""Timed: whether a message says when it began, how long it lasted, and when more will be said."""

import re
from datetime import timedelta
from functools import lru_cache

from scoring.prose import clocks
from scoring.prose.form import Form
from scoring.prose.said import Said
from scoring.prose.text import KEPT
from scoring.prose.vocabulary import saying
from scoring.prose.vocabulary.moments import CLOCK, DATE, LENGTH, POINT


def announced(said: Said, field: str, cue: Form) -> bool:
    """Whether a sentence that speaks of it, or its label, comes with a time or an interval."""
    for index, one in enumerate(said.sentences):
        here = said.body[one.start : one.end]
        if field in one.fields and (_POINT.search(here) or _BARE_HOUR.match(here)):
            return True
        for found in cue.finditer(here):
            near = here[max(found.start() - _NEAR, 0) : found.end() + _NEAR]
            if _POINT.search(near):
                return True
            following = said.sentences[index + 1] if index + 1 < len(said.sentences) else None
            if following is not None and _EVERY.match(said.body, following.start, following.end):
                return True
    return any(
        _RHYTHM.search(said.told(one))
        or clocks.ahead(said.told(one), said.writing.truth)
        or (_TO_COME.search(said.told(one)) and _POINT.search(said.told(one)))
        for one in said.sentences
        if not said.faulted(one)
    )


_NEAR = 90
_POINT = Form(rf"{POINT}|\b(?:on|by) the \d{{1,2}}(?:st|nd|rd|th)\b")
_TO_COME = Form(
    r"\b(?:i|we|you|he|she|they)(?:'ll| will| shall)\b[^.;]{0,80}\b(?:result|account|figures?|list|answer|outcome"
    r"|board"
    r"|meeting|office|desk|call|come|bring|have|get|read|receive|see|hear|know)\b|\byou (?:get|have|receive|hear)\b"
    r"|\bi(?:'d like to)? (?:present|bring|call|come|meet|report|tell|show|write|ring|drop)\b"
    r"|\b(?:plan|dates?|account|figures?|numbers?|analysis|findings?|answers?|results?|review|proposal|write-?up"
    r"|post-?mortem"
    r"|decision|minutes|slides?|it all|everything)\b[^.;]{0,60}\b(?:reach|come|follow|arrive|land|due|ready|with you"
    r"|yours"
    r"|in your|on your|to you|sent|tomorrow|tonight|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)"
    r"|\b(?:tomorrow|tonight|this (?:afternoon|evening))\b[^.;\n]{0,30}\d"
)
"""Something is to come to the reader, whatever it is called."""
_BARE_HOUR = Form(r"(?:at |by |~|ca\.? ?)?\d{1,2}\b")
_EVERY = Form(rf"(?:every|each|hourly|at {CLOCK}|{CLOCK})")
_RHYTHM = Form(rf"(?:every|each|all) (?:{LENGTH}|half[- ]hour|hour|full hour)|\b(?:hourly|half-hourly)\b")
_ANNOUNCED = Form(rf"(?!\bagain\b){saying.UPDATE.pattern}(?:(?!\b(?:between|from)\b)[^.;\n]){{0,40}}?{POINT}(?: utc)?")


def _past(said: Said) -> str:
    """The message without the times at which more will be said."""
    body = said.body
    for one in said.sentences:
        if {"next_update", "follow_up_time"} & one.fields and "window" not in one.fields:
            body = body[: one.start] + " " * (one.end - one.start) + body[one.end :]
    for note in said.notes:
        if note.label == "promise":
            body = body[: note.start] + " " * (note.end - note.start) + body[note.end :]
    return _without_news(body)


@lru_cache(maxsize=KEPT)  # asked of the start and of the window
def _without_news(body: str) -> str:
    body = _ORDINAL.sub(lambda found: " " * (found.end() - found.start()), body)
    return _ANNOUNCED.sub(lambda found: " " * (found.end() - found.start()), body)


_ORDINAL = Form(
    r"\b(?:an?|the|another) second (?!or\b|ago\b|and\b)[a-z]+|\b(?:first|its|their|last) (?:few |\w+ )?(?:minutes?"
    r"|seconds?|hours?)\b"
)
"""A second try is no second, and the first eleven minutes are not all of them."""


def started(said: Said) -> bool:
    """A time that is not one at which more will be said, or how long ago."""
    if any("start_time" in one.fields and _TIME.search(said.told(one)) for one in said.sentences):
        return True
    past = _past(said)
    return saying.SINCE.search(past) is not None or _names_start(said) or clocks.behind(past, said.writing.truth)


_TIME = Form(rf"{CLOCK}|{LENGTH}|\d{{1,2}}\b|{DATE}|\b(?:ten|five|quarter|half|twenty) (?:to|past)\b")


def _names_start(said: Said) -> bool:
    """Whether the true time of the start stands in the message, in UTC or by the clocks on the wall."""
    truth = said.writing.truth
    return truth.started_at is not None and any(
        re.search(rf"(?<!\d)0?{start.hour}[:.h]{start.minute:02}(?!\d){not_utc}", said.body) is not None
        for start, not_utc in (
            (truth.started_at, ""),
            (truth.started_at + timedelta(minutes=truth.ahead_of_utc_min or 0), r"(?!\s?(?:utc|gmt|z)\b)"),
        )
    )


def window(said: Said) -> bool:
    """Start and end, or a length; while it lasts, the start is all there is."""
    past = _UNMEASURED.sub(lambda found: " " * (found.end() - found.start()), _past(said))
    if said.writing.truth.over and _names_start(said) and len(set(_CLOCK.findall(said.body))) > 1:
        return True
    if (
        _NOT_MUCH.search(past)
        or saying.WINDOW.search(past)
        or _LASTED.search(past)
        or len(set(_CLOCK.findall(past))) > 1
    ):
        return True
    if said.writing.truth.over and any(
        _ON_A_DAY.search(past, one.start, one.end)
        and not _FOR_A_WHILE.search(past, one.start, one.end)
        and not _YET_TO_COME.search(past, one.start, one.end)
        for one in said.sentences
    ):
        return True
    ongoing = not (said.writing.truth.over or said.writing.kind == "resolved")
    return ongoing and (
        saying.SINCE.search(past) is not None or _names_start(said) or _BY_NOW.search(said.body) is not None
    )


_BY_NOW = Form(r"\bfor (?:some|several|quite some|a few|a couple of) (?:minutes|hours|time) (?:now|already|by now)\b")
"""How long so far, if hardly: no more is known while it lasts."""
_CLOCK = Form(CLOCK)
_UNMEASURED = Form(
    r"\b(?:an?|some|a couple of|a few|few|several|couple of) (?:brief |short |little |odd |few )?(?:moments?"
    r"|seconds?|minutes|mins?|while)\b"
    r"(?! (?:past|to|before|after|until)\b)(?! and an? (?:half|quarter)\b(?! (?:late|later|behind|ahead|delay\w*)\b))"
    r"|\b(?:once|twice|times) an? (?:day|hour|week|month|minute)\b"
    rf"|{LENGTH}(?: and an? (?:half|quarter))?(?= (?:late|later|behind|ahead|delay\w*|slow\w*|lag\w*)\b)"
)
"""A length that is none, and by how much something was late."""
_FOR_A_WHILE = Form(r"\b(?:brief\w*|moment\w*|short\w*|for (?:some|a) (?:time|while|bit)|temporar\w+)\b")
_YET_TO_COME = Form(r"\b(?:will|'ll|shall|can have|get|gets|follows?|comes?|have it|is due|from us)\b")
_ON_A_DAY = Form(rf"\bon (?:[a-z]+day,? )?(?:the )?(?=[a-z.]{{0,12}} ?\d)(?:{DATE})")
_NOT_MUCH = Form(
    rf"\b(?:for|lasted|took|after|in) (?:not )?(?:much |little |slightly |something )?(?:more|less|over|under|longer"
    rf"|shorter) (?:than )?{LENGTH}"
)
_LASTED = Form(
    rf"(?<!every )(?<!every)(?<!within )(?<!next )(?<!per )(?<!\bin )(?<!each ){LENGTH}(?! (?:late|later|old|ago"
    rf"|of the (?:hour|day)|cadence|interval))"
)
