"""A small script, read; its writer; a desk."""

from pathlib import Path

import pytest

from simulator.rehearsal import Pins
from simulator.scenario.read import examine_scenario
from web.authoring.desk import Desk
from web.authoring.own import OwnScenarios
from web.library import SHIPPED, Playbooks

FIRE_DRILL = Path(__file__).parents[1] / "scenarios" / "fire-drill.yaml"


@pytest.fixture(scope="session")
def text():
    return FIRE_DRILL.read_text("utf-8")


@pytest.fixture(scope="session")
def books():
    return Playbooks([SHIPPED])


@pytest.fixture
def examined(books):
    return lambda text: examine_scenario(text, "own.yaml", books.find)


@pytest.fixture
def seen(examined, text):
    return examined(text)


@pytest.fixture
def pins():
    return Pins("0" * 64, "1" * 64)


@pytest.fixture(scope="module")
def desk():
    made = Desk([SHIPPED])
    yield made
    made.close()


@pytest.fixture
def drafts(rooms, clock):
    return OwnScenarios(rooms.store, rooms.writer, clock)
