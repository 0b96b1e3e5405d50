"""Where in a document one of pydantic's errors lies.

Pydantic's location mixes the keys and positions of the document with names of its own: the tag or
label of the member of a union that was tried. Whether an item is a step into the document or such a
name cannot be told from the item, since a tag may be spelt like a key. So every reading is followed
in which the steps exist in the document, and the one is taken that ends at the very value the error
is about; failing that (a validator put another value in its place), the one with the most steps.
"""

from dataclasses import dataclass

from pydantic_core import ErrorDetails

from simulator.document.document import Value, get, has
from simulator.document.faults import Path

_OF_KEY = "[key]"
"""Pydantic's mark for an error of a mapping's key instead of its value."""

Labels = tuple[tuple[Path, str], ...]


@dataclass(frozen=True, slots=True)
class Located:
    """What is wrong at one place."""

    path: Path
    """For a missing key, the path that it would have."""
    labels: Labels
    """The members of unions that were tried on the way, each with the union's path."""
    errors: tuple[ErrorDetails, ...]
    """One error; several when each member of a union refused the value for its own reason."""
    of_key: bool = False


def locate(value: Value, details: ErrorDetails) -> Located:
    """The place of an error in a document's value."""
    loc = details["loc"]
    of_key = _OF_KEY in loc
    loc = loc[: loc.index(_OF_KEY)] if of_key else loc
    missing = details["type"] == "missing" and bool(loc)
    readings = _readings(value, loc[:-1] if missing else loc)
    path = max(readings, key=lambda one: (readings[one][0] is details["input"], len(one)))
    labels = readings[path][1]
    return Located((*path, loc[-1]) if missing else path, labels, (details,), of_key)


def _readings(value: Value, loc: Path) -> dict[Path, tuple[Value, Labels]]:
    """Every path that a location may mean, with the value there and the names that were passed over."""
    readings: dict[Path, tuple[Value, Labels]] = {(): (value, ())}
    for item in loc:
        stepped: dict[Path, tuple[Value, Labels]] = {}
        for path, (at, labels) in readings.items():
            if has(at, item):
                stepped.setdefault((*path, item), (get(at, item), labels))
            if isinstance(item, str):
                stepped.setdefault(path, (at, (*labels, (path, item))))
        readings = stepped or readings
    return readings
