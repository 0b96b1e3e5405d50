"""Messages are graded by their fields, their time and the figures in them."""

import pytest

from scoring import Verdict
from tests.scoring.room import Room

TRUE = {
    "severity": "SEV-1",
    "what": "POST /v2/payments answers 503 for 35 % of requests",
    "impact": "all merchants in all regions",
    "started": "02:28",
    "minutes-ago": "4 minutes",
    "commander": "cy",
    "channel": "#inc-2026-01-03-payments-503",
    "status": "Investigating",
    "war-room": "https://meet.example/room",
    "dashboard": "https://grafana.example/d/1",
    "runbook": "https://wiki.example/r",
}


def declaration(room, findings, moment="T+2:00", **changed):
    fields = {name: text for name, text in {**TRUE, **changed}.items() if text}
    room.at("T+1:00", "bo", "declare", severity="SEV-1", reason="money")
    room.at(moment, "bo", "send", template="incident-declaration", fields=fields)
    return findings(room)["declaration-complete"]


def test_a_whole_and_true_declaration_keeps_all(room, findings):
    finding = declaration(room(), findings)
    assert (finding.verdict, finding.points, finding.remarks) == (Verdict.MET, finding.of, ())


@pytest.mark.parametrize(
    ("field", "text", "rule"),
    [
        ("runbook", "", "missing"),
        ("runbook", "[Link]", "unfilled"),
        ("commander", "TBD", "unfilled"),
        ("started", "01:43", "figure"),
        ("minutes-ago", "45 minutes", "figure"),
        ("impact", "about 5 % of requests fail", "figure"),
        ("severity", "SEV-3", "figure"),
    ],
)
def test_a_fault_names_its_field_its_words_and_the_fact(room, findings, field, text, rule):
    finding = declaration(room(), findings, **{field: text})
    [remark] = finding.remarks
    assert finding.verdict is Verdict.PARTLY
    assert 0 < finding.points < finding.of
    assert (remark.rule, remark.where) == (rule, field)
    assert remark.seq in finding.evidence
    assert bool(remark.fact) == (rule == "figure")


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("impact", "one in three payments"),
        ("started", "02:30 UTC"),
        ("minutes-ago", "five minutes"),
        ("severity", "SEV1"),
    ],
)
def test_a_truth_in_other_words_is_no_fault(room, findings, field, text):
    assert declaration(room(), findings, **{field: text}).remarks == ()


@pytest.mark.parametrize(("clock", "told"), [("02:28", ()), ("03:28", ("figure",))])
def test_a_time_to_which_the_form_adds_utc_is_read_as_utc(spike, playbook, findings, clock, told):
    setting = spike.setting.model_copy(update={"starts": "Saturday 03:30 Europe/Madrid"})
    madrid = Room(spike.model_copy(update={"setting": setting}), playbook)
    finding = declaration(madrid, findings, started=clock)
    assert tuple(remark.rule for remark in finding.remarks) == told


def test_a_late_message_keeps_a_part(room, findings):
    finding = declaration(room(), findings, moment="T+7:00", **{"minutes-ago": "9 minutes"})
    assert finding.verdict is Verdict.LATE
    assert 0 < finding.points < finding.of


def test_figures_are_held_against_the_facts_of_that_moment(room, findings):
    played = room()
    played.at("T+1:00", "bo", "declare", severity="SEV-1", reason="money")
    played.at("T+2:00", "bo", "run", move="queue-payments").until("T+10:00")
    update = {
        "severity": "SEV-1",
        "at": "02:40",
        "status": "Mitigating",
        "known": "a refused connection",
        "doing": "queueing",
        "next-update": "03:00",
        "impact": "2 % of payments fail",
        "duration": "12 minutes",
    }
    played.at("T+10:00", "bo", "send", template="internal-update", fields=update)
    assert findings(played)["updates-complete"].verdict is Verdict.MET
    played.at("T+10:30", "bo", "send", template="internal-update", fields={**update, "impact": "12 % of payments fail"})
    assert findings(played)["updates-complete"].verdict is Verdict.PARTLY


def test_the_blank_template_does_not_beat_an_honest_one(room, findings):
    blank = {name: f"[{name}]" for name in TRUE}
    assert declaration(room(), findings, **blank).points == 0
