"""Faults as they are found, up to a bound: a hostile file must not cost more than an honest one."""

from simulator.document.faults import Fault, Mark, Path

FAULT_LIMIT = 500


class TooManyFaults(Exception):  # noqa: N818  (it ends a loop; nobody outside the package sees it)
    """The bound was reached; the faults so far end with one that says so."""


class Gathering:
    """The faults of one document while it is read."""

    def __init__(self, name: str) -> None:
        """Begin with none."""
        self.name = name
        self.faults: list[Fault] = []

    def add(self, code: str, mark: Mark, message: str, mend: str, path: Path = ()) -> None:
        """Note a fault; raises TooManyFaults at the bound."""
        self.faults.append(Fault(code, message, mend, self.name, mark.line, mark.column, path))
        if len(self.faults) >= FAULT_LIMIT:
            self.faults.append(
                Fault(
                    "D019",
                    f"reading stopped after {FAULT_LIMIT} faults",
                    "Mend these; what follows is looked at then.",
                    self.name,
                    *mark,
                )
            )
            raise TooManyFaults
