"""Has a file read in a process of its own, which ends with it."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from gevent.subprocess import PIPE, Popen, TimeoutExpired

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

Json = dict[str, Any]
MODULE = "web.beginning.bench"
ANSWERS_WITHIN_S = 60


class ReaderFailed(RuntimeError):  # noqa: N818 -- ours, and loud
    """The process ended without an answer; the text is what it said."""


class CannotRead(Exception):  # noqa: N818 -- the file's fault
    """A file that nothing can be made of; the text says why and what to do."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """How a file is to be read, as its owner has put it right."""

    name: str = ""
    columns: Mapping[tuple[str, int], str] = field(default_factory=dict)
    readings: Mapping[str, str] = field(default_factory=dict)
    left_out: frozenset[str] = frozenset()


def read_file(path: Path, filename: str, sort: str, playbook_text: str, wanted: Wanted) -> Json:
    """What would become of a file, with the draft's text; raises `CannotRead`."""
    asked = {
        "path": str(path), "filename": filename, "sort": sort, "playbook": playbook_text, "name": wanted.name,
        "columns": [(sheet, column, held) for (sheet, column), held in wanted.columns.items()],
        "readings": dict(wanted.readings), "left_out": sorted(wanted.left_out),
    }  # fmt: skip
    told = _exchange(asked)
    if "refused" in told:
        raise CannotRead(told["refused"])
    return told


def _exchange(asked: Json) -> Json:
    with Popen(
        [sys.executable, "-P", "-m", MODULE], stdin=PIPE, stdout=PIPE, stderr=PIPE, start_new_session=True
    ) as process:
        try:
            out, said = process.communicate(json.dumps(asked).encode(), timeout=ANSWERS_WITHIN_S)
        except TimeoutExpired as late:
            process.kill()
            process.communicate()
            raise CannotRead(
                "Reading the file takes too long. Leave the list alone in it, without formats to the end of the sheet."
            ) from late
    if process.returncode < 0 or b"MemoryError" in said:
        raise CannotRead("Reading the file takes more than a list of events should. Leave the list alone in it.")
    if process.returncode:
        raise ReaderFailed(said.decode("utf-8", "replace"))
    told: Json = json.loads(out)
    return told
