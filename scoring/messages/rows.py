"""Rows: the steps of a chain of whys, and the action items of a table or list."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_NUMBERED = re.compile(r"^\s*(?:[-*]\s*)?(?:why\s*)?#?\d+\s*[.):\]]|^\s*(?:[-*]\s*)?why\b", re.IGNORECASE)
_RULE = re.compile(r"^[\s|:+-]*$")
_HEADING = re.compile(r"\bpriority\b.*\b(?:action|owner)\b", re.IGNORECASE)
_PRIORITY = re.compile(r"\bP[0-4]\b", re.IGNORECASE)
_OWNER = re.compile(r"@[\w.-]+|\bowners?\s*[:=]\s*\w|\bowned by \w", re.IGNORECASE)
_NOBODY = re.compile(
    r"^(?:tbd|tba|todo|someone|somebody|everyone|everybody|all|team|the team|n/a|-|\?+)?$", re.IGNORECASE
)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_DUE = re.compile(
    rf"\d{{4}}-\d{{2}}-\d{{2}}|\b\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}\b|\b\d{{1,2}}(?:st|nd|rd|th|\.)? {_MONTH}\b"
    rf"|\b{_MONTH} \d{{1,2}}\b|\b(?:within|in) (?:\d+|one|two|three|four|six) (?:day|week|month|sprint)s?\b"
    r"|\bnext (?:sprint|week|month)\b|\bend of (?:the )?(?:week|month|quarter|sprint|january|q[1-4])\b|\bQ[1-4]\b"
    r"|\b(?:by |on |due )(?:mon|tues|wednes|thurs|fri|satur|sun)day\b",
    re.IGNORECASE,
)
_FEWEST_WORDS = 3


@dataclass(frozen=True, slots=True)
class ActionRow:
    """An action item, and what it lacks of: an action, a priority, an owner, a due date."""

    text: str
    lacking: tuple[str, ...]


def whys(text: str) -> int:
    """How many links a chain of whys has: numbered lines or such as begin with "why"; without them, its lines."""
    lines = [line for line in text.splitlines() if line.strip()]
    marked = [line for line in lines if _NUMBERED.match(line) and not _is_root(line)]
    return len(marked) if marked else len([line for line in lines if not _is_root(line)])


def action_rows(text: str) -> Iterator[ActionRow]:
    """The items of a table (cells parted by ``|``) or of a list, its heading left out."""
    for line in text.splitlines():
        bare = line.strip().lstrip("-*•").strip()
        if bare and not _RULE.match(bare) and not (_HEADING.search(bare) and not _DUE.search(bare)):
            yield _row(bare)


def _row(line: str) -> ActionRow:
    cells = [cell.strip() for cell in line.strip("|").split("|")]
    action = max(cells, key=len)
    owner = _OWNER.search(line) is not None or (len(cells) >= _FEWEST_WORDS and _owned(cells, action))
    lacks = {
        "clear action": len(action.split()) < _FEWEST_WORDS,
        "priority": _PRIORITY.search(line) is None,
        "owner": not owner,
        "due date": _DUE.search(line) is None,
    }
    return ActionRow(action, tuple(name for name, lacking in lacks.items() if lacking))


def _owned(cells: list[str], action: str) -> bool:
    """Whether a cell of its own names somebody: none of the action, the priority, the date and the state."""
    others = [cell for cell in cells if cell != action and not _PRIORITY.fullmatch(cell) and not _DUE.search(cell)]
    return any(not _NOBODY.match(cell) and cell.casefold() not in ("open", "done", "in progress") for cell in others)


def _is_root(line: str) -> bool:
    return re.match(r"^\W*root cause\b", line.strip(), re.IGNORECASE) is not None
