"""``tabletop score --diff``: a playbook is tried against old exercises, and nothing is kept."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from simulator.exercise.commands import EndExercise, StartExercise
from simulator.journal import export_exercise
from web.cli import tabletop
from web.library import SHIPPED

PLAYBOOK = Path(SHIPPED) / "playbooks" / "incident-response.yaml"
WEIGHT = "points: 8"


@pytest.fixture
def run():
    return lambda *words: CliRunner().invoke(tabletop, ["score", *map(str, words)])


@pytest.fixture
def heavier(tmp_path):
    """The shipped playbook, with another weight on the first criterion that weighs eight points."""
    text = PLAYBOOK.read_text("utf-8")
    path = tmp_path / "heavier.yaml"
    path.write_text(text.replace(WEIGHT, "points: 40", 1), "utf-8")
    assert path.read_text("utf-8") != text
    return path


@pytest.fixture
def played(rooms, room):
    """A short evening: it began, and it ended."""
    from tests.web.cast import ADA, command

    rooms.submit(room.code, command(ADA, StartExercise()))
    rooms.clock.advance(10 * 60_000)
    rooms.tick(room)
    rooms.submit(room.code, command(ADA, EndExercise()))
    return room


@pytest.fixture
def journal(played, tmp_path):
    path = tmp_path / "evening.jsonl"
    lines = export_exercise(played.record, played.scenario_text, played.playbook_text, [], played.events)
    path.write_text("".join(lines), "utf-8")
    return path


def test_the_difference_is_listed_for_each_journal(run, journal, heavier):
    done = run(journal, journal, "--diff", heavier)
    assert done.exit_code == 0, done.output
    assert done.output.count(f"{journal}: ") == 2
    assert "2 exercises scored again, 2 would change." in done.output


def test_the_same_playbook_would_change_nothing(run, journal, played, tmp_path):
    own = tmp_path / "own.yaml"
    own.write_text(played.playbook_text, "utf-8")
    done = run(journal, "--diff", own, "--json")
    assert done.exit_code == 0, done.output
    [one] = json.loads(done.output)["exercises"]
    assert one["changes"] == []
    assert one["before"] == one["after"]


def test_all_exercises_of_an_installation_are_tried_and_none_is_touched(run, played, tmp_path, heavier):
    before = [list(played.events), played.record]
    done = run("--data", tmp_path, "--diff", heavier, "--json")
    assert done.exit_code == 0, done.output
    [one] = json.loads(done.output)["exercises"]
    assert played.code in one["exercise"]
    assert one["changes"]
    assert [list(played.events), played.record] == before


def test_a_playbook_with_faults_is_told_with_its_places(run, journal, tmp_path):
    broken = tmp_path / "broken.yaml"
    broken.write_text(PLAYBOOK.read_text("utf-8").replace(WEIGHT, "points: many", 1), "utf-8")
    done = run(journal, "--diff", broken)
    assert done.exit_code == 1
    assert f"{broken}:" in done.output


def test_one_card_is_asked_for_by_one_journal(run, journal):
    assert run(journal, journal).exit_code == 2
    assert run().exit_code == 2
    assert run("--diff", PLAYBOOK).exit_code == 2
    assert run(journal).exit_code == 0
