"""Ids: each tells one thing from all others that could be waited for."""

from collections.abc import Iterator

from simulator.document import Flaw, Path, Value
from simulator.document.places import texts
from simulator.exercise.milestones import DEEDS_OF_THE_ROOM
from simulator.playbook import Playbook
from simulator.scenario.model import Scenario

_HAPPENING = ("parts.*.id", "injects.*.id", "checks.*.id", "moves.*.id", "questions.*.id")
_PEOPLE = ("seats.*.id", "contacts.*.id")
_APART = ("personas.*.id", "endings.*.id", "criteria.*.id")


def flaws(_scenario: Scenario, playbook: Playbook | None, raw: Value) -> Iterator[Flaw]:
    """Ids that stand for two things."""
    yield from _twins(texts(raw, *_HAPPENING))
    yield from _twins(texts(raw, *_PEOPLE))
    for pattern in _APART:
        yield from _twins(texts(raw, pattern))
    yield from _taken(playbook, raw)


def _twins(ids: Iterator[tuple[Path, str]]) -> Iterator[Flaw]:
    first: dict[str, Path] = {}
    for path, name in ids:
        if name in first:
            kind = str(first[name][0])
            yield Flaw("S006", path, f"the id {name!r} is taken already, under {kind}")
        first.setdefault(name, path)


def _taken(playbook: Playbook | None, raw: Value) -> Iterator[Flaw]:
    """Ids that the room or the playbook uses for a deed. A part may share its name with a template: both may happen."""
    reserved = {*DEEDS_OF_THE_ROOM, *(playbook.template_ids if playbook else ())}
    for path, name in texts(raw, *_HAPPENING[1:]):
        if name in reserved:
            yield Flaw("S006", path, f"the id {name!r} is the name of something that can happen in every exercise")
