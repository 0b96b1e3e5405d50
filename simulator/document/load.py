"""From text to values: one YAML document, read strictly and with every fault."""

import re
from bisect import bisect_right

from simulator.document.compose import compose
from simulator.document.document import Document
from simulator.document.faults import DocumentError, Fault, Mark
from simulator.document.gathering import Gathering, TooManyFaults
from simulator.document.scalars import FORBIDDEN

SIZE_LIMIT = 2_000_000
"""Bytes of UTF-8 that a document may have."""

_TAB_LINE = re.compile(r"\t[^\n]*")
_BREAK = re.compile(r"\r\n|\r|\n")


def load(text: str, name: str) -> Document:
    """Read one YAML document; raises DocumentError with every fault.

    `name` is the file as its author knows it. Anything that a reader of YAML 1.1 would take for
    something else is refused, and so are tags, aliases, tabs and whatever is out of proportion.
    """
    document, faults = load_leniently(text, name)
    if document is None or faults:
        raise DocumentError(faults)
    return document


def load_bytes(data: bytes, name: str) -> Document:
    """Read a file's bytes as `load` reads its text; they must be UTF-8."""
    return load(decode(data, name), name)


def decode(data: bytes, name: str) -> str:
    """The text of a file; raises DocumentError where it is not UTF-8 or too large."""
    if len(data) > SIZE_LIMIT:
        raise DocumentError([_too_large(len(data), name)])
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        mark = _Lines(before).mark(len(before))
        message = f"the file is not UTF-8 (byte {data[error.start]:#04x})"
        raise DocumentError([Fault("D003", message, "Save it in the encoding UTF-8.", name, *mark)]) from None


def load_leniently(text: str, name: str) -> tuple[Document | None, list[Fault]]:
    """As much of the document as can be read, and its faults; None where reading had to stop."""
    if (size := len(text) if len(text) > SIZE_LIMIT else len(text.encode("utf-8", "surrogatepass"))) > SIZE_LIMIT:
        return None, [_too_large(size, name)]
    gathering = Gathering(name)
    try:
        return compose(_cleaned(text.removeprefix("\ufeff"), gathering), gathering), gathering.faults
    except TooManyFaults:
        return None, gathering.faults


def _cleaned(text: str, gathering: Gathering) -> str:
    """The text with a space for each character it may not have, so that columns stay what they are."""
    if not FORBIDDEN.search(text) and "\t" not in text:
        return text
    lines = _Lines(text)
    for found in FORBIDDEN.finditer(text):
        message = f"the character U+{ord(found[0]):04X} has no place in a text"
        gathering.add("D004", lines.mark(found.start()), message, "Delete it; editors can show invisible characters.")
    for found in _TAB_LINE.finditer(text):
        gathering.add(
            "D005",
            lines.mark(found.start()),
            "a tab stands here",
            "Use spaces. In text, write \\t inside double quotes.",
        )
    return FORBIDDEN.sub(" ", text).replace("\t", " ")


class _Lines:
    """Where each line of a text begins."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(found.end() for found in _BREAK.finditer(text))]

    def mark(self, position: int) -> Mark:
        line = bisect_right(self._starts, position)
        return Mark(line, position - self._starts[line - 1] + 1)


def _too_large(size: int, name: str) -> Fault:
    message = f"the document has {size} bytes; at most {SIZE_LIMIT} are read"
    return Fault("D002", message, "Divide it, or take out what is not a script.", name, 1, 1)
