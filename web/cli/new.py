"""``tabletop new``: a scenario from six answers, a shipped one, a postmortem, a spreadsheet, or another tool's file."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from web.cli.options import data_option, folder_of, folder_option, playbook_option

if TYPE_CHECKING:
    from simulator.document import Value
    from simulator.exchange.outline import Answers
    from simulator.playbook import Playbook

FAULTY = 1
QUESTIONS = (
    ("symptom", "1. What fails, as customers would say it?"),
    ("share_pct", "   For how many of them, in percent?"),
    ("company", "2. Which company? Invent one."),
    ("service", "   Which service of theirs?"),
    ("starts", "3. When does it begin? Weekday, time and zone"),
    ("signs", "4. How severe is it? Signs, parted by spaces"),
    ("cause", "5. What is the cause?"),
    ("seen_in", "   Where can one see it?"),
    ("mends", "6. What mends it?"),
)
"""Field of `Answers`, and what is asked for it."""


@click.command("new")
@click.argument("name")
@click.option(
    "--from", "source", default="form", show_default=True, metavar="form|SCENARIO|FILE", help="What to begin with."
)
@click.option("--answers", metavar="FILE", type=click.Path(exists=True, dir_okay=False, path_type=Path),
              help="A YAML file with the six answers, so that nothing is asked.")  # fmt: skip
@click.option("--defaults", is_flag=True, help="Ask nothing: begin with stand-ins that play.")
@folder_option
@data_option
@playbook_option
@click.pass_context
def command(  # noqa: PLR0913 -- an argument for each option
    context: click.Context, name: str, source: str, answers: Path | None, folder: Path | None, data: Path | None,
    book: str, *, defaults: bool,
) -> None:  # fmt: skip
    """Begin a scenario called NAME, in a file that is named after it.

    Without --from six questions are asked. SCENARIO is the id of one that came with the program; FILE is a postmortem
    (.md), a master scenario event list (.xlsx, .csv), or an exercise of another tool (.json, .yaml). A file that is
    there already is not written over.
    """
    from simulator.exchange.naming import scenario_id  # noqa: PLC0415 -- slow to import, and not for --help
    from web.cli.reading import faults_of  # noqa: PLC0415

    folder = folder_of(folder, data, os.environ)
    target = folder / f"{scenario_id(name)}.yaml"
    if target.exists():
        raise click.UsageError(f"{target} is there already. Give another name, or take that file away.")
    playbook = _playbook(folder, book)
    text = (
        _asked(name, answers, playbook, defaults=defaults)
        if source == "form"
        else begun(source, name, playbook, context)
    )
    folder.mkdir(parents=True, exist_ok=True)
    with target.open("x", encoding="utf-8") as file:
        file.write(text)
    faults = [fault for fault in faults_of(target) if "[A" not in str(fault).splitlines()[0]]
    for fault in faults:
        click.echo(str(fault), err=True)
    click.echo(f"{target} is written: {len(text.splitlines())} lines.")
    click.echo(f"Next: tabletop validate {target}, then tabletop rehearse {target} --play by-the-book")
    context.exit(FAULTY if faults else 0)


def begun(source: str, name: str, playbook: Playbook, context: click.Context) -> str:
    """The text of a scenario by the id of another or from a file; what was left out of it is told on standard error."""
    from simulator.exchange.bringing import CannotBring, bring  # noqa: PLC0415 -- as above
    from simulator.exchange.copying import copied  # noqa: PLC0415
    from simulator.exchange.telling import account  # noqa: PLC0415
    from web.library import SHIPPED  # noqa: PLC0415

    path = Path(source)
    shipped = SHIPPED / f"{source}.yaml"
    if not path.is_file():
        if path.suffix or not shipped.is_file():
            known = ", ".join(sorted(one.stem for one in SHIPPED.glob("*.yaml")))
            raise click.UsageError(f"“{source}” is neither a file nor one of: {known}.")
        return copied(shipped.read_text("utf-8"), name)
    own = copied(path.read_text("utf-8"), name) if path.suffix in (".yaml", ".yml") and _is_scenario(path) else ""
    if own:
        return own
    try:
        brought = bring(path.read_bytes(), path.name, playbook, name=name)
    except CannotBring as refused:
        click.echo(str(refused), err=True)
        context.exit(FAULTY)
    for line in account(brought):
        click.echo(line, err=True)
    from simulator.exchange.naming import scenario_id  # noqa: PLC0415 -- as above
    from simulator.exchange.writing import scenario_text  # noqa: PLC0415

    return scenario_text(brought.draft | {"id": scenario_id(name), "title": name}, brought.comments)


def _is_scenario(path: Path) -> bool:
    """Whether a YAML file is a scenario of ours, and not another tool's."""
    from simulator.document.load import load_leniently  # noqa: PLC0415 -- as above

    document, _ = load_leniently(path.read_text("utf-8", "replace"), path.name)
    value = None if document is None else document.value
    return isinstance(value, dict) and {"format", "seats", "facts"} <= value.keys()


def _asked(name: str, file: Path | None, playbook: Playbook, *, defaults: bool) -> str:
    from simulator.exchange.outline import Answers, answers_of, outline_text  # noqa: PLC0415

    given = Answers(title=name) if file is None else _answers_of(file, name)
    if file is None and not defaults:
        for field, question in QUESTIONS:
            given = answers_of({field: _ask(field, question, given, playbook)}, given)
    return outline_text(given, playbook)


def _ask(field: str, question: str, given: Answers, playbook: Playbook) -> Value:
    usual = getattr(given, field)
    if field == "starts":
        return str(click.prompt(question, default=usual, value_proc=_start))
    if field != "signs":
        told: Value = click.prompt(question, default=usual, type=int if field == "share_pct" else str)
        return told
    for sign in playbook.decision_tree.signs:
        click.echo(f"     {sign.id:24} {sign.text}")
    known = {sign.id for sign in playbook.decision_tree.signs}
    while True:
        signs = click.prompt(question, default=" ".join(usual)).replace(",", " ").split()
        if signs and known.issuperset(signs):
            return list(signs)
        click.echo(f"     Not among them: {', '.join(sorted(set(signs) - known))}.", err=True)


def _start(typed: str) -> str:
    from simulator.scenario.calendar import wrong_start  # noqa: PLC0415 -- as above

    start = " ".join(typed.split())
    if wrong := wrong_start(start):
        raise click.UsageError(wrong)
    return start


def _answers_of(file: Path, name: str) -> Answers:
    from simulator.document import DocumentError, load  # noqa: PLC0415 -- as above
    from simulator.exchange.outline import Answers, answers_of  # noqa: PLC0415

    try:
        value = load(file.read_text("utf-8"), str(file)).value
        return answers_of(value if isinstance(value, dict) else {}, Answers(title=name))
    except (DocumentError, ValueError) as wrong:
        raise click.UsageError(str(wrong)) from wrong


def _playbook(folder: Path, book: str) -> Playbook:
    from web.library import SHIPPED, Playbooks  # noqa: PLC0415 -- as above

    found = Playbooks((folder, SHIPPED)).find(book)
    if found is None:
        raise click.UsageError(f"There is no playbook {book!r}.")
    return found
