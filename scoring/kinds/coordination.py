"""Coordination: the commander coordinates, and leaves looking, typing and proposing to those who know the field.

Judged where there was somebody to leave it to: a commander who is alone with the incident does everything, and rightly.
"""

from collections.abc import Iterator, Mapping
from typing import Literal

from pydantic import Field

from scoring.conduct import Command, there, while_open_of
from scoring.kinds.base import KindParams, unless
from scoring.record import Record
from scoring.story import Hopeless, Story
from scoring.verdict import WHOLE_PCT, Judgement, by_share, unobserved
from scoring.wording import listed
from simulator.exercise import events as e
from simulator.exercise.events import Event
from simulator.ids import ParticipantId
from simulator.playbook import Criterion


class Params(KindParams):
    """What is left to others."""

    wants: Literal["hands", "decisions"]
    kinds: tuple[str, ...] = Field(default=(), description="With `hands`: kinds of check that are debugging.")
    each_costs_pct: int = Field(default=50, ge=1, le=100, description="For each look or move of the commander's own.")
    at_most_pct: int = Field(
        default=50,
        ge=0,
        le=100,
        description="With `decisions`: the share of proposals that may be the commander's own.",
    )

    def hopeless(self, criterion: Criterion, story: Story) -> Iterator[Hopeless]:
        """It asks for work, and for others to leave it to."""
        del criterion
        yield from unless(len(story.scenario.seats) > 1, "there is one seat")
        debugging = [one for one in story.scenario.checks if one.kind in self.kinds and self.wants == "hands"]
        yield from unless(debugging or story.scenario.moves, "there is nothing to look into or to change")


def judge(criterion: Criterion, params: Params, record: Record) -> Judgement:
    """What the commander did while commanding and while others were there."""
    command, others = Command.of(record), there(record)
    if command.since_ms is None:
        return unobserved(criterion.title, "Nobody was given command.")
    acts = [event for event in while_open_of(record, *_ACTS) if _with_others(event, command, others)]
    if params.wants == "hands":
        return _hands(criterion, params, record, command, acts)
    return _decisions(criterion, params, command, acts)


_ACTS = (e.CheckStarted, e.MoveStarted, e.MoveRefused, e.MoveProposed)


def _with_others(event: Event, command: Command, others: Mapping[ParticipantId, int]) -> bool:
    commander = command.at(event.seq)
    if commander is None:
        return False
    return any(person != commander and since_ms <= event.at_ms for person, since_ms in others.items())


def _hands(criterion: Criterion, params: Params, record: Record, command: Command, acts: list[Event]) -> Judgement:
    work = [(event, label) for event in acts for label in _work(params, record, event)]
    own = [(event, label) for event, label in work if event.by == command.at(event.seq)]
    if not work:
        return unobserved(criterion.title, "Nothing was looked into or changed while somebody commanded.")
    kept_pct = max(0, WHOLE_PCT - params.each_costs_pct * len(own))
    told = f"By the commander's own hand: {listed([label for _, label in own])}." if own else "Others looked and typed."
    evidence = tuple(event.seq for event, _ in own or work[:1])
    return Judgement(by_share(kept_pct), kept_pct, criterion.title, told, evidence)


def _work(params: Params, record: Record, event: Event) -> Iterator[str]:
    """The label of a look that is debugging, or of a move that was made or tried."""
    match event.data:
        case e.CheckStarted(check=check):
            written = record.scenario.check(check)
            if written is not None and written.kind in params.kinds:
                yield written.label
        case e.MoveStarted(move=move) | e.MoveRefused(move=move):
            made = record.scenario.move(move)
            if made is not None:
                yield made.label
        case _:
            pass


def _decisions(criterion: Criterion, params: Params, command: Command, acts: list[Event]) -> Judgement:
    proposed = [event for event in acts if isinstance(event.data, e.MoveProposed)]
    own = [event for event in proposed if event.by == command.at(event.seq)]
    if not proposed:
        return unobserved(criterion.title, "Nothing was proposed while somebody commanded.")
    own_pct = WHOLE_PCT * len(own) // len(proposed)
    told = f"{len(own)} of {len(proposed)} proposals were the commander's own."
    over_pct = max(0, own_pct - params.at_most_pct)
    kept_pct = WHOLE_PCT - WHOLE_PCT * over_pct // max(1, WHOLE_PCT - params.at_most_pct)
    evidence = tuple(event.seq for event in own or proposed)
    return Judgement(by_share(kept_pct), kept_pct, criterion.title, told, evidence)
