"""A flaw of meaning: something that the shape of a document allows and what it says does not."""

from dataclasses import dataclass

from simulator.document.faults import Path


@dataclass(frozen=True, slots=True)
class Flaw:
    """What a reader finds wrong with what values mean, at a place of the document."""

    code: str
    path: Path
    message: str
    mend: str | None = None
    """The way out; None for the catalogue's."""
    at_key: bool = False
    """Whether it is the key at `path` that is wrong, not the value."""
    rests_on: tuple[Path, ...] = ()
    """Patterns of other places that must be right for this to be a flaw at all (`simulator.document.places`).

    A name is unknown only where all names are known; a time is lacking only where none was written wrongly.
    """
