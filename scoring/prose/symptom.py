"""Symptom: whether a reader could tell what fails, and how.

A sentence tells it when something is left of it besides the service's name, words that something is wrong, whom it
hits, when, and politeness: what is left is what fails, and how.
"""

import re
from collections.abc import Iterator

from scoring.prose import topic
from scoring.prose.model import Note, Writing
from scoring.prose.said import Said
from scoring.prose.sentences import Clause, Sentence
from scoring.prose.text import Text
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
        )


def _candidates(said: Said, writing: Writing) -> Iterator[Sentence]:
    """What may tell it: of an analysis by whys only what stands before the first why."""
    for one in said.sentences:
        if writing.kind == "five_whys" and one.lower.startswith("why"):
            return
        if one.fields & _KEEP or not one.fields & _ASIDE:
            yield one


def _vaguest(telling: list[Sentence], writing: Writing) -> Clause | None:
    """The clause that speaks most of something wrong and of what it is wrong with; the first of several."""
    service = _stems(writing.truth.service or "")
    named = topic.subject(writing.truth)

    def weight(clause: Clause) -> int:
        lower = clause.lower
        wrong = ANY.search(lower) or EUPHEMISM.search(lower) or VAGUE_DENIAL.search(lower) or MILD.search(lower)
        polite = PLEASANTRY.search(lower) is not None and not EUPHEMISM.search(lower)
        return (
            2 * bool(wrong) + 2 * bool(service & _stems(lower)) + bool(named.search(lower)) - 3 * polite
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
    if PLEASANTRY.search(lower) and not (EXACT.search(lower) or TOLD_NOUN.search(lower)):
        return False
    clauses = (lower[one.start - sentence.start : one.end - sentence.start] for one in sentence.clauses)
    return any(_part_tells(part, writing) for clause in clauses for part in (clause, *_COMMA.split(clause)))


_COMMA = re.compile(r",|[ ]{2,}")


def _part_tells(part: str, writing: Writing) -> bool:
    own = _beginnings(writing.truth.symptom or "")
    known = ABOUT_KNOWING.sub(lambda found: found[0] if _beginnings(found[0]) & own else " ", part)
    bare = VAGUE_DENIAL.sub(" ", known)
    exact, denied = EXACT.search(bare), DENIED.search(bare)
    service, whom = _stems(writing.truth.service or ""), _stems(writing.truth.affected_scope or "")
    whom |= _stems(" ".join(writing.truth.people)) | _stems(" ".join(_HASH.findall(bare)))
    here = _stems(VAGUE_FAILURE.sub(" ", bare))
    symptom = here & (_stems(writing.truth.symptom or "") - service)
    if TOLD_NOUN.search(bare):
        return True
    left = here - service - (whom - symptom)
    if exact and _stems(VAGUE_FAILURE.sub(" ", exact[0])) | _codes(exact[0]):
        return bool(here - service - _stems(exact[0])) or bool(symptom) or bool(_codes(exact[0]))
    if denied:
        return bool(symptom) or (bool(left) and bool(service & _stems(bare)))
    if EUPHEMISM.search(bare) and not (symptom and _SHARE.search(bare)):
        return len(symptom) > 1
    named = bool(symptom) and (len(left) > 1 or bool(service & _stems(bare)))
    return named or (ANY.search(bare) is not None and VAGUE_FAILURE.search(bare) is None and len(left) >= _ENOUGH)


_SHARE = re.compile(r"\d ?(?:%|per ?cent)")
_HASH = re.compile(r"#[\w-]+")


def _beginnings(part: str) -> set[str]:
    """The beginnings of longer words, those that say nothing among them."""
    return {word[:_STEM] for word in re.findall(r"[a-z]{5,}", part.lower())}


def _codes(part: str) -> set[str]:
    """Codes of errors, and verbs that are denied: they tell how by themselves."""
    return set(
        re.findall(
            r"\d{3}|\b(?:ignor|reject|refus|delet|loop|nxdomain|blank|duplicat|zero|deaf|thrown)"
            r"|\b(?:stay|remain|stand|stood|keep|kept)\w* \w+|\bbr(?:eak|oke)\w* off"
            r"|\b(?:not|n't|cannot) \w{3,}|can't|unable",
            part,
        )
    )


def _stems(part: str) -> set[str]:
    """The beginnings of the words that carry meaning."""
    told = re.findall(r"[a-z]{3,}|\d{3}", part.lower())
    return {word[:_STEM].replace("y", "i") for word in told if word not in EMPTY}
