"""Evidence leads somewhere: once the card is released, each number on it opens its entry of the record."""

import re

import pytest

from simulator.exercise.commands import EndExercise, ReleaseCard, SayDirectly, TakeNote
from simulator.times import MINUTE_MS


@pytest.fixture
def told(house):
    """A quarter of an hour by the book, a word between two, a facilitator's note; then the card is shown."""
    house.play(16 * MINUTE_MS)
    house.do("Bo", SayDirectly(house.people["Di"].id, "a word between two"))
    house.do("Ada", TakeNote("a facilitator's note"))
    house.do("Ada", EndExercise())
    return house


def record(house, name):
    return house.browser(name).get(f"/x/{house.code}/record").text


def entries(page):
    return {int(seq) for seq in re.findall(r'id="e-(\d+)"', page)}


def moments(house, name):
    page = house.browser(name).get(f"/x/{house.code}/card").text
    return {int(seq) for seq in re.findall(rf'href="/x/{house.code}/record[^"]*#e-(\d+)"', page)}


@pytest.mark.parametrize("name", ["Bo", "Di", "Cy", "Eli"])
def test_every_link_on_the_released_card_leads_to_an_entry(told, name):
    told.do("Ada", ReleaseCard())
    found = moments(told, name)
    assert found
    assert found <= entries(record(told, name))


def test_before_the_release_nobody_reads_what_others_found(told):
    assert len(entries(record(told, "Eli"))) < len(entries(record(told, "Ada")))
    before = record(told, "Eli").count("Check revealed")
    told.do("Ada", ReleaseCard())
    assert record(told, "Eli").count("Check revealed") > before


def test_notes_and_words_between_two_stay_closed_and_their_numbers_are_no_links(told):
    told.do("Ada", ReleaseCard())
    page = record(told, "Eli")
    assert "a facilitator&#39;s note" not in page
    assert "a word between two" not in page
    hidden = {event.seq for event in told.room.events} - entries(page)
    assert len(hidden) == 2
    assert not hidden & moments(told, "Eli")
    assert "a word between two" in record(told, "Bo")
