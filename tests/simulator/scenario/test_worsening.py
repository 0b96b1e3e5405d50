"""Facts that change although the harm may have stopped are advised against, and those that ask first are not."""

import pytest

from simulator.playbook import read_playbook
from simulator.scenario.read import lint_scenario

from .conftest import SHIPPED

GRAVER = "{after: spreads, severity: SEV-1, scope: 70 % of it}"


@pytest.fixture
def told(changed, playbook):
    """The advice of this kind on the first scenario with other keys."""

    def told(part):
        _, found = lint_scenario(changed(part), "s.yaml", {playbook.id: playbook}.get)
        assert {fault.code for fault in found} <= {"A001", "A003"}, found
        return [fault for fault in found if fault.code == "A003"]

    return told


@pytest.fixture
def advised(told):
    """The same for an inject with these keys, after which a fact changes."""
    spreads = "{id: spreads, via: dashboard, text: It spreads."
    return lambda inject, change=GRAVER: told(f"facts: {{changes: [{change}]}}\ninjects: [{spreads}{inject}}}]")


@pytest.mark.parametrize(
    "inject",
    [
        ", at: T+20:00",
        ", at: T+7:53",
        ", at: T+20:00, if: severity below SEV-1",
        ", after: rollback, delay: 20m",
    ],
)
def test_what_comes_although_the_harm_may_have_stopped_is_advised_against(advised, inject):
    (fault,) = advised(inject)
    assert "though the harm may have stopped before: at T+7:52 at the soonest" in fault.message


@pytest.mark.parametrize(
    "inject",
    [
        ", at: T+7:52",
        ", at: T+20:00, if: error_rate above 5",
        ", at: T+20:00, if: not after rollback",
        ", after: rollback, delay: 20m, if: error_rate above 5",
    ],
)
def test_what_asks_whether_it_lasts_or_comes_before_is_not(advised, inject):
    assert advised(inject) == []


def test_a_scope_that_follows_a_move_is_the_moves_own_and_one_by_the_clock_is_not(advised):
    assert advised(", after: rollback, delay: 20m", "{after: spreads, scope: half of it}") == []
    assert advised(", at: T+20:00", "{after: spreads, scope: half of it}")


def test_a_course_that_ends_by_itself_stops_the_harm_for_everybody(told):
    (fault,) = told(
        "facts: {changes: [{after: spreads, severity: SEV-1}]}\n"
        "world: {error_rate: {label: Errors, unit: '%', normal: 0.2, main: true,"
        " course: {T-2:00: 0.2, T-1:00: 40, T+4:00: 40, T+5:00: 0.2}}}\n"
        "injects: [{id: spreads, via: dashboard, text: It spreads., at: T+6:00}]"
    )
    assert "at T+5:00 at the soonest" in fault.message


def test_what_a_move_waits_for_counts(told):
    waits = (
        "facts: {changes: [{after: spreads, severity: SEV-1}]}\n"
        "injects: [{id: spreads, via: dashboard, text: It spreads., at: T+20:00}]\n"
        "moves: [{id: rollback, rung: rollback, label: Roll it back, takes: 2m, possible: 'after T+14:00',"
        " impossible_because: Not yet.,"
        " effect: {error_rate: 0.2 over 1m}}]"
    )
    assert told(waits) == []
    assert told(waits.replace("T+14:00", "T+9:00"))


@pytest.mark.parametrize(("triage", "soonest"), [("3m", "T+5:52"), ("12m", "T+14:52")])
def test_how_long_people_take_is_the_playbooks_own_time_to_triage(changed, triage, soonest):
    text = (SHIPPED / "playbooks" / "incident-response.yaml").read_text("utf-8")
    ours = text.replace(
        "within: {SEV-1: 5m, SEV-2: 15m, SEV-3: 30m,", f"within: {{SEV-1: {triage}, SEV-2: 15m, SEV-3: 30m,"
    )
    assert ours != text
    spreads = "{id: spreads, via: dashboard, text: It spreads., at: T+20:00}"
    part = f"facts: {{changes: [{GRAVER}]}}\ninjects: [{spreads}]"
    _, found = lint_scenario(changed(part), "s.yaml", {"incident-response": read_playbook(ours, "ours.yaml")}.get)
    (fault,) = [fault for fault in found if fault.code == "A003"]
    assert f"at {soonest} at the soonest" in fault.message


@pytest.mark.parametrize(
    "broken",
    [
        "world: {error_rate: {course: {T-2:00: 0.2, soon: 40}}}",
        "moves: [{id: rollback, rung: rollback, label: Back, effect: {error_rate: soon better}}]",
    ],
)
def test_what_cannot_be_read_of_the_harm_is_told_as_that_alone(changed, faults, broken):
    part = f"facts: {{changes: [{GRAVER}]}}\ninjects: [{{id: spreads, via: dashboard, text: It., at: T+20:00}}]\n"
    assert "A003" not in {fault.code for fault in faults(changed(part + broken))}
