"""The small languages of a script: conditions and effects."""

from dataclasses import dataclass, field

import pytest

from simulator.scenario.conditions import parse_condition
from simulator.scenario.effects import Ramp, parse_bend, stretch_ms
from simulator.times import MINUTE_MS


@dataclass
class Scene:
    at_ms: int = 0
    done: set[str] = field(default_factory=set)
    gap: int | None = None
    low: float = 0.0
    high: float = 0.0

    def happened(self, milestone: str) -> bool:
        return milestone in self.done

    def severity_gap(self, _severity: str) -> int | None:
        return self.gap

    def metric_range(self, _metric: str, _over_ms: int) -> tuple[float, float]:
        return self.low, self.high


@pytest.mark.parametrize(
    ("text", "scene", "holds"),
    [
        ("after rollback", Scene(done={"rollback"}), True),
        ("not after rollback", Scene(done={"rollback"}), False),
        ("after T+5:00", Scene(at_ms=5 * MINUTE_MS), True),
        ("after T+5:00", Scene(at_ms=5 * MINUTE_MS - 1), False),
        ("severity below SEV-1", Scene(gap=None), True),
        ("severity below SEV-1", Scene(gap=1), True),
        ("severity is SEV-1", Scene(gap=0), True),
        ("severity at least SEV-1", Scene(gap=None), False),
        ("errors below 5 for 15m", Scene(low=1, high=4.9), True),
        ("errors below 5 for 15m", Scene(low=1, high=9), False),
        ("errors above 5", Scene(low=35, high=35), True),
        ("after a and not after b", Scene(done={"a", "b"}), False),
        ("after a and after b or after c", Scene(done={"c"}), True),
        ("after a and after b or after c", Scene(done={"a"}), False),
    ],
)
def test_a_condition_holds_when_it_says_so(text, scene, holds):
    assert parse_condition(text).holds(scene) is holds
    assert str(parse_condition(text)) == text


@pytest.mark.parametrize("text", ["", "rollback", "after", "after a, after b", "(after a)", "severity under SEV-1", 7])
def test_what_is_no_condition_is_refused_with_how_one_is_written(text):
    with pytest.raises(ValueError, match="write"):
        parse_condition(text)


def test_effects_are_read_as_people_write_them():
    assert parse_bend("2 over 2m") == (Ramp(2 * MINUTE_MS, 2.0, 0.0),)
    assert parse_bend(0.5) == (Ramp(0, 0.5, 0.0),)
    assert parse_bend("rising 40 per minute") == (Ramp(None, None, 40.0),)
    assert parse_bend(["60 over 30s", "falling 10 per minute to 35"]) == (
        Ramp(30_000, 60.0, 0.0),
        Ramp(None, 35.0, -10.0),
    )


def test_a_fall_to_a_value_takes_as_long_as_it_is_deep():
    (ramp,) = parse_bend("falling 6000 per minute to 0")
    assert stretch_ms(ramp, 12_000) == 2 * MINUTE_MS
    assert stretch_ms(ramp, 0) == 0
    (endless,) = parse_bend("rising 40 per minute")
    assert stretch_ms(endless, 0) is None


@pytest.mark.parametrize("text", ["soon", "2 in 2m", "rising", True, "falling fast"])
def test_what_is_no_effect_is_refused(text):
    with pytest.raises(ValueError, match="is not an effect"):
        parse_bend(text)
