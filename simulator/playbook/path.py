"""Paths: how a criterion, a finding or a test names one place of the playbook.

``severities.SEV-1.requirements.war-room.within`` reads: the chapter, in its list the entry of that
id, its list, the entry, the field. A chapter's own list need not be named, since a chapter has the
entry or has not.
"""

from collections.abc import Mapping
from typing import TypeAlias

from pydantic import BaseModel

from simulator.playbook.model import Playbook

Place: TypeAlias = object
"""Whatever stands at a path: a piece of the playbook, a tuple of pieces, a text or a number."""


def lookup(playbook: Playbook, path: str) -> Place:
    """What stands at a path; raises KeyError, naming the step that leads nowhere."""
    place: Place = playbook
    for step in path.split("."):
        found = _step(place, step)
        if found is None:
            raise KeyError(f"{path}: there is no {step!r}")
        place = found
    return place


def _step(place: Place, step: str) -> Place | None:
    if isinstance(place, tuple):
        return _entry(place, step)
    if isinstance(place, Mapping):
        return place.get(step)
    if isinstance(place, BaseModel):
        return _member(place, step)
    return None


def _entry(entries: tuple[object, ...], step: str) -> Place | None:
    """The entry of that id, the entry that is that very text, or the one of that number counted from 0."""
    for entry in entries:
        if step in (entry, getattr(entry, "id", None)):
            return entry
    return entries[int(step)] if step.isdecimal() and int(step) < len(entries) else None


def _member(model: BaseModel, step: str) -> Place | None:
    for name, field in type(model).model_fields.items():
        if step in (name, field.alias):
            value: Place = getattr(model, name)
            return value
    lists = (value for _, value in model if isinstance(value, tuple))
    return next((found for entries in lists if (found := _entry(entries, step)) is not None), None)
