"""An exercise at one instant, as a script's conditions ask about it."""

import re
from dataclasses import dataclass

from simulator.exercise.state import Exercise
from simulator.exercise.world import shown_value
from simulator.ids import MetricId, SeverityId
from simulator.scenario.script import Check, Inject, Variant

_PLACEHOLDER = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Now:
    """The situation at an instant of exercise time."""

    exercise: Exercise
    at_ms: int

    def happened(self, milestone: str) -> bool:
        """Whether a milestone was reached by now."""
        return milestone in self.exercise.milestones

    def severity_gap(self, severity: str) -> int | None:
        """Steps by which the declared severity lies below another; negative when it lies above; None if none."""
        declared = self.exercise.severity
        order = self.exercise.playbook.severity_ids
        return None if declared is None else order.index(SeverityId(declared)) - order.index(SeverityId(severity))

    def metric_range(self, metric: str, over_ms: int) -> tuple[float, float]:
        """Lowest and highest exact value of a metric over the last while."""
        return self.exercise.world[MetricId(metric)].extremes(self.at_ms - over_ms, self.at_ms)

    def text(self, text: str) -> str:
        """A script's text with the metrics' values as they are now."""
        return _PLACEHOLDER.sub(self._value, text)

    def _value(self, found: re.Match[str]) -> str:
        name = MetricId(found[1])
        metric = self.exercise.scenario.world.get(name)
        if metric is None:
            return found[0]
        shown = shown_value(metric, self.exercise.world[name], name, self.exercise.seed, self.at_ms)
        return f"{shown:,.{metric.decimals}f}".replace(",", " ")


def worded(now: Now, written: Inject | Check, plain: str) -> tuple[str, str | None]:
    """(text, subject) of something that has words for several branches."""
    chosen: Variant | None = next((variant for variant in written.variants if variant.when.holds(now)), None)
    if chosen is None:
        return now.text(plain), written.subject if isinstance(written, Inject) else None
    return now.text(chosen.text), chosen.subject or (written.subject if isinstance(written, Inject) else None)
