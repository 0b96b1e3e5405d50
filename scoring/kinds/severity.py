"""Severity: the classification against the truth.

Too high costs little and going down is free; too low costs much. Whoever went up in the end is given a part
back, the less the later they did.
"""

from collections.abc import Iterator

from pydantic import Field

from scoring.bounds import bound_ms, due_by_ms, path_flaw
from scoring.kinds.base import KindParams
from scoring.messages.voids import is_void
from scoring.moments import moment
from scoring.record import Record
from scoring.verdict import WHOLE_PCT, Judgement, Remark, Verdict, unobserved
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
    unreasoned_costs_pct: int = Field(
        default=0, ge=0, le=100, description="For a level of which nobody said why it is that one."
    )

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
    if _may_rise(params, record, history[-1]):
        return unobserved(expected, "Too low until then, and there was still time to raise it.")
    evidence = tuple(declared.seq for declared in history)
    verdict, kept_pct = _verdict(params, record, gaps, history, due_ms)
    remarks = tuple(_unreasoned(history)) if params.unreasoned_costs_pct else ()
    if remarks:
        kept_pct = max(0, kept_pct - params.unreasoned_costs_pct)
        verdict = Verdict.PARTLY if verdict is Verdict.MET else verdict
    actual = "; then ".join(f"{one.severity} at {moment_words(record, one.at_ms)}" for one in history)
    right_ms = next((one.at_ms for one, gap in zip(history, gaps, strict=True) if gap == 0), None)
    why = " Nobody said why." if remarks else ""
    told = f"{actual}.{_told([*gaps, _final_gap(record, history[-1])], record.severity)}{why}"
    return Judgement(verdict, kept_pct, expected, told, evidence, right_ms, due_ms, remarks=remarks)


def _unreasoned(history: list[Declared]) -> Iterator[Remark]:
    """Of a level for which no reason was given, each that was given none."""
    if any(not is_void(one.reason) for one in history):
        return
    for one in history:
        quote = one.reason.strip()[:60]
        told = f"\u201c{quote}\u201d gives no reason; name what fails, and for whom."
        yield Remark("says-nothing", told, one.seq, "reason", quote)


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


def _may_rise(params: Params, record: Record, last: Declared) -> bool:
    """Whether it is too low by now, and may still be raised: the time runs from detection, or from the graver truth."""
    within_ms = bound_ms(record, params.within) or 0
    due_ms = max(record.detected_ms, record.in_force[0]) + within_ms
    open_still = record.exercise.resolved_ms is None and record.now_ms <= due_ms + record.lateness.grace
    return open_still and _final_gap(record, last) > 0


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


def _told(gaps: list[int], severity: str) -> str:
    *at_the_time, gap = gaps
    if gap > 0 and at_the_time[-1] == 0:
        return f" At its gravest it was {severity}."
    if gap > 0:
        return f" It was {severity}, and the level stayed too low."
    if gap < 0:
        return f" It was {severity}; a higher level costs a few pages."
    return " It was raised when it proved too low." if any(before > 0 for before in at_the_time) else ""
