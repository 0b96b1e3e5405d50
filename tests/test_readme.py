"""README and guides keep their word: the commands that they print run, the links lead somewhere, the targets exist."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from simulator.ids import ExerciseId, ParticipantId
from simulator.journal import ExerciseRecord, export_exercise, open_store
from simulator.rehearsal import rehearse
from web.cli import COMMANDS
from web.cli.options import settings_of
from web.cli.reading import read_script
from web.library import SHIPPED

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text("utf-8")
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]
SPIKE = ROOT / "scenarios" / "0230-503-spike.yaml"
SMALLEST_PICTURE_BYTES = 10_000


def fenced(text: str) -> list[str]:
    """The lines of all fenced blocks, with continued lines and what a pipe does joined."""
    blocks = re.findall(r"^```\w*\n(.*?)^```", text, re.DOTALL | re.MULTILINE)
    return [line for block in blocks for line in re.sub(r"\s*([|\\])\n\s+", r" \1 ", block).splitlines()]


def told(prefix: str, *pages: Path) -> list[str]:
    """Each command line in these pages that begins so, once."""
    lines = [line for page in pages for line in fenced(page.read_text("utf-8"))]
    return list(dict.fromkeys(line for line in lines if line.startswith(prefix)))


SHOWN = told(".venv/bin/tabletop ", ROOT / "README.md", ROOT / "docs" / "command-line.md")
RUN = [line for line in SHOWN if shlex.split(line)[1] in ("validate", "rehearse", "score")]


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the scenarios in it and an exported exercise, as the pages' commands expect."""
    folder = tmp_path_factory.mktemp("readme")
    (folder / "scenarios").symlink_to(SHIPPED)
    command = folder / ".venv" / "bin" / "tabletop"
    command.parent.mkdir(parents=True)
    start = shlex.join([sys.executable, "-c", "from web.cli import main; main()"])
    command.write_text(f'#!/bin/sh\nexec {start} "$@"\n', "utf-8")
    command.chmod(0o755)
    script = read_script(SPIKE)
    rehearsal = rehearse(script.scenario, script.playbook, "by-the-book", script.pins)
    record = ExerciseRecord(ExerciseId("x-readme"), "README", "An exercise", 0, "", "", ParticipantId("f-ada"))
    lines = list(export_exercise(record, script.scenario_text, script.playbook_text, [], rehearsal.events))
    for name in ("journal", "evening", "morning"):
        (folder / f"{name}.jsonl").write_text("".join(lines), "utf-8")
    (folder / "my-playbook.yaml").write_text(script.playbook_text.replace("points: 12", "points: 20"), "utf-8")
    (folder / "var").mkdir()
    open_store(settings_of(folder / "var", {}, {}).database).close()
    return folder


def run(line: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """A command line as it is printed, typed in a folder."""
    environment = {"PATH": f"{Path(sys.executable).parent}:/usr/bin:/bin", "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        ["bash", "-c", line], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("line", RUN)
def test_a_printed_command_line_runs(line, elsewhere):
    ran = run(line, elsewhere)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout


def test_an_exported_exercise_is_scored_as_its_rehearsal_was(elsewhere):
    rehearsed = run(".venv/bin/tabletop rehearse scenarios/0230-503-spike.yaml --play by-the-book --json", elsewhere)
    scored = run(".venv/bin/tabletop score journal.jsonl --json", elsewhere)
    assert rehearsed.stdout == scored.stdout != ""


@pytest.mark.parametrize("target", sorted(set(re.findall(r"\bmake ([a-z]+)", README))))
def test_a_make_target_that_is_named_exists(target):
    assert re.search(rf"^{target}:", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)


def test_both_commands_stand_alone_as_one_types_them():
    assert {"make run", "make test"} <= set(fenced(README))


@pytest.mark.parametrize("document", PAGES, ids=lambda document: document.name)
def test_every_link_leads_somewhere(document):
    text = document.read_text("utf-8")
    links = re.findall(r"\]\(([^)\s]+)\)", text) + re.findall(r'src="([^"]+)"', text)
    local = [link.partition("#")[0] for link in links if not re.match(r"https?:|mailto:|#", link)]
    assert [link for link in local if not (document.parent / link).exists()] == []


def test_every_picture_is_shown_somewhere_and_is_one():
    shown = {name for page in PAGES for name in re.findall(r"images/([\w-]+\.png)", page.read_text("utf-8"))}
    there = {path.name: path.stat().st_size for path in (ROOT / "docs" / "images").glob("*.png")}
    assert shown == set(there)
    assert all(size > SMALLEST_PICTURE_BYTES for size in there.values())


@pytest.mark.parametrize("command", COMMANDS)
def test_the_page_of_the_command_line_tells_of_every_command(command):
    assert f"## {command}\n" in (ROOT / "docs" / "command-line.md").read_text("utf-8")
