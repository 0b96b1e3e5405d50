"""The library as it is shipped: its files, and what they were read to."""

from functools import cache
from pathlib import Path

import pytest

from web.cli.reading import read_script

SCENARIOS = Path(__file__).parents[2] / "scenarios"
FILES = sorted(SCENARIOS.glob("*.yaml"))
IDS = [path.stem for path in FILES]


@cache
def script(path):
    return read_script(path)


@pytest.fixture(scope="session")
def spike():
    return script(SCENARIOS / "0230-503-spike.yaml").scenario


@pytest.fixture(scope="session")
def playbook():
    return script(SCENARIOS / "0230-503-spike.yaml").playbook
