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
        _, place = found
    return place


def spelled_out(playbook: Playbook, path: str) -> tuple[str, ...]:
    """The same path with every list named and every entry by its id, as far as it leads somewhere.

    However a path was shortened, it is spelled out in one way: two that are equal here lead to the same place.
    """
    names: list[str] = []
    place: Place = playbook
    for step in path.split("."):
        found = _step(place, step)
        if found is None:
            break
        walked, place = found
        names += walked
    return tuple(names)


Walk: TypeAlias = tuple[tuple[str, ...], Place]
"""The names that were passed, a list's own among them, and what stands at their end."""


def _step(place: Place, step: str) -> Walk | None:
    if isinstance(place, tuple):
        return _entry(place, step)
    if isinstance(place, Mapping):
        return _there((step,), place.get(step))
    if isinstance(place, BaseModel):
        return _member(place, step)
    return None


def _there(names: tuple[str, ...], place: Place | None) -> Walk | None:
    return None if place is None else (names, place)


def _entry(entries: tuple[object, ...], step: str) -> Walk | None:
    """The entry of that id, the entry that is that very text, or the one of that number counted from 0."""
    for number, entry in enumerate(entries):
        if step in (entry, getattr(entry, "id", None)):
            return _numbered(number, entry)
    number = int(step) if step.isdecimal() else len(entries)
    return _numbered(number, entries[number]) if number < len(entries) else None


def _numbered(number: int, entry: object) -> Walk:
    """An entry goes by its id, and by its number if it has none."""
    return (str(getattr(entry, "id", number)),), entry


def _member(model: BaseModel, step: str) -> Walk | None:
    for name, field in type(model).model_fields.items():
        if step in (name, field.alias):
            return _there((name,), getattr(model, name))
    for name, value in model:
        if isinstance(value, tuple) and (found := _entry(value, step)) is not None:
            walked, place = found
            return (name, *walked), place
    return None
