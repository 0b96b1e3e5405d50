"""A document that was read: its values, and where each of them stands in the text."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from simulator.document.catalogue import fault_kind
from simulator.document.faults import Fault, Mark, Path

Value = None | bool | int | float | str | list["Value"] | dict[str, "Value"]
"""What YAML's core schema can say. Times, durations and conditions are text that the models read."""

START = Mark(1, 1)


@dataclass(frozen=True, slots=True)
class Document:
    """Plain values with the place of every value and every key."""

    name: str
    """The file, as the author knows it; it opens every fault."""
    value: Value
    marks: Mapping[Path, Mark]
    """Where each value begins."""
    key_marks: Mapping[Path, Mark]
    """Where the key of each mapping's value begins."""

    def at(self, path: Path) -> Mark:
        """Where the value at `path` begins; where nothing stands there, its nearest surroundings."""
        return _nearest(self.marks, path)

    def at_key(self, path: Path) -> Mark:
        """Where the key of the value at `path` begins; the value itself where it has no key."""
        return self.key_marks.get(path) or self.at(path)

    def path_at(self, mark: Mark | Fault) -> Path:
        """The path of the value or key that a place in the text belongs to: the last that begins there or before."""
        place = (mark.line, mark.column)
        before = [(*found, len(path), path) for path, found in self._starts() if found <= place]
        return max(before, key=lambda one: one[:3], default=(0, 0, 0, ()))[3]

    def _starts(self) -> Iterator[tuple[Path, Mark]]:
        yield from self.marks.items()
        yield from self.key_marks.items()

    def get(self, path: Path) -> Value:
        """The value at `path`; None where nothing stands there."""
        value = self.value
        for item in path:
            value = get(value, item)
        return value

    def fault(self, code: str, path: Path, message: str, mend: str | None = None, *, key: bool = False) -> Fault:
        """A fault of the value at `path`, or of its key; without a mend, the catalogue's."""
        mark = self.at_key(path) if key else self.at(path)
        mend = fault_kind(code).mend if mend is None else mend
        return Fault(code, message, mend, self.name, mark.line, mark.column, path)

    def words(self, path: Path) -> str:
        """The path as one would say it: ``seats 'on-call' > title``; the top is ``the document``."""
        words: list[str] = []
        for depth, item in enumerate(path, start=1):
            if isinstance(item, str):
                words.append(item)
            else:
                words[-1:] = [f"{words[-1] if words else ''} {self._which(path[:depth], item)}".strip()]
        return " > ".join(words) or "the document"

    def _which(self, path: Path, position: int) -> str:
        item = self.get(path)
        named = item.get("id") if isinstance(item, dict) else None
        return f"'{named[:60]}'" if isinstance(named, str) else f"item {position + 1}"


def has(value: Value, item: str | int) -> bool:
    """Whether one step leads from a value to another."""
    if isinstance(item, str):
        return isinstance(value, dict) and item in value
    return isinstance(value, list) and 0 <= item < len(value)


def get(value: Value, item: str | int) -> Value:
    """The value one step further in; None where there is none."""
    if isinstance(value, dict) and isinstance(item, str):
        return value.get(item)
    if isinstance(value, list) and isinstance(item, int) and 0 <= item < len(value):
        return value[item]
    return None


def _nearest(marks: Mapping[Path, Mark], path: Path) -> Mark:
    for depth in range(len(path), -1, -1):
        if (mark := marks.get(path[:depth])) is not None:
            return mark
    return START
