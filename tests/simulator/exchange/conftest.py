"""A reader of drafts."""

import pytest

from simulator.scenario.read import lint_scenario


@pytest.fixture(scope="session")
def read(playbook):
    """The scenario of a text, which has no fault; advice may be given."""

    def read(text):
        scenario, faults = lint_scenario(text, "draft.yaml", {playbook.id: playbook}.get)
        assert [str(fault) for fault in faults if not fault.code.startswith("A")] == []
        return scenario

    return read
