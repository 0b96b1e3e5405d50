"""Severity: the classification against the truth.

Too high costs little and going down is free; too low costs much. Whoever went up in the end is given a part
back, the less the later they did.
"""

from collections.abc import Iterator

from pydantic import Field

from scoring.bounds import due_by_ms, path_flaw
from scoring.kinds.base import KindParams
from scoring.moments import moment
from scoring.record import Record
from scoring.verdict import WHOLE_PCT, Judgement, Verdict, unobserved
from scoring.wording import moment_words
from simulator.exercise.state import Declared
from simulator.ids import SeverityId
from simulator.playbook import Criterion, Playbook
from simulator.times import DurationMs


class Params(KindParams):
    """What a wrong level costs, in percent of the points."""

    within: str = Field(description="The path of the time in which the right level costs nothing, from detection.")
    over_costs_pct: int = Field(ge=0, le=100, description="For each level too high, at the end.")
    under_costs_pct: int = Field(ge=0, le=100, description="For each level too low, at the end.")
    corrected_keeps_pct: int = Field(ge=0, le=100, description="Kept by going up right after that time.")
    corrected_least_pct: int = Field(ge=0, le=100, description="Kept by going up, however late.")
    fades_over: DurationMs = Field(gt=0, description="From when on going up keeps only the least.")

    def flaws(self, playbook: Playbook) -> Iterator[str]:
        """A path that leads nowhere."""
        if flaw := path_flaw(playbook, self.within):
            yield flaw


def judge(_criterion: Criterion, params: Params, record: Record) -> Judgement:
    """Judged while harm was being done: going down once it had stopped is nobody's fault."""
    due_ms = due_by_ms(record, params.within) or 0
    facts = record.scenario.facts
    expected = f"{record.severity}, by {moment_words(record, due_ms)}: {facts.because}"
    history = _while_it_burned(record)
    if not history:
        if record.now_ms <= due_ms + record.lateness.grace:
            return unobserved(expected, "Nothing was classified yet, and it was not due.")
        return Judgement(Verdict.MISSED, 0, expected, "It was never classified.", due_ms=due_ms)
    gaps = [_gap(record, declared) for declared in history]
    evidence = tuple(declared.seq for declared in history)
    verdict, kept_pct = _verdict(params, record, gaps, history, due_ms)
    actual = "; then ".join(f"{one.severity} at {moment_words(record, one.at_ms)}" for one in history)
    right_ms = next((one.at_ms for one, gap in zip(history, gaps, strict=True) if gap == 0), None)
    return Judgement(verdict, kept_pct, expected, f"{actual}.{_told(gaps)}", evidence, right_ms, due_ms)


def _while_it_burned(record: Record) -> list[Declared]:
    """What was declared until the harm stopped, or first of all if that was later."""
    stopped = moment(record, "impact-stopped")
    declared = list(record.exercise.declared)
    if stopped is None:
        return declared
    burning = [one for one in declared if one.at_ms <= stopped.at_ms]
    return burning or declared[:1]


def _gap(record: Record, declared: Declared) -> int:
    """Levels by which it was too low; negative when too high."""
    order = record.playbook.severity_ids
    truth = record.true_severity(declared.at_ms)
    return order.index(SeverityId(declared.severity)) - order.index(SeverityId(truth))


def _verdict(
    params: Params, record: Record, gaps: list[int], history: list[Declared], due_ms: int
) -> tuple[Verdict, int]:
    final = _final_gap(record, history[-1])
    if final > 0:
        kept_pct = max(0, WHOLE_PCT - params.under_costs_pct * final)
        return Verdict.MISSED, kept_pct
    if final < 0:
        return Verdict.PARTLY, max(0, WHOLE_PCT - params.over_costs_pct * -final)
    late_ms = _last_raise_ms(gaps, history) - due_ms
    if late_ms <= record.lateness.grace:
        return Verdict.MET, WHOLE_PCT
    faded = min(late_ms, params.fades_over)
    span_pct = params.corrected_keeps_pct - params.corrected_least_pct
    return Verdict.LATE, params.corrected_keeps_pct - span_pct * faded // params.fades_over


def _final_gap(record: Record, last: Declared) -> int:
    """The last classification against the gravest truth, which may have become graver since."""
    order = record.playbook.severity_ids
    return order.index(SeverityId(last.severity)) - order.index(SeverityId(record.severity))


def _last_raise_ms(gaps: list[int], history: list[Declared]) -> int:
    """When the level was last raised to the right one; long ago if it never was too low."""
    after_low = [now.at_ms for before, now in zip(gaps, history[1:], strict=False) if before > 0]
    first_ms = history[0].at_ms if gaps[0] == 0 else 0
    return max([first_ms, *after_low])


def _told(gaps: list[int]) -> str:
    if gaps[-1] > 0:
        return " That is too low, and it stayed so."
    if gaps[-1] < 0:
        return " That is higher than it was, which costs a few pages."
    return " It was raised when it proved too low." if any(gap > 0 for gap in gaps) else ""
