"""Journals of each format ever released can be read for ever.

A golden file is never edited: a type that changes gets a version and an upcaster, a new type is appended.
``python -m tests.simulator.journal.test_golden`` appends the types that the newest file does not have yet.
"""

import json
import typing
from dataclasses import fields
from pathlib import Path

import pytest

from simulator.exercise.events import EVENT_TYPES, Event
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
    for line in NEWEST.read_text("utf-8").splitlines():
        assert codec.canonical_json(event_to_json(event_from_json(json.loads(line)))) == line


def test_the_newest_format_has_every_type_of_event():
    assert {record["type"] for record in records(NEWEST)} == set(EVENT_TYPES)


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
    known = {record["type"] for record in records(NEWEST)} if NEWEST.exists() else set()
    with NEWEST.open("a", encoding="utf-8") as file:
        for name, kind in EVENT_TYPES.items():
            if name not in known:
                hints = typing.get_type_hints(kind)
                data = kind(**{field.name: example(hints[field.name]) for field in fields(kind)})
                event = Event(len(known) + 1, 60_000, 1_767_407_460_000, ParticipantId("p-1"), CommandId("c-1"), data)
                file.write(codec.canonical_json(event_to_json(event)) + "\n")
                known.add(name)


if __name__ == "__main__":
    append_what_is_missing()
