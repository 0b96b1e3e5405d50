"""On call: the start of a rotation, a false alarm, good and bad alerts, and the hand-off."""

import pytest

from scoring import Verdict, score
from simulator.rehearsal import rehearse
from simulator.scenario.read import read_scenario
from tests.conftest import SCENARIOS
from tests.scoring.room import Room

TEXT = (SCENARIOS / "on-call-shift.yaml").read_text("utf-8")
OURS = ("on-call-checklist", "false-alarm-closed", "alerts-told-apart", "hand-off-complete")
HALF_A_HAND_OFF = """
        fields:
          date: 6 January 2026
          open-issues: "Photo release 5.2: rolled back, not repaired"
          recent-changes: "[Deploy X]: shipped at [time], monitoring [metric]"
          alerts: "HighPhotoErrorRate: real, rolled back"
          risks: "-"
          notes: Send yourself a test page first
"""
VARIANTS = {
    "no-test-page": ("on-call-checklist", "without: [test-page]", ""),
    "nobody-looked": ("false-alarm-closed", "without: [cpu-look, cpu-look-photos]", ""),
    "a-room-for-nothing": (
        "false-alarm-closed",
        "without: []",
        '{at: T+7:00, by: on-call, do: open-war-room, channel: "#inc-2026-01-06-photo-workers-cpu"}',
    ),
    "no-comparison": ("alerts-told-apart", "without: [question-2]", ""),
    "an-alert-is-an-alert": (
        "alerts-told-apart",
        "without: [question-2]",
        "{at: T+18:50, by: on-call, do: answer, question: two-alerts, text: Both of them should page us.}",
    ),
    "no-hand-off": ("hand-off-complete", "without: [handoff]", ""),
    "half-a-hand-off": (
        "hand-off-complete",
        "without: [handoff]",
        f"at: T+26:00\n        by: on-call\n        do: send\n        template: handoff{HALF_A_HAND_OFF}",
    ),
}


def shift(playbook, plays=""):
    head, tail = TEXT.split("# --- What the plays must come to", 1)
    return read_scenario(f"{head}{plays}\n# --- {tail}", "on-call-shift.yaml", {"incident-response": playbook}.get)


def card_of_play(playbook, play, plays=""):
    scenario = shift(playbook, plays)
    return score(scenario, playbook, rehearse(scenario, playbook, play).events)


def losses(card):
    return {finding.criterion for finding in card.findings if finding.points < finding.of and _seen(finding)}


def _seen(finding):
    return finding.verdict is not Verdict.NOT_OBSERVED


def play_shift(playbook):
    return Room(shift(playbook), playbook, {"bo": "on-call", "cy": "secondary"})


def test_by_the_book_keeps_all_of_it(playbook):
    card = card_of_play(playbook, "by-the-book")
    assert losses(card) == set()
    assert {one.criterion for one in card.findings if one.verdict is Verdict.MET} >= set(OURS)


@pytest.mark.parametrize("variant", VARIANTS)
def test_what_is_left_out_costs_its_own_criterion_and_no_other(playbook, variant):
    criterion, without, act = VARIANTS[variant]
    acts = f"    acts:\n      - {act}\n" if act else ""
    plays = f"  {variant}:\n    title: A variant\n    from: by-the-book\n    {without}\n{acts}    until: T+29:00\n"
    assert losses(card_of_play(playbook, variant, plays)) == {criterion}


def test_an_exercise_without_a_shift_loses_nothing_by_it(spike, playbook, events_of):
    card = score(spike.model_copy(update={"unscored": ()}), playbook, events_of("alone"))
    verdicts = {one.criterion: one.verdict for one in card.findings}
    assert {verdicts[name] for name in OURS} == {Verdict.NOT_OBSERVED}


def test_an_item_of_the_checklist_counts_for_less_once_the_pager_has_rung(playbook, findings):
    played = play_shift(playbook).at("T+1:00", "bo", "look", check="vpn").at("T+12:00", "bo", "look", check="phone")
    parts = {part.label: part for part in findings(played.end("T+20:00"))["on-call-checklist"].parts}
    assert parts["You get into the VPN"].verdict is Verdict.MET
    assert parts["The on-call phone and laptop are charged, and near"].verdict is Verdict.LATE


def test_a_false_alarm_is_open_until_there_is_harm(playbook, findings):
    played = play_shift(playbook).until("T+7:00")
    assert findings(played)["false-alarm-closed"].verdict is Verdict.NOT_OBSERVED
    played.at("T+7:30", "bo", "look", check="worker-dashboard").until("T+12:00")
    assert findings(played)["false-alarm-closed"].verdict is Verdict.MET


def test_to_declare_an_incident_for_it_is_told_with_its_moment(playbook, findings):
    played = play_shift(playbook).at("T+7:00", "bo", "look", check="worker-dashboard")
    played.at("T+8:00", "bo", "declare", severity="SEV-2", reason="CPU at 96 %").until("T+12:00")
    finding = findings(played)["false-alarm-closed"]
    assert finding.verdict is Verdict.PARTLY
    assert "declared at T+8:00" in finding.actual


def test_to_change_something_for_it_names_what_was_changed(playbook, findings):
    played = play_shift(playbook).at("T+7:00", "bo", "run", move="restart-workers").until("T+12:00")
    assert "Restart the photo workers" in findings(played)["false-alarm-closed"].actual


def test_what_is_declared_for_the_real_alert_is_no_fault(playbook, findings):
    played = play_shift(playbook).at("T+6:30", "bo", "look", check="photo-dashboard")
    played.at("T+12:00", "bo", "declare", severity="SEV-3", reason="28 % of photos fail")
    assert findings(played)["false-alarm-closed"].verdict is Verdict.MET


def test_times_run_from_the_alert_that_told_of_harm(playbook):
    metrics = {one.id: one.ms for one in card_of_play(playbook, "by-the-book").metrics}
    assert metrics["mttd"] == 120_000
    assert metrics["mtta"] == 15_000


def test_the_failing_plays_stay_far_below(playbook):
    scores = {play: card_of_play(playbook, play).score_pct for play in ("cry-wolf", "look-away", "restart-first")}
    assert max(scores.values()) < 70
    assert scores["look-away"] < 40
