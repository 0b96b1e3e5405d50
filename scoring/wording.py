"""How findings speak of times and amounts."""

import re
from collections.abc import Collection, Sequence
from functools import lru_cache
from itertools import accumulate

from scoring.record import Record, Sent
from simulator.scenario.calendar import story_clock
from simulator.times import HOUR_MS, MINUTE_MS, SECOND_MS, format_moment

_SHORT = 10
_TWO_LINES = 150
"""Characters of a list that leave room for what is said around it."""


def moment_words(record: Record, at_ms: int) -> str:
    """``T+12:30 (02:42 UTC)``: a moment by the exercise's clock and by the story's."""
    created = record.exercise.created
    if created is None:
        return format_moment(at_ms)
    return _moment_words(created.starts_at_wall_ms, at_ms)


@lru_cache(maxsize=1 << 14)
def _moment_words(starts_at_wall_ms: int, at_ms: int) -> str:
    return f"{format_moment(at_ms)} ({story_clock(starts_at_wall_ms, at_ms):%H:%M} UTC)"


def length_words(length_ms: int) -> str:
    """``4 minutes``, ``1 h 05 min`` or ``40 seconds``: a duration as people say it, without false precision."""
    if length_ms < MINUTE_MS:
        return _counted(length_ms // SECOND_MS, "second")
    if length_ms < HOUR_MS:
        minutes, rest = divmod(length_ms, MINUTE_MS)
        seconds = rest // SECOND_MS
        return _counted(minutes, "minute") if minutes >= _SHORT or not seconds else f"{minutes} min {seconds} s"
    hours, rest = divmod(length_ms, HOUR_MS)
    minutes = rest // MINUTE_MS
    return f"{hours} h {minutes:02d} min" if minutes else _counted(hours, "hour")


def unsaid_words(record: Record, deeds: Collection[str]) -> str:
    """What is said of messages that would have amounted to some deeds, had they told anybody anything; a sentence."""
    empty = (one for one in record.messages if one.event.seq in record.unsaid)
    forms = ((one, record.playbook.template(one.data.template)) for one in empty)
    said = [one for one, form in forms if form.id in deeds or not set(deeds).isdisjoint(form.deeds)]
    if not said:
        return ""
    when = listed([moment_words(record, one.event.at_ms) for one in said[:_NAMED]])
    quotes = listed([f"\u201c{text}\u201d" for text in dict.fromkeys(_typed(one, record) for one in said[:_NAMED])])
    return f" What was sent at {when} told nobody anything ({quotes}); a sentence of what is so and what is done does."


_NAMED = 3


def _typed(sent: Sent, record: Record) -> str:
    """What stands where a message's own words should."""
    form = record.playbook.template(sent.data.template)
    return next((text for field in form.fields if field.free and (text := sent.data.fields.get(field.id))), "")[:40]


def several(items: Sequence[str]) -> str:
    """``a; b; c; and 4 more``: as many as fit two lines, and one at least; the finding's parts name the rest."""
    ends = list(accumulate(len(item) for item in items))
    shown = max(1, sum(end <= _TWO_LINES for end in ends))
    more = len(items) - shown
    return "; ".join([*items[:shown], *([f"and {more} more"] if more > 0 else [])])


def each(length_ms: int) -> str:
    """``hour`` or ``30 minutes``: what stands after "every"."""
    return length_words(length_ms).removeprefix("1 ")


def short_label(label: str) -> str:
    """``Ship the hotfix``: a move's label as far as its first colon or comma, where the whole would fill a line."""
    return re.split(r"[:,] ", label, maxsplit=1)[0]


def listed(words: list[str]) -> str:
    """``a, b and c``."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}" if words else "nothing"


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
