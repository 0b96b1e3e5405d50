"""Fields: which required fields a message says nothing real about.

A field is there by its label with something behind it, or by what is said anywhere, in any order or wording. A
placeholder is nothing. Whether what is said is good is other rules' matter.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from itertools import islice

from scoring.prose import sections, timed, told_of, topic
from scoring.prose.form import Form
from scoring.prose.model import Note, Writing
from scoring.prose.said import Said
from scoring.prose.scope import asked
from scoring.prose.sentences import Sentence
from scoring.prose.text import Text
from scoring.prose.vocabulary import doings, failures, recoveries, saying
from scoring.prose.vocabulary.audiences import AFFECTED, NOT_HIT
from scoring.prose.vocabulary.belittling import TINY
from scoring.prose.vocabulary.generic import PLEASANTRY, words
from scoring.prose.vocabulary.moments import CLOCK, POINT
from scoring.prose.vocabulary.works import DONE

FIELDS: Mapping[str, tuple[str, ...]] = {
    "declaration": ("severity", "symptom", "impact", "start_time", "ic", "channel", "next_update"),
    "status_update": ("state", "impact", "actions", "next_steps", "next_update"),
    "investigating": ("symptom", "impact", "start_time", "next_update"),
    "identified": ("impact", "identified", "fix", "next_update"),
    "resolved": ("impact", "window", "fix", "follow_up"),
    "customer_email": ("apology", "what_happened", "impact", "window", "remediation", "prevention", "contact"),
    "exec_reply": ("acknowledge", "impact", "window", "current_state", "next_steps", "follow_up_time"),
    "five_whys": ("problem", "five_levels", "root_cause"),
    "postmortem": ("summary", "impact", "timeline", "root_cause", "lessons", "action_items"),
}
"""Of each kind that has a template, the fields that it asks for."""


def missing(text: Text, writing: Writing, notes: tuple[Note, ...] = ()) -> tuple[str, ...]:
    """The required fields that are absent, in their order; unknown fields count as present.

    There are more ways of saying what one does than any vocabulary has. So a sentence that serves nothing else, and
    was not found to be blame, a promise or a guess, is taken to serve a field of which nothing else was found. Where a
    single one is not found in a message that has all others, or two in a long one, the wording is the likelier reason.
    """
    said = Said.of(text, writing, notes)
    slots = said.emptied - said.headed
    absent = [
        field
        for field in writing.required or ()
        if field in _PRESENT and (field in slots & _LABELLED or not _PRESENT[field](said))
    ]
    spare = len(list(islice(_leftover(said), len(absent))))
    absent = [field for field in absent if field in slots or not told_of.elsewhere(field, said)]
    unsure = _PLEDGED if any(note.label == "promise" for note in said.notes) else _NEVER_SURE
    absent = [field for field in absent if field in slots or field not in unsure]
    closed = said.emptied if spare else said.emptied | _dodged(said)
    doubtful = [field for field in absent if field in _OPEN and field not in closed]
    whole = len(absent) == 1 or (len(absent) <= _FEW_ABSENT and len(said.body.split()) > _WORDS_OF_A_WHOLE)
    served = [field for field in doubtful if spare or field not in _PLAIN] if whole else doubtful[:spare]
    return tuple(field for field in absent if field not in served)


def _dodged(said: Said) -> frozenset[str]:
    """Fields of which the message says that there is something, and not what: "the cause is found", "a fix comes"."""
    dodged: set[str] = set()
    for one in said.sentences:
        told = said.told(one)
        if _bare(told, said) or (saying.BARE_FOUND.search(told) and not saying.TELLING.search(told)):
            dodged.add("identified")
        if saying.BUSY.search(told):
            dodged |= {"fix", "remediation"}
    return frozenset(dodged)


def _bare(told: str, said: Said) -> bool:
    """Whether it is said that something was found, and neither what nor what is done about it."""
    known = saying.BARE_KNOWN.search(told)
    if known is None or saying.TELLING.search(told):
        return False
    behind = told[known.end() :]
    return saying.BUSY.search(behind) is not None or not doings.done(said.writing.truth.people).search(behind)


_LABELLED = words("severity state follow_up contact ic channel start_time next_update")
"""Who leaves these empty behind their label has not said them elsewhere by chance."""
_NEVER_SURE = words("current_state")
_PLEDGED = words("remediation current_state")
"""Who promises that all will be well tells how it is or what is done, though not well."""
_FEW_ABSENT = 2
_WORDS_OF_A_WHOLE = 35
_OPEN = words("symptom fix actions next_steps prevention remediation acknowledge identified lessons follow_up")
_PLAIN = words("follow_up lessons next_steps prevention actions")
"""What is said of these in no telling word is still said in a sentence: where none is left over, there is nothing."""
_TIME = Form(f"{CLOCK}|{POINT}")
_WORDS_OF_SUBSTANCE = 4


def _leftover(said: Said) -> Iterator[Sentence]:
    """Sentences that serve no field that was found, and are neither politeness nor anything that costs points."""
    serving = (
        failures.ANY, failures.DENIED, AFFECTED, _TIME, saying.SORRY, saying.BARE_FIX, saying.BARE_FOUND, saying.IDLE,
        saying.SEVERITY, saying.COMMAND, saying.CHANNEL, saying.CONTACT, PLEASANTRY,
        doings.done(said.writing.truth.people),
        doings.coming(said.writing.truth.people), doings.FRAGMENT, saying.CAUSE, recoveries.CLOSED,
    )  # fmt: skip
    return (
        one
        for one in said.sentences
        if not (one.fields or saying.SALUTE.match(one.lower) or saying.CLOSING.match(one.lower))
        and len((told := said.told(one)).split()) >= _WORDS_OF_SUBSTANCE
        and told == one.lower
        and not said.faulted(one)
        and not any(pattern.search(told) for pattern in serving)
    )


def _either(field: str, *patterns: Form) -> Callable[[Said], bool]:
    """Under its label, or said in one of these forms."""
    return lambda said: field in said.headed or any(said.any(pattern) for pattern in patterns)


def _commander(said: Said) -> bool:
    """Named as such, or somebody of the staff is named and nothing is laid to their charge."""
    if "ic" in said.headed or any(
        _NAMED_BEHIND.match(said.body, one.start + found.end()) is None
        for one in said.sentences
        if not asked(one)
        for found in saying.COMMAND.finditer(said.told(one))
    ):
        return True
    who = _staff(said.writing.truth.people)
    return any(who.search(said.told(one)) and not said.faulted(one) for one in said.sentences)


@lru_cache(maxsize=64)
def _staff(people: tuple[str, ...]) -> Form:
    """Somebody by name or handle."""
    names = [part.lower() for name in people for part in name.split()]
    return Form(rf"@[\w.-]+|\b(?:{'|'.join(map(re.escape, names)) or '(?!)'})\b|\bis mine\b")


_NAMED_BEHIND = Form(r"[ :=]*[ ]{4,}")
"""A placeholder stood behind it."""


def _channel(said: Said) -> bool:
    """One that is named; a name that a placeholder cuts off is none."""
    headed = any("channel" in one.fields and not _CUT_OFF.search(said.told(one)) for one in said.sentences)
    return ("channel" in said.headed and headed) or any(
        said.body[one.start + found.end() : one.start + found.end() + 1]
        == said.text.raw[one.start + found.end() : one.start + found.end() + 1].lower()
        for one in said.sentences
        for found in saying.CHANNEL.finditer(said.told(one))
    )


_CUT_OFF = Form(r"#[\w-]*[ ]{3,}")
"""A placeholder stood behind its sign."""


def _identified(said: Said) -> bool:
    """What was found; that something was found is not it, nor whom it hits, nor what is done about it."""
    return any(_explains(said, one) for one in said.sentences)


def _explains(said: Said, one: Sentence) -> bool:
    told = said.told(one)
    if (
        _bare(told, said)
        or any(note.label == "promise" and note.start < one.end and note.end > one.start for note in said.notes)
        or saying.BARE_FOUND.search(told)
        or len(told.split()) < _FEWEST_WORDS_OF_A_FINDING
    ):
        return False
    if {"identified", "root_cause"} & one.fields or saying.CAUSE.search(told):
        return True
    others = (AFFECTED, saying.BUSY, saying.UPDATE, saying.SORRY, doings.done(said.writing.truth.people), saying.IDLE)
    hit = topic.subject(said.writing.truth).search(told) and failures.ANY.search(told)
    return not one.fields and not hit and not any(pattern.search(told) for pattern in others)


_FEWEST_WORDS_OF_A_FINDING = 3


def _fix(said: Said) -> bool:
    return "fix" in said.headed or _works(said, doings.FRAGMENT, DONE, saying.FIXING)


def _actions(said: Said) -> bool:
    return "actions" in said.headed or _works(said, doings.FRAGMENT, DONE, aside=frozenset({"next_steps"}))


def _works(said: Said, *patterns: Form, aside: frozenset[str] = frozenset(), strict: bool = True) -> bool:
    """Whether a clause tells of work, and of more than that something is fixed; `strict`, of what was done."""
    held = (doings.done(said.writing.truth.people), *patterns)
    idle = aside | {"next_update"}
    clauses = (
        said.blameless[clause.start : clause.end]
        for one in said.sentences
        if not idle & one.fields
        for clause in one.clauses
        if "impact" not in one.fields or _WE.match(clause.lower)
    )
    return any(
        len(clause.split()) >= _WORDS_OF_A_DEED
        and not saying.BARE_FIX.search(clause)
        and not (strict and (saying.BUSY.search(clause) or _no_work(clause, said)))
        and any(one.search(clause) for one in held)
        for clause in clauses
    )


_WE = Form(r"\W*(?:and |then |so )*(?:we|i|our|the team)\b")
_WORDS_OF_A_DEED = 2


def _no_work(clause: str, said: Said) -> bool:
    """Whether a clause tells of the failure, of having found something, or is a courtesy."""
    if saying.COURTESY.search(clause) or doings.NO_DEED.search(clause) or _bare(clause, said):
        return True
    broken = failures.EXACT.search(clause) and topic.subject(said.writing.truth).search(clause)
    return bool(broken) and not saying.BY_US.search(clause)


def _next_steps(said: Said) -> bool:
    people = said.writing.truth.people
    forms = (doings.coming(people), doings.under_way(people))
    return "next_steps" in said.headed or any(
        said.any(form, aside=frozenset({"next_update"}), clean=True) for form in forms
    )


def _remediation(said: Said) -> bool:
    return "remediation" in said.headed or _works(said, saying.REMEDIED, strict=False)


def _prevention(said: Said) -> bool:
    return (
        "prevention" in said.headed or said.any(doings.CHANGED, clean=True) or said.any(saying.PREVENTION, clean=True)
    )


def _state(said: Said) -> bool:
    return bool({"state", "current_state"} & said.headed) or said.any(saying.STATE) or _symptom(said, "state")


def _current_state(said: Said) -> bool:
    forms = (saying.STATE, failures.ANY, saying.STANDS)
    return "current_state" in said.headed or any(said.any(form, clean=True) for form in forms)


def _symptom(said: Said, field: str) -> bool:
    """Anything that is said of the service, or of something that does not work."""
    truth = said.writing.truth
    return field in said.headed or any(
        said.any(one) for one in (failures.ANY, failures.DENIED, topic.service(truth), topic.own(truth))
    )


def _impact(said: Said) -> bool:
    aside = frozenset({"next_update", "action_items"})
    if "impact" in said.headed or said.any(TINY, aside=aside):
        return True
    told = (said.told(one) for one in said.sentences if not aside & one.fields and not saying.SALUTE.match(one.lower))
    return any(not NOT_HIT.match(part, found.start()) for part in told for found in AFFECTED.finditer(part))


_PRESENT: Mapping[str, Callable[[Said], bool]] = {
    "severity": lambda said: "severity" in said.headed or saying.SEVERITY.search(said.body) is not None,
    "symptom": lambda said: _symptom(said, "symptom"),
    "impact": _impact,
    "start_time": timed.started,
    "ic": _commander,
    "channel": _channel,
    "next_update": lambda said: timed.announced(said, "next_update", saying.UPDATE),
    "follow_up_time": lambda said: timed.announced(said, "follow_up_time", saying.UPDATE),
    "state": _state,
    "current_state": _current_state,
    "actions": _actions,
    "next_steps": _next_steps,
    "identified": _identified,
    "fix": _fix,
    "window": timed.window,
    "follow_up": _either("follow_up", saying.FOLLOW_UP),
    "apology": lambda said: "apology" in said.headed or saying.SORRY.search(said.body) is not None,
    "what_happened": lambda said: _symptom(said, "what_happened"),
    "remediation": _remediation,
    "prevention": _prevention,
    "contact": _either("contact", saying.CONTACT),
    "acknowledge": _either("acknowledge", saying.ACKNOWLEDGED),
    "problem": sections.problem,
    "five_levels": sections.levels,
    "root_cause": sections.root,
    "summary": sections.summary,
    "timeline": sections.timeline,
    "lessons": lambda said: "lessons" in said.headed or said.any(saying.LESSON, aside=frozenset({"action_items"})),
    "action_items": sections.items,
}
