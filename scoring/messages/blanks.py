"""Blanks: whether a field is really filled, or still holds what the template put there."""

import re

from simulator.playbook import TemplateField

_PLACEHOLDERS = re.compile(
    r"\[[^\]\n]{1,60}\](?!\()"  # [link], but neither a link's text nor a whole paragraph
    r"|<[a-z][\w /-]{0,40}>"  # <name>
    r"|\{\{?[\w -]+\}?\}"  # {{x}}
    r"|_{3,}|\.{4,}|\?{3,}"
    r"|\b(?:TBD|TBC|TODO|FIXME|XXX|HH:MM|YYYY-MM-DD|lorem ipsum|fill (?:this )?in)\b",
    re.IGNORECASE,
)
_PREFIX = re.compile(r"^\s*\[[A-Z][\w /-]{0,14}\]\s")
"""A role in brackets before a line is no placeholder."""
_WORD = re.compile(r"\w")


def placeholder(text: str) -> str | None:
    """The placeholder that was left in a text; None if there is none."""
    body = "\n".join(_PREFIX.sub("", line) for line in text.splitlines())
    found = _PLACEHOLDERS.search(body)
    return found[0] if found else None


def filled(field: TemplateField, text: str) -> bool:
    """Whether somebody has written something of their own into a field, or left a value that it may start with."""
    written = text.strip()
    if not _WORD.search(written) or placeholder(written):
        return False
    if written == field.preset or written in field.choices:
        return True
    return written.casefold() not in (field.hint.casefold(), field.label.casefold())
