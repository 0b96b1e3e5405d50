"""Places: where in a document something of a kind stands.

In a pattern, ``*`` is each entry of a list, ``%`` each key of a mapping, and a text where a list may stand
counts as its only entry.
"""

from collections.abc import Iterator

from simulator.document import Path, Value


def places(raw: Value, pattern: str) -> Iterator[tuple[Path, Value]]:
    """Every (path, value) that a pattern like ``injects.*.to.*`` means; for a last ``%``, the value is the key."""
    yield from _matches(raw, tuple(pattern.split(".")), ())


def texts(raw: Value, *patterns: str) -> Iterator[tuple[Path, str]]:
    """The places of several patterns that hold a text."""
    for pattern in patterns:
        for path, value in places(raw, pattern):
            if isinstance(value, str):
                yield path, value


def _matches(value: Value, pattern: tuple[str, ...], path: Path) -> Iterator[tuple[Path, Value]]:
    if not pattern:
        yield path, value
        return
    step, rest = pattern[0], pattern[1:]
    if step == "*" and isinstance(value, list):
        for number, entry in enumerate(value):
            yield from _matches(entry, rest, (*path, number))
    elif step == "%" and isinstance(value, dict):
        for key, entry in value.items():
            yield from _matches(entry, rest, (*path, key)) if rest else iter([((*path, key), key)])
    elif isinstance(value, dict) and step in value:
        yield from _matches(value[step], rest, (*path, step))
