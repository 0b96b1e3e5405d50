import shutil
from pathlib import Path

import pytest

from web.library import SHIPPED, Library, Published

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


@pytest.fixture
def shelf(tmp_path):
    """A folder of one scenario that came with the program, and its playbook."""
    folder = tmp_path / "shelf"
    shutil.copytree(SHIPPED / "playbooks", folder / "playbooks")
    shutil.copy(SHIPPED / "first-ten-minutes.yaml", folder)
    return folder


def test_a_list_tells_the_heads_at_once_and_the_faults_when_all_is_read(own, shelf):
    (own / "half.yaml").write_text("format: 1\n")
    (own / "pigeon.yaml").write_text(FIRE_DRILL.read_text().replace("via: pager", "via: pigeon"))
    library = Library(own, shelf)
    before = {one.id: one for one in library.listed()}
    assert not any(one.checked for one in before.values())
    assert before["fire-drill"].head.title == before["pigeon"].head.title == "Fire drill"
    assert before["half"].head is None
    library.read_all(lambda read, arguments: read(*arguments))
    after = {one.id: one for one in library.listed()}
    assert all(one.checked for one in after.values())
    assert {name: one.head for name, one in after.items() if one.playable} == {
        name: one.head for name, one in before.items() if name not in ("half", "pigeon")
    }
    assert after["half"].faults
    assert after["pigeon"].faults
    assert not after["pigeon"].playable


def test_what_was_read_is_not_read_again_until_it_changes(own, shelf):
    library = Library(own, shelf)
    library.read_all(lambda read, arguments: read(*arguments))
    library.read_all(lambda _read, _arguments: pytest.fail("read again"))
    (own / "fire-drill.yaml").write_text(FIRE_DRILL.read_text() + "# changed\n")
    assert [one.id for one in library.listed() if not one.checked] == ["fire-drill"]


def test_a_file_that_is_taken_away_while_the_library_is_read_keeps_nothing_from_being_read(own, shelf):
    library = Library(own, shelf)

    def read(work, arguments):
        (own / "fire-drill.yaml").unlink(missing_ok=True)
        return work(*arguments)

    library.read_all(read)
    assert all(one.checked for one in library.listed())


def test_a_published_text_is_listed_as_written_here(own, shelf):
    library = Library(own, shelf, published=lambda: [Published("d-1", "Smoke", FIRE_DRILL.read_text())])
    for _ in range(2):
        listed = {one.id: one for one in library.listed()}
        assert (listed["d-1"].draft, listed["d-1"].own, listed["d-1"].name) == (True, True, "Smoke")
        library.read_all(lambda read, arguments: read(*arguments))
