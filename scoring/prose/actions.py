"""Actions: the items of an improvement plan, and which of them are specific, owned, dated and prioritised."""

import re
from collections.abc import Iterable
from itertools import pairwise

from scoring.messages.blanks import placeholder, placeholders
from scoring.prose.form import Form
from scoring.prose.model import ActionItem
from scoring.prose.rows import Row, rows
from scoring.prose.text import Text
from scoring.prose.truth import Truth
from scoring.prose.vocabulary import tasks
from scoring.prose.vocabulary.generic import words
from scoring.prose.vocabulary.labels import fields_of


def items(text: Text, kind: str, truth: Truth | None = None) -> tuple[ActionItem, ...]:
    """The action items of a list of them, or of the section of a report that lists them."""
    people = frozenset(part.lower() for name in (truth.people if truth else ()) for part in [name, *name.split()])
    posts = frozenset(_plain(name) for name in (truth.posts if truth else ()))
    return tuple(
        _item(text, row, people, posts)
        for begin, stop in _sections(text, kind, truth)
        for row in rows(text, begin, stop)
    )


def _sections(text: Text, kind: str, truth: Truth | None) -> Iterable[tuple[int, int]]:
    if kind == "action_items":
        return [(0, len(text.raw))]
    held = [
        one
        for one in text.sentences
        if "action_items" in fields_of(one.heading) and "lessons" not in fields_of(one.heading)
    ]
    strict = [one for one in held if "action" in one.heading] or held
    parts = [one for one in text.sentences if strict and strict[0].start <= one.start and _within(one.heading)]
    if not strict:
        bold = _BOLD.search(text.lower)
        return [(bold.end(), len(text.raw))] if bold else _told(text, truth)
    last = max(one.end for one in parts)
    stop = text.raw.find("\n", last)
    return [
        (
            strict[0].start if _alone(text, strict[0].start) else _line(text, strict[0].start),
            len(text.raw) if stop < 0 else stop,
        )
    ]


def _told(text: Text, truth: Truth | None) -> Iterable[tuple[int, int]]:
    """Items in running text: somebody of the staff does something, with a date or a priority behind it."""
    names = sorted({re.escape(part.lower()) for name in (truth.people if truth else ()) for part in name.split()})
    if not names:
        return
    staff = re.compile(rf"\b(?:{'|'.join(names)})\b")
    begins = re.compile(rf"(?:^|[;,.] (?:and )?)(?=(?:{'|'.join(names)})\b)")
    for one in text.sentences:
        if not staff.search(one.lower):
            continue
        urgent = [found.end() for found in tasks.PRIORITY.finditer(one.lower)]
        cuts = [0, *urgent] if urgent else [*(found.end() for found in begins.finditer(one.lower)), len(one.lower)]
        for start, end in pairwise(cuts):
            said = one.lower[start:end]
            if staff.search(said) and (urgent or (tasks.DUE.search(said) and _PLANNED.search(said))):
                lead = _LEAD.match(said)
                yield one.start + start + (lead.end() if lead else 0), one.start + end


_BOLD = Form(r"(?m)^[ ]*(?:action items?|to[- ]?dos?)[ ]{2,}(?=\S)")
"""A label that only its bold type sets off."""
_LEAD = re.compile(r"[^:(]{0,60}: |[\s,;.)]*(?:and )?")
_PLANNED = Form(r"\b(?:will|by|until|due|before)\b")


def _within(heading: str) -> bool:
    return bool({"action_items", "owner", "due", "priority"} & fields_of(heading)) and heading != "what"


def _line(text: Text, at: int) -> int:
    return text.raw.rfind("\n", 0, at) + 1


def _alone(text: Text, at: int) -> bool:
    """Whether a label stands before it in its line."""
    return ":" in text.raw[_line(text, at) : at]


