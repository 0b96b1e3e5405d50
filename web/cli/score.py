"""``tabletop score``: the scorecard of an exported exercise, or what another playbook would have made of many."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from web.cli.options import settings_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from simulator.journal import Export
    from web.cli.rescoring import Rescored

FAULTY = 1


@click.command("score")
@click.argument("journals", nargs=-1, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--diff",
    "other",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A playbook to try against old exercises: print what it would change, finding by finding. Keeps nothing.",
)
@click.option(
    "--data",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="With --diff: all exercises of this installation, beside any JOURNALS.",
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.pass_context
def command(
    context: click.Context, journals: tuple[Path, ...], other: Path | None, data: Path | None, *, as_json: bool
) -> None:
    """Score the exported exercise in JOURNALS (JSON lines, as the record's page gives it).

    With --diff PLAYBOOK.yaml several, and those of --data: each is scored by its own playbook and by that one, and the
    differences are listed. Exits with 1 if a file is not a whole journal, or the playbook does not fit.
    """
    if other is None:
        if len(journals) != 1 or data is not None:
            raise click.UsageError("Name one journal; several, or --data, go with --diff PLAYBOOK.yaml.")
        _print_card(context, journals[0], as_json=as_json)
    elif not journals and data is None:
        raise click.UsageError("Name the journals to try the playbook against, or --data DIR for all that are there.")
    else:
        _print_differences(context, other, journals, data, as_json=as_json)


def _print_card(context: click.Context, journal: Path, *, as_json: bool) -> None:
    from scoring import card_json, card_text  # noqa: PLC0415 -- slow to import, and not for --help
    from web.cli.rescoring import FAULTS, read_journal, score_export  # noqa: PLC0415

    try:
        card = score_export(read_journal(journal), str(journal))
    except FAULTS as fault:
        click.echo(str(fault), err=True)
        context.exit(FAULTY)
    print((card_json(card) if as_json else card_text(card)).removesuffix("\n"))


def _print_differences(
    context: click.Context, other: Path, journals: tuple[Path, ...], data: Path | None, *, as_json: bool
) -> None:
    from web.cli.rescoring import FAULTS, read_other, rescore  # noqa: PLC0415 -- as above

    found, faulty = [], False
    try:
        playbook = read_other(other)
    except FAULTS as fault:
        click.echo(str(fault), err=True)
        context.exit(FAULTY)
    for name, export in _exports(context, journals, data):
        try:
            found.append(rescore(export, playbook, name))
        except FAULTS as fault:
            click.echo(str(fault), err=True)
            faulty = True
    _print_all(found, as_json=as_json)
    context.exit(FAULTY if faulty else 0)


def _exports(context: click.Context, journals: tuple[Path, ...], data: Path | None) -> Iterator[tuple[str, Export]]:
    from simulator.journal import CannotOpenStore  # noqa: PLC0415 -- as above
    from web.cli.rescoring import FAULTS, read_journal, stored_exercises  # noqa: PLC0415

    for journal in journals:
        try:
            yield str(journal), read_journal(journal)
        except FAULTS as fault:
            click.echo(str(fault), err=True)
            context.exit(FAULTY)
    if data is not None:
        try:
            yield from stored_exercises(settings_of(data, {}, os.environ).database)
        except CannotOpenStore as failure:
            raise click.UsageError(str(failure)) from failure


def _print_all(found: list[Rescored], *, as_json: bool) -> None:
    from scoring.difference import difference_text, difference_value  # noqa: PLC0415 -- as above

    if as_json:
        listed = {"exercises": [difference_value(one.found, one.name) for one in found]}
        print(json.dumps(listed, indent=2, sort_keys=True, ensure_ascii=False))
        return
    for one in found:
        print(difference_text(one.found, one.name))
    changed = sum(bool(one.found.changes) for one in found)
    print(f"{len(found)} exercise{'' if len(found) == 1 else 's'} scored again, {changed} would change.")
