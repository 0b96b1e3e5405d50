"""Plans: the action items of a postmortem that count, and why others do not.

The same item twice is one item. A day that has passed, or that no calendar has, is no day by which something is done.
An item that has no word of this incident nor of any other is none of it; of a plan of which hardly an item has to do
with the incident only those count that do.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import pairwise

from scoring.messages.bearing import bears, is_foreign, singles_out
from scoring.messages.pasted import plain
from scoring.messages.truths import posts
from scoring.messages.writings import action_items
from scoring.prose import ActionItem
from scoring.record import Record
from simulator.times import SECOND_MS


@dataclass(frozen=True, slots=True)
class Planned:
    """An item of a plan."""

    item: ActionItem
    lacking: tuple[str, ...]
    """The parts that it has not, in words."""
    passed: str = ""
    """The day that it names and that nobody can keep."""
    repeats: bool = False
    foreign: bool = False

    @property
    def counts(self) -> bool:
        """Whether it is an item at all."""
        return not (self.repeats or self.foreign)


def plan_of(record: Record, text: str) -> tuple[Planned, ...]:
    """The items that a text holds, in its order."""
    items = action_items(text, posts(record))
    about = {at for at, item in enumerate(items) if _is_about(record, item.quote)}
    lines = list(_lines(text, items))
    seen: set[str] = set()
    plan: list[Planned] = []
    for at, (item, line) in enumerate(zip(items, lines, strict=True)):
        foreign = at not in about and (
            len(about) * _ONE_IN < len(items) or is_foreign(record.scenario, record.playbook, item.quote)
        )
        plan.append(_planned(record, item, line, repeats=plain(item.quote) in seen, foreign=foreign))
        seen.add(plain(item.quote))
    return tuple(plan)


_ONE_IN = 3
"""Of a plan at least one item in so many has to do with the incident; then the others may be about anything near it."""


def _is_about(record: Record, words: str) -> bool:
    return any(one(record.scenario, record.playbook, words) for one in (bears, singles_out))


def _lines(text: str, items: Sequence[ActionItem]) -> Iterator[str]:
    """Of each item all that stands with it: owner, day and priority too."""
    starts = [text.rfind("\n", 0, item.start) + 1 for item in items]
    for start, stop in pairwise([*starts, len(text)]):
        yield text[start : max(stop, start)] or text[start:]


def _planned(record: Record, item: ActionItem, line: str, *, repeats: bool, foreign: bool) -> Planned:
    days = [found[0] for found in _DAY.finditer(line)]
    passed = days[0] if days and not any(_can_be_kept(record, one) for one in days) else ""
    lacking = (*item.lacking, "day to come") if passed and item.due else item.lacking
    return Planned(item, lacking, passed, repeats, foreign)


_DAY = re.compile(r"\b(\d{4})-(\d{1,2})-(\d{1,2})\b")


def _can_be_kept(record: Record, day: str) -> bool:
    """Whether a day exists and had not passed when the exercise was made; its story begins on that day or later."""
    try:
        due = date(*map(int, day.split("-")))
    except ValueError:
        return False
    made_ms = min((event.wall_ms for event in record.events[:1]), default=0)
    return due >= datetime.fromtimestamp(made_ms / SECOND_MS, UTC).date()
