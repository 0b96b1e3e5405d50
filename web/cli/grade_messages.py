"""``tabletop grade-messages``: what the grader of prose says of messages in a file."""

from __future__ import annotations

from typing import BinaryIO

import click

FAULTY = 1


@click.command("grade-messages")
@click.argument("file", type=click.File("rb"))
@click.pass_context
def command(context: click.Context, file: BinaryIO) -> None:
    """Grade the messages in FILE (JSON lines; - reads standard input), and print one prediction a line.

    Exits with 1 if a record could not be read; the others are graded all the same, in their order.
    """
    from scoring.prose import grade  # noqa: PLC0415 -- slow to import, and not for --help
    from web.cli.records import RecordError, prediction, read_record  # noqa: PLC0415

    faulty = False
    for number, line in enumerate(file, start=1):
        if not line.strip():
            continue
        try:
            record = read_record(line)
        except RecordError as fault:
            faulty = True
            click.echo(f"{getattr(file, 'name', '<stdin>')}:{number}: {fault}", err=True)
            continue
        click.echo(prediction(record, grade(record.writing)))
    context.exit(FAULTY if faulty else 0)
