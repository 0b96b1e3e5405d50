"""A document held against a pydantic model, each of pydantic's errors put at its place in the text."""

from typing import TypeVar

from pydantic import BaseModel, ValidationError

from simulator.document.document import Document
from simulator.document.faults import DocumentError, position
from simulator.document.gathering import FAULT_LIMIT
from simulator.document.locate import Located, locate
from simulator.document.shape import shape_fault
from simulator.document.unions import settle

M = TypeVar("M", bound=BaseModel)


def validate(document: Document, model: type[M]) -> M:
    """The document as `model`; raises DocumentError with every fault.

    A missing key is reported where its mapping begins, an unknown one where it stands with the key
    that was probably meant, everything else at the value. A validator of the model that raises
    ValueError says what is wrong and, behind ``"; "`` or on the next line, the way out. One that
    raises PydanticCustomError with a code of the catalogue as its type keeps that code; its context
    may hold ``mend``.
    """
    try:
        return model.model_validate(document.value)
    except ValidationError as error:
        details = error.errors(include_url=False)
    found = (locate(document.value, one) for one in details[:FAULT_LIMIT])
    located = settle([one for one in found if not _is_long_enough(document, one)])
    faults = list(dict.fromkeys(shape_fault(document, model, one) for one in located))
    if len(details) > FAULT_LIMIT:
        last = max(faults, key=position)
        message = f"reading stopped after {FAULT_LIMIT} faults; {len(details) - FAULT_LIMIT} more are not shown"
        faults.append(document.fault("D019", last.path, message))
    raise DocumentError(faults)


def _is_long_enough(document: Document, located: Located) -> bool:
    """Whether a list only seems too short, because pydantic counts no item that is itself faulty."""
    details, written = located.errors[0], document.get(located.path)
    return details["type"] == "too_short" and isinstance(written, list) and len(written) >= details["ctx"]["min_length"]
