"""Events as plain JSON and back: strictly, and old versions too.

An event's data is written under its type's name and version. On reading, `UPCASTERS` first lift old
data version by version to the present one; then the type's own dataclass must accept it whole: an
unknown type, a field too many or one of the wrong kind is an error, never a guess.
"""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from pydantic import TypeAdapter, ValidationError

from simulator.exercise.events import EVENT_TYPES, Event, type_name
from simulator.ids import CommandId, ParticipantId

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from simulator.exercise.events import EventData

Json: TypeAlias = dict[str, Any]

UPCASTERS: Mapping[tuple[str, int], Callable[[Json], Json]] = {
    ("move-proposed", 1): lambda data: {name: value for name, value in data.items() if name != "rollout"},
    ("field-locked", 1): lambda data: {**data, "device": ""},
    ("field-written", 1): lambda data: {**data, "device": ""},
    ("field-clashed", 1): lambda data: {**data, "device": "", "seen_version": 0},
}
"""For a type and an old version: what turns its data into the next version's."""


class CodecError(Exception):
    """Something that is not an event of any version that this program knows."""


class StoredEvent(NamedTuple):
    """An event as it lies in the store, its data as canonical JSON text."""

    seq: int
    at_ms: int
    wall_ms: int
    by: str | None
    command: str | None
    type: str
    version: int
    data: str


def event_to_json(event: Event) -> Json:
    """``{seq, at_ms, wall_ms, by, command, type, version, data}``, of plain JSON values."""
    stored = pack_event(event)
    return stored._asdict() | {"data": json.loads(stored.data)}


def event_from_json(record: Mapping[str, Any]) -> Event:
    """The event that `event_to_json` wrote, in this version or an older one; raises `CodecError`."""
    if set(record) != set(StoredEvent._fields):
        message = f"an event has the fields {', '.join(StoredEvent._fields)}; this one has {', '.join(sorted(record))}"
        raise CodecError(message)
    try:
        stored = _ENVELOPE.validate_python({**record, "data": canonical_json(record["data"])}, strict=True)
    except ValidationError as fault:
        raise CodecError(_describe("the envelope", fault)) from fault
    return unpack_event(stored)


def pack_event(event: Event) -> StoredEvent:
    """The event as the store keeps it."""
    kind: Any = type(event.data)  # any, for mypy does not take a union of classes for hashable
    return StoredEvent(
        seq=event.seq,
        at_ms=event.at_ms,
        wall_ms=event.wall_ms,
        by=event.by,
        command=event.command,
        type=type_name(kind),
        version=type_version(kind),
        data=canonical_json(_adapter(kind).dump_python(event.data, mode="json")),
    )


def unpack_event(stored: StoredEvent) -> Event:
    """The event that the store kept; raises `CodecError`."""
    return Event(
        seq=stored.seq,
        at_ms=stored.at_ms,
        wall_ms=stored.wall_ms,
        by=None if stored.by is None else ParticipantId(stored.by),
        command=None if stored.command is None else CommandId(stored.command),
        data=_read_data(stored),
    )


def type_version(kind: type) -> int:
    """The present version of a type of event: its ``VERSION``, or 1 when it never changed."""
    version: int = getattr(kind, "VERSION", 1)
    return version


def canonical_json(value: object) -> str:
    """One value, one text: sorted keys, no spaces, characters as they are, no NaN."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


def _read_data(stored: StoredEvent) -> EventData:
    kind: Any = EVENT_TYPES.get(stored.type)
    if kind is None:
        message = f"event {stored.seq} is of type '{stored.type}', which this version does not know"
        raise CodecError(message)
    text = stored.data
    if stored.version != type_version(kind):
        text = canonical_json(_upcast(stored, type_version(kind)))
    try:
        data: EventData = _adapter(kind).validate_json(text, strict=True, extra="forbid")
    except ValidationError as fault:
        raise CodecError(_describe(f"event {stored.seq} ({stored.type})", fault)) from fault
    return data


def _upcast(stored: StoredEvent, present: int) -> Json:
    data: Json = json.loads(stored.data)
    for version in range(stored.version, present):
        lift = UPCASTERS.get((stored.type, version))
        if lift is None:
            message = f"event {stored.seq}: version {version} of '{stored.type}' can no longer be read"
            raise CodecError(message)
        data = lift(data)
    if stored.version > present:
        message = f"event {stored.seq}: '{stored.type}' is of version {stored.version}, written by a newer program"
        raise CodecError(message)
    return data


def _describe(what: str, fault: ValidationError) -> str:
    details = "; ".join(f"{'.'.join(map(str, error['loc'])) or 'it'}: {error['msg']}" for error in fault.errors())
    return f"{what} cannot be read: {details}"


@cache
def _adapter(kind: type) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


_ENVELOPE = TypeAdapter(StoredEvent)
