"""``tabletop import``: the same as ``tabletop new --from FILE``, named after the file."""

from __future__ import annotations

from pathlib import Path

import click


@click.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--name", help="What the scenario is called. [default: as the file]")
@click.option(
    "--folder",
    default="scenarios",
    show_default=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="Where it is written.",
)
@click.option(
    "--playbook", "book", default="incident-response", show_default=True, help="The playbook that it is graded by."
)
@click.pass_context
def command(context: click.Context, file: Path, name: str | None, folder: Path, book: str) -> None:
    """Make a scenario of FILE: a postmortem, an event list, or an exercise of another tool."""
    from web.cli.new import command as new  # noqa: PLC0415 -- only when it runs

    called = name or " ".join(file.stem.replace("_", " ").split())
    context.invoke(new, name=called, source=str(file), answers=None, folder=folder, book=book, defaults=False)
