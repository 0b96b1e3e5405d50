"""Moments as people write them, and columns of them."""

from datetime import datetime, time, timedelta

import pytest

from simulator.exchange.clocks import Kind, read_moment, take_moment
from simulator.exchange.timing import Reading, placed, reading_of
from simulator.times import DAY_MS, HOUR_MS, MINUTE_MS


@pytest.mark.parametrize(
    ("written", "kind", "minutes"),
    [
        ("T+0:15", Kind.PAIR, 15), ("+0:15", Kind.PAIR, 15), ("T + 15 min", Kind.OFFSET, 15), ("T-5", Kind.OFFSET, -5),
        ("H+2", Kind.OFFSET, 120), ("STARTEX+10", Kind.OFFSET, 10), ("STARTEX", Kind.OFFSET, 0),
        ("15 min", Kind.OFFSET, 15),
        ("90", Kind.NUMBER, 90), (90, Kind.NUMBER, 90), ("14:05", Kind.PAIR, 845), ("14h05", Kind.PAIR, 845),
        ("14.05 Uhr", Kind.CLOCK, 845), ("2:05 PM", Kind.CLOCK, 845), ("1405Z", Kind.CLOCK, 845),
        ("1405", Kind.CLOCK, 845),
        (time(14, 5), Kind.PAIR, 845), (0.25, Kind.PAIR, 360), (timedelta(hours=25), Kind.OFFSET, 1500),
        ("125:30", Kind.PAIR, 7530),
        (datetime(1899, 12, 31, 1, 0), Kind.OFFSET, 1500),  # noqa: DTZ001
    ],
)  # fmt: skip
def test_what_a_cell_means(written, kind, minutes):
    told = read_moment(written)
    assert (told.kind, told.ms) == (kind, minutes * MINUTE_MS)


@pytest.mark.parametrize(
    "written",
    ["2026-03-01 14:05", "2026-03-01T14:05:00", "01.03.2026 14:05", "1 March 2026, 14:05",
     "Mar 1, 2026 2:05 pm", "1. März 2026 14:05",
     "Sunday, 2026-03-01 14:05", datetime(2026, 3, 1, 14, 5)],  # noqa: DTZ001
)  # fmt: skip
def test_days_are_read_in_many_forms(written):
    told = read_moment(written)
    assert told.kind is Kind.INSTANT
    assert told.ms % DAY_MS == 845 * MINUTE_MS


@pytest.mark.parametrize(
    "written", ["as needed", "TBD", "10 min after inject 3", "1405 people came", "", None, True, "99.99.2026"]
)
def test_what_is_no_moment(written):
    assert read_moment(written) is None


def test_a_line_gives_its_time_and_what_happened():
    told, rest = take_moment("14:05 UTC: alert fires")
    assert told.zone_ms == 0
    assert rest.strip(" :") == "alert fires"


def column(*written, **hints):
    told = [read_moment(one) for one in written]
    reading = reading_of(told, **hints)
    first, *rest = [one for one in placed(told, reading) if one is not None]
    return reading, [(one - first) // MINUTE_MS for one in rest]


@pytest.mark.parametrize(
    ("written", "reading", "minutes"),
    [
        (["23:50", "00:10", "01:00"], Reading.CLOCK, [20, 70]),
        (["0:00", "0:20", "1:30"], Reading.HOURS, [20, 90]),
        (["T+0:00", "T+5:00", "T+45:00"], Reading.MINUTES, [5, 45]),
        (["0", "5", "90"], Reading.HOURS, [5, 90]),
        (["09:00 UTC", "11:00 CET"], Reading.CLOCK, [60]),
        (["2026-03-01 23:00", "23:30", "00:30"], Reading.CLOCK, [30, 90]),
        (["22:30", "2026-03-02 02:00"], Reading.CLOCK, [210]),
        (["Day 1 09:00", "Day 2 09:00"], Reading.CLOCK, [1440]),
        (["10:00", "10:20", "10:05"], Reading.CLOCK, [20, 5]),
    ],
)
def test_a_column_is_read_as_a_whole(written, reading, minutes):
    assert column(*written) == (reading, minutes)


def test_bare_numbers_under_a_clock_are_hours_and_minutes():
    assert column(830, 900, 1030, of_day=True) == (Reading.CLOCK, [30, 120])
    assert placed([read_moment("09:00")], Reading.CLOCK, [3 * 366 * DAY_MS]) == [3 * 366 * DAY_MS + 9 * HOUR_MS]
