"""The shipped playbook, as text and as read."""

from pathlib import Path

import pytest

from simulator.playbook import read_playbook

SHIPPED = Path(__file__).parents[3] / "scenarios" / "playbooks" / "incident-response.yaml"


@pytest.fixture(scope="session")
def text():
    return SHIPPED.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def playbook(text):
    return read_playbook(text, SHIPPED.name)
