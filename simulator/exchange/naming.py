"""Ids made of people's words: small letters, digits and hyphens, each once."""

import re
import unicodedata
from collections.abc import Collection, Container

_OTHER = re.compile(r"[^a-z0-9]+")
_LETTERS = {
    "ä": "ae",
    "ö": "oe",
    "ü": "ue",
    "ß": "ss",
    "æ": "ae",
    "ø": "o",
    "œ": "oe",
    "ł": "l",
    "ð": "d",
    "þ": "th",
    "\u0131": "i",
    "'": "",
    "\u2019": "",
}
LONGEST = 32
_SCENARIO_LONGEST = 60


def slug(text: str, otherwise: str, longest: int = LONGEST) -> str:
    """The words of a text as an id; of a long text as many whole words as fit."""
    spelled = "".join(_LETTERS.get(letter, letter) for letter in text.lower())
    plain = unicodedata.normalize("NFKD", spelled).encode("ascii", "ignore").decode()
    name = _OTHER.sub("-", plain).strip("-")
    if len(name) > longest:
        cut = name[: longest + 1]
        name = (cut.rpartition("-")[0] or cut[:longest]).strip("-")
    return name or otherwise


def scenario_id(title: str) -> str:
    """The id of a scenario by its title: also its file's name."""
    name = slug(title, "new-scenario", _SCENARIO_LONGEST)
    return name if len(name) > 1 else f"scenario-{name}"


def unused(name: str, taken: Container[str]) -> str:
    """The name, or with the first number that makes it another."""
    if name not in taken:
        return name
    number = 2
    while f"{name}-{number}" in taken:
        number += 1
    return f"{name}-{number}"


def shortened(text: str, longest: int) -> str:
    """At most so many characters, whole words where that can be."""
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    cut = line[:longest]
    return (cut.rpartition(" ")[0] or cut[:-1]).rstrip(",;:-") + "…"


def first_of(known: Collection[str], *wanted: str) -> str | None:
    """The first of the wanted names that is known."""
    return next((one for one in wanted if one in known), None)
