"""YAML in, plain values out, and every fault of the file at once with its line and column.

``load`` reads the text, ``validate`` holds it against a pydantic model, ``read`` does both in one
pass so that the author sees the faults of both. What the values mean is checked by their readers,
who report through ``Document.fault``. All faults stand in one catalogue, ``docs/faults.md``.
"""

from simulator.document.document import Document, Value
from simulator.document.faults import DocumentError, Fault, Mark, Path
from simulator.document.load import load, load_bytes
from simulator.document.read import read
from simulator.document.validate import validate

__all__ = ["Document", "DocumentError", "Fault", "Mark", "Path", "Value", "load", "load_bytes", "read", "validate"]
