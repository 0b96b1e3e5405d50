"""Standing: whether a line in the war room says how things stand.

That is a figure with the unit of a measure, a figure or a trend beside the word of a measure or a symptom, or a phrase
that says by itself how it is, such as "back to normal". A number alone says nothing: people come back in five minutes,
and want two coffees. Which words they are is data of the criterion; the measures of the scenario bring their own.
Cannot tell a figure that was read from one that was made up.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from scoring.naming import has, words
from simulator.same import Same
from simulator.scenario.model import Scenario

_CLOCK = re.compile(r"\b\d{1,2}[:.h]\d{2}(?::\d{2})?\b(?!\s*%)")
_SPAN = re.compile(
    r"\b(?:in|for|by|at|back in|give me)\s+\d+\b(?!\s*(?:%|per\b|of\b))|\b\d+\s*(?:min(?:ute)?s?|h(?:ours?)?)\b",
    re.IGNORECASE,
)
_NUMBER = r"(?:\d+(?:[.,]\d+)*|zero|no|one|two|three|four|five|six|seven|eight|nine|ten|all|none)"
_FIGURE = re.compile(rf"\b{_NUMBER}\b", re.IGNORECASE)
_SEGMENT = re.compile(r"(?:[^.!?;,\n\u2013\u2014]|[.,!?](?=\S))+[?]?")
"""What stands between two stops; a point or comma inside a figure is none."""
_LONG = 4


@dataclass(frozen=True, slots=True)
class Standing:
    """The words by which people say how a service stands."""

    units: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()
    stands: tuple[str, ...] = ()
    trends: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()


def tells(scenario: Scenario, standing: Standing, text: str) -> bool:
    """Whether a line says how a measure or the service stands; a question does not, nor what is said of later."""
    return any(_tells(scenario, standing, one) for one in _SEGMENT.findall(text) if not one.rstrip().endswith("?"))


def _tells(scenario: Scenario, standing: Standing, text: str) -> bool:
    said = words(text.replace("-", " "))
    if has(said, standing.unless):
        return False
    if has(said, standing.stands):
        return True
    units, labels = _own(Same(scenario))
    plain = _SPAN.sub(" ", _CLOCK.sub(" ", text))
    if _has_unit(plain, (*standing.units, *units)):
        return True
    figure = _FIGURE.search(plain) is not None or has(said, standing.trends)
    return figure and _has_measure(said, (*standing.measures, *labels))


def _has_unit(text: str, units: Iterable[str]) -> bool:
    return _figure_with(tuple(units)).search(text) is not None


@lru_cache(maxsize=64)
def _figure_with(units: tuple[str, ...]) -> re.Pattern[str]:
    """A figure with one of some units; one of letters ends there."""
    told = (re.escape(unit) + (r"(?![a-z])" if unit[-1].isalpha() else "") for unit in units)
    return re.compile(rf"\d\s*(?:{'|'.join(told) or '(?!)'})", re.IGNORECASE)


def _has_measure(said: list[str], measures: Iterable[str]) -> bool:
    return _beginning_with(tuple(measures)).search(f" {' '.join(said)} ") is not None


@lru_cache(maxsize=64)
def _beginning_with(measures: tuple[str, ...]) -> re.Pattern[str]:
    """A word that is a measure's, or begins like a long one: ``payment``, ``payments``."""
    told = (re.escape(one) + ("" if len(one) >= _LONG else " ") for one in measures)
    return re.compile(rf" (?:{'|'.join(told) or '(?!)'})")


@lru_cache(maxsize=64)
def _own(scenario_itself: Same) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(the units, the telling words of the labels) of a scenario's metrics."""
    (scenario,) = scenario_itself.values
    assert isinstance(scenario, Scenario)  # noqa: S101 - see above
    metrics = scenario.world.values()
    units = {metric.unit.lower() for metric in metrics if metric.unit and metric.unit not in _SPANS}
    labels = {word for metric in metrics for word in words(metric.label.replace("-", " ")) if len(word) >= _LONG}
    return tuple(sorted(units)), tuple(sorted(labels - _COMMON))


_SPANS = ("min", "minutes", "h", "hours", "s")
"""Units in which one also says when one is back."""
_COMMON = frozenset(
    ("that", "with", "they", "this", "from", "than", "have", "been", "will", "against", "last", "today")
)
