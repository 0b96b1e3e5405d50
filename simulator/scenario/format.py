"""The format of a scenario as tables, one for each kind of piece: what ``docs/scenario-format.md`` ends with."""

from collections.abc import Iterator, Mapping
from typing import Any

from simulator.scenario.model import Scenario

Schema = Mapping[str, Any]

_NAMED = {"additionalProperties": "{} by name", "items": "list of {}"}
_ORDER = (
    "Scenario", "Setting", "Seat", "Contact", "Persona", "Facts", "Cause", "Figure", "FactChange", "Metric", "Part", "Inject",
    "Variant", "Check", "Move", "Outcome", "Question", "Ending", "Play", "Act", "Expectation", "Criterion",
)  # fmt: skip


def keys_markdown() -> str:
    """One table for each kind of piece, in the order of a file."""
    schema = Scenario.model_json_schema(by_alias=True)
    kinds: dict[str, Schema] = {"Scenario": schema, **schema["$defs"]}
    return "\n".join(_table(name, kinds[name]) for name in _ORDER)


def described_kinds() -> frozenset[str]:
    """The kinds that have a table."""
    return frozenset(_ORDER)


def _table(name: str, kind: Schema) -> str:
    told = str(kind.get("description", "")).split("\n")[0]
    rows = "\n".join(_rows(kind))
    return f"### {name}\n\n{told}\n\n| key | holds | |\n|---|---|---|\n{rows}\n"


def _rows(kind: Schema) -> Iterator[str]:
    required = kind.get("required", ())
    for key, field in kind["properties"].items():
        must = "" if key in required else _default(field)
        meaning = str(field.get("description", "")).replace("|", "\\|")
        yield f"| `{key}` | {_holds(field)}{must} | {meaning} |"


def _default(field: Schema) -> str:
    default = field.get("default")
    if default in (None, "", [], {}):
        return ", optional"
    if default is True or default is False:
        return f"; `{str(default).lower()}`"
    return (
        ", optional" if _is_time(field) else f"; `{default if not isinstance(default, list) else ', '.join(default)}`"
    )


def _holds(field: Schema) -> str:
    """What a key holds, in words."""
    if "anyOf" in field:
        return next(_holds(one) for one in field["anyOf"] if one.get("type") != "null")
    if "$ref" in field:
        return _link(field["$ref"])
    if "allOf" in field:
        return _holds(field["allOf"][0])
    if "enum" in field:
        return " or ".join(f"`{value}`" for value in field["enum"])
    if "const" in field:
        return f"`{field['const']}`"
    if field.get("examples"):
        return f"like `{field['examples'][0]}`"
    for part, words in _NAMED.items():
        if isinstance(field.get(part), dict):
            return words.format(_holds(field[part]))
    return {"string": "text", "integer": "whole number", "boolean": "`true` or `false`"}.get(
        field.get("type", ""), "number"
    )


def _is_time(field: Schema) -> bool:
    return bool(field.get("examples")) or any(one.get("examples") for one in field.get("anyOf", ()))


def _link(reference: str) -> str:
    name = reference.rsplit("/", 1)[-1]
    return f"[{name}](#{name.lower()})"
