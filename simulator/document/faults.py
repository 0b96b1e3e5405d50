"""What is wrong with a document, where, and the way out."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

Path = tuple[str | int, ...]
"""The way from the top of a document to a value: keys and, in lists, positions from 0."""


class Mark(NamedTuple):
    """A place in the text; lines and columns (in characters) count from 1."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that the author must mend."""

    code: str
    """Its entry in the catalogue: a letter and three digits."""
    message: str
    """What is wrong, in one sentence without its full stop."""
    mend: str
    """The way out, in whole sentences."""
    name: str
    """The file, as the author knows it."""
    line: int
    column: int
    path: Path = ()

    def __str__(self) -> str:
        """``file:line:column: message. [code]``, the mend indented below."""
        mend = "\n".join(f"  {line}" for line in self.mend.splitlines())
        return f"{self.name}:{self.line}:{self.column}: {self.message.rstrip('.')}. [{self.code}]\n{mend}".rstrip()


class DocumentError(Exception):
    """Documents have faults; it holds all that were found, for each file in the order of its text."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        """Take the faults; there is at least one."""
        self.faults = tuple(sorted(faults, key=lambda fault: (fault.name, *position(fault))))
        super().__init__(self.faults)

    def __str__(self) -> str:
        """Every fault, one below the other."""
        return "\n".join(str(fault) for fault in self.faults)


def position(fault: Fault) -> tuple[int, int, str]:
    """What faults are ordered by: where they stand in the text, then their code."""
    return fault.line, fault.column, fault.code
