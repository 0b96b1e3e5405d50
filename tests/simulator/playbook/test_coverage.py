"""Nothing of the playbook is left out: each of its rows, items, fields and figures has its place in the file.

The playbook's own text lies outside the project. ``coverage.yaml`` holds what it has, item by item,
by a tag in our own words; here each is looked up and compared.
"""

from collections.abc import Mapping
from pathlib import Path

import pytest

from simulator.document import load
from simulator.playbook import lookup
from simulator.times import parse_duration

COVERAGE = Path(__file__).with_name("coverage.yaml")
SECTIONS = load(COVERAGE.read_text(encoding="utf-8"), COVERAGE.name).value
ITEMS = [
    pytest.param(places, id=f"{section['section']}, {tag}")
    for section in SECTIONS
    for tag, places in section["covers"].items()
]


@pytest.mark.parametrize("places", ITEMS)
def test_each_item_of_the_playbook_stands_in_the_file(playbook, places):
    for path, expected in places.items():
        found = lookup(playbook, path)
        assert _holds(found, expected), f"{path} is {found!r}, wanted {expected!r}"


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section["section"])
def test_no_section_has_an_item_too_many_or_too_few(playbook, section):
    assert len(section["covers"]) == section["items"]
    for path, size in section.get("sizes", {}).items():
        assert len(lookup(playbook, path)) == size, path


def test_the_playbook_has_some_five_hundred_items():
    assert sum(section["items"] for section in SECTIONS) == len(ITEMS) == 470


def test_every_chapter_is_covered(playbook):
    """The other way round: only derived lists, and what says which file it is, stand for no item of the playbook."""
    covered = [path for section in SECTIONS for places in section["covers"].values() for path in places]
    sized = [path for section in SECTIONS for path in section.get("sizes", {})]
    chapters = {path.split(".")[0] for path in (*covered, *sized)}
    assert set(type(playbook).model_fields) - chapters == {
        "format",
        "id",
        "title",
        "summary",
        "lateness",
        "rating",
        "accuracy",
        "criteria",
        "evaluation",
        "page_targets",
        "channels",
    }


def _holds(found, expected):
    if expected is None:
        return found not in ("", (), None)
    if isinstance(expected, list) and isinstance(found, str):
        return all(word.casefold() in found.casefold() for word in expected)
    if isinstance(expected, list):
        return list(found) == expected
    if isinstance(expected, str) and isinstance(found, int):
        return found == parse_duration(expected)
    return found == expected and not isinstance(found, Mapping)
