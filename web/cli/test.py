"""``tabletop test``: whether scripted plays come to what their scenario expects, and go as their transcripts say."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from difflib import unified_diff
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterator

    from web.cli.reading import Script

FAULTY = 1
SHOWN = 12
"""Lines of a transcript's difference that are told."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """One play of one scenario, and what is wrong with it."""

    file: str
    play: str
    score_pct: int | None
    ending: str | None
    wrong: tuple[str, ...]


@click.command("test")
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--write", is_flag=True, help="Write the transcripts anew instead of comparing them.")
@click.option(
    "--json",
    "as_json",
    is_flag=True,
    help="Print one JSON object: {plays: [{file, play, score_pct, ending, wrong: [...]}]}.",
)
@click.pass_context
def command(context: click.Context, paths: tuple[Path, ...], *, write: bool, as_json: bool) -> None:
    """Play the scripted plays of all scenarios in PATHS (files or folders), and hold them against their own tests.

    Each play must be playable, come to what `expect` says, and go as the transcript beside the scenario says, where
    there is one. Exits with 1 if anything differs.
    """
    files = [file for path in paths or (Path("scenarios"),) for file in _scenarios(path)]
    if not files:
        raise click.UsageError("There is no scenario here.")
    outcomes: list[Outcome] = []
    with click.progressbar(files, label="plays", file=sys.stderr) as bar:
        for file in bar:
            outcomes += _tested(file, write=write)
    if as_json:
        told = [{"file": one.file, "play": one.play, "score_pct": one.score_pct, "ending": one.ending,
                 "wrong": list(one.wrong)} for one in outcomes]  # fmt: skip
        print(json.dumps({"plays": told}, indent=2, ensure_ascii=False))
    else:
        for one in outcomes:
            print(_line(one))
    context.exit(FAULTY if any(one.wrong for one in outcomes) else 0)


def _scenarios(path: Path) -> list[Path]:
    return [path] if path.is_file() else sorted(path.glob("*.yaml"))


def _tested(file: Path, *, write: bool) -> Iterator[Outcome]:
    from simulator.document import DocumentError  # noqa: PLC0415 -- slow to import, and not for --help
    from web.cli.reading import read_script  # noqa: PLC0415

    try:
        script = read_script(file)
    except DocumentError as faulty:
        yield Outcome(str(file), "", None, None, tuple(map(str, faulty.faults)))
        return
    for play in script.scenario.plays:
        yield _played(file, script, play, write=write)


def _played(file: Path, script: Script, play: str, *, write: bool) -> Outcome:
    from scoring import score  # noqa: PLC0415
    from simulator.rehearsal import RehearsalFault, rehearse, transcript  # noqa: PLC0415
    from web.cli.expectations import disappointments  # noqa: PLC0415

    try:
        rehearsal = rehearse(script.scenario, script.playbook, play, script.pins)
    except RehearsalFault as fault:
        return Outcome(str(file), play, None, None, (str(fault),))
    card = score(script.scenario, script.playbook, rehearsal.events)
    beside, told = file.with_name(f"{file.stem}.{play}.txt"), transcript(rehearsal)
    if write:
        beside.write_text(told, encoding="utf-8")
    wrong = (*disappointments(script.scenario, play, card), *_differences(beside, told))
    return Outcome(str(file), play, card.score_pct, card.ending, wrong)


def _differences(beside: Path, told: str) -> Iterator[str]:
    if beside.exists() and (was := beside.read_text(encoding="utf-8")) != told:
        lines = unified_diff(was.splitlines(), told.splitlines(), beside.name, "as it goes now", n=1, lineterm="")
        yield "the play goes otherwise than its transcript says; read the difference, then --write it\n" + "\n".join(
            f"      {line}" for line in islice(lines, SHOWN)
        )


def _line(one: Outcome) -> str:
    head = f"{one.file} {one.play}: ".replace(" :", ":")
    if one.wrong:
        return "\n".join(f"{head}{line}" for line in one.wrong)
    return f"{head}{one.score_pct} %, {one.ending}"
