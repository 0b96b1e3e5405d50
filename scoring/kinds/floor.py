"""Floor: one conversation at a time, and a raised hand is given the word.

Judged of what is written: lines of several people that cross one another within seconds are several conversations.
Cannot hear who talks over whom on a call, nor tell who should have raised a hand and did not.
"""

from collections.abc import Iterator

from pydantic import Field

from scoring.conduct import Command, Line, lines, while_open_of
from scoring.kinds.base import KindParams, of_parts, unless
from scoring.lateness import verdict_on
from scoring.record import Record
from scoring.story import Hopeless, Story
from scoring.verdict import WHOLE_PCT, Judgement, Part, Verdict
from scoring.wording import moment_words
from simulator.exercise import events as e
from simulator.exercise.events import Event
from simulator.ids import ParticipantId
from simulator.playbook import Criterion
from simulator.times import DurationMs


class Params(KindParams):
    """What is a crossing, and how soon a hand is seen."""

    window: DurationMs = Field(gt=0, description="Lines that fall into so short a time cross one another.")
    speakers: int = Field(ge=2, description="So many people at once are more than one conversation.")
    hand_within: DurationMs = Field(gt=0, description="How soon a raised hand is given the word.")

    def hopeless(self, criterion: Criterion, story: Story) -> Iterator[Hopeless]:
        """It asks for somebody to be talked over."""
        del criterion
        yield from unless(len(story.scenario.seats) > 1, "there is one seat")


def judge(criterion: Criterion, params: Params, record: Record) -> Judgement:
    """One part for the conversation as it ran, each crossing, and each hand."""
    said = lines(record)
    parts = [*_crossings(params, record, said), *_hands(params, record)]
    if not any(part.verdict is Verdict.MISSED for part in parts) and len({line.by for line in said}) > 1:
        parts.insert(0, Part("One spoke at a time", Verdict.MET, WHOLE_PCT, evidence=(said[0].seq,)))
    wrong = [part.label for part in parts if part.verdict in (Verdict.MISSED, Verdict.LATE)]
    actual = f"{'; '.join(wrong)}." if wrong else "One spoke at a time."
    return of_parts(criterion.title, actual if parts else "Nobody had anybody to talk to.", parts)


def _crossings(params: Params, record: Record, said: tuple[Line, ...]) -> Iterator[Part]:
    """The stretches in which too many spoke at once, each told once."""
    start = 0
    told_ms = -1
    for end, line in enumerate(said):
        while line.at_ms - said[start].at_ms > params.window:
            start += 1
        if end - start + 1 < params.speakers:
            continue
        crossed = said[start : end + 1]
        people = len({one.by for one in crossed})
        if people >= params.speakers and crossed[0].at_ms > told_ms:
            told_ms = line.at_ms
            label = f"{people} people at once at {moment_words(record, line.at_ms)}"
            yield Part(label, Verdict.MISSED, at_ms=line.at_ms, evidence=tuple(one.seq for one in crossed))


def _hands(params: Params, record: Record) -> Iterator[Part]:
    command = Command.of(record)
    raised: dict[ParticipantId, Event] = {}
    kinds = (e.HandRaised, e.HandLowered, e.ChatPosted) if record.of(e.HandRaised) else ()
    for event in while_open_of(record, *kinds):
        match event.data:
            case e.HandRaised() if event.by is not None and command.at(event.seq) not in (None, event.by):
                raised[event.by] = event
            case e.HandLowered(participant=person) if person in raised:
                yield _hand(params, record, raised.pop(person), event)
            case e.ChatPosted() if event.by in raised:
                yield _hand(params, record, raised.pop(event.by), event)
            case _:
                pass
    for event in raised.values():
        yield _hand(params, record, event, None)


def _hand(params: Params, record: Record, raised: Event, seen: Event | None) -> Part:
    """A hand is seen when it is lowered, or its owner speaks; one that was taken back again counts as seen."""
    label, due_ms = f"a hand raised at {moment_words(record, raised.at_ms)}", raised.at_ms + params.hand_within
    if seen is None:
        open_still = record.now_ms <= due_ms + record.lateness.grace
        return Part(label, Verdict.NOT_OBSERVED if open_still else Verdict.MISSED, 0, due_ms, None, (raised.seq,))
    verdict, kept_pct = verdict_on(record.lateness, params.hand_within, seen.at_ms - due_ms)
    return Part(label, verdict, kept_pct, due_ms, seen.at_ms, (raised.seq, seen.seq))
