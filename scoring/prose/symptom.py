"""Symptom: whether a reader could tell what fails, and how.

A sentence tells it when something is left of it besides the service's name, words that something is wrong, whom it
hits, when, and politeness: what is left is what fails, and how.
"""

import re
from collections.abc import Iterator
from operator import itemgetter

from scoring.prose import topic
from scoring.prose.form import Form
from scoring.prose.model import Note, Writing
from scoring.prose.said import Said
from scoring.prose.sentences import Clause, Sentence
from scoring.prose.stems import beginnings, of_facts, stems
from scoring.prose.text import Text
from scoring.prose.vocabulary.audiences import PEOPLE, THINGS
from scoring.prose.vocabulary.belittling import MILD, MOODY
from scoring.prose.vocabulary.failures import ANY, DENIED, EXACT
from scoring.prose.vocabulary.generic import (
    ABOUT_KNOWING,
    EUPHEMISM,
    PLEASANTRY,
    TOLD_NOUN,
    VAGUE_DENIAL,
    VAGUE_FAILURE,
    words,
)
from scoring.prose.vocabulary.works import DONE

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
    notes = tuple(note for note in notes if _is_beside(note))
    if _any_tells(telling, writing, notes):
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


def _any_tells(telling: list[Sentence], writing: Writing, notes: tuple[Note, ...]) -> bool:
    read = set()
    for one in telling:
        lower = _beside(one, notes)
        if (one.lower, lower) not in read and _tells(one, writing, lower):
            return True
        read.add((one.lower, lower))
    return False


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
    service, symptom = stems(writing.truth.service or ""), stems(writing.truth.symptom or "")
    whom = stems(writing.truth.affected_scope or "") | stems(" ".join(writing.truth.people))
    for clause in sentence.clauses:
        part = lower[clause.start - sentence.start : clause.end - sentence.start]
        if _empty(clause.lower):
            continue
        here = stems(part) - stems(" ".join(_HASH.findall(part)))
        if here & (symptom - service - whom):
            return True
        if here & (service | symptom) and len(here - service - (whom - symptom)) >= _SOME:
            return True
    return False


_SOME = 2


def _empty(words: str) -> bool:
    """Whether something is called wrong there in words that do not say what is."""
    return any(form.search(words) for form in (EUPHEMISM, VAGUE_FAILURE, VAGUE_DENIAL, MILD, MOODY))


def _candidates(said: Said, writing: Writing) -> Iterator[Sentence]:
    """What may tell it: of an analysis by whys only what stands before the first why."""
    whole = all(one.fields & _ASIDE and not one.fields & _KEEP for one in said.sentences)
    for one in said.sentences:
        if writing.kind == "five_whys" and (one.lower.startswith("why") or one.heading.startswith("why")):
            return
        if whole or one.fields & _KEEP or not one.fields & _ASIDE:
            yield one


def _vaguest(telling: list[Sentence], writing: Writing) -> Clause | None:
    """The clause that speaks most of something wrong and of what it is wrong with; the first of several."""
    service = stems(writing.truth.service or "")
    named = topic.subject(writing.truth)

    def weight(clause: Clause) -> int:
        lower = clause.lower
        empty = _empty(lower)
        wrong = (
            empty or ANY.search(lower) or EUPHEMISM.search(lower) or VAGUE_DENIAL.search(lower) or MILD.search(lower)
        )
        polite = PLEASANTRY.search(lower) is not None and not EUPHEMISM.search(lower)
        return (
            2 * bool(wrong) + 2 * empty + 2 * bool(service & stems(lower)) + bool(named.search(lower)) - 3 * polite
            if len(lower.split()) >= _FEWEST
            else -1
        )

    weighed = ((weight(clause), -clause.start, clause) for one in telling for clause in one.clauses)
    heaviest, _, best = max(weighed, key=itemgetter(0, 1), default=(0, 0, None))
    return best if heaviest > 0 else None


_FEWEST = 2


def _first(telling: list[Sentence]) -> Clause | None:
    plain = [one for one in telling if not PLEASANTRY.search(one.lower)] or telling
    return plain[0].clauses[0] if plain else None


_ENOUGH = 3


