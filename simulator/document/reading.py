"""Text to model in one pass, so that the author sees the faults of writing, of shape and of meaning together."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from pydantic import BaseModel

from simulator.document.document import Document, has
from simulator.document.faults import DocumentError, Fault, Path
from simulator.document.flaw import Flaw
from simulator.document.keys import known_keys
from simulator.document.load import load_leniently
from simulator.document.places import touches
from simulator.document.remains import remains
from simulator.document.validate import validate

M = TypeVar("M", bound=BaseModel)
_UNKNOWN_KEY = "D022"


@dataclass(frozen=True, slots=True)
class Reading(Generic[M]):
    """A document that was held against a model."""

    document: Document
    model: M
    """What the document says. Where it has faults only remains of it, to be looked at and not to be played."""
    faults: tuple[Fault, ...]
    """All that is wrong with how it is written and with its shape."""
    broken: frozenset[Path]
    """Where what it says cannot be used."""

    @property
    def whole(self) -> bool:
        """Whether the model is all that was written."""
        return not self.faults

    def sound(self, *path: str | int) -> bool:
        """Whether nothing is wrong at a place, around it or in it."""
        return not any(touches(broken, path) for broken in self.broken)

    def judged(self, flaws: Iterable[Flaw]) -> list[Fault]:
        """The faults that flaws of meaning are, without those that only follow from what is faulty already."""
        document = self.document
        return [
            document.fault(flaw.code, flaw.path, flaw.message, flaw.mend, key=flaw.at_key)
            for flaw in flaws
            if not self._follows(flaw)
        ]

    def _follows(self, flaw: Flaw) -> bool:
        return any(
            broken == flaw.path[: len(broken)] or any(touches(broken, place) for place in flaw.rests_on)
            for broken in self.broken
        )


def read(text: str, name: str, model: type[M]) -> tuple[Document, M]:
    """The document and its model; raises DocumentError with every fault of writing and of shape."""
    reading = read_leniently(text, name, model)
    if reading.faults:
        raise DocumentError(reading.faults)
    return reading.document, reading.model


def read_leniently(text: str, name: str, model: type[M]) -> Reading[M]:
    """As much as can be read; raises DocumentError where reading had to stop.

    Where a value was refused already, what the model says of the stand-in for it is left out.
    """
    document, faults = load_leniently(text, name)
    if document is None:
        raise DocumentError(faults)
    return hold(document, faults, model)


def hold(document: Document, faults: Iterable[Fault], model: type[M]) -> Reading[M]:
    """A document, which may have been written with faults, held against a model."""
    written, shaped = list(faults), list[Fault]()
    try:
        whole = validate(document, model)
        if not written:
            return Reading(document, whole, (), frozenset())
    except DocumentError as error:
        known = {(fault.line, fault.column) for fault in written}
        shaped = [fault for fault in error.faults if (fault.line, fault.column) not in known]
    broken = frozenset((*(document.path_at(fault) for fault in written), *_broken(document, shaped, model)))
    return Reading(document, remains(model, document.value, broken), (*written, *shaped), broken)


def _broken(document: Document, faults: Iterable[Fault], model: type[BaseModel]) -> Iterator[Path]:
    """Where faults of shape lie. A key that is unknown may be any key that is absent beside it, spelt wrongly."""
    for fault in faults:
        yield fault.path
        if fault.code == _UNKNOWN_KEY:
            around = fault.path[:-1]
            here = document.get(around)
            yield from ((*around, key) for key in known_keys(document, model, around) if not has(here, key))
