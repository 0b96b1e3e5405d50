from dataclasses import dataclass, field
from types import SimpleNamespace

import pytest

from web.story_clock import moment_typed

HALF_PAST_TWO = 1_767_407_400_000
"""Saturday, 3 January 2026, 02:30 UTC."""


@dataclass
class Story:
    zone: str = "UTC"
    created: object = field(default_factory=lambda: SimpleNamespace(starts_at_wall_ms=HALF_PAST_TWO))

    @property
    def scenario(self):
        return SimpleNamespace(starts_at=("Saturday", None, self.zone))


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [("02:31", 1), (" 2:40 ", 10), ("02:28", -2), ("23:50", -160), ("02:50:30", 20.5), ("02:51", 20.75)],
)
def test_a_time_of_day_is_the_last_moment_that_had_it(typed, minutes):
    at_ms = int(20.75 * 60_000)
    assert moment_typed(typed, Story(), at_ms) == minutes * 60_000


def test_a_time_of_day_is_the_storys_not_the_servers():
    assert moment_typed("21:31", Story("America/New_York"), 5 * 60_000) == 60_000


@pytest.mark.parametrize("typed", ["", "25:00", "02:61", "now", "T+0", "5m", "120000"])
def test_what_is_no_time_of_day_is_left_to_others(typed):
    assert moment_typed(typed, Story(), 0) is None
