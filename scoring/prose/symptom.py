"""Symptom: whether a reader could tell what fails, and how.

A sentence tells it when something is left of it besides the service's name, words that something is wrong, whom it
hits, when, and politeness: what is left is what fails, and how.
"""

import re
from collections.abc import Iterator

from scoring.prose.model import Note, Writing
from scoring.prose.said import Said
from scoring.prose.sentences import Clause, Sentence
from scoring.prose.text import Text
from scoring.prose.vocabulary.failures import ANY, DENIED, EXACT
from scoring.prose.vocabulary.generic import ABOUT_KNOWING, EMPTY, EUPHEMISM, PLEASANTRY, VAGUE_FAILURE, words

_ADVICE = "Say what fails and how a user notices it: which action, and what happens instead."
_ASIDE = words(
    "next_update next_steps action_items lessons prevention contact follow_up_time channel ic root_cause fix "
    "actions remediation"
)
_KEEP = frozenset({"problem", "symptom", "impact", "what_happened", "state", "summary", "timeline"})


def find(text: Text, writing: Writing) -> Iterator[Note]:
    """One note on the vaguest words where nothing in the message says what fails."""
    said = Said.of(text, writing)
    telling = list(_candidates(said, writing))
    if any(_tells(one, writing) for one in telling):
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
    """The clause with a word for something wrong, the nearest to the service's name first."""
    service = _stems(writing.truth.service or "")
    held = [
        clause
        for one in telling
        for clause in one.clauses
        if ANY.search(clause.lower) and not PLEASANTRY.search(clause.lower)
    ]
    held.sort(key=lambda clause: (not service & _stems(clause.lower), clause.start))
    return held[0] if held else None


def _first(telling: list[Sentence]) -> Clause | None:
    plain = [one for one in telling if not PLEASANTRY.search(one.lower)] or telling
    return plain[0].clauses[0] if plain else None


_STEM = 5
_ENOUGH = 3


def _tells(sentence: Sentence, writing: Writing) -> bool:
    """Whether a sentence says more than that something is wrong with the service."""
    if PLEASANTRY.search(sentence.lower) and not EXACT.search(sentence.lower):
        return False
    return any(
        _part_tells(part, writing) for clause in sentence.clauses for part in (clause.lower, *clause.lower.split(","))
    )


def _part_tells(part: str, writing: Writing) -> bool:
    bare = ABOUT_KNOWING.sub(" ", part)
    exact, denied = EXACT.search(bare), DENIED.search(bare)
    service, whom = _stems(writing.truth.service or ""), _stems(writing.truth.affected_scope or "")
    here = _stems(VAGUE_FAILURE.sub(" ", bare))
    symptom = here & (_stems(writing.truth.symptom or "") - service)
    left = here - service - (whom - symptom)
    if exact and _stems(VAGUE_FAILURE.sub(" ", exact[0])) | _codes(exact[0]):
        return bool(here - service - _stems(exact[0])) or bool(symptom) or bool(_codes(exact[0]))
    if denied:
        return bool(symptom) or (bool(left) and bool(service & _stems(bare)))
    if EUPHEMISM.search(bare):
        return bool(symptom) and len(left) > 1
    return (bool(symptom) and len(left) > 1) or (ANY.search(bare) is not None and len(left) >= _ENOUGH)


def _codes(part: str) -> set[str]:
    """Codes of errors, and verbs that are denied: they tell how by themselves."""
    return set(
        re.findall(
            r"\d{3}|\b(?:ignor|reject|refus|delet|loop|nxdomain|blank|duplicat|zero|deaf|thrown)"
            r"|\b(?:not|n't|cannot) \w{3,}|can't|unable",
            part,
        )
    )


def _stems(part: str) -> set[str]:
    """The beginnings of the words that carry meaning."""
    return {word[:_STEM] for word in re.findall(r"[a-z]{3,}|\d{3}", part.lower()) if word not in EMPTY}