_MILDLY = "\0"
"""What stands in place of a mood."""
_KEPT = frozenset({"data-loss-denied", "data-all-kept"})
_SILENT = frozenset({"severity-mild", "severity-nothing", "status-well", "status-not-over"})


_TELLS_HOW = Form(
    r"\b(?:late\w*|longer|slow\w*|behind|thin\w*|shorter|empt\w+|quiet\w*|punctual\w*|prompt\w*|quick\w*|fast\w*"
    r"|complete|fresh|current|loud"
    r"|bright|sharp|(?:second|third|another"
    r"|extra) (?:\w+ )?(?:try|scan|click|tap|attempt|push|reload)|delay\w*"
    r"|older?)\b"
)
"""However mildly it is put, it is said how it fails."""


def _is_beside(note: Note) -> bool:
    """Whether it is of what promises, blames, guesses, or puts the incident as a mood or as over."""
    return note.label in ("promise", "blame", "speculation") or note.rule in _SILENT or note.rule in _KEPT


def _beside(sentence: Sentence, notes: tuple[Note, ...]) -> str:
    """A sentence without what is beside the symptom."""
    lower = sentence.lower
    for note in notes:
        if note.start >= sentence.end or note.end <= sentence.start:
            continue
        mild = note.rule in _SILENT and not _TELLS_HOW.search(note.quote.lower())
        if note.label in ("promise", "blame", "speculation") or mild or note.rule in _KEPT:
            start, end = max(note.start - sentence.start, 0), min(note.end - sentence.start, len(lower))
            if start < end:
                lower = lower[:start] + (_MILDLY if mild else " ") * (end - start) + lower[end:]
    return lower


def _tells(sentence: Sentence, writing: Writing, lower: str) -> bool:
    """Whether a sentence says more than that something is wrong with the service."""
    hail = _SALUTATION.match(lower)
    if PLEASANTRY.search(lower, hail.end() if hail else 0) and not (EXACT.search(lower) or TOLD_NOUN.search(lower)):
        return False
    clauses = (lower[one.start - sentence.start : one.end - sentence.start] for one in sentence.clauses)
    return any(_part_tells(part, writing) for clause in clauses for part in _parts(clause))


def _parts(clause: str) -> list[str]:
    """A clause, and what its commas part; what is blank tells nothing."""
    parts = _COMMA.split(clause)
    return [one for one in ([clause, *parts] if len(parts) > 1 else parts) if one and not one.isspace()]


_SALUTATION = re.compile(r"\W*(?:dear|hello|hi|good (?:morning|afternoon|evening)|thank you)\b[^,.!:]{0,50}[,.!:]\s")
_COMMA = re.compile(r",|[ ]{2,}")


def _part_tells(part: str, writing: Writing) -> bool:
    own = writing.truth.symptom or ""
    part = _HASH.sub(" ", part)
    if (ours := _WE_DID.match(part)) and not EXACT.search(part, ours.end()):
        return False
    known = ABOUT_KNOWING.sub(lambda found: found[0] if beginnings(found[0]) & beginnings(own) else " ", part)
    bare = VAGUE_DENIAL.sub(_MILDLY, known)
    if _COLOUR.match(bare) or MOODY.match(bare):
        return False
    return _STAYS.search(bare) is not None or TOLD_NOUN.search(bare) is not None or _words_tell(bare, writing)


