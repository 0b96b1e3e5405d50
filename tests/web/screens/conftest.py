"""A whole application in a folder of its own, with a clock that stands, and a room with the standing cast in it."""

import re
from dataclasses import dataclass, field

import pytest

from simulator.exercise.commands import Actor, ActorKind, Command, StartExercise, TakeSeat
from simulator.exercise.engine import exercise_ms
from simulator.exercise.view import view
from simulator.ids import CommandId
from simulator.rehearsal.plays import acts_of, command_of, person_on
from web import create_app
from web.asking import key_cookie
from web.library import SHIPPED, read_entry
from web.live.opening import open_exercise
from web.runtime import EXTENSION
from web.settings import Settings

SCENARIO = "0230-503-spike"
SEATS = {"Bo": "on-call", "Di": "second-engineer", "Cy": "duty-manager", "Eli": "support-lead"}


@dataclass
class House:
    """An application with one room: Ada facilitates, four people sit on its seats."""

    app: object
    runtime: object
    room: object
    ada: object
    keys: dict = field(default_factory=dict)
    people: dict = field(default_factory=dict)

    @property
    def code(self):
        return self.room.code

    def browser(self, name=""):
        """A client: Ada signed in, a person with their key, or a stranger."""
        client = self.app.test_client()
        if name == "Ada":
            with client.session_transaction() as session:
                session["facilitator"] = self.ada.id
                session["stamp"] = self.runtime.accounts.stamp(self.ada)
        elif name:
            client.set_cookie(key_cookie(self.room), self.keys[name])
        return client

    def do(self, name, data):
        kind = ActorKind.FACILITATOR if name == "Ada" else ActorKind.PARTICIPANT
        person = self.ada.id if name == "Ada" else self.people[name].id
        number = len(self.room.events)
        return self.runtime.rooms.submit(self.code, Command(CommandId(f"t-{name}-{number}"), Actor(person, kind), data))

    def play(self, until_ms, play="by-the-book"):
        """The acts of a scripted play, from where it stands up to a moment."""
        if self.room.exercise.stage == "lobby":
            self.do("Ada", StartExercise())
        script = self.room.exercise.scenario
        names = {seat: name for name, seat in SEATS.items()}
        ids = {person_on(seat): self.people[name].id for seat, name in names.items()}
        for act in acts_of(script, self.room.exercise.playbook, script.plays[play]):
            if act.at > until_ms:
                break
            if act.at < self.room.exercise.now_ms:
                continue
            self.wait(act.at)
            self.do(names.get(act.by, "Ada"), _with_ids(command_of(act), ids))
        self.wait(until_ms)

    def wait(self, at_ms):
        wall_ms = self.room.exercise.clock.wall_of(at_ms)
        if wall_ms is not None:
            self.runtime.clock.advance(max(wall_ms - self.runtime.clock.now_ms(), 0))
        self.runtime.rooms.tick(self.room)

    def see(self, viewer):
        return view(self.room.exercise, viewer, exercise_ms(self.room.exercise, self.runtime.clock.now_ms()))


def _with_ids(data, ids):
    from dataclasses import fields, replace

    told = {one.name: getattr(data, one.name) for one in fields(data)}
    return replace(
        data, **{name: ids[value] for name, value in told.items() if isinstance(value, str) and value in ids}
    )


@pytest.fixture(scope="session")
def entry():
    return read_entry(SHIPPED / f"{SCENARIO}.yaml", [SHIPPED])


@pytest.fixture
def house(tmp_path, entry):
    app = create_app(Settings(tmp_path / "var", manual_clock=True))
    runtime = app.extensions[EXTENSION]
    ada = runtime.accounts.welcome(runtime.accounts.make_link(), "Ada", "a sentence to remember")
    room = open_exercise(runtime.rooms, entry, ada.id)
    made = House(app, runtime, room, ada)
    for name, seat in SEATS.items():
        person, key = runtime.accounts.join(runtime.rooms, room, name)
        made.people[name], made.keys[name] = person, key
        made.do(name, TakeSeat(seat))
    yield made
    runtime.close()


@pytest.fixture
def words():
    """The text of an answer without its markup, spaces made one."""

    def read(response):
        text = re.sub(
            r"<(script|style|template)\b.*?</\1>|<[^>]+>", " ", response.get_data(as_text=True), flags=re.DOTALL
        )
        return re.sub(r"\s+", " ", text)

    return read
