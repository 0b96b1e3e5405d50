"""Conditions: the small language in which a script says when something holds.

::

    after gateway-logs                      a check was read, a move done, an inject delivered, a deed done
    not after status-investigating
    after T+115:00                          the clock has reached a moment
    severity below SEV-1                    what the room declared (`is`, `below`, `at least`)
    error_rate below 5 for 15m              a metric, now or over the whole of the last while
    after queue-payments and not after gateway-failover
    after scale-up or after restart

``and`` binds tighter than ``or``; there are no brackets, since a script that needs them is better
split. A condition is a value: it is evaluated against anything that satisfies `Situation`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Protocol

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema

from simulator.times import parse_duration, parse_moment


class Situation(Protocol):
    """What a condition may ask about."""

    @property
    def at_ms(self) -> int:
        """The instant, in exercise time."""
        ...

    def happened(self, milestone: str) -> bool:
        """Whether a milestone was reached by now."""
        ...

    def severity_gap(self, severity: str) -> int | None:
        """How many steps the declared severity lies below `severity`; None when none is declared."""
        ...

    def metric_range(self, metric: str, over_ms: int) -> tuple[float, float]:
        """Lowest and highest value of a metric over the last `over_ms`."""
        ...


@dataclass(frozen=True, slots=True)
class After:
    """A milestone has been reached."""

    milestone: str

    def holds(self, now: Situation) -> bool:
        """Whether it happened at or before now."""
        return now.happened(self.milestone)


@dataclass(frozen=True, slots=True)
class AfterMoment:
    """The clock has reached a moment."""

    at_ms: int

    def holds(self, now: Situation) -> bool:
        """Whether the moment is past or present."""
        return now.at_ms >= self.at_ms


@dataclass(frozen=True, slots=True)
class SeverityIs:
    """The declared severity, compared with one of the playbook's."""

    relation: str
    """``is``, ``below`` (less severe) or ``at least``."""
    severity: str

    def holds(self, now: Situation) -> bool:
        """Whether it compares so; nothing declared is below every severity."""
        gap = now.severity_gap(self.severity)
        if gap is None:
            return self.relation == "below"
        return {"is": gap == 0, "below": gap > 0, "at least": gap <= 0}[self.relation]


@dataclass(frozen=True, slots=True)
class MetricIs:
    """A metric lies below or above a value, now or over a whole while."""

    metric: str
    below: bool
    value: float
    over_ms: int

    def holds(self, now: Situation) -> bool:
        """Whether it holds at every instant of the last `over_ms`."""
        low, high = now.metric_range(self.metric, self.over_ms)
        return high < self.value if self.below else low > self.value


@dataclass(frozen=True, slots=True)
class Not:
    """The opposite of one term."""

    term: "Atom"

    def holds(self, now: Situation) -> bool:
        """Whether the term does not hold."""
        return not self.term.holds(now)


Atom = After | AfterMoment | SeverityIs | MetricIs
Term = Atom | Not

_SEVERITY = re.compile(r"severity (is|below|at least) (\S+)")
_METRIC = re.compile(r"(\w+) (below|above) (\d+(?:\.\d+)?)(?: for (\S+))?")


@dataclass(frozen=True, slots=True)
class Condition:
    """Alternatives of terms that hold together."""

    text: str
    any_of: tuple[tuple[Term, ...], ...]

    def holds(self, now: Situation) -> bool:
        """Whether one of the alternatives holds whole."""
        return any(all(term.holds(now) for term in terms) for terms in self.any_of)

    def atoms(self) -> Iterator[Atom]:
        """Every term, without its ``not``: what the reader checks the names of."""
        for terms in self.any_of:
            for term in terms:
                yield term.term if isinstance(term, Not) else term

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: object, _handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            parse_condition, serialization=core_schema.plain_serializer_function_ser_schema(str)
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, _schema: CoreSchema, _handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"type": "string", "examples": ["after rollback", "not after declared and after T+20:00"]}

    def __str__(self) -> str:
        """The condition as it was written."""
        return self.text


def parse_condition(text: object) -> Condition:
    """Read a condition; raises ValueError naming the part that cannot be read."""
    if isinstance(text, Condition):
        return text
    if not isinstance(text, str) or not text.strip():
        message = f"{text!r} is not a condition; write it like 'after rollback and not after declared'"
        raise ValueError(message)
    alternatives = (part.split(" and ") for part in text.split(" or "))
    return Condition(text, tuple(tuple(_term(term.strip()) for term in terms) for terms in alternatives))


def _term(text: str) -> Term:
    return Not(_atom(text.removeprefix("not ").strip())) if text.startswith("not ") else _atom(text)


def _atom(text: str) -> Atom:
    if text.startswith(("after T+", "after T-")):
        return AfterMoment(parse_moment(text.removeprefix("after ")))
    if text.startswith("after ") and " " not in text.removeprefix("after ").strip():
        return After(text.removeprefix("after ").strip())
    if found := _SEVERITY.fullmatch(text):
        return SeverityIs(found[1], found[2])
    if found := _METRIC.fullmatch(text):
        return MetricIs(found[1], found[2] == "below", float(found[3]), parse_duration(found[4]) if found[4] else 0)
    message = (
        f"{text!r} is not a condition; write 'after <id>', 'after T+5:00', 'severity below SEV-1' "
        "or 'error_rate below 5 for 15m', joined by 'and', 'or' and 'not'"
    )
    raise ValueError(message)
