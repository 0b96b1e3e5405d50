"""Cadence: something goes out in each stretch of a rhythm, for as long as the incident is open."""

from collections.abc import Iterator

from pydantic import Field

from scoring.kinds.base import KindParams, due_too_late, of_parts, unknown, unless
from scoring.lateness import verdict_on
from scoring.record import Record
from scoring.story import Hopeless, Story
from scoring.verdict import Judgement, Part, Verdict
from scoring.wording import each, unsaid_words
from simulator.exercise.dues import Obligation
from simulator.playbook import Criterion, Playbook


class Params(KindParams):
    """Which rhythm."""

    cadence: str = Field(description="A cadence of the playbook.")

    def flaws(self, playbook: Playbook) -> Iterator[str]:
        """Names that the playbook does not have."""
        yield from unknown("cadence", [self.cadence], [cadence.id for cadence in playbook.communication.cadences])

    def hopeless(self, criterion: Criterion, story: Story) -> Iterator[Hopeless]:
        """It asks for a severity that binds to the rhythm, and is lost only after a whole stretch of it."""
        del criterion
        rhythm = next(one for one in story.playbook.communication.cadences if one.id == self.cadence)
        yield from unless(set(rhythm.severities) & set(story.severities), "no severity that it can have binds to it")
        yield from due_too_late(story, story.earliest_ms("detected") + rhythm.every)


def judge(_criterion: Criterion, params: Params, record: Record) -> Judgement:
    """One part for each stretch that has ended; the open one counts once it has been served."""
    cadence = next(one for one in record.playbook.communication.cadences if one.id == params.cadence)
    prefix = f"{cadence.id}-"
    slots = [one for one in record.obligations if one.id.startswith(prefix) and one.id.removeprefix(prefix).isdecimal()]
    parts = [slot_part(record, slot, cadence.every) for slot in slots if record.begun]
    expected = f"{cadence.text}, every {each(cadence.every)} until it is over"
    seen = [part for part in parts if part.verdict is not Verdict.NOT_OBSERVED]
    kept = sum(part.verdict is Verdict.MET for part in seen)
    actual = f"{kept} of {len(seen)} came in time." if seen else "No stretch of it has passed."
    return of_parts(expected, actual + unsaid_words(record, (cadence.deed or "",)), parts)


def slot_part(record: Record, owed: Obligation, allowed_ms: int) -> Part:
    """What became of one thing that was owed by a time."""
    if owed.met_ms is None:
        open_still = owed.waived or record.now_ms <= owed.due_ms + record.lateness.grace
        verdict = Verdict.NOT_OBSERVED if open_still else Verdict.MISSED
        return Part(owed.label, verdict, due_ms=owed.due_ms)
    verdict, kept_pct = verdict_on(record.lateness, allowed_ms, owed.met_ms - owed.due_ms)
    evidence = tuple(sent.event.seq for sent in record.messages if sent.event.at_ms == owed.met_ms)
    return Part(owed.label, verdict, kept_pct, owed.due_ms, owed.met_ms, evidence)
