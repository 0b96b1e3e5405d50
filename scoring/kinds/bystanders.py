"""Bystanders: whoever has nothing to do for a while mutes and watches.

Judged of those who were awake: to do nothing for so long of played time unmuted is standing in the way, to be muted for
so long by any clock is right. Whoever commands, or stands in for a commander, is never idle. Cannot tell who listens.
"""

from collections.abc import Iterator

from pydantic import Field

from scoring.conduct import Command, closes_ms, gaps, jumps, opens_ms, played_ms, there, while_open
from scoring.kinds.base import KindParams, of_parts, unless
from scoring.record import Record
from scoring.story import Hopeless, Story
from scoring.verdict import WHOLE_PCT, Judgement, Part, Verdict
from scoring.wording import listed
from simulator.exercise import events as e
from simulator.exercise.events import Event
from simulator.exercise.roles import on_call, seats_of
from simulator.ids import ParticipantId
from simulator.playbook import Criterion
from simulator.times import DurationMs

_NO_WORK = (e.Muted, e.ParticipantJoined, e.SeatTaken)


class Params(KindParams):
    """How long somebody may stand by with an open microphone."""

    idle: DurationMs = Field(gt=0, description="So long without doing anything is standing by.")

    def hopeless(self, criterion: Criterion, story: Story) -> Iterator[Hopeless]:
        """It asks for somebody to be idle beside."""
        del criterion
        yield from unless(len(story.scenario.seats) > 1, "there is one seat")


def judge(criterion: Criterion, params: Params, record: Record) -> Judgement:
    """One part for each person who stood by."""
    command, acts = Command.of(record), _acts(record)
    leads: list[ParticipantId | None] = [person for _, person, _ in command.course]
    busy = set(leads or [on_call(record.exercise)])
    parts = [
        part
        for person, since_ms in there(record).items()
        if person not in busy
        for part in _part(params, record, person, max(since_ms, opens_ms(record)), acts.get(person, []))
    ]
    open_mics = [part.label for part in parts if part.verdict is Verdict.MISSED]
    actual = f"Stood by unmuted: {listed(open_mics)}." if open_mics else "Whoever stood by was muted."
    return of_parts(criterion.title, actual if parts else "Everybody had something to do.", parts)


def _acts(record: Record) -> dict[ParticipantId, list[Event]]:
    acts: dict[ParticipantId, list[Event]] = {}
    for event in while_open(record):
        if event.by is not None:
            acts.setdefault(event.by, []).append(event)
    return acts


def _part(params: Params, record: Record, person: ParticipantId, from_ms: int, acts: list[Event]) -> Iterator[Part]:
    """Their first long stretch without an act while unmuted; else the rest that they took, if they took one."""
    titles = [record.scenario.seat(seat) for seat in seats_of(record.exercise, person)]
    label = listed([seat.title for seat in titles if seat is not None])
    work = [event.at_ms for event in acts if not isinstance(event.data, _NO_WORK)]
    end_ms = closes_ms(record)
    if from_ms >= end_ms:
        return
    muted, jumped = list(_muted(acts, end_ms)), jumps(record)
    for start_ms, stop_ms in gaps(work, from_ms, end_ms):
        if stop_ms - start_ms < params.idle:
            continue
        quiet_ms = sum(played_ms(jumped, max(a, start_ms), min(b, stop_ms)) for a, b, _ in muted if a < stop_ms)
        if played_ms(jumped, start_ms, stop_ms) - quiet_ms >= params.idle:
            evidence = tuple(event.seq for event in acts if event.at_ms == start_ms)
            yield Part(label, Verdict.MISSED, at_ms=start_ms + params.idle, evidence=evidence)
            return
    rests = [(since_ms, seq) for since_ms, until_ms, seq in muted if until_ms - since_ms >= params.idle]
    if rests:
        yield Part(label, Verdict.MET, WHOLE_PCT, at_ms=rests[0][0], evidence=tuple(seq for _, seq in rests))


def _muted(acts: list[Event], end_ms: int) -> Iterator[tuple[int, int, int]]:
    """(from, to, entry) of each stretch in which somebody was muted."""
    since: Event | None = None
    for event in acts:
        if isinstance(event.data, e.Muted):
            since = event
        elif isinstance(event.data, e.Unmuted) and since is not None:
            yield since.at_ms, event.at_ms, since.seq
            since = None
    if since is not None:
        yield since.at_ms, end_ms, since.seq
