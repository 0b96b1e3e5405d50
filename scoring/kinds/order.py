"""Order: the ladder of mitigations is climbed from its first rung, and a rung is left out only with a reason.

A rung that the script has no move for is not left out. The riskiest one before the safest is wrong whatever the reason.
"""

from collections.abc import Iterator, Mapping

from pydantic import Field

from scoring.closing import come_due
from scoring.kinds.base import KindParams, unknown, unless
from scoring.messages.voids import words_said
from scoring.record import Attempt, Record
from scoring.story import Hopeless, Story
from scoring.verdict import WHOLE_PCT, Judgement, Verdict, by_share, unobserved
from scoring.wording import listed
from simulator.playbook import Criterion, Playbook
from simulator.times import format_moment


class Params(KindParams):
    """What leaving out costs, in percent of the points."""

    never_before: Mapping[str, str] = Field(
        default_factory=dict, description="A rung, and the one that must come first."
    )
    first_costs_pct: int = Field(ge=0, le=100, description="For not beginning with the first rung that there is.")
    skip_costs_pct: int = Field(ge=0, le=100, description="For each other rung that is left out without a reason.")
    reason_words: int = Field(ge=1, description="How many words make a reason; letters by themselves are none.")
    due_with: str | None = Field(default=None, description="The criterion by whose time something has to be tried.")

    def flaws(self, playbook: Playbook) -> Iterator[str]:
        """Names that the playbook does not have."""
        rungs = [rung.id for rung in playbook.mitigation.rungs]
        yield from unknown("rung", [*self.never_before, *self.never_before.values()], rungs)
        yield from unknown("criterion", [self.due_with] if self.due_with else [], playbook.criterion_ids)

    def hopeless(self, criterion: Criterion, story: Story) -> Iterator[Hopeless]:
        """It asks for moves."""
        del criterion
        yield from unless(story.scenario.moves, "there is no move")


def judge(_criterion: Criterion, params: Params, record: Record) -> Judgement:
    """Each first try of a rung is held against the rungs below it."""
    here = _rungs_here(record)
    titles = [_title(record, rung) for rung in here]
    expected = f"First to last: {listed(titles)}; whoever passes one over says why"
    if not here:
        return unobserved(expected, "There was nothing to try.")
    if not record.attempts:
        if come_due(record, params.due_with):
            return Judgement(Verdict.MISSED, 0, expected, "Nothing was tried.")
        return unobserved(expected, "Nothing has been tried yet.")
    tries = _first_tries(record)
    actual = (
        f"Tried: {listed([f'{_title(record, rung)} at {format_moment(one.at_ms)}' for rung, one in tries.items()])}"
    )
    evidence = tuple(one.seq for one in tries.values())
    wrong = _reversed(record, params, here, tries)
    if wrong:
        return Judgement(Verdict.MISSED, 0, expected, f"{actual}. {wrong}", evidence, next(iter(tries.values())).at_ms)
    faults = list(_left_out(params, record, here, tries))
    kept_pct = max(0, WHOLE_PCT - sum(cost for cost, _ in faults))
    told = "".join(f" {text}" for _, text in faults)
    return Judgement(
        by_share(kept_pct), kept_pct, expected, f"{actual}.{told}", evidence, next(iter(tries.values())).at_ms
    )


def _rungs_here(record: Record) -> list[str]:
    """The rungs that the script has a move for, the safest first."""
    used = {move.rung for move in record.scenario.moves}
    return [rung.id for rung in record.playbook.mitigation.rungs if rung.id in used]


def _first_tries(record: Record) -> dict[str, Attempt]:
    tries: dict[str, Attempt] = {}
    for attempt in record.attempts:
        tries.setdefault(attempt.move.rung, attempt)
    return tries


def _title(record: Record, rung: str) -> str:
    return record.playbook.rung(rung).title.lower()


def _reversed(record: Record, params: Params, here: list[str], tries: dict[str, Attempt]) -> str:
    order = list(tries)
    for risky, safe in params.never_before.items():
        if safe not in here or risky not in order:
            continue
        if safe not in order or order.index(risky) < order.index(safe):
            return f"The {_title(record, risky)} was tried before the {_title(record, safe)}."
    return ""


def _left_out(params: Params, record: Record, here: list[str], tries: dict[str, Attempt]) -> Iterator[tuple[int, str]]:
    """(cost, what was left out) for each rung that was passed over without a reason."""
    excused: set[str] = set()
    done: set[str] = set()
    for rung, attempt in tries.items():
        below = [one for one in here[: here.index(rung)] if one not in done and one not in excused]
        excused.update(below)
        done.add(rung)
        if below and words_said(attempt.reason) < params.reason_words:
            first = here[0] in below and len(done) == 1
            cost = params.first_costs_pct * first + params.skip_costs_pct * (len(below) - first)
            names = listed([_title(record, one) for one in below])
            said = f"\u201c{attempt.reason.strip()}\u201d does not say" if attempt.reason.strip() else "nothing says"
            yield cost, f"The {_title(record, rung)} was tried, and {said} why it was before {names}."
