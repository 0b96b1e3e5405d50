"""The figures that deadlines are made of, and that a team may set its own without touching Python."""

import pytest

from simulator.playbook import lookup, read_playbook
from simulator.playbook.template import Template
from simulator.times import DAY_MS, HOUR_MS, MINUTE_MS

SEVERITIES = ("SEV-1", "SEV-2", "SEV-3", "SEV-4")
HOUR = HOUR_MS // MINUTE_MS


def test_severities_are_told_the_most_severe_first(playbook):
    assert playbook.severity_ids == SEVERITIES


@pytest.mark.parametrize(
    ("row", "minutes"),
    [
        ("detect-to-triage", (5, 15, 30, 2 * HOUR)),
        ("triage-to-mitigation", (15, 30, HOUR, 4 * HOUR)),
        ("mitigation-to-customer-comms", (5, 15, HOUR, None)),
        ("incident-to-postmortem-draft", (48 * HOUR, 72 * HOUR, 7 * 24 * HOUR, None)),
    ],
)
def test_each_phase_has_its_bound_by_severity(playbook, row, minutes):
    bounds = [playbook.phase_within(row, severity) for severity in SEVERITIES]
    assert bounds == [None if one is None else one * MINUTE_MS for one in minutes]


@pytest.mark.parametrize(
    ("severity", "minutes"),
    [
        (
            "SEV-1",
            {
                "on-call-responds": 5,
                "commander": 10,
                "war-room": 0,
                "leadership": 15,
                "status-page": 20,
                "customers": 30,
                "all-hands": 30,
            },
        ),
        (
            "SEV-2",
            {
                "on-call-responds": 15,
                "commander": 30,
                "channel": None,
                "manager": 30,
                "status-page": HOUR,
                "customers": 2 * HOUR,
            },
        ),
        (
            "SEV-3",
            {
                "on-call-responds": 30,
                "no-war-room": None,
                "working-hours": None,
                "status-page": None,
                "internal-only": None,
            },
        ),
        ("SEV-4", {"ticket": None, "no-escalation": None, "defer": None}),
    ],
)
def test_each_severity_demands_what_it_demands_in_its_minutes(playbook, severity, minutes):
    demanded = {one.id: one.within for one in playbook.severity(severity).requirements}
    assert demanded == {name: None if one is None else one * MINUTE_MS for name, one in minutes.items()}


def test_no_deed_is_demanded_twice_by_one_severity(playbook):
    for level in playbook.severities.levels:
        deeds = [one.deed for one in level.requirements if one.deed]
        assert len(set(deeds)) == len(deeds)


def test_a_team_copies_the_file_and_sets_its_own_numbers(text, tmp_path):
    ours = tmp_path / "harborpay.yaml"
    changed = (
        text.replace("id: incident-response\n", "id: harborpay\n", 1)
        .replace("deed: commander-assigned, within: 10m", "deed: commander-assigned, within: 7m30s", 1)
        .replace(
            "within: {SEV-1: 5m, SEV-2: 15m, SEV-3: 30m, SEV-4: 2h}",
            "within: {SEV-1: 4m, SEV-2: 15m, SEV-3: 30m, SEV-4: 1d}",
            1,
        )
        .replace("{id: internal-update, every: 30m, ", "{id: internal-update, every: 20m, ")
    )
    ours.write_text(changed, encoding="utf-8")
    playbook = read_playbook(ours.read_text(encoding="utf-8"), ours.name)
    assert playbook.id == "harborpay"
    assert playbook.requirement("SEV-1", "commander").within == 7 * MINUTE_MS + 30_000
    assert playbook.phase_within("detect-to-triage", "SEV-1") == 4 * MINUTE_MS
    assert playbook.phase_within("detect-to-triage", "SEV-4") == DAY_MS
    assert lookup(playbook, "communication.cadences.internal-update.every") == 20 * MINUTE_MS


def test_a_team_renames_its_severities(text):
    playbook = read_playbook(text.replace("SEV-", "P"), "ours.yaml")
    assert playbook.severity_ids == ("P1", "P2", "P3", "P4")
    assert playbook.requirement("P1", "customers").within == 30 * MINUTE_MS


def test_looking_up_what_is_not_there_says_so(playbook):
    for look_up in (playbook.severity, playbook.template, playbook.rung, playbook.role, playbook.channel):
        with pytest.raises(KeyError, match="nowhere"):
            look_up("nowhere")
    with pytest.raises(KeyError, match="there is no 'nowhere'"):
        lookup(playbook, "severities.SEV-1.nowhere")


def test_a_filled_template_shows_what_is_missing_by_name_and_leaves_out_what_does_not_apply(playbook):
    template = playbook.template("customer-email")
    assert isinstance(template, Template)
    filled = template.fill({"customer": " Ada ", "service": "Payments {duration}"})
    assert filled.startswith("Dear Ada,\n\nPayments {duration} was disrupted")
    assert "[Duration]" in filled
    assert "SLA CREDITS" not in filled
    assert "SLA CREDITS\nAs agreed" in template.fill({"sla-credits": "As agreed"})
    assert "IMPACT\nIt lasted [Duration] and affected [Scope of impact].\n\nRESOLUTION" in filled
    assert next(field.id for field in template.missing({"customer": "Ada", "service": "x"})) == "date"
    assert template.fill_subject({"service": "Payments", "date": "today"}) == "Payments Service Disruption: today"
