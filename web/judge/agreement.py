"""How far the judge agrees with people: Cohen's kappa over yes and no, as evaluators are compared with each other.

Raw agreement flatters whoever always says the same; kappa takes away what chance alone would give.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from web.judge.answer import Says

if TYPE_CHECKING:
    from collections.abc import Iterable

FEW = 20
"""Below so many decisions the figure may change with the next one."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """The judge and people, over the same questions."""

    decisions: int = 0
    agreed: int = 0
    kappa: float | None = None
    """From -1 to 1, where 1 is always and 0 no better than chance; None where one of the two said only one thing."""
    weak: bool = False
    """Whether that is less than the playbook asks of two evaluators."""

    @property
    def few(self) -> bool:
        """Whether it rests on few decisions."""
        return self.decisions < FEW


def agreement(pairs: Iterable[tuple[Says, Says]], at_least: float | None = None) -> Agreement:
    """The agreement of pairs of what the judge and what a person said. Cannot tell who of the two was right.

    `at_least` is the kappa below which it is weak; None where the playbook names none.
    """
    counted = [pair for pair in pairs if Says.DROPPED not in pair]
    judge, person = ([int(said is Says.YES) for said in side] for side in _columns(counted))
    kappa = _kappa(judge, person)
    agreed = sum(one == other for one, other in counted)
    weak = kappa is not None and at_least is not None and kappa < at_least
    return Agreement(len(counted), agreed, kappa, weak)


def _columns(pairs: list[tuple[Says, Says]]) -> tuple[list[Says], list[Says]]:
    return [judge for judge, _ in pairs], [person for _, person in pairs]


def _kappa(judge: list[int], person: list[int]) -> float | None:
    """Of two categories the weights of `weighted_kappa` make no difference."""
    from scoring.agreement import weighted_kappa  # noqa: PLC0415 -- the server starts without it

    if len(set(judge)) < 2 or len(set(person)) < 2:  # noqa: PLR2004 -- yes and no
        return None
    kappa = weighted_kappa(judge, person)
    return None if kappa is None else float(kappa)
