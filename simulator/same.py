"""Same: values as a key, equal only to the very same values.

What was read once never changes, so what follows from it can be kept by it. Its contents are too much to be compared.
"""


class Same:
    """Some objects as a key: the same only if each is the same object."""

    __slots__ = ("_ids", "values")

    def __init__(self, *values: object) -> None:
        self.values = values
        # no other object has them while these are held; most keys are one object, and made by the hundred for each play
        self._ids = (id(values[0]),) if len(values) == 1 else tuple(map(id, values))

    def __eq__(self, other: object) -> bool:
        """Whether it holds the same objects."""
        return isinstance(other, Same) and self._ids == other._ids

    def __hash__(self) -> int:
        """By identity."""
        return hash(self._ids)
