"""``tabletop export``: a scenario as a master scenario event list, for spreadsheets."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

FAULTY = 1
ENDINGS = (".xlsx", ".csv")


@click.command("export")
@click.argument("scenario")
@click.option(
    "--msel",
    "target",
    required=True,
    type=click.Path(dir_okay=False, path_type=Path),
    help="The file to write: .xlsx or .csv.",
)
@click.option(
    "--begins",
    metavar="WHEN",
    help="When the session is planned to start, like 2026-12-01T10:00+01:00, for the column of wall time.",
)
@click.pass_context
def command(context: click.Context, scenario: str, target: Path, begins: str | None) -> None:
    """Write SCENARIO, a file or the id of one that came with the program, as an event list.

    The columns are HSEEP's. What a list has no column for is carried beside it (in CSV, below it), so that `tabletop
    import` of the file gives the same scenario again. A file that is there already is not written over.
    """
    from simulator.document import DocumentError, load  # noqa: PLC0415 -- slow to import, and not for --help
    from simulator.exchange.msel.files import msel_file  # noqa: PLC0415
    from web.cli.reading import read_script  # noqa: PLC0415
    from web.library import SHIPPED  # noqa: PLC0415

    if target.suffix.lower() not in ENDINGS:
        raise click.UsageError(f"{target.name}: the ending must be one of {', '.join(ENDINGS)}.")
    if target.exists():
        raise click.UsageError(f"{target} is there already. Give another name, or take that file away.")
    path = Path(scenario) if Path(scenario).is_file() else SHIPPED / f"{scenario}.yaml"
    if not path.is_file():
        raise click.UsageError(f"“{scenario}” is neither a file nor a scenario that came with the program.")
    planned = _instant(begins)
    try:
        script = read_script(path)
        written = load(script.scenario_text, str(path)).value
    except DocumentError as faulty:
        click.echo(str(faulty), err=True)
        context.exit(FAULTY)
    value = written if isinstance(written, dict) else {}
    target.write_bytes(msel_file(script.scenario, value, script.playbook, target.suffix.lower(), planned))
    click.echo(f"{target} is written: {len(script.scenario.injects)} events.")


def _instant(text: str | None) -> datetime | None:
    if text is None:
        return None
    try:
        found = datetime.fromisoformat(text)
    except ValueError as wrong:
        raise click.UsageError(f"{text!r} is no instant; write it like 2026-12-01T10:00+01:00.") from wrong
    if found.tzinfo is None:
        raise click.UsageError(f"{text!r} has no zone; write it like 2026-12-01T10:00+01:00.")
    return found
