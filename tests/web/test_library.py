import shutil
from pathlib import Path

import pytest

from web.library import SHIPPED, Library

FIRE_DRILL = Path(__file__).parent / "scenarios" / "fire-drill.yaml"


@pytest.fixture
def own(tmp_path):
    folder = tmp_path / "own"
    folder.mkdir()
    shutil.copy(FIRE_DRILL, folder)
    return folder


def test_own_scenarios_stand_beside_shipped_ones(own):
    entries = {entry.id: entry for entry in Library(own).entries()}
    assert entries["fire-drill"].own
    assert entries["fire-drill"].playable
    assert not entries["0230-503-spike"].own


def test_an_own_scenario_stands_before_a_shipped_one_of_the_same_name(own, tmp_path):
    shipped = tmp_path / "shipped"
    shutil.copytree(SHIPPED / "playbooks", shipped / "playbooks")
    shutil.copy(FIRE_DRILL, shipped)
    [entry] = Library(own, shipped).entries()
    assert entry.own


def test_a_broken_file_is_listed_with_all_its_faults_and_is_not_playable(own):
    (own / "broken.yaml").write_text("format: 1\nseats: 2:30\n")
    entry = Library(own).get("broken")
    assert not entry.playable
    assert len(entry.faults) > 2
    assert all(str(fault).startswith("own/broken.yaml:") for fault in entry.faults)


def test_a_scenario_without_its_playbook_is_told_what_there_is(own):
    (own / "lost.yaml").write_text(
        FIRE_DRILL.read_text().replace("playbook: incident-response", "playbook: ../../etc/passwd")
    )
    entry = Library(own).get("lost")
    assert not entry.playable
    assert entry.faults


def test_a_file_that_changes_is_read_again(own):
    library = Library(own)
    assert library.get("fire-drill").scenario.title == "Fire drill"
    (own / "fire-drill.yaml").write_text(FIRE_DRILL.read_text().replace("title: Fire drill", "title: Flood drill"))
    assert library.get("fire-drill").scenario.title == "Flood drill"
    (own / "fire-drill.yaml").unlink()
    assert library.get("fire-drill") is None


def test_a_team_changes_a_playbooks_numbers_in_its_own_copy(own):
    (own / "playbooks").mkdir()
    text = (SHIPPED / "playbooks" / "incident-response.yaml").read_text("utf-8")
    (own / "playbooks" / "incident-response.yaml").write_text("# ours\n" + text)
    assert Library(own).get("fire-drill").playbook_text.startswith("# ours")


def test_an_own_folder_that_is_not_there_is_no_fault(tmp_path):
    assert Library(tmp_path / "none").get("0230-503-spike") is not None
