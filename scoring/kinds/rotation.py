"""Rotation: in a long incident somebody who worked is relieved, hands a role over or rests.

Resting is being muted for a while. What the clock jumped over counts: people tire in it too.
"""

from collections.abc import Iterator

from pydantic import Field

from scoring.conduct import closes_ms, opens_ms, there, while_open
from scoring.kinds.base import KindParams, due_too_late, unless
from scoring.lateness import verdict_on
from scoring.record import Mark, Record
from scoring.story import Hopeless, Story
from scoring.verdict import Judgement, Verdict, unobserved
from scoring.wording import length_words, moment_words
from simulator.exercise import events as e
from simulator.ids import ParticipantId
from simulator.playbook import Criterion
from simulator.times import DurationMs

_WORK = (e.CheckStarted, e.MoveProposed, e.MoveStarted, e.MessageSent, e.ChatPosted)
_FEWEST_PEOPLE = 2


class Params(KindParams):
    """When an incident is a long one, and what is a rest."""

    long: DurationMs = Field(gt=0, description="An incident that is open for so long asks for it.")
    rest: DurationMs = Field(gt=0, description="Being muted for so long is a rest.")

    def hopeless(self, criterion: Criterion, story: Story) -> Iterator[Hopeless]:
        """It asks for others, and for an incident that can last so long."""
        del criterion
        yield from unless(len(story.scenario.seats) > 1, "there is one seat")
        yield from due_too_late(story, self.long)


def judge(criterion: Criterion, params: Params, record: Record) -> Judgement:
    """The first relief of somebody who had worked; not asked of somebody who had nobody to relieve them."""
    since_ms, end_ms = opens_ms(record), closes_ms(record)
    due_ms = since_ms + params.long
    expected = f"{criterion.title}, by {moment_words(record, due_ms)}"
    if len(there(record)) < _FEWEST_PEOPLE:
        return unobserved(expected, "There was nobody to take turns with.")
    relieved = next(_reliefs(params, record, end_ms), None)
    if relieved is None:
        if end_ms <= due_ms + record.lateness.grace:
            return unobserved(expected, f"It did not last {length_words(params.long)}.")
        return Judgement(Verdict.MISSED, 0, expected, "Nobody was relieved.", due_ms=due_ms)
    verdict, kept_pct = verdict_on(record.lateness, params.long, relieved.at_ms - due_ms)
    actual = f"The first relief came at {moment_words(record, relieved.at_ms)}."
    return Judgement(verdict, kept_pct, expected, actual, (relieved.seq,), relieved.at_ms, due_ms)


def _reliefs(params: Params, record: Record, end_ms: int) -> Iterator[Mark]:
    """Roles that went from one who had worked to another, and rests of one who had worked."""
    worked: set[ParticipantId] = set()
    held: dict[str, ParticipantId] = {}
    rests: dict[ParticipantId, Mark] = {}
    for event in while_open(record):
        match event.data:
            case e.RoleAssigned(role=role, participant=person):
                if held.get(role, person) != person and held[role] in worked:
                    yield Mark(event.at_ms, event.seq)
                held[role] = person
            case e.Muted() if event.by in worked:
                rests[event.by] = Mark(event.at_ms, event.seq)
            case e.Unmuted() if event.by in rests:
                begun = rests.pop(event.by)
                if event.at_ms - begun.at_ms >= params.rest:
                    yield begun
            case _ if isinstance(event.data, _WORK) and event.by is not None:
                worked.add(event.by)
    yield from (begun for begun in rests.values() if end_ms - begun.at_ms >= params.rest)
