"""The documentation says what the code does."""

import re
from pathlib import Path

from simulator.exercise.diagram import stages_markdown

DOCS = Path(__file__).parents[1] / "docs"


def between(text: str, mark: str) -> str:
    found = re.search(rf"<!-- {mark} -->\n(.*?)<!-- /{mark} -->", text, re.DOTALL)
    assert found is not None, f"no part marked {mark}"
    return found[1].strip()


def test_the_stages_in_the_architecture_are_those_of_the_engine() -> None:
    assert between((DOCS / "architecture.md").read_text(), "stages") == stages_markdown()
