"""The tables of docs/protocol.md, drawn from the commands and events themselves.

``python -m web.protocol_tables docs/protocol.md`` writes them anew; a test compares.
"""

from __future__ import annotations

import inspect
import re
import sys
from dataclasses import MISSING, Field, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from simulator.exercise.commands import COMMAND_TYPES, Refusal
from simulator.exercise.events import EVENT_TYPES
from web.errors import CONFLICT, REFUSAL_STATUS

if TYPE_CHECKING:
    from collections.abc import Mapping

_BLOCK = re.compile(r"(<!-- (\w+) -->\n).*?(<!-- /\2 -->)", re.DOTALL)


def with_tables(page: str) -> str:
    """The page with the present tables between its marks."""
    tables = {
        "commands": _types(COMMAND_TYPES, "Command"),
        "events": _types(EVENT_TYPES, "Event"),
        "refusals": _refusals(),
    }
    return _BLOCK.sub(lambda found: f"{found[1]}{tables[found[2]]}\n{found[3]}", page)


def _types(kinds: Mapping[str, type], head: str) -> str:
    rows = [f"| {head} | What it says | Fields |", "| --- | --- | --- |"]
    rows += [f"| `{name}` | {_sentence(kind)} | {_fields(kind)} |" for name, kind in sorted(kinds.items())]
    return "\n".join(rows)


def _refusals() -> str:
    rows = ["| Reason | Status |", "| --- | --- |"]
    rows += [f"| `{reason.value}` | {REFUSAL_STATUS.get(reason, CONFLICT)} |" for reason in Refusal]
    return "\n".join(rows)


def _sentence(kind: type) -> str:
    told = " ".join((inspect.getdoc(kind) or "").split())
    return told.replace("``", "`").replace("|", "\\|")


def _fields(kind: Any) -> str:  # noqa: ANN401 -- a dataclass, which has no common type
    return "; ".join(_field(field) for field in fields(kind)) or "none"


def _field(field: Field[Any]) -> str:
    written = field.type if isinstance(field.type, str) else getattr(field.type, "__name__", str(field.type))
    if not isinstance(field.type, type):
        written = str(field.type)
    words = {
        "str": "text",
        "int": "whole number",
        "float": "number",
        "bool": "true or false",
        "NoneType": "null",
        "ParticipantId": "person's id",
    }
    written = re.sub(r"[\w.]+\.(\w+)", r"\1", written)
    written = re.sub(r"Optional\[(.+)\]", r"\1 | None", written)
    written = re.sub(r"tuple\[(.+), \.\.\.\]", r"list of \1", written)
    written = re.sub(r"dict\[str, str\]", "text by name", written)
    for name, word in words.items():
        written = re.sub(rf"\b{name}\b", word, written)
    optional = field.default is not MISSING or field.default_factory is not MISSING
    written = written.replace(" | None", " or null").replace("|", "or")
    return f"`{field.name}` ({written}{', optional' if optional else ''})"


if __name__ == "__main__":
    path = Path(sys.argv[1])
    path.write_text(with_tables(path.read_text("utf-8")), "utf-8")
