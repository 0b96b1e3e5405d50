"""Choice: the mitigation that suits the cause.

What lies with somebody else cannot be repaired here; it can only be made harmless. Judged where the cause lies outside.
"""

from collections.abc import Iterator

from pydantic import Field

from scoring.bounds import bound_ms, path_flaw
from scoring.closing import settled
from scoring.kinds.base import KindParams, unknown, unless
from scoring.lateness import verdict_on
from scoring.record import Record
from scoring.story import Hopeless, Story
from scoring.verdict import Judgement, Verdict, unobserved
from scoring.wording import moment_words
from simulator.playbook import Criterion, Playbook


class Params(KindParams):
    """Which rung suits a cause outside, and how soon after the cause is known."""

    outside: str = Field(description="The rung that suits a cause that lies with somebody else.")
    within: str = Field(description="The path of the time in which it is tried, from when the cause was found.")

    def flaws(self, playbook: Playbook) -> Iterator[str]:
        """Names that the playbook does not have."""
        yield from unknown("rung", [self.outside], [rung.id for rung in playbook.mitigation.rungs])
        if flaw := path_flaw(playbook, self.within):
            yield flaw

    def hopeless(self, criterion: Criterion, story: Story) -> Iterator[Hopeless]:
        """It asks for a cause outside and a move of that rung that the world lets happen."""
        del criterion
        here = [one.id for one in story.scenario.moves if one.rung == self.outside]
        asked = here and story.scenario.facts.cause.outside
        yield from unless(asked, f"the cause lies here, or there is no move of the rung {self.outside!r}")
        if asked and not any(map(story.comes, here)):
            yield Hopeless("never earned", f"no move of the rung {self.outside!r} is ever possible")


def judge(_criterion: Criterion, params: Params, record: Record) -> Judgement:
    """The first move of that rung that the world let happen, counted from when the cause was found."""
    rung = record.playbook.rung(params.outside)
    expected = f"{rung.title}, since the cause lies with somebody else"
    possible = [move for move in record.scenario.moves if move.rung == rung.id]
    if not record.scenario.facts.cause.outside or not possible:
        return unobserved(expected, "The cause did not lie outside, or nothing of the kind could be done.")
    taken = next((one for one in record.attempts if one.move.rung == rung.id and not one.refused), None)
    known, within_ms = record.cause_known, bound_ms(record, params.within) or 0
    if taken is None:
        return _untaken(record, expected, None if known is None else known.at_ms + within_ms)
    actual = f"{taken.move.label} at {moment_words(record, taken.at_ms)}."
    evidence = (taken.seq, *(() if taken.ended is None else (taken.ended.seq,)))
    if known is None or taken.at_ms <= known.at_ms:
        return Judgement(Verdict.MET, 100, expected, actual, evidence, taken.at_ms)
    due_ms = known.at_ms + within_ms
    verdict, kept_pct = verdict_on(record.lateness, within_ms, taken.at_ms - due_ms)
    return Judgement(verdict, kept_pct, expected, actual, (known.seq, *evidence), taken.at_ms, due_ms)


def _untaken(record: Record, expected: str, due_ms: int | None) -> Judgement:
    if settled(record) if due_ms is None else record.now_ms > due_ms + record.lateness.grace:
        return Judgement(Verdict.MISSED, 0, expected, "It was not done.", due_ms=due_ms)
    return unobserved(expected, "Not done yet, and not due.")
