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
from scoring.prose.vocabulary import doings, saying
from scoring.prose.vocabulary.belittling import MILD
from scoring.prose.vocabulary.failures import ANY, DENIED, EXACT
from scoring.prose.vocabulary.generic import words
from scoring.prose.vocabulary.moments import DATE
from scoring.prose.vocabulary.works import DEED, DONE


def elsewhere(field: str, said: Said) -> bool:
    """Whether what a field asks for is told somewhere, by the facts' own words."""
    return field in _TOLD and _TOLD[field](said)


def _clean(said: Said) -> list[Sentence]:
    """Sentences that are neither blame nor a guess nor a promise, nor what is said of the next update."""
    return [
        one
        for one in said.sentences
        if not (said.faulted(one) or saying.SALUTE.match(one.lower)) and "next_update" not in one.fields
    ]


def _impact(said: Said) -> bool:
    """A share or count of theirs, or a place or group that the facts name."""
    truth = said.writing.truth
    whole = _stems(f"{truth.affected_scope} {truth.symptom}")
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
        if any(whole & _stems(lower[found.end() :].split()[0]) for found in _ODD.finditer(lower)):
            return True
    return False


_SAID_OF_THEM = Form(
    rf"{EXACT.pattern}|{DENIED.pattern}|\d|\b(?:(?:may|might|can|could) be subject|all|every|each|some|only|both|most"
    rf"|many|few|half|our|the other)\b"
)
_ODD = Form(r"\b(?:the|an?) (?:odd|occasional|lone|stray|single|isolated) (?=[a-z])")
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
        (known & _stems(clause) and _ALTERED.search(clause) and " had " not in clause) or _HANDLED.search(clause)
        for one in said.sentences
        if "next_update" not in one.fields
        for clause in (said.blameless[part.start : part.end] for part in one.clauses)
    )


def _did(said: Said) -> bool:
    """A deed stands beside a promise."""
    return any(
        DONE.search(clause) and not _TO_COME.search(clause)
        for one in said.sentences
        if said.faulted(one)
        for clause in (said.body[part.start : part.end] for part in one.clauses)
        if not any(note.label == "blame" and note.start < one.end and note.end > one.start for note in said.notes)
    )


_TO_COME = Form(
    r"\b(?:will|'ll|word|promis\w+|never|again|by|until|before|once|if|when|ought|should|would|could|you can"
    r"|cause\w*)\b"
)


def _at_work(said: Said) -> bool:
    """Somebody is doing something, be it told with a sneer."""
    form = doings.under_way(said.writing.truth.people)
    return any(form.search(said.told(one)) for one in said.sentences)


_ALTERED = Form(
    r"\b(?:new|now|again|since|gone|off|out|back|back (?:in|on)|renewed|replaced|removed|resent|sent|re-?\w+ed"
    r"|no longer|corrected|extended|enlarged|former|previous|old)\b"
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
        one.heading in _PLANS
        or (
            _GOES_ON.search(said.told(one))
            and not (saying.BUSY.search(said.told(one)) or _LOOKED_AT.search(said.told(one)))
        )
        for one in _clean(said)
    ) or any(_IN_HAND.search(said.blameless[one.start : one.end]) for one in said.sentences)


_IN_HAND = Form(
    r"(?:[a-z]'s|\bis|\bare) (?:now |already |still )?on (?:the|our|an?) (?!way|case|phone|call|line|job|matter|issue"
    r"|problem|bridge|road|mend|move|map|same|other|next|last|slow|low|high|small|list)[a-z-]+ [a-z-]+"
)
"""Somebody is on a piece of work that is named, whatever is promised of it."""
_PLANS = words("test plan experiment trial attempt then")
_LOOKED_AT = Form(
    r"\binvestigat\w+ (?:(?:it|the|this|that|an?|your) ?)(?:[\w-]+ )?(?:issues?|problems?|incident|matter|situation"
    r"|faults?"
    r"|outage)?\b(?=\W*$| (?:with|and|now|at|as|further|in)\b)|\bnext (?:status )?update\b"
)
"""Somebody looks into what everybody knows."""


