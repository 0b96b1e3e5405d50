"""Rehearsing a text up to a place of it."""

import pytest

from simulator.exercise.engine import after, blank
from simulator.exercise.events import InjectDelivered
from simulator.exercise.state import Stage
from simulator.rehearsal import RehearsalFault
from web.authoring.rehearsing import LEAD_MS, plays_of, seen_by, until_before


@pytest.fixture
def scenario(seen):
    return seen.reading.model


@pytest.fixture
def book(seen):
    return seen.playbook


def later_inject(scenario):
    return next(inject for inject in scenario.injects if inject.at and inject.at > LEAD_MS and inject.when is None)


def test_own_plays_stand_before_the_shipped_players(scenario):
    names = list(plays_of(scenario))
    assert names[: len(scenario.plays)] == sorted(scenario.plays, key=lambda name: name != "by-the-book")
    assert {"novice", "silent"} <= set(names)


def test_what_comes_before_an_inject_was_played_and_the_inject_was_not(scenario, book, pins):
    inject = later_inject(scenario)
    cut = until_before(scenario, book, inject.id, pins)
    assert cut.at_ms == inject.at - LEAD_MS
    stands = after(blank(scenario, book), cut.events)
    assert stands.stage is Stage.RUNNING
    delivered = {event.data.inject for event in cut.events if isinstance(event.data, InjectDelivered)}
    assert inject.id not in delivered
    assert delivered


def test_before_an_inject_at_the_start_everybody_sits_in_the_lobby(scenario, book, pins):
    first = next(inject for inject in scenario.injects if inject.at == 0)
    cut = until_before(scenario, book, first.id, pins)
    stands = after(blank(scenario, book), cut.events)
    assert stands.stage is Stage.LOBBY
    assert set(stands.seats) == {seat.id for seat in scenario.seats}


def test_an_inject_that_no_play_comes_to_is_refused_in_plain_words(examined, text, pins, book):
    never = "  - {id: never, after: postmortem-scheduled, if: not after started, via: chat, text: Never}\n"
    seen = examined(text.replace("injects:\n", "injects:\n" + never, 1))
    with pytest.raises(RehearsalFault, match="send it by hand"):
        until_before(seen.reading.model, book, "never", pins)
    view, play = seen_by(seen.reading.model, book, "never", "on-call", pins)
    assert play == ""
    assert [item.text for item in view.feed] == ["Never"]


def test_a_seat_sees_of_an_inject_what_it_would_see_in_the_room(scenario, book, pins):
    page = next(inject for inject in scenario.injects if inject.asks == "acknowledge")
    seen, play = seen_by(scenario, book, page.id, "on-call", pins)
    assert play == "by-the-book"
    assert [item.inject for item in seen.feed] == [page.id]
    assert [need.ref for need in seen.needs] == [page.id]
    wall, _ = seen_by(scenario, book, page.id, "", pins)
    assert bool(wall.feed) == page.public
