"""Headcount: no more people are active at once than a room bears.

Active is who speaks, looks, proposes, changes or writes; a crowd that was called counts with all its heads, unless the
playbook itself had come to call for all hands.
"""

from collections import Counter
from collections.abc import Iterator

from pydantic import Field

from scoring.conduct import there, while_open_of
from scoring.kinds.base import KindParams, unless
from scoring.record import Record
from scoring.story import Hopeless, Story
from scoring.verdict import WHOLE_PCT, Judgement, by_share, unobserved
from scoring.wording import moment_words
from simulator.exercise import events as e
from simulator.playbook import Criterion
from simulator.times import DurationMs

_ACTIVE = (
    e.ChatPosted,
    e.CheckStarted,
    e.MessageSent,
    e.MoveApproved,
    e.MoveProposed,
    e.MoveReviewed,
    e.MoveStarted,
    e.TimelineEntryWritten,
)
_FEWEST_PEOPLE = 2


class Params(KindParams):
    """What is at once, and what too many cost."""

    window: DurationMs = Field(gt=0, description="Whoever did something within so long is active.")
    each_costs_pct: int = Field(ge=1, le=100, description="For each person above the most that the playbook allows.")

    def hopeless(self, criterion: Criterion, story: Story) -> Iterator[Hopeless]:
        """It asks for somebody to be counted with."""
        del criterion
        yield from unless(len(story.scenario.seats) > 1, "there is one seat")


def judge(criterion: Criterion, params: Params, record: Record) -> Judgement:
    """The fullest moment of the incident against the playbook's own figure."""
    most = record.playbook.war_room.responders.max
    expected = f"{criterion.title}: {most} at the most"
    if len(there(record)) < _FEWEST_PEOPLE:
        return unobserved(expected, "There was one person.")
    counts = list(_counts(params, record))
    if not counts:
        return unobserved(expected, "Nobody did anything yet.")
    people, at_ms, seq = max(counts, key=lambda count: count[0])
    kept_pct = max(0, WHOLE_PCT - params.each_costs_pct * max(0, people - most))
    actual = f"At most {people} at once, at {moment_words(record, at_ms)}."
    return Judgement(by_share(kept_pct), kept_pct, expected, actual, (seq,), at_ms)


def _crowd(record: Record, contact: str, called_ms: int) -> int:
    written, paged = record.scenario.contact(contact), record.first(f"{contact}.paged")
    wanted = paged is not None and paged.at_ms >= called_ms
    return 0 if written is None or written.crowd <= 1 or wanted else written.crowd


def _counts(params: Params, record: Record) -> Iterator[tuple[int, int, int]]:
    """(how many were active, when, which entry) after each act."""
    acts: list[tuple[int, str]] = []
    active: Counter[str] = Counter()
    people = crowd = start = 0
    called = next((one.due_ms for one in record.obligations if one.deed == "all-hands-called"), record.now_ms)
    for event in while_open_of(record, e.ContactArrived, *_ACTIVE):
        if isinstance(event.data, e.ContactArrived):
            crowd += _crowd(record, event.data.contact, called)
        elif isinstance(event.data, _ACTIVE) and event.by is not None:
            acts.append((event.at_ms, event.by))
            people += active[event.by] == 0
            active[event.by] += 1
        else:
            continue
        while start < len(acts) and acts[start][0] < event.at_ms - params.window:
            active[acts[start][1]] -= 1
            people -= active[acts[start][1]] == 0
            start += 1
        yield people + crowd, event.at_ms, event.seq
