"""The documentation says what the code does."""

import re
from pathlib import Path

from simulator.exercise.diagram import stages_markdown

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"


def between(text: str, mark: str) -> str:
    found = re.search(rf"<!-- {mark} -->\n(.*?)<!-- /{mark} -->", text, re.DOTALL)
    assert found is not None, f"no part marked {mark}"
    return found[1].strip()


def test_the_stages_in_the_architecture_are_those_of_the_engine() -> None:
    assert between((DOCS / "architecture.md").read_text(), "stages") == stages_markdown()


def test_every_setting_that_is_read_stands_in_the_docs() -> None:
    pages = "".join(page.read_text("utf-8") for page in DOCS.glob("*.md"))
    sources = [path for folder in ("web", "tests") for path in (ROOT / folder).rglob("*.py")]
    read = {name for path in sources for name in re.findall(r"\bTABLETOP_[A-Z_]+[A-Z]\b", path.read_text("utf-8"))}
    assert {name for name in read if f"`{name}" not in pages} == set()
