"""An exercise as a file that explains itself: a header line, then one event a line.

The header holds the format's number, the roster (opaque id to name and kind), both texts and the
exercise's title and code, so that the file can be scored anywhere and for ever.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from simulator.exercise.events import ExerciseCreated
from simulator.journal.codec import CodecError, canonical_json, event_from_json, event_to_json
from simulator.texts import text_sha

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from simulator.exercise.events import Event
    from simulator.journal.people import Person
    from simulator.journal.store import ExerciseRecord

FORMAT = 1
_HEADER_FIELDS = {"format": int, "exercise": dict, "roster": dict, "scenario": str, "playbook": str}


@dataclass(frozen=True, slots=True)
class Export:
    """What a journal's file holds."""

    exercise: Mapping[str, str]
    """``id``, ``code`` and ``title``."""
    roster: Mapping[str, Mapping[str, str]]
    """Opaque id to ``name`` and ``kind``."""
    scenario: str
    """The scenario's text, as it was when the exercise began."""
    playbook: str
    events: tuple[Event, ...]


class ExportError(Exception):
    """Lines that are not an exported journal; `faults` names each with its number, from 1."""

    def __init__(self, faults: Sequence[str]) -> None:
        super().__init__("\n".join(faults))
        self.faults = tuple(faults)


def export_exercise(
    record: ExerciseRecord,
    scenario: str,
    playbook: str,
    people: Iterable[Person],
    events: Iterable[Event],
) -> Iterator[str]:
    """The lines of the file, each ending in a line feed."""
    header = {
        "format": FORMAT,
        "exercise": {"id": record.id, "code": record.code, "title": record.title},
        "roster": {person.id: {"name": person.name, "kind": person.kind} for person in people},
        "scenario": scenario,
        "playbook": playbook,
    }
    yield canonical_json(header) + "\n"
    for event in events:
        yield canonical_json(event_to_json(event)) + "\n"


def read_export(text: str, name: str) -> Export:
    """The exercise in an exported file; raises `ExportError` with all faults, each as ``name:line``."""
    first, *rest = text.split("\n") if text else [""]
    faults: list[str] = []
    header = _read_header(first, name, faults)
    events = [event for event in _read_events(rest, name, faults) if event is not None]
    if not faults:
        faults += [*_gaps(events, name), *_other_texts(header, events, name)]
    if faults:
        raise ExportError(faults)
    return Export(
        exercise=header["exercise"],
        roster=header["roster"],
        scenario=header["scenario"],
        playbook=header["playbook"],
        events=tuple(events),
    )


def _read_header(line: str, name: str, faults: list[str]) -> dict[str, Any]:
    header = _read_object(line)
    if header is None:
        faults.append(f"{name}:1: the first line is not the header of an exported journal (a JSON object).")
        return {}
    for field, kind in _HEADER_FIELDS.items():
        if not isinstance(header.get(field), kind):
            faults.append(f"{name}:1: the header has no '{field}'; export the exercise again.")
    if isinstance(header.get("format"), int) and header["format"] != FORMAT:
        faults.append(f"{name}:1: the file is of format {header['format']}; this program reads format {FORMAT}.")
    return header


def _read_events(lines: Sequence[str], name: str, faults: list[str]) -> Iterator[Event | None]:
    for number, line in enumerate(lines, start=2):
        if not line:
            continue
        record = _read_object(line)
        if record is None:
            faults.append(f"{name}:{number}: not an event (a JSON object).")
            continue
        try:
            yield event_from_json(record)
        except CodecError as fault:
            faults.append(f"{name}:{number}: {fault}.")


def _gaps(events: Sequence[Event], name: str) -> Iterator[str]:
    for expected, event in enumerate(events, start=1):
        if event.seq != expected:
            yield f"{name}:{expected + 1}: event {expected} is missing; this line has number {event.seq}."
            return


def _other_texts(header: Mapping[str, Any], events: Sequence[Event], name: str) -> Iterator[str]:
    """The texts that are not those by which the exercise was played."""
    created = next((event.data for event in events if isinstance(event.data, ExerciseCreated)), None)
    pinned = {} if created is None else {"scenario": created.scenario_sha256, "playbook": created.playbook_sha256}
    for text, sha in pinned.items():
        if text_sha(header[text]) != sha:
            yield (
                f"{name}:1: the {text}'s text was changed since: it is not the one that was pinned to the exercise "
                "when it was opened. Export the exercise again; to try another playbook, use score --diff."
            )


def _read_object(line: str) -> dict[str, Any] | None:
    try:
        value = json.loads(line)
    except ValueError:
        return None
    return value if isinstance(value, dict) else None
