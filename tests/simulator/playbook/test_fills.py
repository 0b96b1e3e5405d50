"""What the record fills in: the words for it, and the playbook that uses them."""

import re
from pathlib import Path
from typing import get_args

from simulator.playbook.template import FILLED_KINDS, Fills

PAGE = Path(__file__).parents[3] / "docs" / "scenario-format.md"
JUDGED = (
    "what",
    "impact",
    "known",
    "doing",
    "symptom",
    "scope",
    "status",
    "restored-at",
    "what-happened",
    "mitigation",
)


def test_the_page_of_the_format_names_each_with_what_it_is():
    section = PAGE.read_text("utf-8").split("## What a form holds before anybody types")[1].split("\n## ")[0]
    rows = re.findall(r"^\| (`.*?) \|.*\| (\w+) \|$", section, re.MULTILINE)
    told = {name: kind for names, kind in rows for name in re.findall(r"`([\w-]+)`", names) if name != "fills"}
    assert told == dict(FILLED_KINDS)


def test_each_has_a_kind_and_is_of_use_in_the_shipped_playbook(playbook):
    used = {field.fills for template in playbook.templates.templates for field in template.fields}
    assert set(FILLED_KINDS) == set(get_args(Fills)) == used - {None}


def test_what_calls_for_a_judgement_is_left_to_its_writer(playbook):
    filled = {field.id for template in playbook.templates.templates for field in template.fields if field.fills}
    assert filled.isdisjoint(JUDGED)


def test_every_message_leaves_something_to_its_writer(playbook):
    for template in playbook.templates.templates:
        assert template.unwritten({}), template.id
