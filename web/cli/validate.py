"""``tabletop validate``: every fault of scenario and playbook files, with its place and its mend."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterable

    from simulator.document import Fault

FAULTY = 1


@click.command("validate")
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object: {files: [{file, faults: [...]}]}.")
@click.option("--strict", is_flag=True, help="Let advice (codes A...) count as a fault.")
@click.pass_context
def command(context: click.Context, files: tuple[Path, ...], *, as_json: bool, strict: bool) -> None:
    """Check scenario and playbook FILES, and tell all their faults at once.

    A file in a folder called playbooks, or without seats, is read as a playbook. Exits with 1 if
    there is any fault; what is only advised against (codes A...) is told, and counts with --strict.
    """
    from simulator.document.catalogue import fault_kind  # noqa: PLC0415
    from web.cli.reading import faults_of  # noqa: PLC0415 -- slow to import, and not for --help

    found = {path: faults_of(path) for path in files}
    if as_json:
        print(
            json.dumps({"files": [_file(path, faults) for path, faults in found.items()]}, indent=2, ensure_ascii=False)
        )
    else:
        for path, faults in found.items():
            print("\n".join(map(str, faults)) if faults else f"{path}: no faults")
    told = (fault for faults in found.values() for fault in faults)
    context.exit(FAULTY if any(strict or not fault_kind(fault.code).advice for fault in told) else 0)


def _file(path: Path, faults: Iterable[Fault]) -> dict[str, object]:
    return {
        "file": str(path),
        "faults": [
            {
                "code": fault.code,
                "line": fault.line,
                "column": fault.column,
                "message": fault.message,
                "mend": fault.mend,
                "path": list(fault.path),
            }
            for fault in faults
        ],
    }
