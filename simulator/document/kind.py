"""One entry of the catalogue of faults."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FaultKind:
    """Everything that can be said of a fault without seeing the file it is in."""

    code: str
    """A letter (D shape of a document, S meaning of a scenario, P meaning of a playbook, A advice) and three digits."""
    title: str
    cause: str
    """Why it is a fault: whole sentences."""
    example: str | bytes
    """A document that has it; the tests run it."""
    mend: str
    """The way out: whole sentences."""
    advice: bool = False
    """Whether it is only advised against: `validate` tells it, and succeeds all the same unless it is strict."""
    playable: bool = False
    """Whether an exercise can be played all the same, because play puts it right by itself."""
