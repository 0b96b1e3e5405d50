"""A database, a clock that is turned by hand, and a room for the standing cast."""

import shutil
from pathlib import Path

import pytest

from simulator.exercise.commands import Join, StartExercise, TakeSeat
from simulator.journal import open_store
from tests.web.cast import ADA, BO, CY, Cast, command
from web import create_app
from web.library import SHIPPED, read_entry
from web.live.clock import ManualClock
from web.live.opening import open_exercise
from web.live.rooms import Rooms
from web.live.writer import Writer
from web.runtime import EXTENSION
from web.settings import Settings

SCENARIOS = Path(__file__).parent / "scenarios"


@pytest.fixture(scope="session")
def fire_drill():
    entry = read_entry(SCENARIOS / "fire-drill.yaml", [SHIPPED])
    assert entry.faults == ()
    return entry


@pytest.fixture
def clock():
    return ManualClock()


@pytest.fixture
def url(tmp_path):
    return f"sqlite:///{tmp_path / 'tabletop.sqlite'}"


@pytest.fixture
def rooms(url, clock):
    store = open_store(url)
    writer = Writer(open_store(url, migrates=False))
    yield Rooms(store, writer, clock)
    writer.close()
    store.close()


@pytest.fixture
def room(rooms, fire_drill):
    """Ada's room in its lobby; Bo sits on call, Cy beside."""
    opened = open_exercise(rooms, fire_drill, ADA.id)
    for person, seat in ((BO, "on-call"), (CY, "second")):
        rooms.submit(opened.code, command(person, Join()))
        rooms.submit(opened.code, command(person, TakeSeat(seat)))
    return opened


@pytest.fixture
def running(rooms, room):
    """The same at T+0."""
    rooms.submit(room.code, command(ADA, StartExercise()))
    rooms.tick(room)
    return room


@pytest.fixture
def settings(tmp_path):
    own = tmp_path / "scenarios"
    own.mkdir()
    shutil.copy(SCENARIOS / "fire-drill.yaml", own)
    return Settings(data=tmp_path, manual_clock=True)


@pytest.fixture
def app(settings):
    made = create_app(settings)
    yield made
    made.extensions[EXTENSION].close()


@pytest.fixture
def runtime(app):
    return app.extensions[EXTENSION]


@pytest.fixture
def cast(app, runtime):
    """Everybody with a browser of their own, and Ada's exercise in its lobby with Bo and Cy seated."""
    return Cast(app, runtime)


@pytest.fixture
def playing(cast):
    """The cast at T+0."""
    cast.ada.act("start-exercise")
    cast.turn(0)
    return cast
