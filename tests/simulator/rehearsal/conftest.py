"""The shipped playbook and the flagship, read once."""

from pathlib import Path

import pytest

from simulator.playbook import read_playbook
from simulator.scenario.read import read_scenario

SCENARIOS = Path(__file__).resolve().parents[3] / "scenarios"


@pytest.fixture(scope="session")
def playbook():
    return read_playbook((SCENARIOS / "playbooks" / "incident-response.yaml").read_text("utf-8"), "incident-response")


@pytest.fixture(scope="session")
def spike(playbook):
    text = (SCENARIOS / "0230-503-spike.yaml").read_text("utf-8")
    return read_scenario(text, "0230-503-spike.yaml", {"incident-response": playbook}.get)
