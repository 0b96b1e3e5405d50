"""Plain words for pydantic's vocabulary."""

from collections.abc import Mapping, Sequence
from typing import Any

from pydantic.fields import FieldInfo

from simulator.document.document import Document
from simulator.document.faults import Path

MESSAGE_LIMIT = 300
"""Characters of a message; a hostile value is not repeated at length."""

_BOUNDS = {
    "greater_than": ("must be more than {gt}", "Write a number above {gt}."),
    "greater_than_equal": ("must be {ge} at least", "Write {ge} or more."),
    "less_than": ("must be less than {lt}", "Write a number below {lt}."),
    "less_than_equal": ("may be {le} at most", "Write {le} or less."),
    "multiple_of": ("must be a multiple of {multiple_of}", "Write a multiple of {multiple_of}."),
    "finite_number": ("must be a finite number", "Write it in plain decimals."),
}
"""What pydantic's errors about the size of a number say, after the name of the value; and the way out."""

_FORMS = {
    "^[a-z0-9][a-z0-9-]{0,60}$": "Use small letters, digits and hyphens, and begin with a letter or a digit.",
    "^[a-z0-9][a-z0-9-]{1,60}$": "Use two or more small letters, digits and hyphens, a letter or a digit first.",
}
"""What a pattern asks for, in words. Where a pattern is not here, its field has an example."""

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


def bound(error: str, context: Mapping[str, Any], given: object) -> tuple[str, str] | None:
    """What an error about a bound says, after the name of the value, and the way out; None for another error."""
    match error:
        case "string_too_short":
            least = context["min_length"]
            mend = "Write something here." if least == 1 else f"Write {counted(least, 'character')} or more."
            return f"must have {counted(least, 'character')} at least", mend
        case "string_too_long":
            most = context["max_length"]
            over = len(given) - most if isinstance(given, str) else 0
            return f"may have {counted(most, 'character')} at most", f"Shorten it by {counted(over, 'character')}."
        case "too_short":
            least, has = context["min_length"], context["actual_length"]
            return f"must have {counted(least, 'item')} at least, and has {has}", f"Add {counted(least - has, 'item')}."
        case "too_long":
            most, has = context["max_length"], context["actual_length"]
            more = f"Take out {has - most}." if isinstance(has, int) else f"Keep {most} of them."
            return f"may have {counted(most, 'item')} at most, and has {has or 'more'}", more
    if error not in _BOUNDS:
        return None
    message, mend = _BOUNDS[error]
    return message.format(**context), mend.format(**context)


def form(pattern: str, field: FieldInfo | None) -> str | None:
    """How a text that has to fit a pattern is written: in words, by its field's example; None if neither is there."""
    examples = [] if field is None else field.examples or []
    like = f"Write it like {examples[0]}." if examples else ""
    return " ".join(filter(None, [_FORMS.get(pattern, ""), like])) or None


def counted(number: int, noun: str) -> str:
    """A number of things: ``1 item``, ``2 items``."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


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
