"""A room for tests of the engine: a small scenario, people on its seats, a clock that is turned by hand."""

from collections.abc import Callable
from pathlib import Path

import pytest

from simulator.exercise.commands import Actor, ActorKind, Command, CommandData, Join, StartExercise, TakeSeat
from simulator.exercise.engine import after, begin, blank, exercise_ms, perform, tick
from simulator.exercise.events import Event, EventData, ExerciseCreated
from simulator.exercise.evolve import fold
from simulator.exercise.parse import parse_command
from simulator.exercise.state import Exercise
from simulator.exercise.view import Audience, View, Viewer, view
from simulator.ids import CommandId, ParticipantId
from simulator.playbook import Playbook
from simulator.scenario.model import Scenario
from simulator.scenario.read import read_scenario
from simulator.times import parse_moment

HERE = Path(__file__).parent
START_WALL_MS = 1_767_407_400_000
"""Saturday, 3 January 2026, 02:30 UTC."""
ADA = "ada"
SEATED = {"bo": "on-call", "cy": "duty", "di": "support"}


@pytest.fixture(scope="session")
def small_text() -> str:
    return (HERE / "small.yaml").read_text()


@pytest.fixture(scope="session")
def small(small_text: str, playbook: Playbook) -> Scenario:
    return read_scenario(small_text, "small.yaml", {"incident-response": playbook}.get)


class Room:
    """An exercise with Ada conducting and Bo (on call), Cy (duty manager) and Di (support) on their seats."""

    def __init__(
        self, scenario: Scenario, playbook: Playbook, *, wake: str = "paged", seats: dict[str, str] | None = None
    ) -> None:
        self.wall_ms = START_WALL_MS
        self.exercise = blank(scenario, playbook)
        self.events: list[Event] = []
        self._sent = 0
        created = ExerciseCreated(scenario.id, "0" * 64, playbook.id, "0" * 64, 7, START_WALL_MS, wake, scenario.title)
        self._take(begin(created, self.wall_ms))
        for name, seat in (SEATED if seats is None else seats).items():
            self.send(name, Join())
            self.send(name, TakeSeat(seat))

    def start(self) -> "Room":
        self.send(ADA, StartExercise())
        return self

    def send(self, who: str, data: CommandData, command_id: str = "") -> list[EventData]:
        """Let somebody send a command now; what came of it."""
        self._sent += 1
        kind = ActorKind.FACILITATOR if who == ADA else ActorKind.PARTICIPANT
        command = Command(CommandId(command_id or f"c-{self._sent}"), Actor(ParticipantId(who), kind), data)
        return self._take(perform(self.exercise, command, self.wall_ms))

    def do(self, who: str, name: str, **fields: object) -> list[EventData]:
        return self.send(who, parse_command(name, fields))

    def until(self, moment: str) -> list[EventData]:
        """Let the clock run to a moment; what fell due on the way."""
        wall_ms = self.exercise.clock.wall_of(parse_moment(moment))
        assert wall_ms is not None, "the clock stands"
        self.wall_ms = max(self.wall_ms, wall_ms)
        return self._take(tick(self.exercise, self.wall_ms))

    def wait(self, wall_ms: int) -> list[EventData]:
        """Let real time pass."""
        self.wall_ms += wall_ms
        return self._take(tick(self.exercise, self.wall_ms))

    @property
    def at_ms(self) -> int:
        return exercise_ms(self.exercise, self.wall_ms)

    @property
    def replayed(self) -> Exercise:
        """The exercise, rebuilt from its journal."""
        return fold(self.exercise.scenario, self.exercise.playbook, self.events)

    def seen_by(self, who: str, audience: Audience = Audience.SEAT) -> View:
        """What somebody sees, on the live exercise and on the rebuilt one alike."""
        seats = tuple(seat for seat, person in self.exercise.seats.items() if person == who)
        viewer = Viewer(audience, ParticipantId(who) if audience is Audience.SEAT else None, seats)
        live, rebuilt = (view(exercise, viewer, self.at_ms) for exercise in (self.exercise, self.replayed))
        assert live == rebuilt
        return live

    def _take(self, events: list[Event]) -> list[EventData]:
        self.events += events
        self.exercise = after(self.exercise, events)
        return [event.data for event in events]


@pytest.fixture
def new_room(small: Scenario, playbook: Playbook) -> Callable[..., Room]:
    def make(**settings: object) -> Room:
        return Room(small, playbook, **settings)  # type: ignore[arg-type]

    return make


@pytest.fixture
def learning(new_room: Callable[..., Room]) -> Room:
    """Everybody awake, in the part in which the postmortem is written."""
    room = new_room(wake="everyone").start()
    for _ in range(2):
        room.do(ADA, "next-part")
    return room


@pytest.fixture
def room(new_room: Callable[..., Room]) -> Room:
    """The small scenario, started, at T+0."""
    return new_room().start()
