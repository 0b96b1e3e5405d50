"""``tabletop rehearse``: a scripted play without a browser, and the scorecard it comes to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from simulator.scenario.model import Scenario

FAULTY = 1


@click.command("rehearse")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--play", help="Which of the scenario's plays; without it, the only one, or a list of them.")
@click.option("--json", "as_json", is_flag=True, help="Print the scorecard as one JSON object.")
@click.option("--transcript", "as_transcript", is_flag=True, help="Print what happened, line by line, instead.")
@click.pass_context
def command(context: click.Context, file: Path, play: str | None, *, as_json: bool, as_transcript: bool) -> None:
    """Play the scenario in FILE by one of its own plays, and print the scorecard.

    Exits with 1 if the file has faults, the play cannot be played, or it does not come to what the
    scenario expects of it.
    """
    from scoring import UnscorableError, card_json, card_text, score  # noqa: PLC0415 -- slow to import, and not for --help
    from simulator.document import DocumentError  # noqa: PLC0415
    from simulator.rehearsal import RehearsalFault, rehearse, transcript  # noqa: PLC0415
    from web.cli.expectations import disappointments  # noqa: PLC0415
    from web.cli.reading import read_script  # noqa: PLC0415

    if as_json and as_transcript:
        raise click.UsageError("--json prints the card and --transcript the play: ask for one, then for the other.")
    try:
        script = read_script(file)
        play = play or _only_play(script.scenario, file)
        rehearsal = rehearse(script.scenario, script.playbook, play, script.pins)
        card = score(script.scenario, script.playbook, rehearsal.events)
    except (DocumentError, RehearsalFault, UnscorableError) as fault:
        click.echo(str(fault), err=True)
        context.exit(FAULTY)
    told = card_json if as_json else card_text
    print((transcript(rehearsal) if as_transcript else told(card)).removesuffix("\n"))
    unmet = disappointments(script.scenario, play, card)
    for line in unmet:
        click.echo(f"{file}: {line}", err=True)
    context.exit(FAULTY if unmet else 0)


def _only_play(scenario: Scenario, file: Path) -> str:
    """The play that is meant where none is named; a usage error that lists them where there are several, or none."""
    if len(scenario.plays) == 1:
        return next(iter(scenario.plays))
    if not scenario.plays:
        raise click.UsageError(f"{file} has no play to rehearse. Write one under plays.")
    width = max(len(name) for name in scenario.plays)
    named = "\n".join(f"  --play {name:{width}}  {play.title}" for name, play in scenario.plays.items())
    raise click.UsageError(f"Which play? {file} has\n{named}")