def _words_tell(bare: str, writing: Writing) -> bool:
    """Whether its words leave something when those that say nothing are taken out, and what that counts for."""
    truth = writing.truth
    service, whom, others, own = of_facts(
        truth.service or "", truth.affected_scope or "", truth.people, truth.symptom or ""
    )
    if "#" in bare:
        others |= stems(" ".join(_HASH.findall(bare)))
    here = stems(VAGUE_FAILURE.sub(" ", bare))
    symptom = here & own
    left = here - service - (others - symptom)
    of_service = bool(service & stems(bare))
    exact = EXACT.search(bare)
    codes = _codes(exact[0]) | set(_CANNOT.findall(bare, exact.start())) if exact else set()
    if exact and stems(VAGUE_FAILURE.sub(" ", exact[0])) | codes:
        spoken_of = not _WEAK.search(exact[0]) or topic.subject(truth).search(bare) or _SOMEBODY.search(bare)
        return bool(symptom or codes or (spoken_of and here - service - stems(exact[0])))
    if DENIED.search(bare):
        return bool(symptom or (left and of_service))
    if _MILDLY in bare and not exact:
        return len(symptom) > 1
    if EUPHEMISM.search(bare) and not (symptom and _SHARE.search(bare)):
        return len(symptom - whom) > 1
    stands = set(_STANDS_AT.findall(bare)) & set(_TIME.findall(truth.symptom or ""))
    if stands or set(_NUMBER.findall(bare)) & set(_NUMBER.findall(truth.symptom or "")):
        return True
    how = symptom - whom or (symptom if len(symptom) > 1 else frozenset())
    named = bool((symptom and of_service and not _empty(bare)) or (how and (len(left) > 1 or of_service)))
    return named or (ANY.search(bare) is not None and VAGUE_FAILURE.search(bare) is None and len(left) >= _ENOUGH)


_STAYS = Form(
    r"(?<!we )(?<!i )(?<!we'll )(?<!will )(?<!team )\b(?:stay|remain|hang|hung|stick|stuck|freeze|froze|frozen|halt"
    r"|linger"
    r"|stand)(?:s|ed|ing)? (?:\w+ )?(?:on|at \d|in the|in a|for ever|open|closed|shut|still|idle|empty|black|dark"
    r"|dead"
    r"|put"
    r"|down|behind|without|silent|mute|where)\b(?! (?:call|duty|touch|top|case|it|alert|standby|watch)\b)"
)
"""What does not move on, or not back."""
_SHARE = Form(r"\d ?(?:%|per ?cent)")
_NUMBER = re.compile(r"(?<![\d.,:])\d{2,}(?![\d%:]| ?%| per)")
_TIME = re.compile(r"\d{1,2}:\d{2}")
_STANDS_AT = re.compile(rf"\b(?:of|on|shows?|showing|reads?) (?:the )?({_TIME.pattern})")
"""At what time something stands still; since and at tell when it began."""
_SOMEBODY = Form(rf"\b(?:{PEOPLE}|{THINGS})\b")
_CANNOT = Form(
    r"\b(?:cannot|can not|could not|couldn't) (?:be )?(?!be\b|use|access|work|enjoy|rely|fully|count|benefit|say"
    r"|tell|make|do\b)[a-z]{3,}"
    r"|\berror (?:page|message|screen|text)|\btim(?:e|es|ed|ing) out\b"
)
_WEAK = re.compile(r"\b(?:behind|gone|out|off|up|away)$")
"""Words of failing that mean much else; they count only of what fails or of somebody."""
_COLOUR = re.compile(
    r"^\W*(?:(?:status|state)\b[^a-z]*(?:utc)?\W*)?(?:still |all |now )?(?:red|amber|yellow|orange|green)\W*$"
)
"""A light on a board is no symptom."""
_WE_DID = Form(
    rf"\W*(?:and |then |so |also )*(?:we|i|our (?:team|engineers|technicians|people)|the team|ops)(?:'ve|'re| have"
    rf"| are| has| is| had)?"
    rf"(?: \w+ly| now| already| also| since| just)* (?:{DONE.pattern}|bounced)"
)
"""What was done about it."""
_HASH = re.compile(r"#[\w-]+")


def _codes(part: str) -> set[str]:
    """Codes of errors, and verbs that are denied: they tell how by themselves."""
    return set(
        re.findall(
            r"\d{3}|\berror (?:page|message|screen|text)|\btim(?:e|es|ed|ing) out|\b(?:bounc|ignor|reject|refus"
            r"|delet|loop|nxdomain|blank|duplicat|zero|deaf|thrown|hang|hung|stuck"
            r"|fr[eo]ez|froze"
            r"|stall|crash|vanish|disappear|silent|doubl|twice|spinn|empty|emptied|skip|swapp|garbl|truncat"
            r"|start again)"
            r"|\b(?:stay|remain|stand|stood|keep|kept)\w* \w+|\bbr(?:eak|oke)\w* off"
            r"|\b(?:not|n't|cannot) \w{3,}|can't|unable",
            part,
        )
    )
