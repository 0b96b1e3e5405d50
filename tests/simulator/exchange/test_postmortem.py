"""Postmortems as people write them: every row of the timeline is placed, or named."""

import pytest

from simulator.exchange.postmortem import from_postmortem
from simulator.exchange.writing import scenario_text
from simulator.rehearsal import rehearse

TABLE = """# Postmortem: Checkout outage

## Impact
About 35 % of payments failed with `503` for {all} users. Revenue was lost.

## Timeline (UTC)

| Time | Event | Who |
|------|-------|-----|
| 2026-03-03 22:55 | payments 2.41 deployed | ci |
| 23:40 | Error rate begins to rise | |
| 23:42 | Alert HighErrorRate fires, on-call paged | monitoring |
| 23:45 | Ana declares SEV-1 | Ana |
| 23:58 | Rolled back payments to 2.40, no change | Ben |
| 00:10 | A customer tweets that nothing works | |
| 00:31 | Logs show connection refused from the gateway | Ben |
| 01:05 | Failed over to the second gateway | Ben |
| later | Everyone went to bed | |
| 01:20 | Incident resolved | |

## Root cause
The gateway's certificate had expired. Nobody watched it.

## Action items
- Watch certificates
"""
BULLETS = """Incident review - search
====

### What happened
* **14:05 CET** - pager goes off: latency above 5 s
* 13:50 CET: new index was deployed
* 14:20: we restarted the nodes
  and waited
* 14:40\u201314:50: found that the index lacks a list
* 15:01 put back yesterday's index
* 15:03: recovered
"""


@pytest.fixture
def made(playbook, read):
    def made(text):
        brought = from_postmortem(text, playbook, "A file")
        return brought, read(scenario_text(brought.draft, brought.comments))

    return made


def test_the_timeline_becomes_what_arrives_is_seen_and_is_done(made, playbook):
    _, scenario = made(TABLE)
    assert {one.id: one.at for one in scenario.injects} == {"page": 0, "a-customer-tweets-that": 28 * 60_000}
    assert scenario.injects[1].via == "social"
    assert [(move.rung, move.helps) for move in scenario.moves] == [("rollback", False), ("traffic-shift", True)]
    assert scenario.facts.started == -2 * 60_000
    assert "2.41 deployed" in scenario.check("changes").shows
    assert scenario.facts.cause.text == "The gateway's certificate had expired"
    assert scenario.setting.starts == "Tuesday 23:42 UTC"
    assert "35 %" in scenario.facts.scope
    assert rehearse(scenario, playbook, "by-the-book").exercise.ending == "mended"


def test_a_row_that_cannot_be_placed_is_named_and_kept(made):
    brought, _ = made(TABLE)
    assert [(one.line, one.reason) for one in brought.unplaced] == [(18, "it tells no time")]
    assert any("Everyone went to bed" in line for line in brought.comments)
    assert any("Watch certificates" in line for line in brought.comments)


def test_every_row_with_a_time_has_become_something(made):
    brought, _ = made(TABLE)
    assert len(brought.placed) == 9


def test_a_list_with_zones_ranges_and_rows_out_of_order_is_read_as_well(made):
    brought, scenario = made(BULLETS)
    assert brought.unplaced == ()
    assert "new index was deployed" in scenario.check("changes").shows
    assert [move.id for move in scenario.moves] == ["we-restarted-the-nodes-and", "put-back-yesterdays-index"]


@pytest.mark.parametrize(
    "text", ["", "nothing", "# A\n\n14:05 here\n", "## Timeline\n\n| a | b |\n|---|---|\n", "| 1 | 2 |\n" * 50]
)
def test_a_document_without_a_timeline_still_plays(made, text):
    _, scenario = made(text)
    assert scenario.injects


def test_a_row_weeks_away_is_not_placed(made):
    brought, _ = made("## Timeline\n- 2026-03-03 10:00 alert fires\n- 2026-05-03 10:00 report published\n")
    assert "after the first alert" in brought.unplaced[0].reason
