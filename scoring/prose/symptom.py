"""Symptom: whether a reader could tell what fails, and how.

A sentence tells it when something is left of it besides the service's name, words that something is wrong, whom it
hits, when, and politeness: what is left is what fails, and how.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from scoring.prose import topic
from scoring.prose.form import Form
from scoring.prose.model import Note, Writing
from scoring.prose.said import Said
from scoring.prose.sentences import Clause, Sentence
from scoring.prose.text import Text
from scoring.prose.vocabulary.audiences import PEOPLE, THINGS
from scoring.prose.vocabulary.belittling import MILD
from scoring.prose.vocabulary.failures import ANY, DENIED, EXACT
from scoring.prose.vocabulary.generic import (
    ABOUT_KNOWING,
    EMPTY,
    EUPHEMISM,
    PLEASANTRY,
    TOLD_NOUN,
    VAGUE_DENIAL,
    VAGUE_FAILURE,
    words,
)

_ADVICE = "Say what fails and how a user notices it: which action, and what happens instead."
_ASIDE = words(
    "next_update next_steps action_items lessons prevention contact follow_up_time channel ic root_cause fix "
    "actions remediation"
)
_KEEP = frozenset({"problem", "symptom", "impact", "what_happened", "state", "summary", "timeline"})


def find(text: Text, writing: Writing, notes: tuple[Note, ...] = ()) -> Iterator[Note]:
    """One note on the vaguest words where nothing in the message says what fails.

    What was found to be a promise, blame, or an incident made small or called over tells nothing of it.
    """
    said = Said.of(text, writing, notes)
    telling = list(_candidates(said, writing))
    if any(_tells(one, writing, _beside(one, notes)) for one in telling):
        return
    clause = _vaguest(telling, writing) or _first(telling or list(said.sentences))
    if clause is not None:
        yield text.note(
            "vague_symptom",
            clause.start,
            clause.end,
            rule="vague-symptom",
            advice=_ADVICE,
            fact=writing.truth.symptom or "",
            confidence="likely" if _surely(clause, telling, writing, notes) else "look",
        )


def _surely(clause: Clause, telling: list[Sentence], writing: Writing, notes: tuple[Note, ...]) -> bool:
    """Whether empty words stand where the symptom would, or hardly anything does."""
    if any(_may_tell(one, writing, _beside(one, notes)) for one in telling):
        return False
    return _empty(clause.lower) or sum(len(one.lower.split()) for one in telling) < _TOO_SHORT_TO_TELL


_TOO_SHORT_TO_TELL = 15


def _may_tell(sentence: Sentence, writing: Writing, lower: str) -> bool:
    """Whether a sentence says something of what fails that no vocabulary knows, and nothing known to be empty."""
    if PLEASANTRY.search(lower):
        return False
    service, symptom = _stems(writing.truth.service or ""), _stems(writing.truth.symptom or "")
    whom = _stems(writing.truth.affected_scope or "") | _stems(" ".join(writing.truth.people))
    for clause in sentence.clauses:
        part = lower[clause.start - sentence.start : clause.end - sentence.start]
        if _empty(clause.lower):
            continue
        here = _stems(part) - _stems(" ".join(_HASH.findall(part)))
        if here & (symptom - service - whom):
            return True
        if here & (service | symptom) and len(here - service - (whom - symptom)) >= _SOME:
            return True
    return False


_SOME = 2


def _empty(words: str) -> bool:
    """Whether something is called wrong there in words that do not say what is."""
    return any(form.search(words) for form in (EUPHEMISM, VAGUE_FAILURE, VAGUE_DENIAL, MILD))


def _candidates(said: Said, writing: Writing) -> Iterator[Sentence]:
    """What may tell it: of an analysis by whys only what stands before the first why."""
    whole = all(one.fields & _ASIDE and not one.fields & _KEEP for one in said.sentences)
    for one in said.sentences:
        if writing.kind == "five_whys" and one.lower.startswith("why"):
            return
        if whole or one.fields & _KEEP or not one.fields & _ASIDE:
            yield one


def _vaguest(telling: list[Sentence], writing: Writing) -> Clause | None:
    """The clause that speaks most of something wrong and of what it is wrong with; the first of several."""
    service = _stems(writing.truth.service or "")
    named = topic.subject(writing.truth)

    def weight(clause: Clause) -> int:
        lower = clause.lower
        empty = _empty(lower)
        wrong = (
            empty or ANY.search(lower) or EUPHEMISM.search(lower) or VAGUE_DENIAL.search(lower) or MILD.search(lower)
        )
        polite = PLEASANTRY.search(lower) is not None and not EUPHEMISM.search(lower)
        return (
            2 * bool(wrong) + 2 * empty + 2 * bool(service & _stems(lower)) + bool(named.search(lower)) - 3 * polite
            if len(lower.split()) >= _FEWEST
            else -1
        )

    clauses = [clause for one in telling for clause in one.clauses]
    best = max(clauses, key=lambda clause: (weight(clause), -clause.start), default=None)
    return best if best is not None and weight(best) > 0 else None


_FEWEST = 2


def _first(telling: list[Sentence]) -> Clause | None:
    plain = [one for one in telling if not PLEASANTRY.search(one.lower)] or telling
    return plain[0].clauses[0] if plain else None


_STEM = 5
_ENOUGH = 3


_KEPT = frozenset({"data-loss-denied", "data-all-kept"})
_SILENT = frozenset({"severity-mild", "severity-nothing", "status-well", "status-not-over"})


def _beside(sentence: Sentence, notes: tuple[Note, ...]) -> str:
    """A sentence without what promises, blames, or puts the incident as a mood or as over."""
    lower = sentence.lower
    for note in notes:
        if note.label in ("promise", "blame") or note.rule in _SILENT or note.rule in _KEPT:
            start, end = max(note.start - sentence.start, 0), min(note.end - sentence.start, len(lower))
            if start < end:
                lower = lower[:start] + " " * (end - start) + lower[end:]
    return lower


def _tells(sentence: Sentence, writing: Writing, lower: str) -> bool:
    """Whether a sentence says more than that something is wrong with the service."""
    hail = _SALUTATION.match(lower)
    if PLEASANTRY.search(lower, hail.end() if hail else 0) and not (EXACT.search(lower) or TOLD_NOUN.search(lower)):
        return False
    clauses = (lower[one.start - sentence.start : one.end - sentence.start] for one in sentence.clauses)
    return any(_part_tells(part, writing) for clause in clauses for part in (clause, *_COMMA.split(clause)))


_SALUTATION = re.compile(r"\W*(?:dear|hello|hi|good (?:morning|afternoon|evening)|thank you)\b[^,.!:]{0,50}[,.!:]\s")
_COMMA = re.compile(r",|[ ]{2,}")


def _part_tells(part: str, writing: Writing) -> bool:
    own = _beginnings(writing.truth.symptom or "")
    known = ABOUT_KNOWING.sub(lambda found: found[0] if _beginnings(found[0]) & own else " ", part)
    bare = VAGUE_DENIAL.sub(" ", known)
    if _COLOUR.match(bare):
        return False
    return _STAYS.search(bare) is not None or TOLD_NOUN.search(bare) is not None or _words_tell(bare, writing)


def _words_tell(bare: str, writing: Writing) -> bool:
    """Whether its words leave something when those that say nothing are taken out, and what that counts for."""
    truth = writing.truth
    service, whom = _stems(truth.service or ""), _stems(truth.affected_scope or "")
    others = whom | _stems(" ".join(truth.people)) | _stems(" ".join(_HASH.findall(bare)))
    here = _stems(VAGUE_FAILURE.sub(" ", bare))
    symptom = here & (_stems(truth.symptom or "") - service)
    left = here - service - (others - symptom)
    of_service = bool(service & _stems(bare))
    exact = EXACT.search(bare)
    if exact and _stems(VAGUE_FAILURE.sub(" ", exact[0])) | _codes(exact[0]):
        spoken_of = not _WEAK.search(exact[0]) or topic.subject(truth).search(bare) or _SOMEBODY.search(bare)
        return bool(symptom or _codes(exact[0]) or (spoken_of and here - service - _stems(exact[0])))
    if DENIED.search(bare):
        return bool(symptom or (left and of_service))
    if EUPHEMISM.search(bare) and not (symptom and _SHARE.search(bare)):
        return len(symptom) > 1
    if set(_NUMBER.findall(bare)) & set(_NUMBER.findall(truth.symptom or "")):
        return True
    how = symptom - whom or (symptom if len(symptom) > 1 else frozenset())
    named = bool((symptom and of_service and not _empty(bare)) or (how and (len(left) > 1 or of_service)))
    return named or (ANY.search(bare) is not None and VAGUE_FAILURE.search(bare) is None and len(left) >= _ENOUGH)


_STAYS = Form(
    r"(?<!we )(?<!i )(?<!we'll )(?<!will )(?<!team )\b(?:stay|remain|hang|hung|stick|stuck|freeze|froze|frozen|halt"
    r"|linger"
    r"|stand)(?:s|ed|ing)? (?:\w+ )?(?:on|at \d|in the|in a|for ever|open|closed|shut|still|idle|empty|black|dark|dead"
    r"|put"
    r"|down|behind|without|silent|mute|where)\b(?! (?:call|duty|touch|top|case|it|alert|standby|watch)\b)"
)
"""What does not move on, or not back."""
_SHARE = Form(r"\d ?(?:%|per ?cent)")
_NUMBER = re.compile(r"(?<![\d.,])\d{2,}(?![\d%]| ?%| per)")
_SOMEBODY = Form(rf"\b(?:{PEOPLE}|{THINGS})\b")
_WEAK = re.compile(r"\b(?:behind|gone|out|off|up|away)$")
"""Words of failing that mean much else; they count only of what fails or of somebody."""
_COLOUR = re.compile(
    r"^\W*(?:(?:status|state)\b[^a-z]*(?:utc)?\W*)?(?:still |all |now )?(?:red|amber|yellow|orange|green)\W*$"
)
"""A light on a board is no symptom."""
_HASH = re.compile(r"#[\w-]+")


def _beginnings(part: str) -> set[str]:
    """The beginnings of longer words, those that say nothing among them."""
    return {word[:_STEM] for word in re.findall(r"[a-z]{5,}", part.lower())}


def _codes(part: str) -> set[str]:
    """Codes of errors, and verbs that are denied: they tell how by themselves."""
    return set(
        re.findall(
            r"\d{3}|\b(?:ignor|reject|refus|delet|loop|nxdomain|blank|duplicat|zero|deaf|thrown|hang|hung|stuck"
            r"|fr[eo]ez|froze"
            r"|stall|crash|vanish|disappear|silent|doubl|twice|spinn|empty|emptied|skip|swapp|garbl|truncat"
            r"|start again)"
            r"|\b(?:stay|remain|stand|stood|keep|kept)\w* \w+|\bbr(?:eak|oke)\w* off"
            r"|\b(?:not|n't|cannot) \w{3,}|can't|unable",
            part,
        )
    )


@lru_cache(maxsize=1 << 10)
def _stems(part: str) -> frozenset[str]:
    """The beginnings of the words that carry meaning."""
    told = re.findall(r"[a-z]{3,}|\d{3}", part.lower())
    return frozenset([_base(word)[:_STEM].replace("y", "i") for word in told if word not in EMPTY])


def _base(word: str) -> str:
    """A word without its ending: "booked" and "books" as "book", "stopped" as "stop"."""
    bare = _ENDING.sub("", word)
    return bare[:-1] if bare != word and bare[-1:] == bare[-2:-1] and bare[-1:] not in "sl" else bare


_ENDING = re.compile(r"(?<=[a-z]{3})(?:ings?|ed|es|s|e)$")
