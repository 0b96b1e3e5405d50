"""What a scenario's own criteria cite stands in the playbook, and its page has a row for it."""

import pytest

from simulator.playbook import lookup
from simulator.playbook.panel import passage_at

from .conftest import FILES, IDS, script


@pytest.mark.parametrize("path", FILES, ids=IDS)
def test_every_source_leads_to_a_row(path):
    read = script(path)
    for source in (source for criterion in read.scenario.criteria for source in criterion.source):
        lookup(read.playbook, source)
        key = passage_at(read.playbook, source).key
        assert source == key or source.startswith(f"{key}."), (source, key)
