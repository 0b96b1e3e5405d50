"""Entering what was rehearsed as an exercise of its own: its people get ids and names here, and its time becomes now.

So a rehearsal is looked at on the same pages as any exercise: scorecard, record, what was known then, console. It
belongs to the draft, not to a facilitator, and so stands in nobody's list of exercises.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from simulator.exercise.commands import Actor, ActorKind, Command, Pause
from simulator.exercise.engine import after, blank, perform
from simulator.exercise.state import Stage
from simulator.ids import ExerciseId, ParticipantId
from simulator.journal import ExerciseRecord, Person, event_from_json, event_to_json
from simulator.rehearsal.players.posts import FACILITATOR
from simulator.rehearsal.plays import person_on
from simulator.texts import text_sha
from web.accounts import new_command_id, new_id
from web.live.opening import new_code

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from simulator.exercise.events import Event
    from simulator.playbook import Playbook
    from simulator.scenario.model import Scenario
    from web.live.room import Room
    from web.live.rooms import Rooms


@dataclass(frozen=True, slots=True)
class Script:
    """The two texts, and what they say."""

    scenario: Scenario
    playbook: Playbook
    scenario_text: str
    playbook_text: str


@dataclass(frozen=True, slots=True)
class Scene:
    """A journal to be entered."""

    title: str
    events: Sequence[Event]
    at_ms: int | None = None
    """Where its clock stands now; None where it is over."""
    halted: str = ""
    """Why it stands still."""


def enter(rooms: Rooms, script: Script, scene: Scene, draft: str, facilitator: ParticipantId) -> Room:
    """A room with that journal."""
    people = {person_on(str(seat.id)): new_id("p") for seat in script.scenario.seats}
    ids = people | {person_on(FACILITATOR): facilitator}
    now_wall_ms = rooms.clock.now_ms()
    begun = _shifted([_renamed(event, ids) for event in scene.events], script, now_wall_ms, scene.at_ms)
    exercise = after(blank(script.scenario, script.playbook), begun)
    if scene.halted and exercise.stage is Stage.RUNNING:
        halt = Command(new_command_id(), Actor(facilitator, ActorKind.FACILITATOR), Pause(scene.halted))
        begun += perform(exercise, halt, now_wall_ms)
        exercise = after(blank(script.scenario, script.playbook), begun)
    record = ExerciseRecord(
        id=ExerciseId(f"e-{secrets.token_hex(8)}"),
        code=new_code(rooms),
        title=scene.title,
        created_wall_ms=now_wall_ms,
        scenario_sha=text_sha(script.scenario_text),
        playbook_sha=text_sha(script.playbook_text),
        owner=ParticipantId(draft),
        state=str(exercise.stage),
    )
    room = rooms.create(record, script.scenario_text, script.playbook_text, begun)
    for seat in script.scenario.seats:
        person = people[person_on(str(seat.id))]
        if person in room.exercise.people:
            key_hash = text_sha(secrets.token_urlsafe())  # of a key that nobody has: the console makes another
            rooms.name_person(room, Person(person, record.id, seat.title, "participant", now_wall_ms), key_hash)
    return room


def _shifted(events: Iterable[Event], script: Script, now_wall_ms: int, at_ms: int | None) -> list[Event]:
    """The journal moved in real time so that its clock shows `at_ms` now, or so that it ends now."""
    told = list(events)
    stands = after(blank(script.scenario, script.playbook), told)
    reached = None if at_ms is None else stands.clock.wall_of(at_ms)
    by_ms = now_wall_ms - (told[-1].wall_ms if reached is None else reached)
    return [replace(event, wall_ms=event.wall_ms + by_ms) for event in told]


def _renamed(event: Event, ids: Mapping[ParticipantId, ParticipantId]) -> Event:
    told = event_to_json(event)
    return event_from_json(told | {"by": _swapped(told["by"], ids), "data": _swapped(told["data"], ids)})


def _swapped(value: Any, ids: Mapping[Any, ParticipantId]) -> Any:  # noqa: ANN401 -- any JSON
    if isinstance(value, dict):
        return {_swapped(key, ids): _swapped(one, ids) for key, one in value.items()}
    if isinstance(value, list):
        return [_swapped(one, ids) for one in value]
    return ids.get(value, value) if isinstance(value, str) else value
