"""Same: values as a key, equal only to the very same values.

What was read once never changes, so what follows from it can be kept by it. Its contents are too much to be compared.
"""

from operator import is_


class Same:
    """Some objects as a key: the same only if each is the same object."""

    __slots__ = ("_hash", "values")

    def __init__(self, *values: object) -> None:
        self.values = values
        self._hash = hash(tuple(map(id, values)))

    def __eq__(self, other: object) -> bool:
        """Whether it holds the same objects."""
        return (
            isinstance(other, Same)
            and len(self.values) == len(other.values)
            and all(map(is_, self.values, other.values))
        )

    def __hash__(self) -> int:
        """By identity."""
        return self._hash
