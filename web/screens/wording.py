"""How values read on a screen: times, durations, states, names of things."""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from flask_babel import gettext as _

from simulator.exercise.commands import COMMAND_TYPES
from simulator.exercise.decide.gates import longest
from simulator.exercise.view import Audience
from simulator.times import MINUTE_MS, SECOND_MS, format_duration, format_moment

if TYPE_CHECKING:
    from simulator.exercise.view.model import (
        CheckView,
        ClockView,
        InjectRow,
        MetricView,
        Sighting,
        View,
    )

_PREFIX = re.compile(r"\s*(\[[^\]\n]{1,24}\])\s*")
_MINUTE = {"m": "min"}
"""On a screen a bare m could be metres."""
_EMBLEMS = {":rotating_light:": "alert", ":mag:": "search", ":white_check_mark:": "met"}
"""The short names of a chat's emoji -> the sign that stands for them here."""
NOW = "now"
"""Stands in the facilitator's list where the clock is."""


def nobody() -> str:
    """Whoever does what nobody in the room does: the exercise itself."""
    return _("the exercise")


def somebody() -> str:
    """Somebody whose name was erased or is not told."""
    return _("somebody")


def story(clock: "ClockView", at_ms: int, *, seconds: bool = False) -> str:
    """The story's time of day at a moment: ``02:31``, or ``02:31:05``."""
    return f"{_story_time(clock, at_ms):{'%H:%M:%S' if seconds else '%H:%M'}}"


def story_day(clock: "ClockView", at_ms: int) -> str:
    """The story's date at a moment."""
    return f"{_story_time(clock, at_ms):%Y-%m-%d}"


def instant(clock: "ClockView", at_ms: int) -> str:
    """The story's instant in ISO 8601, for a ``time`` element."""
    return _story_time(clock, at_ms).isoformat(timespec="seconds")


def utc(wall_ms: int) -> str:
    """The time of day of a wall instant, UTC."""
    return f"{datetime.fromtimestamp(wall_ms / SECOND_MS, UTC):%H:%M}"


def lasting(duration_ms: int) -> str:
    """A duration as it is read: ``2 min``, ``1 h 30 min``, ``45 s``; seconds only below ten minutes."""
    whole = max(duration_ms, 0) // SECOND_MS * SECOND_MS
    if whole >= 10 * MINUTE_MS:
        whole = whole // MINUTE_MS * MINUTE_MS
    parts = re.findall(r"(\d+)([a-z]+)", format_duration(whole))
    return " ".join(f"{count} {_MINUTE.get(unit, unit)}" for count, unit in parts)


def titled(name: str) -> str:
    """An id as words: ``incident-commander`` reads ``Incident commander``."""
    return name.replace("-", " ").replace("_", " ")[:1].upper() + name.replace("-", " ").replace("_", " ")[1:]


def stage(view: "View") -> str:
    """What kind of page fits now; when it changes the browser loads the page anew."""
    if view.viewer.audience in (Audience.FACILITATOR, Audience.EVALUATOR, Audience.PROJECTOR):
        return view.viewer.audience.value
    if view.clock.state == "lobby":
        return "lobby"
    if view.clock.state in ("ended", "stopped"):
        return "card" if view.card_released else "room"
    return "room" if view.awake else "asleep"


def channel(via: str) -> str:
    """A channel, as the feed names it."""
    names = {
        "pager": _("Pager"),
        "chat": _("Chat"),
        "email": _("E-mail"),
        "phone": _("Phone"),
        "status-page": _("Status page"),
        "in-app-banner": _("Banner"),
        "social": _("Social"),
        "dashboard": _("Dashboard"),
        "direct": _("Direct"),
        "wiki": _("Wiki"),
    }
    return names.get(via, titled(via))


def audience_title(audience: str) -> str:
    """Who reads a message."""
    return {"internal": _("Inside the company"), "customers": _("To customers"), "public": _("In public")}.get(
        audience, titled(audience)
    )


def stage_title(name: str) -> str:
    """The stage of a post on the status page."""
    names = {
        "operational": _("Operational"),
        "investigating": _("Investigating"),
        "identified": _("Cause identified"),
        "resolved": _("Resolved"),
        "update": _("Update"),
    }
    return names.get(name, titled(name))


