"""Criteria that no play can earn or lose are faults of a scenario, seen without playing it."""

import pytest

from scoring.faults import hopeless_flaws
from simulator.document.catalogue import fault_kind
from simulator.document.load import load
from simulator.ids import SeverityId
from simulator.playbook import Criterion
from simulator.scenario.conditions import parse_condition

OWN = {
    "id": "own", "title": "Own", "phase": "mitigation", "points": 5, "role": "operations-lead",
    "source": ["mitigation.principle"], "why": "It matters.", "good": "Do it.",
}  # fmt: skip


@pytest.fixture
def told(spike, playbook):
    """What is said of a criterion of the flagship's own, with something of the flagship changed."""

    def flaws_of(criterion, **changed):
        scenario = spike.model_copy(update=changed | {"criteria": (Criterion.model_validate(OWN | criterion),)})
        found = [flaw for flaw in hopeless_flaws(playbook, scenario) if flaw.path == ("criteria", 0)]
        assert {flaw.code for flaw in found} <= {"S033"}
        return [flaw.message.removeprefix("the criterion 'own' is ") for flaw in found]

    return flaws_of


@pytest.fixture
def unscored(spike, playbook):
    """What is said of the playbook's criteria where a scenario leaves out other ones."""

    def lots(*left_out, **changed):
        scenario = spike.model_copy(update={"unscored": left_out} | changed)
        flaws = hopeless_flaws(playbook, scenario)
        return {flaw.message.split("'")[1]: flaw.message.partition(" is ")[2] for flaw in flaws}

    return lots


def test_the_example_of_the_catalogue_has_that_fault_and_no_other(spike, playbook):
    written = load(fault_kind("S033").example, "example").value["criteria"][0]
    scenario = spike.model_copy(update={"criteria": (Criterion.model_validate(written),)})
    (flaw,) = hopeless_flaws(playbook, scenario)
    assert (flaw.code, flaw.path) == ("S033", ("criteria", 0))
    assert "nothing that can happen here is called 'keep-copy'" in flaw.message
    assert flaw.mend


def test_what_can_be_earned_and_lost_is_no_fault(told):
    assert told({"kind": "deed", "milestones": ["rollback"], "before": "resolved"}) == []
    assert told({"kind": "deed", "looks": ["verify-signal"]}) == []
    assert told({"kind": "deadline", "limit": "triage.anti_patterns.solo-debugging.limit", "deeds": ["declared"]}) == []


def test_a_milestone_that_exists_and_that_nothing_reaches_is_told(told, spike):
    never = parse_condition("after declared and not after declared")
    move = spike.moves[0].model_copy(update={"possible": never})
    moves = (move, *spike.moves[1:])
    assert told({"kind": "deed", "milestones": [move.id]}, moves=moves) == [
        f"never earned: no play can reach {str(move.id)!r}"
    ]


def test_one_of_several_deeds_is_enough_for_a_deadline_and_none_is_not(told):
    limit = {"kind": "deadline", "limit": "triage.anti_patterns.solo-debugging.limit"}
    assert told(limit | {"deeds": ["no-such-deed", "declared"]}) == []
    assert told(limit | {"deeds": ["no-such-deed"]}) == ["never earned: nothing here amounts to no-such-deed"]
    (since,) = told(limit | {"deeds": ["declared"], "since": "no-such-deed"})
    assert since == "never judged: no play can reach 'no-such-deed', from which it runs"


def test_a_look_at_what_nobody_can_look_at_is_told(told, spike):
    logs = tuple(check for check in spike.checks if check.kind != "dashboard")
    asked = {"kind": "restraint", "deeds": ["declared"], "kinds": ["dashboard"]}
    facts = spike.facts.model_copy(update={"started": 60_000})
    (blind,) = told(asked, checks=logs, facts=facts)
    assert blind == "never earned: there is not a check of the kind 'dashboard'"
    assert told(asked, facts=facts) == []
    assert told(asked) == ["never judged: no alert comes before there is harm"]


def test_a_time_that_ends_after_the_story_can_be_lost_by_nobody(told, spike):
    parts = tuple(part.model_copy(update={"jumps": (), "begins": 0}) for part in spike.parts)
    rested = {"kind": "rotation", "long": "3h", "rest": "10m"}
    assert told(rested) == ["never lost: it is due at T+180:00 at the soonest, and the story ends by T+173:00"]
    assert told(rested | {"long": "1h"}) == []
    (short,) = told(rested | {"long": "1h"}, parts=parts, plays={})
    assert short.startswith("never lost: it is due at T+60:00")


def test_a_play_that_lasts_longer_shows_that_the_story_can(told, spike):
    longer = {"long": spike.plays["silent"].model_copy(update={"until": 4 * 3_600_000})}
    assert told({"kind": "rotation", "long": "3h", "rest": "10m"}, plays=longer) == []


def test_of_the_playbook_it_is_told_once_a_scenario_has_chosen(unscored, spike):
    left_out = unscored("hand-off-complete")
    assert set(left_out) == set(spike.unscored) - {"hand-off-complete"}
    assert left_out["channel-created"] == "never judged: it is never SEV-2 here"
    assert unscored() == {}, "a first draft has not chosen yet"


def test_what_nobody_can_be_called_for_nobody_can_earn(unscored, spike):
    silent = tuple(inject.model_copy(update={"asks": None, "within": None}) for inject in spike.injects)
    alone = unscored(*spike.unscored, injects=silent, contacts=())
    assert alone["acknowledged"] == "never earned: nothing here amounts to acknowledged"
    assert alone["leadership-told"] == "never earned: nothing here amounts to leadership-notified"


def test_an_unknown_severity_is_told_elsewhere_and_stops_nothing(unscored, spike):
    unknown = spike.facts.model_copy(update={"severity": SeverityId("SEV-9")})
    assert unscored("all-hands", facts=unknown) == {}


def test_a_criterion_that_cannot_be_judged_at_all_is_not_told_twice(told):
    assert told({"kind": "dead-line"}) == []
    assert told({"kind": "deed", "looks": ["no-such-item"]}) == []
    assert told({"kind": "deed"}) == []
