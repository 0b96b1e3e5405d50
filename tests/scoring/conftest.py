"""Rehearsed plays of the shipped scenario and their cards, each made once."""

from functools import cache, partial
from pathlib import Path

import pytest

from scoring import score
from simulator.playbook import read_playbook
from simulator.rehearsal import rehearse
from simulator.scenario.read import read_scenario
from tests.scoring.room import Room

SCENARIOS = Path(__file__).resolve().parents[2] / "scenarios"


@pytest.fixture(scope="session")
def playbook():
    return read_playbook((SCENARIOS / "playbooks" / "incident-response.yaml").read_text("utf-8"), "incident-response")


@pytest.fixture(scope="session")
def spike(playbook):
    text = (SCENARIOS / "0230-503-spike.yaml").read_text("utf-8")
    return read_scenario(text, "0230-503-spike.yaml", {"incident-response": playbook}.get)


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
