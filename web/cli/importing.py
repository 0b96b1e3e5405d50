"""``tabletop import``: the same as ``tabletop new --from FILE``, named after the file."""

from __future__ import annotations

from pathlib import Path

import click

from web.cli.options import data_option, folder_option, playbook_option


@click.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--name", help="What the scenario is called. [default: as the file]")
@folder_option
@data_option
@playbook_option
@click.pass_context
def command(
    context: click.Context, file: Path, name: str | None, folder: Path | None, data: Path | None, book: str
) -> None:
    """Make a scenario of FILE: a postmortem, an event list, or an exercise of another tool."""
    from web.cli.new import command as new  # noqa: PLC0415 -- only when it runs

    called = name or " ".join(file.stem.replace("_", " ").split())
    context.invoke(
        new, name=called, source=str(file), answers=None, folder=folder, data=data, book=book, defaults=False
    )
