"""Plain words for pydantic's vocabulary."""

from collections.abc import Sequence

from simulator.document.document import Document
from simulator.document.faults import Path

MESSAGE_LIMIT = 300
"""Characters of a message; a hostile value is not repeated at length."""

BOUNDS = {
    "string_too_short": "must have {min_length} characters at least",
    "string_too_long": "may have {max_length} characters at most",
    "string_pattern_mismatch": "does not have the form {pattern}",
    "too_short": "must have {min_length} items at least, and has {actual_length}",
    "too_long": "may have {max_length} items at most, and has {actual_length}",
    "greater_than": "must be more than {gt}",
    "greater_than_equal": "must be {ge} at least",
    "less_than": "must be less than {lt}",
    "less_than_equal": "may be {le} at most",
    "multiple_of": "must be a multiple of {multiple_of}",
    "finite_number": "must be a finite number",
}
"""What each of pydantic's errors about a bound says, after the name of the value."""

_KINDS = {
    "text": ("string_type", "string_sub_type"),
    "a whole number": ("int_type", "int_parsing", "int_from_float", "int_parsing_size"),
    "a number": ("float_type", "float_parsing", "decimal_type", "decimal_parsing"),
    "true or false": ("bool_type", "bool_parsing"),
    "a list": ("list_type", "tuple_type", "set_type", "frozen_set_type", "iterable_type"),
    "a mapping": ("dict_type", "model_type", "model_attributes_type", "mapping_type", "dataclass_type"),
    "left empty": ("none_required",),
}
_KIND_OF_ERROR = {error: kind for kind, errors in _KINDS.items() for error in errors}
_MENDS = {
    "text": "Write text; a number that is meant as text goes in quotes.",
    "a whole number": "Write a whole number, without quotes.",
    "a number": "Write a number, without quotes and without its unit.",
    "true or false": "Write true or false, without quotes.",
    "a list": "Write [one, two], or each item on its own line behind '- '.",
    "a mapping": "Write 'key: value' lines, indented below.",
    "left empty": "Leave it empty.",
}


def kind_wanted(error: str) -> str | None:
    """The kind of value that an error of pydantic's asks for; None when it is about something else."""
    return _KIND_OF_ERROR.get(error)


def mend_for_kinds(kinds: Sequence[str]) -> str:
    """How values of these kinds are written."""
    return "\n".join(_MENDS[kind] for kind in kinds)


def kind_of(value: object) -> str:
    """What a value of a document is, in a word or two."""
    match value:
        case None:
            return "empty"
        case bool():
            return str(value).lower()
        case int() | float():
            return f"the number {value}"
        case str():
            return f"the text '{shortened(value, 60)}'"
        case list():
            return "a list"
        case _:
            return "a mapping"


def subject(document: Document, path: Path, *, of_key: bool = False) -> str:
    """What a message is about: ``'title' in seats 'on-call'``."""
    if not path:
        return "the document"
    key = path[-1]
    if isinstance(key, int):
        return document.words(path)
    where = f" in {document.words(path[:-1])}" if path[:-1] else ""
    return f"{'the key ' if of_key else ''}'{shortened(key, 60)}'{where}"


def listed(words: Sequence[str]) -> str:
    """The words with ``or`` before the last."""
    return " or ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))


def shortened(text: str, limit: int = MESSAGE_LIMIT) -> str:
    """The text on one line, cut where it is too long to be shown."""
    line = " ".join(text.split())
    return line if len(line) <= limit else f"{line[:limit]}..."
