"""Topic: the words by which a message names what fails and those whom it hits.

Besides the general words, the facts lend theirs: where scooters do not unlock, "scooters" and "unlocks" are the
subject of what is claimed, whatever the vocabulary knows.
"""

import re
from functools import lru_cache

from scoring.prose.form import Form
from scoring.prose.truth import Truth
from scoring.prose.vocabulary.audiences import PEOPLE, THINGS
from scoring.prose.vocabulary.generic import EMPTY

_STEM = 5
_GENERAL = (
    r"(?:services?|systems?|sites?|websites?|apps?|applications?|platforms?|apis?|portals?|everything|things"
    r"|operations|situation|all of (?:it|you|them)|service|traffic|screens?|lights|dashboards?|pictures?|sound|lines?"
    r"|business|work|normality|experience)"
)
_SPARED = Form(
    r"\b(?:fine|unaffected|not affected|works?|working|untouched|ok|unharmed|complete|(?:is|are|runs?) well"
    r"|go(?:es)? on)\b"
)


def subject(truth: Truth) -> Form:
    """A word for what fails or for somebody whom it hits."""
    return _subject(truth.service or "", truth.symptom or "", truth.affected_scope or "")


@lru_cache(maxsize=64)
def _subject(service: str, symptom: str, scope: str) -> Form:
    hit = " ".join(part for part in re.split(r"[;,]", scope) if not _SPARED.search(part))
    own = sorted(stems(f"{service} {symptom} {hit}"))
    named = "|".join(map(re.escape, own)) or "(?!)"
    return Form(rf"\b(?:(?:{named})\w*|{PEOPLE}|{_GENERAL})\b")


def service(truth: Truth) -> Form:
    """A word of the service's name."""
    return _service(truth.service or "")


@lru_cache(maxsize=64)
def _service(name: str) -> Form:
    about = [word.rstrip("s") for word in re.findall(r"[a-z]{4,}", name.lower())]
    return Form(rf"\b(?:{'|'.join(about) or '(?!)'})")


def own(truth: Truth) -> Form:
    """A word that the facts use for how it fails."""
    return _own(truth.symptom or "", truth.service or "")


@lru_cache(maxsize=64)
def _own(symptom: str, service: str) -> Form:
    named = "|".join(map(re.escape, sorted(stems(symptom) - stems(service)))) or "(?!)"
    return Form(rf"\b(?:{named})\w*")


DATA = Form(
    rf"\b(?:data|entry|bytes?|bits?|keystrokes?|contents?|information|histor(?:y|ies)|drafts?|notes?|comments?|photos?"
    rf"|pictures?"
    rf"|one|thing|everything|nothing|anything|all|none|balances?|figures?|penny|cents?|{THINGS})\b"
)
"""A word for what may be lost."""


def spared(truth: Truth) -> Form:
    """A word for what the facts say was not hit."""
    return _spared(truth.affected_scope or "", truth.symptom or "")


@lru_cache(maxsize=64)
def _spared(scope: str, symptom: str) -> Form:
    parts = [part for part in re.split(r"[;,]", scope) if _SPARED.search(part)]
    own = stems(_SPARED.sub(" ", " ".join(parts))) - stems(symptom)
    named = "|".join(map(re.escape, sorted(own))) or "(?!)"
    return Form(rf"\b(?:{named})\w*")


def stems(words: str) -> set[str]:
    """The beginnings of the words that carry meaning."""
    return {
        word[:_STEM] for word in re.findall(r"[^\W\d_]{4,}", words.lower()) if word not in EMPTY and word not in _TIMES
    }


_TIMES = frozenset(
    {"already", "second", "seconds", "days", "night", "nightly", "month", "months", "years", "after", "before"}
)
