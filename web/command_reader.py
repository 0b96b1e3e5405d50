"""Commands as they come over the wire: how large they may be, and how a form spells one.

JSON: ``{"id": "...", "type": "page", "target": "duty-manager"}``. A form carries the same fields by
name, ``fields[what]`` for an entry of a mapping and ``channels[]`` for each entry of a list; what it
leaves empty is left out, and its line ends are one character, as in JSON. What the fields mean is for
`simulator.exercise.parse`.
"""

from __future__ import annotations

import re
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from simulator.exercise.commands import COMMAND_TYPES, Actor, Command
from simulator.exercise.parse import parse_command
from simulator.ids import CommandId
from simulator.texts import control_in
from web.accounts import new_command_id

if TYPE_CHECKING:
    from collections.abc import Mapping

    from werkzeug.datastructures import MultiDict

LONGEST_TEXT = 10_000
"""Characters in one text of a command."""
LARGEST_NUMBER = 10**12
"""Thirty years in milliseconds."""
MOST_ENTRIES = 200
"""Entries in one list or mapping of a command."""
_ID = re.compile(r"[A-Za-z0-9._:-]{1,64}")
_NESTED = re.compile(r"(\w+)\[(.*)\]")
_NOT_FIELDS = frozenset({"csrf_token", "id"})


class UnreadableCommand(Exception):  # noqa: N818 -- an answer to the sender
    """What was sent is not a command; ``answer`` tells what is wrong with it."""

    def __init__(self, answer: str, reason: str = "unreadable") -> None:
        super().__init__(answer)
        self.reason = reason
        self.answer = answer


def read_json_command(sent: object, by: Actor) -> Command:
    """The command in a JSON object; raises `UnreadableCommand`."""
    if not isinstance(sent, dict):
        raise UnreadableCommand("A command is a JSON object with an id, a type and the type's fields.")
    written = {name: value for name, value in sent.items() if name not in ("id", "type")}
    return _read(sent.get("type"), sent.get("id"), written, by)


def read_form_command(command_type: str, form: MultiDict[str, str], by: Actor) -> Command:
    """The command in a form that was sent without the page's script; raises `UnreadableCommand`."""
    return _read(command_type, form.get("id") or new_command_id(), _gather(command_type, form), by)


def _read(name: object, command_id: object, written: Mapping[str, Any], by: Actor) -> Command:
    if not isinstance(name, str) or name not in COMMAND_TYPES:
        raise UnreadableCommand(f"There is no command '{str(name)[:40]}'.", "unknown-command")
    if not isinstance(command_id, str) or not _ID.fullmatch(command_id):
        raise UnreadableCommand("A command needs an id of its own: 1 to 64 letters, digits or . _ : -")
    for field, value in written.items():
        _refuse_excess(field, value)
    try:
        return Command(CommandId(command_id), by, parse_command(name, written))
    except ValueError as fault:
        raise UnreadableCommand(f"This command cannot be read: {str(fault)[:400]}.") from fault


def _refuse_excess(field: str, value: object) -> None:
    entries = (*value, *value.values()) if isinstance(value, dict) else value if isinstance(value, list) else (value,)
    if len(entries) > 2 * MOST_ENTRIES:
        raise UnreadableCommand(f"'{field}' has too many entries; {MOST_ENTRIES} are the most.", "too-long")
    for entry in entries:
        if isinstance(entry, str):
            _refuse_text(field, entry)
        elif isinstance(entry, int) and abs(entry) > LARGEST_NUMBER:
            raise UnreadableCommand(f"The number in '{field}' is too large.")


def _refuse_text(field: str, text: str) -> None:
    if len(text) > LONGEST_TEXT:
        words = f"The text in '{field}' is too long: {len(text)} characters; {LONGEST_TEXT} are the most. Shorten it."
        raise UnreadableCommand(words, "too-long")
    if control := control_in(text):
        words = f"The text in '{field}' holds a character that nobody can see ({control}). Delete it, or type it anew."
        raise UnreadableCommand(words)


def _gather(command_type: str, form: MultiDict[str, str]) -> dict[str, Any]:
    kind = COMMAND_TYPES.get(command_type)
    texts = {field.name for field in fields(kind) if field.type == "str" or field.type is str} if kind else set()
    gathered: dict[str, Any] = {}
    for name, values in form.lists():
        nested = _NESTED.fullmatch(name)
        if nested and nested[2]:
            gathered.setdefault(nested[1], {})[nested[2]] = values[-1].replace("\r\n", "\n")
        elif nested:
            gathered[nested[1]] = [value for value in values if value]
        elif name not in _NOT_FIELDS and (values[-1].strip() or name in texts):
            gathered[name] = _time(name, values[-1].replace("\r\n", "\n"))
    return gathered


def _time(name: str, value: str) -> str | int:
    """A hidden field's whole milliseconds; what people type goes on as it is."""
    return int(value) if name.endswith("_ms") and re.fullmatch(r"-?\d{1,12}", value) else value
