"""Text to model in one pass, so that the author sees the faults of writing and of shape together."""

from typing import TypeVar

from pydantic import BaseModel

from simulator.document.document import Document
from simulator.document.faults import DocumentError
from simulator.document.load import load_leniently
from simulator.document.validate import validate

M = TypeVar("M", bound=BaseModel)


def read(text: str, name: str, model: type[M]) -> tuple[Document, M]:
    """The document and its model; raises DocumentError with what `load` and `validate` both find.

    Where a value was refused already, what the model says of the stand-in for it is left out.
    """
    document, faults = load_leniently(text, name)
    if document is None:
        raise DocumentError(faults)
    try:
        read_as = validate(document, model)
    except DocumentError as error:
        known = {(fault.line, fault.column) for fault in faults}
        faults += [fault for fault in error.faults if (fault.line, fault.column) not in known]
        raise DocumentError(faults) from None
    if faults:
        raise DocumentError(faults)
    return document, read_as