def _item(text: Text, row: Row, people: frozenset[str], posts: frozenset[str]) -> ActionItem:
    whole, raw = text.lower[row.begin : row.stop], text.raw[row.begin : row.stop]
    action = text.lower[row.start : row.end]
    columns = {field: text.raw[start:end].strip(" *_") for name, start, end in row.cells for field in fields_of(name)}
    due = columns.get("due")
    priority = columns.get("priority")
    return ActionItem(
        text.raw[row.start : row.end],
        row.start,
        row.end,
        specific=_specific(action),
        owner=_owned(raw, row, text, people, columns.get("owner")) or _of_post(raw, posts),
        due=tasks.DUE.search(whole if due is None else due.lower()) is not None,
        priority=tasks.PRIORITY.search(whole) is not None
        if priority is None
        else re.search(r"\w", priority) is not None
        and not placeholder(priority)
        and not tasks.NOBODY.fullmatch(priority.lower()),
    )


_FEWEST_WORDS = 2
_META = Form(r"\([^)]*\)|\bowners?[ ]*[:=].*|\b(?:owned by|assigned to)\b.*|\bdue\b.*|\bprio(?:rity)?[ ]*[:=].*")


def _specific(action: str) -> bool:
    """Whether somebody could say that it is done."""
    for slot in placeholders(action):
        action = action.replace(slot[0], " ")
    bare = tasks.DUE.sub(" ", tasks.PRIORITY.sub(" ", _META.sub(" ", action)))
    if len(re.findall(r"[a-z]{2,}", bare)) < _FEWEST_WORDS:
        return False
    return tasks.VAGUE.search(bare) is None or tasks.CONCRETE.search(bare) is not None


_HANDLE = Form(r"@(?!all\b|here\b|channel\b|everyone\b|team\b|tbd\b|name\b|\[)[\w.-]+", re.IGNORECASE)
_OWNER = Form(
    r"\b(?:owners?|owned by|assigned(?: to)?|assignee|responsible|dri)\b[ ]*(?:[:=-]|is"
    r"|are)?[ ]*(?:with )?(?P<name>@?[\w/&.-]+(?: [\w/&.-]+){0,3})",
    re.IGNORECASE,
)
_NO_OWNER = Form(r"\bowners?[ ]*[:=-][ ]*(?:\?+|-+|n/?a\b|$)", re.IGNORECASE)
_AHEAD = re.compile(
    r"^[\W\d]*(?:P\d\W+)?(?P<name>@?[A-Z][\w.-]+(?: [A-Z][\w.-]+){0,2}|(?:[\w&-]+ ){1,2}team|[\w&-]+)[ ]*(?::"
    r"|[-\u2013\u2014] |\bto\b|\bwill\b|'ll\b|\btakes?\b|\bowns?\b|\bis (?:going )?to\b|\bhas to\b|\badds?\b"
    r"|\bwrites?\b)"
)
_NAME = r"[A-Z](?:[\w'\u2019-]+|\.(?= ?[A-Z]))"
_LISTED = re.compile(
    r"(?:[,;/|(\u00b7\u2013\u2014\u2192>\[-]\s*|[.]\s+)"
    rf"(?P<name>(?:[Tt]eam )?{_NAME}(?: {_NAME}){{0,2}}(?: [A-Z]\.?)?(?: [Tt]eam| [Ss]quad| [Gg]uild)?)\s*"
    r"(?=[,;/|)\]\u00b7\u2013\u2014.-]|$|\s+(?:by|until|due|before|P\d|on)\b)"
)


def _owned(raw: str, row: Row, text: Text, people: frozenset[str], column: str | None) -> bool:
    if column is not None:
        return bool(re.search(r"\w", column)) and not tasks.NOBODY.fullmatch(column.lower()) and not placeholder(column)
    if row.cells:
        others = [text.raw[start:end].strip(" *_") for _, start, end in row.cells if not start <= row.start < end]
        return any(_names(cell, people) for cell in others)
    lower = raw.lower()
    if _HANDLE.search(raw) or any(re.search(rf"\b{re.escape(name)}\b", lower) for name in people):
        return True
    named = _OWNER.search(raw)
    if named or _NO_OWNER.search(raw):
        return named is not None and _NO_OWNER.search(raw) is None and not _is_nobody(named["name"])
    ahead = _AHEAD.match(raw)
    if (
        ahead
        and not _is_nobody(ahead["name"])
        and (tasks.TEAM.fullmatch(ahead["name"].lower()) or _personal(ahead["name"], lower))
    ):
        return True
    parts = [part.strip(" ./\n").lower() for part in _PARTS.split(raw)]
    return (
        any(_names(found["name"], people) for found in _LISTED.finditer(raw))
        or any(_listed_team(part) or tasks.TRADE.fullmatch(part) for part in parts[1:])
        or any(_of_group(part) for part in parts)
    )


