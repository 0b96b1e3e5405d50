"""Reported: facts that a report alone is held against: its day, who commanded, the course of events, lost data."""

import re
from bisect import bisect_left
from datetime import datetime, timedelta
from functools import lru_cache

from scoring.conduct import Command
from scoring.messages.figures import days
from scoring.messages.told import Told, bare, stated_ms
from scoring.record import Record
from scoring.wording import moment_words
from simulator.exercise import events as e
from simulator.scenario.calendar import ahead_of_utc_ms, story_clock
from simulator.times import HOUR_MS


def date(record: Record, told: Told, text: str) -> str | None:
    """Any day of the exercise, in the story or when it was played, or the day on which the report is due."""
    del told
    stated, created = days(text), record.exercise.created
    if not stated or created is None:
        return None
    first = story_clock(created.starts_at_wall_ms, record.scenario.facts.started)
    last = story_clock(created.starts_at_wall_ms, record.now_ms)
    ahead = timedelta(milliseconds=ahead_of_utc_ms(record.scenario, created.starts_at_wall_ms))
    played = (story_clock(one.wall_ms, 0) for one in (*record.events[:1], *record.events[-1:]))
    known = (first, last, first + ahead, last + ahead, _due(record), *played)
    true = {(one.year, one.month, one.day) for one in known} | {(None, one.month, one.day) for one in known}
    return None if true & set(stated) else f"it was on {first:%Y-%m-%d}"


def _due(record: Record) -> datetime:
    """When the report is talked about; now if no time was set."""
    created, resolved_ms = record.exercise.created, record.exercise.resolved_ms
    hours = [
        one.data.in_hours for one in record.of(e.PostmortemScheduled) if isinstance(one.data, e.PostmortemScheduled)
    ]
    due_ms = record.now_ms if not hours or resolved_ms is None else resolved_ms + hours[-1] * HOUR_MS
    return story_clock(created.starts_at_wall_ms if created else 0, due_ms)


def commander(record: Record, told: Told, text: str) -> str | None:
    """Somebody's post that never commanded, or nobody where somebody did; who goes by another name is not known."""
    del told
    led = {person for _, person, _ in Command.of(record).course}
    posts = [(seat, record.exercise.seats.get(seat.id) in led) for seat in record.scenario.seats]
    leaders = [seat.title for seat, leads in posts if leads]
    others = [name for seat, leads in posts if not leads for name in (seat.id, seat.title)]
    if leaders and bare(text) in {*map(bare, others), *_NOBODY}:
        return f"it was the {leaders[0].lower()}"
    return None


_NOBODY = ("nobody", "noone", "none")


def course(record: Record, told: Told, text: str) -> str | None:
    """Of the times that open a line at least half are near something that happened; others may tell what led to it."""
    del told
    happened, start_ms, near = _happened(record), record.scenario.facts.started, record.accuracy.clock
    lines = [stated_ms(record, line.lstrip(" |-*\u2022")[:_OPENING], 0) for line in text.splitlines()]
    timed = [line for line in lines if line]
    right = [line for line in timed if any(_is_near(happened, at_ms, near) for at_ms in line)]
    if len(right) * 2 >= len(timed):
        return None
    return f"it went from {moment_words(record, start_ms)} to {moment_words(record, happened[-1])}"


@lru_cache(maxsize=1)
def _happened(record: Record) -> list[int]:
    """The moments at which anything happened until it was resolved, in order, and the start."""
    resolved_ms = record.exercise.resolved_ms
    until_ms = record.now_ms if resolved_ms is None else resolved_ms
    return sorted({record.scenario.facts.started, *(one.at_ms for one in record.events if one.at_ms <= until_ms)})


def _is_near(happened: list[int], at_ms: int, near: int) -> bool:
    after = bisect_left(happened, at_ms - near)
    return after < len(happened) and happened[after] <= at_ms + near


_OPENING = 30
"""Letters in which a line of a timeline tells its time."""


def data(record: Record, told: Told, text: str) -> str | None:
    """Whether a sentence says flatly that data were lost, where none were."""
    del told
    if record.scenario.facts.data_loss:
        return None
    flat = (one for one in re.split(r"[.;!?\n]", text.lower()) if not _DENIED_OR_FEARED.search(one))
    return "no data were lost" if any(_LOST.search(one) for one in flat) else None


_LOST = re.compile(
    r"\b(?:lost|loses?|losing)\b[^,]{0,30}\bdata\b|\bdata (?:was|were|has been|have been|is|are|got) lost\b"
)
_DENIED_OR_FEARED = re.compile(
    r"\b(?:no|not|nobody|none|never|nothing|without|neither|zero|if|whether|fear\w*|risk\w*|could|would|might|may|can"
    r"|avoid\w*|prevent\w*|instead)\b|n't\b"
)
