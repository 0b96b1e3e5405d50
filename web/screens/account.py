"""What the card says first, and what delay cost: made out of the card's own JSON."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from flask_babel import gettext
from markupsafe import Markup

from simulator.times import MINUTE_MS
from web.curves import curves
from web.shapes import Course

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Lesson:
    """A finding in the language of the work."""

    criterion: str
    text: str
    at_ms: int | None


@dataclass(frozen=True, slots=True)
class Amount:
    """Failure, in what it is counted in: requests and customers' minutes where the scenario knows them."""

    main: int
    customer_minutes: int | None

    @property
    def size(self) -> "Amount":
        """The same without its sign, where words say which way it goes."""
        return Amount(abs(self.main), None if self.customer_minutes is None else abs(self.customer_minutes))

    @property
    def figures(self) -> str:
        """With its thousands apart."""
        return _spaced(self.main)

    @property
    def minutes(self) -> str:
        """The customers' minutes, likewise; empty where nobody counted them."""
        return "" if self.customer_minutes is None else _spaced(self.customer_minutes)


@dataclass(frozen=True, slots=True)
class Decision:
    """A row of the table of decisions."""

    label: str
    at_ms: int | None
    helped: bool
    evidence: tuple[int, ...]
    saved: Amount | None
    waited_ms: int | None
    waiting_cost: Amount | None
    book_ms: int | None
    delay_ms: int | None
    delay_cost: Amount | None


@dataclass(frozen=True, slots=True)
class CostShown:
    """What delay cost, with its drawing."""

    unit: str
    ours: Amount
    book: Amount | None
    more: Amount | None
    decisions: tuple[Decision, ...]
    drawing: Markup


@dataclass(frozen=True, slots=True)
class Account:
    """Strengths, gaps, and the cost of delay."""

    strengths: tuple[Lesson, ...]
    gaps: tuple[Lesson, ...]
    cost: CostShown | None
    published: Json | None
    """The real responders, where a published incident is replayed."""


NOTHING = Account((), (), None, None)
WORTH_TELLING_MS = MINUTE_MS
"""Shorter waits are the pace of a room, not a wait."""


def read_account(card: bytes, name_time: Callable[[int], str]) -> Account:
    """The account of a card's JSON; empty where the card was made before there was one."""
    told: Json = json.loads(card)
    found = told.get("lessons")
    if found is None:
        return NOTHING
    strengths, gaps = (tuple(_lesson(one) for one in found[side]) for side in ("strengths", "gaps"))
    cost, graph = told.get("cost"), told["timeline"]["graph"]
    shown = None if cost is None or graph is None else _cost(cost, graph, name_time)
    return Account(strengths, gaps, shown, told.get("published"))


def _lesson(one: Json) -> Lesson:
    return Lesson(one["criterion"], one["text"], one["at_ms"])


def _cost(cost: Json, graph: Json, name_time: Callable[[int], str]) -> CostShown:
    ours = Course(graph["label"], graph["unit"], _points(graph["points"]), graph["threshold"])
    titles = (gettext("What failed, here and by the book"), gettext("this exercise"), gettext("by the book"))
    amount = _amount_in(cost["unit"])
    main = _one_amount(amount, cost["ours"])
    return CostShown(
        unit=cost["unit"],
        ours=main or Amount(0, None),
        book=_one_amount(amount, cost["by_the_book"]),
        more=_one_amount(amount, cost["more"]),
        decisions=tuple(_decision(one, amount) for one in cost["decisions"]),
        drawing=curves(ours, _points(cost["book_points"] or ()), titles, name_time),
    )


def _points(told: Any) -> tuple[tuple[int, float], ...]:  # noqa: ANN401 -- JSON's pairs
    return tuple((at_ms, value) for at_ms, value in told)


def _amount_in(unit: str) -> str:
    return "requests" if unit == "requests" else "percent_minutes"


def _one_amount(key: str, harm: Json | None) -> Amount | None:
    return None if harm is None else Amount(round(harm[key]), harm["customer_minutes"])


def _decision(one: Json, key: str) -> Decision:
    waited_ms = one["waited_ms"]
    waited = waited_ms is not None and waited_ms >= WORTH_TELLING_MS
    delayed = one["at_ms"] is None or (one["delay_ms"] or 0) >= WORTH_TELLING_MS
    return Decision(
        label=one["label"],
        at_ms=one["at_ms"],
        helped=one["helped"],
        evidence=tuple(one["evidence"]),
        saved=_one_amount(key, one["saved"]),
        waited_ms=waited_ms if waited else None,
        waiting_cost=_one_amount(key, one["waiting_cost"]) if waited else None,
        book_ms=one["book_ms"],
        delay_ms=one["delay_ms"] if delayed else None,
        delay_cost=_one_amount(key, one["delay_cost"]) if delayed else None,
    )


def _spaced(number: int) -> str:
    return f"{number:,}".replace(",", "\N{NO-BREAK SPACE}").replace("-", "\N{MINUS SIGN}")
