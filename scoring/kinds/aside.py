"""Aside: what concerns the incident is said in the room; what was written beside it is brought there soon.

A direct message of a word or two is none. One whose matter its writer or reader then tells the room is no side channel.
Cannot read what people say to one another on the phone.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from pydantic import Field

from scoring.conduct import Line, lines, there, while_open_of
from scoring.kinds.base import KindParams, unless
from scoring.record import Record
from scoring.story import Hopeless, Story
from scoring.verdict import WHOLE_PCT, Judgement, Remark, by_share, unobserved
from scoring.wording import moment_words
from simulator.exercise import events as e
from simulator.exercise.events import Event
from simulator.playbook import Criterion
from simulator.times import DurationMs

_WORD = re.compile(r"[^\W_]{4,}")
_SHARED = 2
"""So many longer words in common make a line in the room one about the same matter."""
_FEWEST_PEOPLE = 2


class Params(KindParams):
    """What is an aside, and what it costs."""

    words: int = Field(ge=1, description="A direct message with fewer words is no talk.")
    told_within: DurationMs = Field(gt=0, description="How soon its matter is told in the room.")
    each_costs_pct: int = Field(ge=1, le=100, description="For each that the room never hears of.")

    def hopeless(self, criterion: Criterion, story: Story) -> Iterator[Hopeless]:
        """It asks for somebody to be written to."""
        del criterion
        yield from unless(len(story.scenario.seats) > 1, "there is one seat")


def judge(criterion: Criterion, params: Params, record: Record) -> Judgement:
    """Observed where two were awake and could have written to one another."""
    if len(there(record)) < _FEWEST_PEOPLE:
        return unobserved(criterion.title, "There was nobody to write to.")
    direct = while_open_of(record, e.DirectMessageSent)
    written = [(event, event.data) for event in direct if isinstance(event.data, e.DirectMessageSent)]
    said = lines(record)
    if not written and not said:
        return unobserved(criterion.title, "Nobody wrote anything to anybody.")
    remarks = list(_remarks(params, record, written, said))
    kept_pct = max(0, WHOLE_PCT - params.each_costs_pct * len(remarks))
    actual = f"{len(remarks)} direct messages never came to the room." if remarks else "Nothing stayed beside the room."
    evidence = tuple(remark.seq for remark in remarks if remark.seq) or tuple(line.seq for line in said[:1])
    return Judgement(
        by_share(kept_pct),
        kept_pct,
        criterion.title,
        actual,
        evidence,
        confidence="likely" if remarks else "certain",
        remarks=tuple(remarks),
    )


def _remarks(
    params: Params, record: Record, written: list[tuple[Event, e.DirectMessageSent]], said: tuple[Line, ...]
) -> Iterator[Remark]:
    for event, data in written:
        if len(data.text.split()) >= params.words and not _told(params, event, data, said):
            text = f"Written beside the room at {moment_words(record, event.at_ms)}; tell it in the war room."
            yield Remark("side-channel", text, event.seq, "", data.text, confidence="likely")


def _told(params: Params, event: Event, data: e.DirectMessageSent, said: tuple[Line, ...]) -> bool:
    matter = _matter(data.text)
    first = bisect_left(said, event.at_ms, key=_at_ms)
    after = bisect_right(said, event.at_ms + params.told_within, key=_at_ms)
    heard = (line for line in said[first:after] if line.by in (event.by, data.to))
    return any(len(matter & _matter(line.text)) >= _SHARED for line in heard)


def _at_ms(line: Line) -> int:
    return line.at_ms


def _matter(text: str) -> set[str]:
    return {word.casefold() for word in _WORD.findall(text)}
