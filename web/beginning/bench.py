"""The other end of `web.beginning.reader`: reads one file, tells what would become of it, and ends.

It is asked by one object of JSON on standard input and answers with one.
"""

from __future__ import annotations

import json
import os
import sys
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from simulator.exchange.bringing import CannotBring, Sort, bring
from simulator.exchange.msel import Corrections
from simulator.playbook import read_playbook
from simulator.scenario.read import examine_scenario

if TYPE_CHECKING:
    from simulator.exchange.bringing import Brought
    from simulator.exchange.msel import DryRun

Json = dict[str, Any]
GIVES_WAY = 5
MOST_MEMORY_BYTES = 1_500_000_000
"""A file that wants more to be read is not read."""
SHOWN_TEXT = 300


def answer(asked: Json) -> Json:
    """What would become of the file at ``path``."""
    playbook = read_playbook(asked["playbook"], "playbook")
    corrections = Corrections(
        {(sheet, int(column)): field for sheet, column, field in asked["columns"]},
        dict(asked["readings"]),
        frozenset(asked["left_out"]),
    )
    try:
        brought = bring(
            Path(asked["path"]).read_bytes(),
            asked["filename"],
            playbook,
            name=asked["name"],
            sort=Sort(asked["sort"]),
            corrections=corrections,
        )
    except CannotBring as refused:
        return {"refused": str(refused)}
    except MemoryError:
        return {"refused": "Reading the file takes more memory than is there. Leave the list alone in it."}
    text = brought.text
    faults = examine_scenario(text, "draft", lambda _named: playbook).faults
    return _told(brought) | {"text": text, "faults": [f"{fault.message} [{fault.code}]" for fault in faults]}


def _told(brought: Brought) -> Json:
    return {
        "name": brought.name,
        "placed": [asdict(one) for one in brought.placed],
        "unplaced": [asdict(one) for one in brought.unplaced],
        "unmapped": list(brought.unmapped),
        "run": None if brought.run is None else _run(brought.run),
    }


def _run(run: DryRun) -> Json:
    return {
        "carried": run.carried is not None,
        "sheets": [
            {
                "name": sheet.name, "header_row": sheet.header_row, "rows": sheet.rows, "above": list(sheet.above),
                "reading": sheet.reading or "", "columns": [asdict(column) for column in sheet.columns],
            }
            for sheet in run.sheets
        ],
        "made": [{"sheet": one.sheet, "row": one.row, **_inject(one.inject)} for one in run.made],
        "refused": [asdict(one) for one in run.refused],
        "remarks": [asdict(one) for one in run.remarks],
        "sections": [section.title for section in run.sections],
        "kept": [{"sheet": column.sheet, "title": column.title, "filled": column.filled} for column in run.unmapped],
    }  # fmt: skip


def _inject(inject: Json) -> Json:
    to = inject.get("to") or []
    after = (
        f"after {inject['after']}" + (f" + {inject['delay']}" if inject.get("delay") else "")
        if inject.get("after")
        else ""
    )
    return {
        "id": inject["id"], "when": inject.get("at") or after, "via": inject["via"], "from": inject.get("from") or "",
        "to": ", ".join(to) if isinstance(to, list) else str(to), "text": inject["text"][:SHOWN_TEXT],
        "note": inject.get("note") or "",
    }  # fmt: skip


def main() -> None:
    """Answer what stands on standard input."""
    os.nice(GIVES_WAY)
    with suppress(ImportError, OSError, ValueError):
        import resource  # noqa: PLC0415 -- not everywhere

        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY_BYTES, MOST_MEMORY_BYTES))
    json.dump(answer(json.loads(sys.stdin.buffer.read())), sys.stdout)


if __name__ == "__main__":
    main()