_PAST = (
    r"(?:[a-z-]+ed|took|taken|brought|built|rebuilt|re?wrote|re?written|held|withdrew|(?:re)?sent|reran|froze"
    r"|undid|undone"
    r"|found|went|gone|gave|given|got|made)\b"
)
"""What was done is no next step."""
_GOES_ON = Form(
    rf"\b(?:we|i|they|team|he|she|ops)(?:'ll|'re|'m)? (?:will |are |am |is |then |now |first |next "
    rf"|also )*(?!{_PAST}){DEED.pattern}"
    r"|(?:^\W*|\b(?:we|i|they|ops|team|he|she|will|and|'ll|now) )(?:keep|continu\w+|going on) (?:on )?(?!watch"
    r"|wait|monitor|updat|inform|you)\w+ing\b|\b[a-z]+ is on it\b"
    rf"|\b(?:next|then|after (?:that|which|this)|afterwards|once [^.,]+|first|tomorrow|today)[:, ]+(?:[\w-]+ ){{0,2}}"
    rf"{DEED.pattern}"
    r"|\b(?:should (?:that|this|it)|failing (?:that|which|this)|otherwise|or else|if (?:not|so|that|it"
    r"|this)\b)[^.;\n]{0,60}, ?(?:then )?"
    r"(?!please|write|call|reply|let|tell)(?:[a-z'-]+ ){1,4}[a-z-]+"
    r"|\b(?:is|are) (?:now |currently |just |already )?being (?!investigat|look|monitor|work|handl|deal|assess"
    r"|observ|watch"
    r"|reject|refus|drop|affect|delay|lost|block|impact|turned away|kept|denied|help|held|seen)(?:[a-z-]+ed|built"
    r"|sent|taken|brought|put|drawn|rebuilt)\b"
    r"|\bof us (?:will|'ll|are going to) (?!know|write|report|see|tell|be back)[a-z]+"
    r"|\b(?:ticket|vendor|provider|supplier|carrier|manufacturer|case|(?:asked|called|rang|told) \w+)\b[^.;\n]{0,40}"
    r"\b(?:keep|are|is|am|we'll|will) (?:now )?wait(?:ing)?\b"
    rf"|\b(?:test|plan|attempt|trial): (?!{_PAST}){DEED.pattern}|\b(?:test|plan|attempt|trial): [a-z]+ (?:it|them"
    rf"|the|one|all)\b"
    rf"|\b(?:will|'ll) [^.;\n]{{0,50}}\band (?!{_PAST}){DEED.pattern}"
    r"|(?<!updates )(?<!more )(?<!details )(?<!report )(?<!to )\bfollow(?: (?:when|once|as soon as|after|then|next"
    r"|in turn|one by one|by)\b|\W*$)"
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
    return any(_LATER.search(said.told(one)) or saying.CONTACT.search(said.told(one)) for one in _clean(said))


def _prevention(said: Said) -> bool:
    """Something is done otherwise from a day on, or a guard is told of."""
    return any(_HENCE.search(said.told(one)) or _GUARDED.search(said.told(one)) for one in _clean(said))


_DAY = rf"(?:{DATE}|\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b)"
_HENCE = Form(
    rf"(?:\bby|\bin|\bbefore|^) (?:the )?(?:next [\w ]{{3,20}}|end of \w+|{_DAY})[^.;\n]{{0,12}}? "
    r"(?:we (?!(?:will )?(?:report|write|publish|send|call|tell|share|meet)\b)|(?:the|an?|each|every|all"
    r"|our) [\w ]{2,30}? "
    r"(?:will\b|[a-z]{3,}s\b))"
    rf"|\b(?:from|as of|starting|since) (?:the )?(?:{_DAY}|last night|yesterday)(?! [^.;]{{0,12}}(?:to|until|till"
    rf"|and)\b)(?: on| onwards?)?\W*$"
)
_GUARDED = Form(
    r"\b(?:an?|the|our|one|two) (?:[\w-]+ )?(?:test|check|rehearsal|drill|review|alarm|watch|guard"
    r"|report) [^.;\n]{0,60}"
    rf"(?:{_DAY}|\bbefore (?:each|every|the next)\b)"
)


_LATER = Form(
    rf"\b(?:more|further|details|rest|all|written|account|story|talk|discuss\w*|meet\w*|notes?|look)\b[^.;]{{0,40}}"
    rf"(?:{DATE}|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\btomorrow\b|\bnext week\b)"
    rf"|\byou(?:'ll| will)? (?:\w+ )?(?:read|hear|see|find|get|learn|have)\b[^.;]{{0,30}}{DATE}"
    r"|\b(?:if|should|who(?:ever)?|anyone|anything)\b[^.;]{0,70}\b(?:call|ring|tell|ask|see|ping|write|mail|visit"
    r"|come|turn)\b"
    r"|\b(?:call|ring|visit|write to|phone|mail)s? (?:each|every|all)\b"
)


_TOLD: Mapping[str, Callable[[Said], bool]] = {
    "impact": _impact,
    "identified": _cause,
    "what_happened": _cause,
    "fix": lambda said: _mended(said) or _did(said),
    "remediation": lambda said: _mended(said) or _did(said),
    "actions": lambda said: _mended(said) or _at_work(said),
    "current_state": _state,
    "state": _state,
    "next_steps": _steps,
    "channel": _channel,
    "symptom": _symptom,
    "follow_up": _follow_up,
    "prevention": _prevention,
}
"""Of the fields whose content the facts know, whether it is told."""
