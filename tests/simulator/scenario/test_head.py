import pytest

from simulator.scenario.head import head_of, read_head
from simulator.scenario.read import read_scenario
from tests.conftest import SCENARIOS

SHIPPED = sorted(SCENARIOS.glob("*.yaml"))


@pytest.fixture(scope="module")
def text():
    return (SCENARIOS / "first-ten-minutes.yaml").read_text("utf-8")


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_the_head_says_what_the_whole_scenario_says(path, playbook):
    text = path.read_text("utf-8")
    assert read_head(text, path.name) == head_of(read_scenario(text, path.name, {playbook.id: playbook}.get))


def test_a_fault_after_the_head_is_not_the_heads(text):
    assert read_head(text.replace("via: pager", "via: pigeon"), "x") == read_head(text, "x")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("difficulty: first", "difficulty: mild"),
        ("title: ", "title: [] #"),
        ("\nseats:", "\nstools:"),
        ("format: 1\n", "format: 1\nformat: 1\n"),
        ("format: 1\n", "format: 1\n\tid: x\n"),
    ],
)
def test_where_a_fault_lies_in_the_head_nothing_is_told(text, old, new):
    assert old in text
    assert read_head(text.replace(old, new, 1), "x") is None


@pytest.mark.parametrize("text", ["", "[]", "{format: 1, title: all on one line}", "# nothing\n", "a: &a [*a]\n", "\0"])
def test_what_is_no_scenario_has_no_head(text):
    assert read_head(text, "x") is None
