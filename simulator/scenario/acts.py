"""From an act of a scripted play to the command that it sends.

An act has the command's own fields, written as people write them: a person by the seat they sit on, an instant
as ``T+12:30`` under the field's name without its unit (``to``, ``happened``), a duration as ``5m`` (``delay``).
"""

import json
from collections.abc import Callable, Collection, Mapping
from dataclasses import MISSING, Field, fields
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from simulator.exercise.commands import COMMAND_TYPES, CommandData
from simulator.ids import ParticipantId
from simulator.scenario.model import Act
from simulator.times import parse_duration, parse_moment

FACILITATOR = "facilitator"
"""Who acts when no seat does."""

_WRITTEN: Mapping[tuple[str, str], tuple[str, Callable[[object], int]]] = {
    ("jump", "to_ms"): ("to", parse_moment),
    ("record-entry", "happened_ms"): ("happened", parse_moment),
    ("postpone-inject", "by_ms"): ("delay", parse_duration),
}
"""Fields that an act writes in another way than a command holds them."""
_PEOPLE = (
    ("assign-role", "to"),
    ("hand-over-seat", "to"),
    ("say-directly", "to"),
    ("take-seat", "participant"),
    ("lower-hand", "participant"),
)
"""Fields that hold a person, and that an act fills with a seat."""


class ActError(ValueError):
    """An act that no command can be made of.

    ``key`` is the act's key that is wrong, ``wrong`` the name that stands there where ``known`` names were possible;
    ``mend`` says the way out where that is not to choose among them.
    """

    def __init__(
        self,
        code: str,
        key: str,
        message: str,
        *,
        wrong: str = "",
        known: Collection[str] = (),
        mend: str | None = None,
    ) -> None:
        super().__init__(message)
        self.code = code
        self.key = key
        self.wrong = wrong
        self.known = known
        self.mend = mend


def command_of(act: Act, person: Callable[[str], ParticipantId]) -> CommandData:
    """The command that an act sends; `person` gives who sits on a seat. Raises ActError."""
    kind = COMMAND_TYPES.get(act.do)
    if kind is None:
        raise ActError("S013", "do", f"there is no command {act.do!r}", wrong=act.do, known=COMMAND_TYPES)
    keys = {_WRITTEN.get((act.do, field.name), (field.name,))[0]: field for field in fields(kind)}
    for key in act.fields:
        if key not in keys:
            message = f"the command {act.do!r} has no field {key!r}"
            raise ActError("S014", key, message, wrong=key, known=keys)
    for key, field in keys.items():
        if key not in act.fields and _required(field):
            raise ActError(
                "S014", "do", f"the command {act.do!r} needs its field {key!r}", mend=f"Write {key}: beside it."
            )
    return _parsed(
        act,
        kind,
        {field.name: _value(act, key, field.name, person) for key, field in keys.items() if key in act.fields},
    )


def _required(field: "Field[Any]") -> bool:
    return field.default is MISSING and field.default_factory is MISSING


def _value(act: Act, key: str, name: str, person: Callable[[str], ParticipantId]) -> object:
    written = act.fields[key]
    if (act.do, name) in _PEOPLE and isinstance(written, str):
        return person(written)
    if (act.do, name) not in _WRITTEN:
        return written
    try:
        return _WRITTEN[act.do, name][1](written)
    except ValueError as error:
        message, _, mend = str(error).partition("; ")
        raise ActError("S014", key, message, mend=f"{mend[:1].upper()}{mend[1:]}.") from None


def _parsed(act: Act, kind: type[CommandData], values: Mapping[str, object]) -> CommandData:
    """Strictly, as it would come over the wire."""
    try:
        return _adapters()[kind].validate_json(json.dumps(values), strict=True)
    except ValidationError as error:
        details = error.errors()[0]
        key = str(details["loc"][0]) if details["loc"] else "do"
        written = _WRITTEN.get((act.do, key), (key,))[0]
        raise ActError("S014", written, f"the field {written!r} of {act.do!r}: {details['msg'].lower()}") from None


@cache
def _adapters() -> "Mapping[type[CommandData], TypeAdapter[CommandData]]":
    return {kind: TypeAdapter(kind) for kind in COMMAND_TYPES.values()}
