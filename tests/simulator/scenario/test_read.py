"""Reading a scenario: every fault at once, at its place, with the way out."""

import pytest

from simulator.scenario.meaning.milestones import milestone_names


def test_the_first_scenario_of_the_docs_reads_without_faults(first_text, read):
    scenario = read(first_text)
    assert scenario.id == "first-scenario"
    assert scenario.play_ms == 20 * 60_000


def test_every_fault_of_a_file_is_told_in_one_pass_in_order_of_the_text(first_text, faults):
    text = (
        first_text.replace("failing: error_rate", "failing: eror_rate")
        .replace("to: [on-call]", "to: [on-cal]")
        .replace("rung: rollback", "rung: roll-back")
        .replace("if: after rollback", "if: after rolback")
        .replace("do: declare, severity: SEV-2", "do: declare, severity: SEV-9")
    )
    found = faults(text)
    assert [fault.code for fault in found] == ["S003", "S012", "S002", "S004", "S003"]
    assert [fault.line for fault in found] == sorted(fault.line for fault in found)
    meant = ["error_rate", "on-call", "rollback", "rollback", "SEV-2"]
    assert all(word in fault.mend for word, fault in zip(meant, found, strict=True))


def test_a_fault_points_at_the_very_word(first_text, faults):
    (fault,) = faults(first_text.replace("via: pager", "via: pagr"))
    line = first_text.replace("via: pager", "via: pagr").splitlines()[fault.line - 1]
    assert line[fault.column - 1 :] == "pagr"
    assert str(fault).startswith(f"s.yaml:{fault.line}:{fault.column}: the playbook 'incident-response' has no channel")


@pytest.mark.parametrize(
    ("wrong", "right", "code"),
    [
        ("at: 2:30", "at: T+0", "D014"),
        ("required: NO", "required: true", "D013"),
        ("within: 15", "within: 15m", "D026"),
        ("at: T+5 minutes", "at: T+0", "D026"),
        ("starts: Tuesday 25:99 UTC", "starts: Tuesday 14:05 Europe/Berlin", "D025"),
        ("awaken: true", "awake: true", "D022"),
        ("known: when model-log", "known: after model-log", "D026"),
        ("error_rate: falling over 1m", "error_rate: 0.2 over 1m", "D026"),
    ],
)
def test_what_would_be_misread_is_refused(wrong, right, code, first_text, faults):
    assert first_text.count(right) >= 1
    found = faults(first_text.replace(right, wrong, 1))
    assert code in {fault.code for fault in found}, "\n".join(map(str, found))


def test_a_play_may_not_use_a_field_that_its_template_lacks(first_text, faults):
    act = "      - {at: T+3:00, by: on-call, do: send, template: in-app-banner, fields: {servce: Search}}\n"
    (fault,) = faults(first_text.replace("expect:", f"{act}expect:"))
    assert fault.code == "S014"
    assert "service" in fault.mend


def test_an_act_of_the_wrong_kind_of_value_is_refused_at_its_line(first_text, faults):
    act = "      - {at: T+3:00, by: facilitator, do: jump, to_ms: soon}\n"
    text = first_text.replace("expect:", f"{act}expect:")
    (fault,) = faults(text)
    assert fault.code == "S014"
    assert "to_ms: soon" in text.splitlines()[fault.line - 1]


def test_what_can_be_waited_for_has_its_names(spike, playbook):
    names = milestone_names(spike, playbook)
    wanted = {
        "page", "page.acknowledged", "cto-writes.replied", "gateway-logs", "hotfix.started", "gateway-failover.refused",
        "support-lead.arrived", "whole-department.paged", "status-investigating", "status-page-posted",
        "leadership-notified", "postmortem.five-whys", "scribe.assigned", "which-severity", "communication", "move-2",
    }  # fmt: skip
    assert wanted <= names
    assert "first-scenario" not in names


@pytest.mark.parametrize(
    ("jumps", "told", "mend"),
    [
        ("[T+14:00]", "lands too late for what is due at T+15:00", "at T+13:00 at the latest"),
        ("[T+13:00, T+75:00]", "passes over what is due at T+60:00", "Put a jump to T+58:00 before it"),
    ],
)
def test_a_jump_over_a_deadline_names_it_and_the_way_around(jumps, told, mend, first_text, faults):
    found = faults(first_text.replace("jumps: [T+13:00]", f"jumps: {jumps}"))
    assert {fault.code for fault in found} == {"S011"}
    assert any(told in fault.message and mend in fault.mend for fault in found), "\n".join(map(str, found))


def test_a_jump_to_two_minutes_before_a_deadline_is_fine(first_text, read):
    scenario = read(first_text.replace("jumps: [T+13:00]", "jumps: [T+13:00, T+28:00, T+58:00]"))
    assert len(scenario.parts[0].jumps) == 3
