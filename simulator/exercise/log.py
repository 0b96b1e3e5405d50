"""Growing collections that are values: appending gives a new one and leaves the old one as it was.

A fold over ten thousand events may not copy ten thousand entries at each. Both types here share their
storage between a value and its successors, and copy only when an older value is appended to again
(a fork): the newest owner is the one whose length equals the storage's.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Generic, TypeVar, overload

T = TypeVar("T")


class Log(Sequence[T], Generic[T]):
    """A list that never changes; `append` returns a longer one in constant time."""

    __slots__ = ("_items", "_length")

    def __init__(self, items: Iterable[T] = ()) -> None:
        self._items = list(items)
        self._length = len(self._items)

    def append(self, item: T) -> "Log[T]":
        """This log with one more entry at the end."""
        longer: Log[T] = Log.__new__(Log)
        longer._items = self._items if len(self._items) == self._length else self._items[: self._length]
        longer._items.append(item)
        longer._length = self._length + 1
        return longer

    def __len__(self) -> int:
        """How many entries there are."""
        return self._length

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[T]: ...
    def __getitem__(self, index: int | slice) -> T | Sequence[T]:
        """An entry, or a list of some."""
        if isinstance(index, slice):
            return [self._items[at] for at in range(*index.indices(self._length))]
        if not -self._length <= index < self._length:
            raise IndexError(index)
        return self._items[index % self._length]

    def __iter__(self) -> Iterator[T]:
        """The entries, oldest first."""
        return islice(self._items, self._length)

    def __eq__(self, other: object) -> bool:
        """Equal when the entries are."""
        return isinstance(other, Log) and list(self) == list(other)

    __hash__ = None  # type: ignore[assignment]  # compared by content, so not a key


class Seen(Generic[T]):
    """A set that never changes; `add` returns a larger one in constant time."""

    __slots__ = ("_order", "_size")

    def __init__(self) -> None:
        self._order: dict[T, int] = {}
        self._size = 0

    def add(self, item: T) -> "Seen[T]":
        """This set with one more member."""
        if item in self:
            return self
        larger: Seen[T] = Seen()
        if len(self._order) == self._size:
            larger._order = self._order
        else:
            larger._order = {key: at for key, at in self._order.items() if at < self._size}
        larger._order[item] = self._size
        larger._size = self._size + 1
        return larger

    def __contains__(self, item: object) -> bool:
        """Whether it was added."""
        return self._order.get(item, self._size) < self._size  # type: ignore[arg-type]  # anything may be asked for

    def __len__(self) -> int:
        """How many members there are."""
        return self._size

    def __eq__(self, other: object) -> bool:
        """Equal when the members are."""
        return (
            isinstance(other, Seen)
            and len(self) == len(other)
            and all(key in other for key in self._order if key in self)
        )

    __hash__ = None  # type: ignore[assignment]  # compared by content, so not a key
