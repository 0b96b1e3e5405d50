"""What cells of a list say, as keys of an inject: by which channel, to whom, what is owed, what sets it going."""

import re
from collections.abc import Collection, Mapping

from simulator.document import Value
from simulator.exchange.msel.columns import normal
from simulator.exchange.msel.vocabulary import AS_NEEDED, CHANNELS, EVERYBODY, EXPECTED_ROWS
from simulator.exchange.naming import shortened, slug
from simulator.exchange.writing import Draft
from simulator.scenario.conditions import parse_condition
from simulator.times import MINUTE_MS, format_duration, parse_duration

_CHANNEL_OF = {word: channel for channel, words in CHANNELS.items() for word in words.split("|")}
_EVERYBODY = frozenset(EVERYBODY.split("|"))
_PARTED = re.compile(r"\s*(?:[;,/\n&+]|\band\b|\bund\b|\bet\b|\by\b|\be\b)\s*", re.IGNORECASE)
_NAMED = re.compile(r"(?P<title>.+) \((?P<id>[\w-]+)\)")
_OWED = re.compile(r"(acknowledge|reply)(?: with ([\w-]+))? within (\w+)")
_WAITS = re.compile(
    r"(?:(?P<minutes>\d+)\s*(?:m|min|mins|minutes?|minuten|minutos?)\.?\s*)?\b(?:after|following|once|nach|apres|"
    r"tras|despues de|when)\b\s*"
    r"(?:(?:the )?(?:inject|event|einlage|ereignis|evento|evenement|injection|msel|nr|no|num|number|"
    r"n°)s?\b\.?\s*)*#?\s*(?P<number>[\w.-]+)"
    r"\s*(?P<rest>.*)",
    re.IGNORECASE,
)
_LATER = re.compile(r"\+\s*(\d+)\s*(?:m|min|mins|minutes?|minuten)?\b")
_TITLE_MOST = 80


def channel_of(text: str, channels: Collection[str]) -> str | None:
    """The playbook's channel that a delivery method means; None if it means none."""
    words = normal(text)
    if text.strip() in channels:
        return text.strip()
    if words.replace(" ", "-") in channels:
        return words.replace(" ", "-")
    found = _CHANNEL_OF.get(words)
    if found is None:
        held = [word for word in _CHANNEL_OF if len(word) > 1 and re.search(rf"\b{re.escape(word)}\b", words)]
        found = _CHANNEL_OF[max(held, key=len)] if held else None
    return found if found in channels else None


def recipients(text: str, *, own: bool) -> list[tuple[str, str]]:
    """(id, title) of whom it goes to; the id ``all`` is everybody."""
    if normal(text) in _EVERYBODY:
        return [("all", "")]
    parts = text.split("; ") if own else _PARTED.split(text)
    found = [named(part, own=own) for part in parts if part.strip()] or [named(text, own=own)]
    return (
        [("all", "")]
        if any(normal(title) in _EVERYBODY or name == "all" for name, title in found)
        else list(dict.fromkeys(found))
    )


def named(text: str, *, own: bool) -> tuple[str, str]:
    """The id and the title of somebody; our own lists write the id in brackets behind the title."""
    line = " ".join(text.split())
    if own:
        found = _NAMED.fullmatch(line)
        return (found["id"], found["title"]) if found else (line, line)
    return slug(line, "somebody"), shortened(line, _TITLE_MOST)


def owed(text: str) -> Draft | None:
    """The keys of what is owed, if it is written as we write it; None for other words."""
    found = _OWED.fullmatch(text.strip())
    if found is None or not _is_duration(found[3]):
        return None
    return {"asks": found[1], "within": found[3]} | ({"reply_with": found[2]} if found[2] else {})


def trigger(text: str, ids: Mapping[str, str]) -> Draft | None:
    """The keys of what sets it going; `ids` are the injects by the numbers of their rows. None for other words."""
    return _own_trigger(text) or _foreign_trigger(text, ids)


def is_as_needed(text: str) -> bool:
    """Whether a cell says that the inject is sent by hand, when it is wanted."""
    words = normal(text)
    return any(re.search(rf"\b{re.escape(word)}\b", words) for word in AS_NEEDED)


def is_expected_row(text: str) -> bool:
    """Whether a category says that the row is no inject, but what players are expected to do."""
    return any(word in normal(text) for word in EXPECTED_ROWS)


def _own_trigger(text: str) -> Draft | None:
    keys: Draft = {}
    for part in text.split("; "):
        key, _, value = part.partition(" ")
        if key not in ("after", "delay", "if") or not value or key in keys or not _fits(key, value):
            return None
        keys[key] = value
    return keys


def _fits(key: str, value: str) -> bool:
    if key == "delay":
        return _is_duration(value)
    if key == "after":
        return " " not in value
    try:
        parse_condition(value)
    except ValueError:
        return False
    return True


def _foreign_trigger(text: str, ids: Mapping[str, str]) -> Draft | None:
    """``10 min after inject 3``, ``nach Einlage 3``."""
    found = _WAITS.match(" ".join(text.split()))
    if found is None or found["number"].lower().rstrip(".") not in ids:
        return None
    later = found["minutes"] or (later[1] if (later := _LATER.match(found["rest"])) else None)
    if found["rest"].strip(" .") and later is None:
        return None
    keys: dict[str, Value] = {"after": ids[found["number"].lower().rstrip(".")]}
    return keys | ({"delay": format_duration(int(later) * MINUTE_MS)} if later else {})


def _is_duration(text: str) -> bool:
    try:
        return parse_duration(text) >= 0
    except ValueError:
        return False
