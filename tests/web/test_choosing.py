from dataclasses import replace
from pathlib import Path

import pytest

from simulator.scenario.head import read_head
from simulator.scenario.model import Published, RealTime
from web.choosing import Choice, choose, loosened, read_wanted
from web.history import Played

MINUTE_MS = 60_000
FIRE_DRILL = Path(__file__).parent / "scenarios" / "fire-drill.yaml"
REPLAYED = Published(
    organisation="Cloud Nine",
    date="2019-07-02",
    report="https://example.org/report",
    responders=(RealTime(milestone="declared", at="T+0", text="They declared."),),
)


@pytest.fixture(scope="module")
def head():
    return read_head(FIRE_DRILL.read_text("utf-8"), "fire-drill")


@pytest.fixture(scope="module")
def choices(head):
    def choice(name, minutes, *, own=False, played=None, **fields):
        made = replace(head, title=name.title(), play_ms=minutes * MINUTE_MS, **fields)
        return Choice(name, made, own, draft=False, played=played)

    return [
        choice("kettle", 10, difficulty="first", patterns=(), seats=("A", "B"), needed=1, severity="SEV-3", own=True),
        choice("lantern", 40, difficulty="medium", patterns=("disk-full",), seats=("A", "B", "C", "D"), needed=3,
               severity="SEV-1", played=Played(2, 5_000, "CODE23")),
        choice("orchard", 35, difficulty="medium", patterns=("memory-leak", "disk-full"), seats=("A", "B", "C"),
               needed=2, severity="SEV-2", played=Played(1, 9_000, "CODE24")),
        choice("window", 85, difficulty="hard", patterns=("dns-time-bomb",), seats=("A", "B", "C", "D", "E"), needed=4,
               severity="SEV-1", published=REPLAYED, trains=("Telling the time",)),
    ]  # fmt: skip


def names(found):
    return [one.id for one in found]


@pytest.mark.parametrize(
    ("asked", "fitting"),
    [
        ({}, "kettle orchard lantern window"),
        ({"q": "KETTLE"}, "kettle"),
        ({"q": "telling  time"}, "window"),
        ({"q": "tell ti"}, "window"),
        ({"q": "elling"}, ""),
        ({"q": "(.*"}, ""),
        ({"q": "cloud nine 2019"}, "window"),
        ({"q": "disk full"}, "orchard lantern"),
        ({"pattern": "disk-full"}, "orchard lantern"),
        ({"pattern": "disk"}, ""),
        ({"severity": "SEV-1"}, "lantern window"),
        ({"minutes": "35"}, "kettle orchard"),
        ({"difficulty": "hard"}, "window"),
        ({"from": "replay"}, "window"),
        ({"from": "invented"}, "kettle orchard lantern"),
        ({"from": "own"}, "kettle"),
        ({"from": "shipped"}, "orchard lantern window"),
        ({"sort": "shortest"}, "kettle orchard lantern window"),
        ({"sort": "least-recent"}, "kettle window lantern orchard"),
        ({"severity": "SEV-1", "minutes": "60", "sort": "shortest"}, "lantern"),
    ],
)
def test_what_fits_is_found_in_the_order_that_is_asked_for(choices, asked, fitting):
    assert names(choose(choices, read_wanted(asked))) == fitting.split()


@pytest.mark.parametrize(
    ("people", "fitting"),
    [(1, "kettle"), (2, "kettle orchard"), (3, "kettle orchard lantern"), (4, "kettle orchard lantern window"),
     (6, "orchard lantern window"), (8, "lantern window"), (10, "window"), (11, "")],
)  # fmt: skip
def test_a_number_of_people_fills_every_needed_seat_and_nobody_sits_more_than_two_to_a_seat(choices, people, fitting):
    assert names(choose(choices, read_wanted({"people": str(people)}))) == fitting.split()


def test_an_address_says_what_is_asked_and_nothing_else():
    said = {"q": " two  words ", "people": "04", "minutes": "30", "from": "own", "sort": "shortest", "utm": "x"}
    assert read_wanted(said).fields == {
        "q": "two words", "people": "4", "minutes": "30", "from": "own", "sort": "shortest",
    }  # fmt: skip


@pytest.mark.parametrize("said", [
    {"people": "0"}, {"people": "-1"}, {"people": "1e1"}, {"people": "²"}, {"people": "61"}, {"minutes": "9" * 400},
    {"difficulty": "mild"}, {"from": "here"}, {"sort": "recommended"}, {"sort": "x"}, {"q": "  "},
    {"pattern": "<b>"}, {"severity": "SEV 1"}, {},
])  # fmt: skip
def test_what_no_field_can_say_is_left_out(said):
    assert read_wanted(said).fields == {}


def test_where_nothing_fits_one_is_told_the_least_that_must_go(choices):
    wanted = read_wanted({"pattern": "disk-full", "minutes": "30", "people": "3"})
    assert choose(choices, wanted) == []
    told = loosened(choices, wanted)
    assert [(dict(one.dropped), one.count) for one in told] == [({"minutes": "30"}, 2), ({"pattern": "disk-full"}, 1)]
    assert told[0].wanted.fields == {"pattern": "disk-full", "people": "3"}


def test_where_one_thing_less_is_not_enough_two_are_named(choices):
    told = loosened(choices, read_wanted({"q": "kettle", "difficulty": "hard", "minutes": "15"}))
    assert [(set(one.dropped), one.count) for one in told] == [({"difficulty"}, 1)]
    told = loosened(choices, read_wanted({"pattern": "disk-full", "difficulty": "hard", "minutes": "15"}))
    assert [(set(one.dropped), one.count) for one in told] == [
        ({"difficulty", "minutes"}, 2), ({"pattern", "minutes"}, 1), ({"pattern", "difficulty"}, 1),
    ]  # fmt: skip


def test_an_empty_library_offers_nothing_to_loosen():
    assert loosened([], read_wanted({"q": "x"})) == []
