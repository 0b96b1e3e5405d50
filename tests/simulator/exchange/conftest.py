"""The shipped playbook, and a reader of drafts."""

from pathlib import Path

import pytest

from simulator.playbook import read_playbook
from simulator.scenario.read import lint_scenario

SCENARIOS = Path(__file__).parents[3] / "scenarios"


@pytest.fixture(scope="session")
def playbook():
    return read_playbook(
        (SCENARIOS / "playbooks" / "incident-response.yaml").read_text("utf-8"), "incident-response.yaml"
    )


@pytest.fixture(scope="session")
def read(playbook):
    """The scenario of a text, which has no fault; advice may be given."""

    def read(text):
        scenario, faults = lint_scenario(text, "draft.yaml", {playbook.id: playbook}.get)
        assert [str(fault) for fault in faults if not fault.code.startswith("A")] == []
        return scenario

    return read
