import pytest

from simulator.exercise.events import ChatPosted, Event, ExerciseStarted, InjectDelivered
from simulator.ids import CommandId, ExerciseId, ParticipantId
from simulator.journal import ExerciseRecord, open_store
from simulator.texts import text_sha

BO = ParticipantId("p-bo")
ADA = ParticipantId("f-ada")
EXERCISE = ExerciseId("e-1")
SCENARIO = "id: fire-drill\n"
PLAYBOOK = "id: standard\n"


@pytest.fixture
def url(tmp_path):
    return f"sqlite:///{tmp_path / 'tabletop.sqlite'}"


@pytest.fixture
def store(url):
    opened = open_store(url)
    yield opened
    opened.close()


@pytest.fixture
def record():
    return ExerciseRecord(EXERCISE, "FRTZ37", "Fire drill", 1_000, text_sha(SCENARIO), text_sha(PLAYBOOK), ADA)


@pytest.fixture
def entered(store, record):
    """A store with one exercise whose journal is empty."""
    with store.writing() as tx:
        tx.journal.put_text(SCENARIO, "scenario")
        tx.journal.put_text(PLAYBOOK, "playbook")
        tx.journal.create_exercise(record)
    return store


@pytest.fixture
def events():
    return [
        Event(1, 0, 5_000, None, None, ExerciseStarted()),
        Event(
            2,
            0,
            5_000,
            None,
            None,
            InjectDelivered("page", ("on-call",), "pager", "35 % — \u201cdown\u201d \U0001f525"),
        ),
        Event(3, 40_000, 45_000, BO, CommandId("c-1"), ChatPosted("[IC] looking", "on-call")),
    ]
