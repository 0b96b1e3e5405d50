"""Restraint: a false alarm is looked at and let go.

An alert is false if it came before there was any harm. Which deeds make an incident of it, the criterion says. Cannot
tell whoever looked and let it go on purpose from whoever looked and forgot it.
"""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from scoring.closing import settled
from scoring.kinds.base import KindParams, of_parts, unless
from scoring.moments import alerts, moment
from scoring.record import Mark, Record
from scoring.story import Hopeless, Names, Story
from scoring.verdict import WHOLE_PCT, Judgement, Part, Verdict
from scoring.wording import moment_words, several
from simulator.exercise import detection
from simulator.exercise import events as e
from simulator.playbook import Criterion
from simulator.scenario.script import Inject


class Params(KindParams):
    """What is too much for a false alarm, and what is not too much."""

    deeds: tuple[str, ...] = Field(min_length=1, description="Milestones that make an incident of it.")
    kinds: Annotated[tuple[str, ...], Names("kind of check", any_of=True)] = Field(
        min_length=1, description="Kinds of check by which one sees that nobody suffers."
    )

    def hopeless(self, criterion: Criterion, story: Story) -> Iterator[Hopeless]:
        """It asks for an alert before there is harm."""
        began_ms = story.scenario.facts.started
        alarms = [one for one in story.injects if detection.alerts(one)]
        early = [one for one in alarms if (0 if one.at is None else one.at + one.delay) < began_ms]
        yield from unless(early, "no alert comes before there is harm")
        if early:
            yield from super().hopeless(criterion, story)


def judge(criterion: Criterion, params: Params, record: Record) -> Judgement:
    """Two parts for each false alarm: it was looked at, and nothing was made of it."""
    parts = [part for written, mark in _false(record) for part in _parts(params, record, written, mark)]
    wrong = [part.label for part in parts if part.verdict is Verdict.MISSED]
    actual = f"{several(wrong)}." if wrong else "It was looked at, and let go."
    return of_parts(criterion.title, actual if parts else "There was no false alarm.", parts)


def _false(record: Record) -> Iterator[tuple[Inject, Mark]]:
    began_ms = record.scenario.facts.started
    return ((written, mark) for written, mark in alerts(record) if mark.at_ms < began_ms)


def _parts(params: Params, record: Record, written: Inject, alarm: Mark) -> Iterator[Part]:
    """Judged once the harm has begun or play is over: until then somebody may still look, or lose patience."""
    real = moment(record, "detected")
    until_ms = record.now_ms if real is None else real.at_ms
    closed = settled(record) or real is not None
    name = written.subject or written.id
    looks = (look.found for look in record.looks if look.check.kind in params.kinds)
    looked = next((found for found in looks if alarm.at_ms <= found.at_ms <= until_ms), None)
    if looked is None:
        yield Part(f"{name}: nobody looked", Verdict.MISSED if closed else Verdict.NOT_OBSERVED, evidence=(alarm.seq,))
    else:
        yield Part(f"{name}: looked at", Verdict.MET, WHOLE_PCT, at_ms=looked.at_ms, evidence=(alarm.seq, looked.seq))
    made = [
        (deed, mark)
        for deed in params.deeds
        if (mark := record.first(deed)) is not None and alarm.at_ms <= mark.at_ms < until_ms
    ]
    for deed, mark in made:
        label = f"{name}: {_words(record, deed, mark)} at {moment_words(record, mark.at_ms)}"
        yield Part(label, Verdict.MISSED, at_ms=mark.at_ms, evidence=(alarm.seq, mark.seq))
    if not made:
        verdict, kept_pct = (Verdict.MET, WHOLE_PCT) if closed else (Verdict.NOT_OBSERVED, 0)
        yield Part(f"{name}: nothing was made of it", verdict, kept_pct, evidence=(alarm.seq,))


def _words(record: Record, deed: str, mark: Mark) -> str:
    """A deed in words; of a move, which."""
    begun = next((event.data for event in record.events if event.seq == mark.seq), None)
    if isinstance(begun, e.MoveStarted) and (move := record.scenario.move(begun.move)) is not None:
        return f"'{move.label}'"
    return deed.replace("-", " ")
