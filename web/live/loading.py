"""Building a room from the store: parse its two texts, fold its journal."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from simulator.exercise.engine import after, blank
from simulator.playbook import Playbook, read_playbook
from simulator.scenario.model import Scenario
from simulator.scenario.read import read_scenario
from web.live.room import Room

if TYPE_CHECKING:
    from simulator.journal import ExerciseRecord, Transaction


def load_room(tx: Transaction, record: ExerciseRecord) -> Room:
    """The room of a stored exercise. Raises `LookupError` when one of its texts is gone."""
    scenario_text, playbook_text = _texts(tx, record)
    scenario, playbook = parse_texts(scenario_text, playbook_text)
    events = tx.journal.read(record.id)
    return Room(
        record=record,
        scenario_text=scenario_text,
        playbook_text=playbook_text,
        exercise=after(blank(scenario, playbook), events),
        events=events,
        names=_names(tx, record),
    )


def read_texts(tx: Transaction, record: ExerciseRecord) -> tuple[Scenario, Playbook]:
    """What a stored exercise is played and graded by. Raises `LookupError` when one of its texts is gone."""
    return parse_texts(*_texts(tx, record))


@lru_cache(maxsize=64)
def parse_texts(scenario_text: str, playbook_text: str) -> tuple[Scenario, Playbook]:
    """Parallel rooms play one script: it is parsed once, and they share what never changes."""
    playbook = read_playbook(playbook_text, "playbook.yaml")
    return read_scenario(scenario_text, "scenario.yaml", lambda _id: playbook), playbook


def _texts(tx: Transaction, record: ExerciseRecord) -> tuple[str, str]:
    return _text(tx, record.scenario_sha), _text(tx, record.playbook_sha)


def _text(tx: Transaction, sha: str) -> str:
    text = tx.journal.get_text(sha)
    if text is None:
        raise LookupError(f"the store has lost the text {sha}")
    return text


def _names(tx: Transaction, record: ExerciseRecord) -> dict[str, str]:
    facilitators: dict[str, str] = {one.id: one.name for one in tx.people.list_facilitators()}
    return facilitators | {person.id: person.name for person in tx.people.list_people(record.id)}
