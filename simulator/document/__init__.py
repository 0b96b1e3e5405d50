"""YAML in, plain values out, and every fault of the file at once with its line and column.

``load`` reads the text, ``validate`` holds it against a pydantic model, ``read`` does both in one
pass. What the values mean is checked by their readers: ``read_leniently`` gives them what is left of a file
with faults, and keeps to itself what only follows from these. All faults stand in one catalogue, ``docs/faults.md``.
"""

from simulator.document.document import Document, Value
from simulator.document.faults import DocumentError, Fault, Mark, Path
from simulator.document.flaw import Flaw
from simulator.document.load import load, load_bytes
from simulator.document.reading import Reading, read, read_leniently
from simulator.document.validate import validate

__all__ = [
    "Document",
    "DocumentError",
    "Fault",
    "Flaw",
    "Mark",
    "Path",
    "Reading",
    "Value",
    "load",
    "load_bytes",
    "read",
    "read_leniently",
    "validate",
]
