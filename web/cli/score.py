"""``tabletop score``: the scorecard of an exported exercise, byte for byte the one that the server shows."""

from __future__ import annotations

from pathlib import Path

import click

FAULTY = 1


@click.command("score")
@click.argument("journal", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print the scorecard as one JSON object.")
@click.pass_context
def command(context: click.Context, journal: Path, *, as_json: bool) -> None:
    """Score the exported exercise in JOURNAL (JSON lines, as the console's export gives them).

    Exits with 1 if the file is not a whole journal.
    """
    from scoring import UnscorableError, card_json, card_text, score  # noqa: PLC0415 -- slow to import, and not for --help
    from simulator.document import DocumentError  # noqa: PLC0415
    from simulator.journal import ExportError, read_export  # noqa: PLC0415
    from simulator.playbook import read_playbook  # noqa: PLC0415
    from simulator.scenario.read import read_scenario  # noqa: PLC0415

    try:
        export = read_export(journal.read_text("utf-8"), str(journal))
        playbook = read_playbook(export.playbook, f"{journal}: playbook")
        scenario = read_scenario(export.scenario, f"{journal}: scenario", lambda _id: playbook)
        card = score(scenario, playbook, export.events)
    except (DocumentError, ExportError, UnicodeDecodeError, UnscorableError) as fault:
        click.echo(str(fault), err=True)
        context.exit(FAULTY)
    print((card_json(card) if as_json else card_text(card)).removesuffix("\n"))
