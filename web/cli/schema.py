"""``tabletop schema``: the JSON Schema by which editors complete and explain what one writes."""

from __future__ import annotations

from pathlib import Path

import click


@click.command("schema")
@click.argument("kind", type=click.Choice(["scenario", "playbook"]), default="scenario")
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="Write it to a file.")
def command(kind: str, output: Path | None) -> None:
    """Print the JSON Schema of scenario or playbook files, for the YAML support of VS Code, JetBrains and others.

    docs/command-line.md says how an editor is told of it.
    """
    from simulator.document.json_schema import json_schema  # noqa: PLC0415 -- slow to import, and not for --help
    from simulator.playbook.model import Playbook  # noqa: PLC0415
    from simulator.scenario.model import Scenario  # noqa: PLC0415

    text = json_schema(Scenario if kind == "scenario" else Playbook, kind)
    if output is None:
        print(text, end="")
    else:
        output.write_text(text, encoding="utf-8")
