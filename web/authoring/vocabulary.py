"""What an author may write where: the keys of every piece with their meaning, from the model; the names, from the text.

The editor completes and explains by these tables. A place is written as `simulator.document.places` writes it.
"""

from __future__ import annotations

from dataclasses import fields
from functools import cache
from typing import TYPE_CHECKING, Any

from simulator.exercise.commands import COMMAND_TYPES
from simulator.rehearsal.players.posts import FACILITATOR
from simulator.scenario.meaning.milestones import milestone_names, places_of_milestones
from simulator.scenario.meaning.names import known_names
from simulator.scenario.model import Scenario
from simulator.times import format_duration, format_moment

if TYPE_CHECKING:
    from collections.abc import Mapping

    from simulator.document import Value
    from simulator.playbook import Playbook

Json = dict[str, Any]
ROOT = "Scenario"
CONDITION_WORDS = ("after ", "not after ", "after T+", "severity is ", "severity below ", "severity at least ")
"""How a condition begins, beside the names of metrics."""
_TIMES = {"T+0": format_moment, "30s": format_duration}
_ACTS = "plays.%.acts.*"


@cache
def key_table() -> Json:
    """Kind of piece -> key -> what it holds and means; under ``commands`` the fields of each command of a play."""
    schema = Scenario.model_json_schema(by_alias=True)
    kinds = {ROOT: schema, **schema["$defs"]}
    table: Json = {
        name: {key: _key(field, key in kind.get("required", ())) for key, field in kind["properties"].items()}
        for name, kind in kinds.items()
        if "properties" in kind
    }
    table["Act"]["do"]["choices"] = sorted(COMMAND_TYPES)
    commands = {name: [field.name for field in fields(kind)] for name, kind in COMMAND_TYPES.items()}
    return {"kinds": table, "root": ROOT, "commands": commands, "conditions": list(CONDITION_WORDS)}


def offered_names(scenario: Scenario, playbook: Playbook | None, raw: Value) -> Json:
    """``{names: place -> names, milestones, conditions: places}`` of a text, as far as it can be read."""
    if playbook is None:
        return {"names": {}, "milestones": [], "waits": [], "conditions": []}
    named: dict[str, list[str]] = {}
    for places, names in known_names(playbook, raw):
        for place in places:
            named[place] = [*names]
    waits, conditions = places_of_milestones()
    return {
        "names": named | _of_acts(named, scenario, playbook),
        "milestones": sorted(milestone_names(scenario, playbook)),
        "waits": list(waits),
        "conditions": list(conditions),
    }


def _of_acts(named: Mapping[str, list[str]], scenario: Scenario, playbook: Playbook) -> Json:
    """The fields of commands that name something, where a play has them."""
    seats = [str(seat.id) for seat in scenario.seats]
    contacts = [str(contact.id) for contact in scenario.contacts]
    found = {
        "by": [*seats, FACILITATOR],
        "inject": [str(one.id) for one in scenario.injects],
        "reply_to": [str(one.id) for one in scenario.injects],
        "check": [str(one.id) for one in scenario.checks],
        "move": [str(one.id) for one in scenario.moves],
        "question": [str(one.id) for one in scenario.questions],
        "template": [*map(str, playbook.template_ids)],
        "role": [*map(str, playbook.role_ids)],
        "severity": [*map(str, playbook.severity_ids)],
        "target": [*seats, *contacts],
        "to": seats,
        "seat": seats,
        "section": named.get("facts.figures.*.field", []),
    }
    return {f"{_ACTS}.{field}": names for field, names in found.items()}


def _key(field: Mapping[str, Any], required: bool) -> Json:  # noqa: FBT001 -- what is told of one key
    about = str(field.get("description", ""))
    one = next((choice for choice in field.get("anyOf", ()) if choice.get("type") != "null"), field)
    of, inner = _shape(one)
    told: Json = {"about": about, "of": of, "required": required, "holds": _holds(inner)}
    if "$ref" in inner:
        told["kind"] = inner["$ref"].rsplit("/", 1)[-1]
    if inner.get("type") == "boolean":
        told["choices"] = ["true", "false"]
    if choices := inner.get("enum", [inner["const"]] if "const" in inner else []):
        told["choices"] = [str(choice) for choice in choices]
    if (default := field.get("default")) not in (None, "", [], {}):
        told["default"] = _written(field, default)
    return told


def _shape(field: Mapping[str, Any]) -> tuple[str, Mapping[str, Any]]:
    """Whether it is ``one`` thing, a ``list`` or a ``map`` of things, and the thing."""
    if isinstance(items := field.get("items"), dict):
        return "list", items
    if isinstance(inner := field.get("additionalProperties"), dict):
        return "map", inner
    return "one", field


def _holds(field: Mapping[str, Any]) -> str:
    if field.get("examples"):
        return f"like {field['examples'][0]}"
    if "$ref" in field:
        return str(field["$ref"].rsplit("/", 1)[-1])
    kinds = {"string": "text", "integer": "whole number", "number": "number", "boolean": "true or false"}
    return kinds.get(str(field.get("type")), "")


def _written(field: Mapping[str, Any], default: object) -> str:
    example = next(iter(field.get("examples", ())), "")
    if example in _TIMES and isinstance(default, int):
        return _TIMES[str(example)](default)
    return str(default).lower() if isinstance(default, bool) else str(default)
