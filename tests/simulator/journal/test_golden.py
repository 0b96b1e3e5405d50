"""Journals of each format ever released can be read for ever.

No line of a golden file is ever edited: a type that changes gets a version and an upcaster, a new type or version is
appended. ``python -m tests.simulator.journal.test_golden`` appends what the newest file does not have yet.
"""

import json
import typing
from dataclasses import fields
from pathlib import Path

import pytest

from simulator.exercise.events import EVENT_TYPES, Event, MoveProposed
from simulator.ids import CommandId, ParticipantId
from simulator.journal import codec, event_from_json, event_to_json
from simulator.scenario.effects import Ramp

GOLDEN = Path(__file__).parent / "golden"
NEWEST = GOLDEN / "format-1.jsonl"
EXAMPLES = {str: "some text", int: 1, float: 1.5, bool: True, Ramp: Ramp(120_000, 0.5, 0.0)}


def records(path):
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


@pytest.mark.parametrize("path", sorted(GOLDEN.glob("*.jsonl")), ids=lambda path: path.stem)
def test_a_journal_of_a_released_format_is_read(path):
    for record in records(path):
        assert event_to_json(event_from_json(record))["type"] == record["type"]


def test_what_is_read_of_the_newest_format_is_written_as_it_was():
    present = [line for line in NEWEST.read_text("utf-8").splitlines() if is_present(json.loads(line))]
    assert [codec.canonical_json(event_to_json(event_from_json(json.loads(line)))) for line in present] == present


def test_the_newest_format_has_every_type_of_event_in_its_present_version():
    assert {record["type"] for record in records(NEWEST) if is_present(record)} == set(EVENT_TYPES)


def test_what_an_old_version_had_too_much_is_left_out_on_reading():
    old = next(record for record in records(NEWEST) if record["type"] == "move-proposed")
    assert (old["version"], old["data"]["rollout"]) == (1, 1)
    assert event_from_json(old).data == MoveProposed("some text", "some text", "some text")


def is_present(record):
    return record["version"] == codec.type_version(EVENT_TYPES[record["type"]])


def example(hint):
    """A value of a field's type."""
    hint = getattr(hint, "__supertype__", hint)
    origin, parts = typing.get_origin(hint), typing.get_args(hint)
    if origin is tuple:
        return (example(parts[0]),)
    if origin is dict:
        return {"field": "value"}
    return EXAMPLES[hint] if hint in EXAMPLES else example(parts[0])


def append_what_is_missing():
    found = records(NEWEST) if NEWEST.exists() else []
    known = {record["type"] for record in found if is_present(record)}
    with NEWEST.open("a", encoding="utf-8") as file:
        missing = (kind for name, kind in EVENT_TYPES.items() if name not in known)
        for seq, kind in enumerate(missing, start=len(found) + 1):
            hints = typing.get_type_hints(kind)
            data = kind(**{field.name: example(hints[field.name]) for field in fields(kind)})
            event = Event(seq, 60_000, 1_767_407_460_000, ParticipantId("p-1"), CommandId("c-1"), data)
            file.write(codec.canonical_json(event_to_json(event)) + "\n")


if __name__ == "__main__":
    append_what_is_missing()
