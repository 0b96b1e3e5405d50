"""Told of: whether a field's content stands in a message in the words of the facts, where no form of it is found.

A vocabulary of forms is never whole. So before a field counts as absent, a second sign is asked for: nothing of what
the facts would put there may be told, in any wording.
"""

import re
from collections.abc import Callable, Mapping

from scoring.prose import topic
from scoring.prose.claims.figures import counts, shares
from scoring.prose.form import Form
from scoring.prose.said import Said
from scoring.prose.sentences import Sentence
from scoring.prose.vocabulary import saying
from scoring.prose.vocabulary.belittling import MILD
from scoring.prose.vocabulary.failures import ANY, DENIED, EXACT
from scoring.prose.vocabulary.moments import DATE
from scoring.prose.vocabulary.works import DEED


def elsewhere(field: str, said: Said) -> bool:
    """Whether what a field asks for is told somewhere, by the facts' own words."""
    return field in _TOLD and _TOLD[field](said)


def _clean(said: Said) -> list[Sentence]:
    """Sentences that are neither blame nor a guess nor a promise, nor what is said of the next update."""
    return [one for one in said.sentences if not said.faulted(one) and "next_update" not in one.fields]


def _impact(said: Said) -> bool:
    """A share or count of theirs, or a place or group that the facts name."""
    truth = said.writing.truth
    group = _stems(truth.affected_scope) - _stems(truth.service)
    if any(_WHOSE.search(said.told(one)) for one in _clean(said)):
        return True
    numbers = set(re.findall(r"[a-z]+|\d[\d.,]*", f"{truth.affected_scope or ''}".lower()))
    for one in _clean(said):
        lower = said.told(one)
        if any(True for _ in shares(lower)) or (group & _stems(lower) and _SAID_OF_THEM.search(lower)):
            return True
        if any(noun in numbers for _, nouns in counts(lower) for noun in nouns):
            return True
    return False


_SAID_OF_THEM = Form(
    rf"{EXACT.pattern}|{DENIED.pattern}|\d|\b(?:all|every|each|some|only|both|most|many|few|half|our|the other)\b"
)
_WHOSE = Form(
    r"\b(?:every(?:one|body)|nobody|users?|customers?|clients?|people|guests?|members?)'?s?' \w+"
    r"|\b(?:everyone|everybody|nobody)'s \w+"
)


def _cause(said: Said) -> bool:
    """At least two words of the known cause in a sentence."""
    truth = said.writing.truth
    known = _stems(truth.cause) if truth.cause_known else set()
    return any(len(known & _stems(said.told(one))) >= _SHARED for one in said.sentences if not said.faulted(one))


_SHARED = 2


def _mended(said: Said) -> bool:
    """Something of the cause is told to be new, gone or changed, or what is resent or replaced."""
    truth = said.writing.truth
    known = _stems(truth.cause) - _stems(truth.service)
    return any(
        (known & _stems(clause) and _ALTERED.search(clause)) or _HANDLED.search(clause)
        for one in said.sentences
        if "next_update" not in one.fields
        for clause in (said.blameless[part.start : part.end] for part in one.clauses)
    )


_ALTERED = Form(
    r"\b(?:new|now|again|since|gone|off|out|back|back (?:in|on)|renewed|replaced|removed|resent|sent|re-?\w+ed"
    r"|holds?|has"
    r"|have|corrected|extended|enlarged|former|previous|old)\b"
)
_HANDLED = Form(
    r"\b(?:is|are|was|were|'s|'re|has been|have been) (?:all |now |since |since then )?(?:renewed|replaced"
    r"|removed|resent"
    r"|corrected|rolled back|turned (?:off|on)|switched (?:off|on)|taken (?:out|off|down|away)|put (?:in|back|right)"
    r"|new|off again)\b|^\W*(?:[\w-]+ ){1,3}(?:resent|replaced|renewed|restarted|rebooted|removed|reverted|corrected"
    r"|cleared|rebuilt)\b|\b(?:take|took|taking) (?:an?|the|our) [\w-]+(?: [\w-]+)? (?:out|off|down|away)\b"
)


