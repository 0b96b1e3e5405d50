"""Rehearsed plays of the shipped scenario and their cards, each made once."""

from functools import cache, partial

import pytest

from scoring import score
from simulator.rehearsal import rehearse
from tests.scoring.room import Room


@pytest.fixture(scope="session")
def events_of(spike, playbook):
    return cache(lambda play: rehearse(spike, playbook, play).events)


@pytest.fixture(scope="session")
def card_of(spike, playbook, events_of):
    return cache(lambda play: score(spike, playbook, events_of(play)))


@pytest.fixture
def room(spike, playbook):
    return partial(Room, spike, playbook)


@pytest.fixture
def findings(playbook):
    """The findings of a room, by criterion."""

    def judged(room):
        card = score(room.exercise.scenario, playbook, room.events)
        return {finding.criterion: finding for finding in card.findings}

    return judged
