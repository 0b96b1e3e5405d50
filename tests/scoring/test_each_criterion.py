"""Each criterion of the playbook can be earned and can be lost, and losing it loses only what hangs on it.

The rows stand in `tests.scoring.rows`: for a new criterion, one more row.
"""

from functools import cache

import pytest

from scoring import Verdict, score
from simulator.scenario.read import read_scenario
from tests.conftest import SCENARIOS
from tests.scoring.rows import PENDING, ROWS


@pytest.fixture(scope="session")
def findings_of(playbook):
    """What becomes of each criterion in a variation, played once."""
    judged = {}
    written = cache(lambda name: read_scenario((SCENARIOS / f"{name}.yaml").read_text("utf-8"), name, known))
    known = {"incident-response": playbook}.get

    def findings(varied):
        if id(varied) not in judged:
            scenario, events = varied.played(written(varied.script), playbook)
            judged[id(varied)] = (varied, {one.criterion: one for one in score(scenario, playbook, events).findings})
        return judged[id(varied)][1]

    return findings


def falls(findings):
    return {name for name, finding in findings.items() if finding.observed and finding.points < finding.of}


def test_every_criterion_of_the_playbook_has_a_row(playbook):
    assert set(playbook.criterion_ids) == set(ROWS) | set(PENDING)


@pytest.mark.parametrize("criterion", ROWS)
def test_a_criterion_can_be_earned(findings_of, criterion):
    assert findings_of(ROWS[criterion].earned)[criterion].verdict is Verdict.MET


@pytest.mark.parametrize("criterion", ROWS)
def test_losing_a_criterion_loses_only_what_hangs_on_it(playbook, findings_of, criterion):
    row = ROWS[criterion]
    lost = falls(findings_of(row.lost)) - (falls(findings_of(row.earned)) - {criterion})
    assert criterion in lost
    assert lost <= {criterion, *playbook.criterion(criterion).depends}