def _state(said: Said) -> bool:
    """What fails is named as failing, or where the work stands is told."""
    subject = topic.subject(said.writing.truth)
    return any(
        (subject.search(said.told(one)) and ANY.search(said.told(one)))
        or MILD.search(said.told(one))
        or _WHERE.search(said.told(one))
        for one in _clean(said)
    )


_WHERE = Form(
    r"\b(?:progress|restoration|recovery|under way|mobili[sz]ed|at work|contained|assessed|engaged|it(?:'s"
    r"| is) an? \w+"
    r"|(?:is|are|has been|have been) being|nothing new|no news)\b"
)


def _symptom(said: Said) -> bool:
    """Something is told of what fails, be it as a mood."""
    return any(MILD.search(said.told(one)) for one in _clean(said)) or _cause(said)


def _steps(said: Said) -> bool:
    """Work of any kind, under way or planned, that is more than to watch or wait."""
    return any(
        _GOES_ON.search(said.told(one))
        and not (saying.BUSY.search(said.told(one)) or _LOOKED_AT.search(said.told(one)))
        for one in _clean(said)
    )


_LOOKED_AT = Form(
    r"\binvestigat\w+ (?:(?:it|the|this|that|an?|your) ?)(?:[\w-]+ )?(?:issues?|problems?|incident|matter|situation"
    r"|faults?"
    r"|outage)?\b(?=\W*$| (?:with|and|now|at|as|further|in)\b)|\bnext (?:status )?update\b"
)
"""Somebody looks into what everybody knows."""


_GOES_ON = Form(
    rf"\b(?:we|i|they|team|he|she|ops)(?:'ll|'re|'m)? (?:will |are |am |is |then |now |first |next "
    rf"|also )*{DEED.pattern}"
    r"|\b(?:keep|continu\w+|going on) (?:on )?(?!watch|wait|monitor|updat|inform|you)\w+ing\b|\b[a-z]+ is on it\b"
    rf"|\b(?:next|then|after (?:that|which|this)|afterwards|once [^.,]+|first|tomorrow|today)[:, ]+(?:[\w-]+ ){{0,2}}"
    rf"{DEED.pattern}"
)


def _channel(said: Said) -> bool:
    """A room by its name, or where the talking is done."""
    return any(_ROOM.search(said.told(one)) for one in said.sentences)


_ROOM = Form(
    r"\broom[_-]\w+|^\W*(?:room|bridge|channel|hall|office) \w+\W*$|\b(?:channel|room|bridge|line) ?\d+\b|\b(?:voice"
    r"|video|chat|meeting|conference|war|crisis)"
    r" (?:room|channel|bridge|call|line|system)\b|\b(?:teams|zoom|slack|meet|signal|irc)\b|\bmeeting:"
    r"|\b(?:the )?(?:talk\w*|talking|conversation|discussion|coordination|everything|all) (?:is|goes"
    r"|happens"
    r"|takes place|runs|be) (?:\w+ ){0,2}(?:in|on|at|over)\b"
    r"|\b(?:join|meet|find|gather|talk|come|dial|sit|speak|coordinate|work)\w*(?: \w+){0,3} (?:in|on|at|to|into"
    r"|over|via)"
    r" (?:the )?(?:\S+[_-]\S+|\w+ (?:channel|room|bridge|call|thread|line)|teams|zoom|slack|meet|phone)"
)


def _stems(words: str | None) -> set[str]:
    return {stem.rstrip("s") for stem in topic.stems(words or "")}


def _follow_up(said: Said) -> bool:
    """More is announced for a day, or somebody is told where to turn."""
    return any(_LATER.search(said.told(one)) for one in _clean(said))


_LATER = Form(
    rf"\b(?:more|further|details|rest|all|written|account|story|talk|discuss\w*|meet\w*|notes?|look)\b[^.;]{{0,40}}"
    rf"(?:{DATE}|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\btomorrow\b|\bnext week\b)"
)


_TOLD: Mapping[str, Callable[[Said], bool]] = {
    "impact": _impact,
    "identified": _cause,
    "what_happened": _cause,
    "fix": _mended,
    "remediation": _mended,
    "actions": _mended,
    "current_state": _state,
    "state": _state,
    "next_steps": _steps,
    "channel": _channel,
    "symptom": _symptom,
    "follow_up": _follow_up,
}
"""Of the fields whose content the facts know, whether it is told."""