def _of_post(raw: str, posts: frozenset[str]) -> bool:
    """Whether a post or role of the company stands where an owner does: "Engineer on call" is somebody."""
    return bool(posts) and any(_is_post(_plain(_BEHIND.split(part)[0]), posts) for part in _AROUND_OWNER.split(raw))


def _is_post(words: str, posts: frozenset[str]) -> bool:
    """One of them, or what is left of one without whose it is: "engineer on call" of "payments engineer on call"."""
    return words in posts or (" " in words and any(post.endswith(f" {words}") for post in posts))


def _plain(words: str) -> str:
    return re.sub(r"^(?:the|our) ", "", " ".join(re.findall(r"[\w'&]+", words.lower())))


_AROUND_OWNER = Form(r"[,;|()\[\]\n\u00b7\u2013\u2014:=/@]| - |\. ")
_BEHIND = Form(r" (?:(?:by|due|until|before)\b|(?:will|takes|owns|is to|has to|to(?! be\b)) [a-z])", re.IGNORECASE)
"""What follows an owner: a date, or the deed."""


def _is_nobody(name: str) -> bool:
    if tasks.NOBODY.fullmatch(name.lower().strip(" .,")):
        return True
    return (
        tasks.NOBODY.fullmatch(
            re.split(r" (?:by|due|until|before|on(?! (?:call|duty)\b)|to|and|in)\b", name.lower())[0].strip(" .,")
        )
        is not None
    )


def _personal(name: str, lower: str) -> bool:
    """A name at the head, as in "Kim will add ..." and "Kim: add ..."; not a thing, as in "Alert: page on ..."."""
    if name.lower() in _TO_SOMEBODY:
        return False
    return (
        re.match(rf"^\W*{re.escape(name.lower())}[ ]*(?:will|to|'ll|takes?|owns?|is to|has to|is going to)\b", lower)
        is not None
    )


_TO_SOMEBODY = words(
    "talk speak write listen switch move go return stick report try need want have agree refer respond reply link"
)
"""Deeds that are done to something: "Talk to the supplier"."""


def _names(cell: str, people: frozenset[str]) -> bool:
    lower = cell.lower().strip(" .")
    if not re.search(r"[a-z]", lower) or tasks.NOBODY.fullmatch(lower) or placeholder(cell):
        return False
    if lower in people or _HANDLE.match(cell) or tasks.TEAM.search(lower):
        return True
    if tasks.DUE.search(lower) or tasks.PRIORITY.search(f"({lower})") or lower in _STATES:
        return False
    return bool(re.fullmatch(r"(?:[A-Z][\w.'\u2019-]*\s?){1,3}", cell.strip(" .")))


_PARTS = re.compile(r"[,;|()\[\]\u00b7\u2013\u2014\u2192>]| - | / |\. |^P\d |: ")


def _listed_team(part: str) -> bool:
    return len(part.split()) <= _WORDS_OF_A_TEAM and tasks.TEAM.fullmatch(part) is not None


_WORDS_OF_A_TEAM = 3


def _of_group(part: str) -> bool:
    """Whether a part names a group, or begins with one that does something: "the voice team documents ..."."""
    found = tasks.GROUP.match(part)
    if found is None or tasks.NOBODY.fullmatch(found[0]):
        return False
    if _FOLKS.search(found[0]) is not None:
        return True
    surely = found[0].startswith(("the ", "our ")) or found[0].endswith(("team", "squad", "crew", "guild"))
    return (_DOING if surely else _DUTY).match(part, found.end()) is not None


_FOLKS = Form(r"^(?:the|our) .*\b(?:people|folks|leads|colleagues)$")
_DUTY = Form(r"$| (?:will|to(?! be\b)|is to|are to|has to|have to)\b")
_DOING = Form(r"$| (?:will|to(?! be\b)|is to|are to|has to|have to|together|[a-z]+s)\b")
_STATES = words(
    "open done closed new in progress planned started todo wip asap ongoing soon always continuous "
    "immediately urgent high medium low critical"
)
