"""What the kinds of criteria have in common."""

from collections.abc import Iterator, Sequence
from typing import Any, Protocol

from pydantic import BaseModel, ConfigDict

from scoring.record import Record
from scoring.verdict import Judgement, Part, Verdict, mean_pct
from simulator.playbook import Criterion, Playbook


class KindParams(BaseModel):
    """The keys that a kind adds to a criterion. Unknown keys are faults."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    def flaws(self, playbook: Playbook) -> Iterator[str]:
        """What the keys name and the playbook does not have, one sentence each."""
        del playbook
        yield from ()


class Kind(Protocol):
    """A module of this package: one kind of criterion."""

    Params: type[Any]
    """Its keys, a `KindParams`."""

    def judge(self, criterion: Criterion, params: Any, record: Record) -> Judgement:  # noqa: ANN401 - its own Params
        """What became of the criterion in an exercise."""
        ...


def unknown(noun: str, names: Sequence[str], known: Sequence[str]) -> Iterator[str]:
    """A sentence for each name that is not known."""
    for name in names:
        if name not in known:
            yield f"there is no {noun} {name!r} in this playbook; there are: {', '.join(known)}"


def of_parts(expected: str, actual: str, parts: Sequence[Part], **more: Any) -> Judgement:  # noqa: ANN401 - Judgement's
    """The judgement on several things of equal weight; those not observed count for nothing."""
    seen = [part for part in parts if part.verdict is not Verdict.NOT_OBSERVED]
    if not seen:
        return Judgement(Verdict.NOT_OBSERVED, 0, expected, actual, parts=tuple(parts))
    kept_pct = mean_pct([part.kept_pct for part in seen])
    evidence = tuple(sorted({seq for part in seen for seq in part.evidence}))
    return Judgement(verdict_of_parts(seen), kept_pct, expected, actual, evidence=evidence, parts=tuple(parts), **more)


def verdict_of_parts(parts: Sequence[Part]) -> Verdict:
    """Late if all was done and some of it late; partly if some of it was not done, or not whole."""
    verdicts = {part.verdict for part in parts}
    if verdicts <= {Verdict.MET, Verdict.LATE} and Verdict.LATE in verdicts:
        return Verdict.LATE
    if verdicts == {Verdict.MISSED}:
        return Verdict.MISSED
    return Verdict.MET if verdicts == {Verdict.MET} else Verdict.PARTLY
