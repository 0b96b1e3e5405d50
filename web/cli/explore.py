"""``tabletop explore``: all the ways a scenario can go, and whether they can be played, won, lost and scored."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from web.explorer import Budget
    from web.explorer.account import Account

FAULTY = 1
PLAYS = 10_000


@click.command("explore")
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--plays", default=PLAYS, show_default=True, help="At most so many plays of each scenario.")
@click.option("--seconds", type=float, help="Begin no more plays of a scenario after this long.")
@click.option("--until-covered", is_flag=True, help="Stop as soon as everything in the script has been reached.")
@click.option("--seed", default=1, show_default=True, help="Of the sample; the same seed plays the same plays.")
@click.option("--processes", default=2, show_default=True, help="Plays at the same time.")
@click.option("--strict", is_flag=True, help="Findings fail too: criteria on which no play lost a point.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object: {scenarios: [...]}.")
@click.option("--html", "html_path", type=click.Path(dir_okay=False, path_type=Path), help="Write the report here.")
@click.pass_context
def command(
    context: click.Context,
    /,
    files: tuple[Path, ...],
    *,
    strict: bool,
    as_json: bool,
    html_path: Path | None,
    **of: Any,  # noqa: ANN401 -- the budget's own fields
) -> None:
    """Play the scenarios in FILES in all the ways they can go: all of them where that is few, else a seeded sample.

    Tells what no play reaches, what doing nothing, everything and the opposite score, the best and worst play,
    and how players of different skill come out. Exits with 1 if something is never reached or an extreme is rewarded;
    with --strict also if nobody can lose a criterion.
    """
    from simulator.document import DocumentError  # noqa: PLC0415 -- slow to import, and not for --help
    from web.explorer import Budget  # noqa: PLC0415

    try:
        accounts = [_explored(path, Budget(**of)) for path in files]
    except DocumentError as faulty:
        click.echo(str(faulty), err=True)
        context.exit(FAULTY)
    if html_path is not None:
        from web.explorer.page import page  # noqa: PLC0415

        html_path.write_text(page(accounts), encoding="utf-8")
    if as_json:
        print(json.dumps({"scenarios": [one.told() for one in accounts]}, indent=2, ensure_ascii=False))
    else:
        from web.explorer.words import in_words  # noqa: PLC0415

        print("\n\n".join(in_words(one) for one in accounts))
    context.exit(FAULTY if any(one.problems or (strict and one.findings) for one in accounts) else 0)


def _explored(path: Path, budget: Budget) -> Account:
    from web.explorer.account import account  # noqa: PLC0415
    from web.explorer.tour import explore, ground_of  # noqa: PLC0415

    over = ground_of(path)
    most = min(over.ways, budget.plays)
    with click.progressbar(length=most, label=f"{over.scenario.id:<32}", file=sys.stderr) as bar:

        def tell(told: tuple[int, int]) -> None:
            bar.update(min(told[0], most) - bar.pos)

        return account(over, explore(path, budget, tell))
