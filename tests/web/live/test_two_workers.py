"""Two workers on one database are handed the same form at the same time: one room comes of it, and no error."""

from dataclasses import dataclass

import gevent
import pytest

from simulator.exercise.state import Stage
from simulator.journal import AlreadyEntered, Facilitator, open_store
from tests.web.cast import ADA
from web.accounts import Accounts
from web.live.alone import try_alone
from web.live.opening import open_exercise
from web.live.rooms import Rooms
from web.live.writer import Writer

SECRET = b"the installation's own"
ACT = "c-twice"
LEADER = Facilitator(ADA.id, "Ada", "a password's hash")


@dataclass(frozen=True)
class Worker:
    """What one process has for itself: its memory of the rooms, and its way to the database."""

    rooms: Rooms
    accounts: Accounts

    def close(self):
        self.rooms.writer.close()
        self.rooms.store.close()


@pytest.fixture
def workers(url, clock):
    open_store(url).close()
    made = []
    for _ in range(2):
        store = open_store(url, migrates=False)
        writer = Writer(open_store(url, migrates=False))
        made.append(Worker(Rooms(store, writer, clock), Accounts(store, writer, clock, SECRET)))
    yield made
    for worker in made:
        worker.close()


def together(ask, workers):
    """What each worker answers when both are asked before either has written."""
    asked = [gevent.spawn(ask, worker) for worker in workers]
    gevent.joinall(asked)
    return [one.get() for one in asked]


def kept(worker):
    with worker.rooms.store.reading() as tx:
        return tx.journal.list_exercises()


def test_a_room_that_two_workers_open_is_one(workers, fire_drill):
    first, second = together(lambda one: open_exercise(one.rooms, fire_drill, ADA.id, title="Once", act=ACT), workers)
    assert first is not second
    assert first.record == second.record
    assert [one.code for one in kept(workers[0])] == [first.code]


def test_forms_of_their_own_open_rooms_of_their_own(workers, fire_drill):
    for act in ("", "c-other"):
        open_exercise(workers[0].rooms, fire_drill, ADA.id, act=act)
        open_exercise(workers[1].rooms, fire_drill, ADA.id, act=f"{act}{act}")
    assert len(kept(workers[0])) == 4


def test_a_code_that_is_taken_is_no_room_of_ones_own(workers, fire_drill, monkeypatch):
    taken = open_exercise(workers[0].rooms, fire_drill, ADA.id, act=ACT)
    monkeypatch.setattr("web.live.opening.new_code", lambda _rooms: taken.code)
    with pytest.raises(AlreadyEntered):
        open_exercise(workers[1].rooms, fire_drill, ADA.id, act="c-other")


def test_who_tries_alone_through_two_workers_sits_once_on_every_seat(workers, fire_drill):
    (room, key), (same, its) = together(
        lambda one: try_alone(one.rooms, one.accounts, fire_drill, LEADER, "Alone", ACT), workers
    )
    assert (room.code, key) == (same.code, its)
    with workers[0].rooms.store.reading() as tx:
        journal, people = tx.journal.read(room.record.id), tx.people.list_people(room.record.id)
    assert [one.name for one in people] == ["Ada"]
    sent = [type(event.data).__name__ for event in journal if event.command]
    seats = len(room.exercise.scenario.seats)
    assert sorted(sent) == sorted(["ParticipantJoined", *["SeatTaken"] * seats, "ExerciseStarted", "PartEntered"])
    for worker in workers:
        here = worker.rooms.open(room.code)
        assert here.exercise.stage is Stage.RUNNING
        assert here.names[people[0].id] == "Ada"
        assert set(here.exercise.seats.values()) == {people[0].id}
