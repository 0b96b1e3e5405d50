"""The shipped playbook, the first scenario of the docs, and ways to change it."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from simulator.document import load
from simulator.document.faults import Fault
from simulator.playbook import Playbook
from simulator.scenario.model import Scenario
from simulator.scenario.read import lint_scenario, read_scenario

ROOT = Path(__file__).resolve().parents[3]
SHIPPED = ROOT / "scenarios"
FLAGSHIP = SHIPPED / "0230-503-spike.yaml"
PAGE = ROOT / "docs" / "scenario-format.md"


@pytest.fixture(scope="session")
def first_text() -> str:
    """The first scenario, as docs/scenario-format.md prints it."""
    found = re.search(r"```yaml\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    assert found is not None
    return found[1]


@pytest.fixture
def read(playbook: Playbook) -> Callable[[str], Scenario]:
    return lambda text: read_scenario(text, "s.yaml", {playbook.id: playbook}.get)


@pytest.fixture
def faults(playbook: Playbook) -> Callable[[str], tuple[Fault, ...]]:
    """All faults of a text, which has some."""

    def faults_of(text: str) -> tuple[Fault, ...]:
        _, found = lint_scenario(text, "s.yaml", {playbook.id: playbook}.get)
        assert found
        return found

    return faults_of


@pytest.fixture
def changed(first_text: str) -> Callable[[str], str]:
    """The first scenario without its plays, some of its keys written anew; mappings are merged, lists replaced."""
    base = load(first_text.partition("plays:")[0].replace("after model-log", "after T+9:00"), "first").value

    def with_keys(part: str) -> str:
        return json.dumps(merged(base, load(part, "part").value), indent=1)

    return with_keys


def merged(base: Any, part: Any) -> Any:
    if isinstance(base, dict) and isinstance(part, dict):
        return {**base, **{key: merged(base.get(key), value) for key, value in part.items()}}
    return part
