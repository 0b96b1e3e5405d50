"""Blanks: whether a field is really filled, or still holds what the template put there."""

import re
from collections.abc import Iterator
from functools import lru_cache

from scoring.messages.piles import is_pile
from scoring.messages.voids import is_none, is_void
from simulator.playbook import TemplateField

_SIGNS = re.compile(
    r"(?=[\[@<{$%_.?~\u2026])(?:"  # most of a text is none of these, and quickly passed over
    r"(?<![\w\])])(?<!\]\()@?\[(?P<slot>[^\[\]\n]{1,60})\](?!\()"  # [link], but no link's text, no paragraph
    r"|<(?P<tag>[a-zA-Z][\w /'.,:-]{0,40})>"  # <name>
    r"|\$?\{\{?[ ]?[\w .-]+[ ]?\}?\}"  # {{x}}, ${x}
    r"|(?<![%\w])%[A-Z][A-Z_]{2,}%|(?<!\w)\$[A-Z][A-Z_]{3,}\b"  # %NAME%, $NAME
    r"|_{3,}(?!\w)|(?<=[ :(|\n])(?:\.{3,}|\u2026)(?=[ \t]*(?:[|),;]|$))"
    r"|(?<![\w.,!?\"')\]?])\?{2,}(?:[:]\?{2})?(?![\w?])"
    r"|(?<![\w$])[$~](?:X|XX|XXX|N|NN)\b)",
    re.MULTILINE,
)
_WORDS = re.compile(
    r"(?<![\w$])(?=[AaCcDdEeFfHhIiLlNnPpSsTtXxYy2])(?:"
    r"(?:HH|hh|XX|xx|xX):(?:MM|mm|XX|xx|[?]{2})\b|(?:YYYY|yyyy|20XX|20xx)-(?:MM|mm|XX|xx)-(?:DD|dd|XX|xx)\b|(?:DD"
    r"|dd)[./](?:MM|mm)\b"
    r"|SEV-?(?:X|N|\?)(?!\w)|(?:X|XX|XXX|N|NN)[ ]?(?:%|minutes?\b|mins?\b|hours?\b|users\b|customers\b|percent\b)"
    r"|(?i:(?:(?:TBD|TBC|TBA|TODO|FIXME)\b|T\.B\.D\.|lorem ipsum"
    r"|fill (?:this |me |it )?in(?= here| later| the blank|\W*$)"
    r"|to be (?:filled(?: in| out)?|completed|added|supplied|inserted)\b"
    r"|(?<!\bi )(?<!\bwe )(?<!will )(?<!'ll )(?<!\bto )(?:insert|add|enter|put|paste|describe) (?:[\w-]+ ){1,4}here\b"
    r"|placeholder(?= text|\W*$)"
    r"|(?:your|customer|company|service|first|last) ?name here))"
    r"|XXX+\b|xxx+\b)",
    re.MULTILINE,
)
_MARK = re.compile(
    r"[ xX]?|#.*|\d+|[^\w/]+|.*\d{1,2}:\d{2}.*|[A-Z]{2,}[A-Z0-9]*(?:[ /-][A-Z0-9]+)*|(?i:sev-?\d|p\d|sic"
    r"|edit(?:ed)?|redacted"
    r"|internal|external|update[ds]?|resolved|investigating|identified|monitoring|ongoing|urgent|fixed|done|open"
    r"|closed|exercise"
    r"|confidential|snip|translated|laughs)"
)
"""What stands in brackets and is no placeholder: a tag, a time, a note, a box to tick."""
_SLOT_WORD = re.compile(
    r"\b(?:names?|link|date|time|url|insert|your|number|description|describe|list|owner|title|amount|figure"
    r"|duration|brief|who|what"
    r"|estimated|e\.g|[xn](?= )|tbd|tbc|todo|hh|mm|yyyy|\d/\d)\b",
    re.IGNORECASE,
)
_HTML = frozenset(
    {
        "a",
        "b",
        "i",
        "u",
        "p",
        "br",
        "em",
        "hr",
        "li",
        "ol",
        "ul",
        "td",
        "th",
        "tr",
        "div",
        "img",
        "pre",
        "code",
        "span",
        "body",
        "html",
        "table",
        "strong",
    }
)
_PREFIX = re.compile(r"[ \t]*\[[A-Z][\w /-]{0,14}\]\s")
"""A role in brackets before a line is no placeholder."""
_WORD = re.compile(r"\w")
KEPT = 1 << 12
"""Texts of which it is kept what was found in them."""


@lru_cache(maxsize=KEPT)
def placeholder(text: str) -> str | None:
    """The placeholder that was left in a text; None if there is none."""
    found = next(placeholders(text), None)
    return found[0].strip() if found else None


def placeholders(text: str) -> Iterator[re.Match[str]]:
    """Every placeholder that was left in a text, in order."""
    return iter(_placeholders(text))


@lru_cache(maxsize=KEPT)
def _placeholders(text: str) -> tuple[re.Match[str], ...]:
    held = [found for found in _SIGNS.finditer(text) if _is_slot(text, found)]
    taken = [found.span() for found in held]
    held += [one for one in _WORDS.finditer(text) if not any(start <= one.start() < end for start, end in taken)]
    return tuple(sorted(held, key=lambda found: found.start()))


def _is_slot(text: str, found: re.Match[str]) -> bool:
    """Whether what stands in brackets is to be replaced."""
    if found["tag"] is not None:
        return found["tag"].lower().strip("/ ") not in _HTML
    if found["slot"] is None:
        return True
    if _SLOT_WORD.search(found["slot"]):
        return True
    line = text.rfind("\n", 0, found.start()) + 1
    prefix = _PREFIX.match(text, line)
    if prefix is not None and prefix.end() > found.start():
        return False
    return _MARK.fullmatch(found["slot"]) is None


def filled(field: TemplateField, text: str) -> bool:
    """Whether somebody has written something of their own into a field, or left a value that it may start with.

    "None" is written only where it can be the truth; what says nothing at all, such as "n/a", is written nowhere.
    """
    written = text.strip()
    if not _is_own(written):
        return False
    if written == field.preset or written in field.choices:
        return True
    if is_void(written):
        return field.may_be_none and is_none(written)
    return written.casefold() not in (field.hint.casefold(), field.label.casefold())


@lru_cache(maxsize=KEPT)
def _is_own(written: str) -> bool:
    """Whether a text has words, and neither a placeholder nor a pile in it."""
    return _WORD.search(written) is not None and not placeholder(written) and not is_pile(written)
