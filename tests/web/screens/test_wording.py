import pytest
from flask import Flask
from flask_babel import Babel

from simulator.exercise.view import Viewer
from simulator.exercise.view.model import Audience, CheckView, ClockView, InjectRow, NeedView, Sighting
from simulator.times import MINUTE_MS
from web.screens import saying, wording

SATURDAY_0230 = 1_767_407_400_000
"""2026-01-03 02:30 UTC."""


@pytest.fixture(autouse=True)
def _language():
    app = Flask(__name__)
    Babel(app)
    with app.test_request_context():
        yield


def clock(zone="UTC", at_ms=0):
    return ClockView("running", at_ms, SATURDAY_0230 + at_ms, 100, SATURDAY_0230, zone)


def test_the_storys_clock_stands_in_the_scenarios_zone():
    assert wording.story(clock(), 17 * MINUTE_MS) == "02:47"
    assert wording.story(clock("America/New_York"), 13_000, seconds=True) == "21:30:13"
    assert wording.story_day(clock("America/New_York"), 0) == "2026-01-02"
    assert wording.instant(clock(), 0) == "2026-01-03T02:30:00+00:00"


@pytest.mark.parametrize(
    ("duration_ms", "read"),
    [
        (45_000, "45 s"),
        (120_000, "2 min"),
        (90_000, "1 min 30 s"),
        (5_400_000, "1 h 30 min"),
        (1_234_567, "20 min"),
        (-5, "0 s"),
    ],
)
def test_a_duration_reads_as_people_say_it(duration_ms, read):
    assert wording.lasting(duration_ms) == read


def test_an_emblem_is_drawn_where_there_is_a_sign_for_it():
    assert wording.emblem_icon(":rotating_light:") == "alert"
    assert wording.emblem_icon(":parrot:") == ""


@pytest.mark.parametrize(
    ("text", "prefix", "rest"),
    [
        ("[IC] Hold the hotfix", "[IC]", "Hold the hotfix"),
        ("  [DB] Lag is 30 s", "[DB]", "Lag is 30 s"),
        ("no prefix [IC]", "", "no prefix [IC]"),
        (
            "[a bracket that nobody would call a role prefix] x",
            "",
            "[a bracket that nobody would call a role prefix] x",
        ),
    ],
)
def test_a_role_prefix_is_found_only_where_it_was_typed(text, prefix, rest):
    assert wording.prefixed(text) == (prefix, rest)


def test_the_line_for_now_stands_between_what_came_and_what_comes():
    def row(name, state, due_ms=None, delivered_ms=None):
        return InjectRow(name, state, due_ms, delivered_ms, "", "", "chat", "", ("all",), "", "", "")

    rows = [
        row("later", "pending", 30 * MINUTE_MS),
        row("waits", "waiting"),
        row("second", "delivered", 0, 4 * MINUTE_MS),
        row("left-out", "skipped", 2 * MINUTE_MS),
        row("first", "delivered", 0, 0),
        row("soon", "due", 10 * MINUTE_MS),
    ]
    ordered = wording.in_script_order(rows, clock(at_ms=8 * MINUTE_MS))
    names = [one if isinstance(one, str) else one.id for one in ordered]
    assert names == ["first", "left-out", "second", "now", "soon", "later", "waits"]


def test_findings_stand_newest_first():
    early, late = Sighting(1, "a", None), Sighting(2, "b", None)
    checks = [
        CheckView("x", "X", "logs", 0, "found", None, (early,)),
        CheckView("y", "Y", "logs", 0, "found", None, (late,)),
    ]
    assert [(sighting.text, check.id) for sighting, check in wording.sightings(checks)] == [("b", "y"), ("a", "x")]


def test_several_things_that_wait_are_told_as_one():
    page = NeedView("a", "acknowledge", "HighErrorRate", "page")
    assert saying.needs_said(()) == ""
    assert saying.needs_said((page,)) == "1 thing needs you: HighErrorRate"
    assert saying.needs_said((page, page)) == "2 things need you, last: HighErrorRate"


def test_a_viewer_is_one_of_the_audiences():
    assert wording.FILTERS["stage"] is wording.stage
    assert Viewer(Audience.SEAT).audience == "seat"
