"""The format of a scenario as tables, one for each kind of piece: what ``docs/scenario-format.md`` ends with."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from simulator.scenario.model import Scenario
from simulator.times import format_duration, format_moment

Schema = Mapping[str, Any]

_NAMED = {"additionalProperties": "{} by name", "items": "list of {}"}
_ORDER = (
    "Scenario", "Objective", "Published", "RealTime", "Setting", "Seat", "Contact", "Persona", "Facts", "Cause",
    "Figure", "FactChange", "Traffic", "Metric", "Part", "Inject", "Variant", "Check", "Move", "Outcome", "Question",
    "Ending", "Play", "Act", "Expectation", "Criterion",
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
    if isinstance(default, bool):
        return f"; `{str(default).lower()}`"
    if isinstance(default, list):
        return f"; `{', '.join(default)}`"
    written = _times(field)
    return f"; `{written(default) if written else default}`"


def _times(field: Schema) -> Callable[[int], str] | None:
    """How a time of this kind is written; None for what is no time."""
    example = next(iter(field.get("examples", ())), "")
    return {"T+0": format_moment, "30s": format_duration}.get(str(example))


def _holds(field: Schema) -> str:
    """What a key holds, in words."""
    if "anyOf" in field:
        return next(_holds(one) for one in field["anyOf"] if one.get("type") != "null")
    if "enum" in field or "const" in field:
        return " or ".join(f"`{value}`" for value in field.get("enum", [field.get("const")]))
    for part, words in _NAMED.items():
        if isinstance(field.get(part), dict):
            return words.format(_holds(field[part]))
    return _link(field["$ref"]) if "$ref" in field else _plain(field)


def _plain(field: Schema) -> str:
    if field.get("examples"):
        return f"like `{field['examples'][0]}`"
    kinds = {"string": "text", "integer": "whole number", "boolean": "`true` or `false`"}
    return kinds.get(field.get("type", ""), "number")


def _link(reference: str) -> str:
    name = reference.rsplit("/", 1)[-1]
    return f"[{name}](#{name.lower()})"
