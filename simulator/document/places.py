"""Places: where in a document something of a kind stands.

In a pattern, ``*`` is each entry of a list, ``%`` each key of a mapping, and a text where a list may stand
counts as its only entry.
"""

from collections.abc import Iterator

from simulator.document.document import Value
from simulator.document.faults import Path


def pattern(written: str) -> Path:
    """The pattern that is written ``injects.*.to.*``."""
    return tuple(written.split("."))


def places(raw: Value, written: str) -> Iterator[tuple[Path, Value]]:
    """Every (path, value) that a pattern means; for a last ``%``, the value is the key."""
    yield from _matches(raw, pattern(written), ())


def texts(raw: Value, *written: str) -> Iterator[tuple[Path, str]]:
    """The places of several patterns that hold a text, each with its text."""
    for one in written:
        for path, value in places(raw, one):
            if isinstance(value, str):
                yield path, value


def names(raw: Value, *written: str) -> tuple[str, ...]:
    """The texts at several patterns, each once: the names that are given there."""
    return tuple(dict.fromkeys(text for _, text in texts(raw, *written)))


def touches(broken: Path, place: Path) -> bool:
    """Whether what is faulty at one path bears on a place, which may be a pattern: it stands there, around it or in it.

    A pattern that ends in ``%`` is about keys alone, so that what stands behind them does not matter.
    """
    if place and place[-1] == "%" and len(broken) >= len(place):
        return False
    return all(step in ("*", "%") or step == found for found, step in zip(broken, place, strict=False))


def _matches(value: Value, steps: Path, path: Path) -> Iterator[tuple[Path, Value]]:
    if not steps:
        yield path, value
        return
    step, rest = steps[0], steps[1:]
    if step == "*" and isinstance(value, list):
        for number, entry in enumerate(value):
            yield from _matches(entry, rest, (*path, number))
    elif step == "%" and isinstance(value, dict):
        for key, entry in value.items():
            yield from _matches(entry, rest, (*path, key)) if rest else iter([((*path, key), key)])
    elif isinstance(value, dict) and isinstance(step, str) and step in value:
        yield from _matches(value[step], rest, (*path, step))