def state_title(name: str) -> str:
    """The state of an inject on the facilitator's list."""
    names = {
        "pending": _("pending"),
        "due": _("due"),
        "delivered": _("delivered"),
        "held": _("held"),
        "skipped": _("skipped"),
        "waiting": _("waiting"),
    }
    return names.get(name, name)


def reading(metric: "MetricView") -> str:
    """A metric's value with its unit."""
    return f"{metric.now:.{metric.decimals}f} {metric.unit}".strip()


def check_icon(kind: str) -> str:
    """The sign of what one can look at."""
    signs = {
        "dashboard": "dashboard",
        "deploys": "up",
        "runbook": "book",
        "map": "people",
        "probe": "act",
        "tickets": "email",
        "provider": "status-page",
        "person": "person",
    }
    return signs.get(kind, "list")


def emblem_icon(emblem: str) -> str:
    """The sign for the emoji that a chat puts before a message; empty for one that has none, which is shown by name."""
    return _EMBLEMS.get(emblem, "")


def sightings(checks: "Iterable[CheckView]") -> "list[tuple[Sighting, CheckView]]":
    """All that was found, newest first."""
    found = [(sighting, check) for check in checks for sighting in check.sightings]
    return sorted(found, key=lambda pair: pair[0].at_ms, reverse=True)


def prefixed(text: str) -> tuple[str, str]:
    """A line split into the role prefix that was typed, if one was, and the rest."""
    found = _PREFIX.match(text)
    return (found[1], text[found.end() :]) if found else ("", text)


def in_script_order(rows: "Iterable[InjectRow]", clock: "ClockView") -> "list[InjectRow | str]":
    """The facilitator's list as a time line: what was, the line for now, what comes, what waits for something."""
    past: list[tuple[int, InjectRow]] = []
    ahead: list[tuple[int, InjectRow]] = []
    waiting: list[InjectRow] = []
    for row in rows:
        if row.delivered_ms is not None:
            past.append((row.delivered_ms, row))
        elif row.state == "skipped":
            past.append((min(row.due_ms if row.due_ms is not None else clock.at_ms, clock.at_ms), row))
        elif row.due_ms is not None:
            ahead.append((row.due_ms, row))
        else:
            waiting.append(row)
    past.sort(key=lambda pair: pair[0])
    ahead.sort(key=lambda pair: pair[0])
    return [*(row for _at, row in past), NOW, *(row for _at, row in ahead), *waiting]


def lanes_title() -> str:
    """The name of the swimlane."""
    return _("What was due and what was done, on one time line under the graph of what failed")


def rating_title(letter: str, scale: "Mapping[str, str]") -> str:
    """A rating in the playbook's words, as far as its colon: ``Performed without challenges``."""
    return scale[letter].partition(":")[0].rstrip(".") if letter in scale else _("Not rated")


def drafting(view: "View") -> bool:
    """Whether the viewer may go on typing though nothing can be sent: the clock stands."""
    return view.clock.state == "paused" and view.awake and view.viewer.audience is Audience.SEAT


def most(command: str) -> int:
    """How many characters one text of a command may have."""
    return longest(COMMAND_TYPES[command])


def last_digit(name: str) -> str:
    """The number at the end of a severity's id."""
    return name[-1:] if name[-1:].isdigit() else "none"


FILTERS: Mapping[str, Callable[..., Any]] = {
    "audience_title": audience_title,
    "channel": channel,
    "check_icon": check_icon,
    "drafting": drafting,
    "emblem_icon": emblem_icon,
    "in_script_order": in_script_order,
    "instant": instant,
    "last_digit": last_digit,
    "lasting": lasting,
    "moment": format_moment,
    "most": most,
    "prefixed": prefixed,
    "rating_title": rating_title,
    "reading": reading,
    "sightings": sightings,
    "stage": stage,
    "stage_title": stage_title,
    "state_title": state_title,
    "story": story,
    "story_day": story_day,
    "titled": titled,
    "utc": utc,
}


def _story_time(clock: "ClockView", at_ms: int) -> datetime:
    return datetime.fromtimestamp((clock.story_wall_ms + at_ms) / SECOND_MS, ZoneInfo(clock.zone))
