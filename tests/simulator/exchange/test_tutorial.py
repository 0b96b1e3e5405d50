"""The tutorial's first scenario is the one that `tabletop new` makes."""

import os
import re
from pathlib import Path

from simulator.exchange.outline import Answers, outline_text

PAGE = Path(__file__).parents[3] / "docs" / "starting-a-scenario.md"
FIRST = re.compile(r"<!-- first -->\n```yaml\n(.*?)```\n<!-- /first -->", re.DOTALL)


def test_the_first_scenario_of_the_tutorial_is_what_the_command_writes(playbook, read):
    text = outline_text(Answers(title="Lost parcels"), playbook)
    shown = PAGE.read_text("utf-8")
    if os.environ.get("TABLETOP_WRITE_DOCS"):
        PAGE.write_text(FIRST.sub(lambda _: f"<!-- first -->\n```yaml\n{text}```\n<!-- /first -->", shown), "utf-8")
    assert FIRST.search(PAGE.read_text("utf-8"))[1] == text
    assert len(text.splitlines()) < 40
    assert read(text).title == "Lost parcels"


def test_the_answers_of_the_tutorial_make_a_scenario(playbook, read):
    from simulator.document import load
    from simulator.exchange.outline import answers_of

    answers = re.search(r"```yaml\n(symptom:.*?)```", PAGE.read_text("utf-8"), re.DOTALL)[1]
    assert (
        read(outline_text(answers_of(load(answers, "answers.yaml").value, Answers()), playbook)).setting.company
        == "Brindle Post"
    )
