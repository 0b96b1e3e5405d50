"""Commands as they come from outside: a name and plain fields, parsed once into a frozen value."""

from collections.abc import Mapping
from dataclasses import fields
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from simulator.exercise.commands import COMMAND_TYPES, CommandData
from simulator.times import parse_duration, parse_moment


def parse_command(name: str, written: Mapping[str, Any]) -> CommandData:
    """The command of that name with those fields.

    Times, the fields whose names end in ``_ms``, may be numbers of milliseconds or text like ``T+18:00`` or ``5m``.
    Raises ValueError naming the field that is unknown, missing or of the wrong type.
    """
    kind = COMMAND_TYPES.get(name)
    if kind is None:
        message = f"there is no command {name!r}; commands: {', '.join(sorted(COMMAND_TYPES))}"
        raise ValueError(message)
    known = _NAMES[name]
    if not written.keys() <= known:
        unknown = sorted(written.keys() - known)
        message = f"{name} has no field {unknown[0]!r}; it has {', '.join(sorted(known)) or 'none'}"
        raise ValueError(message)
    try:
        return _adapter(name).validate_python({key: _time(key, value) for key, value in written.items()})
    except ValidationError as fault:
        first = fault.errors()[0]
        where = ".".join(str(step) for step in first["loc"])
        message = f"{name}: {where}: {first['msg']}"
        raise ValueError(message) from fault


def _time(key: str, value: object) -> object:
    if key.endswith("_ms") and isinstance(value, str):
        return parse_moment(value) if value.startswith("T") else parse_duration(value)
    return value


_NAMES = {name: frozenset(field.name for field in fields(kind)) for name, kind in COMMAND_TYPES.items()}


@cache
def _adapter(name: str) -> TypeAdapter[CommandData]:
    return TypeAdapter(COMMAND_TYPES[name])
