"""The playbook's own exercise: what the scenario owes to it, and how each of its plays ends."""

import pytest

from simulator.journal import event_from_json, event_to_json
from simulator.rehearsal import rehearse
from simulator.scenario.meaning.jumps import LEAD_MS, due_times
from simulator.times import MINUTE_MS, parse_moment

from .conftest import FLAGSHIP


def test_it_asks_all_twelve_questions_in_the_parts_of_the_playbook(spike, playbook):
    wanted = {question.number: part.id for part in playbook.exercise.parts for question in part.questions}
    assert {question.number: question.part for question in spike.questions} == wanted
    assert sorted(wanted) == list(range(1, 13))


def test_its_parts_last_as_long_as_the_playbook_says(spike, playbook):
    assert [(part.id, part.lasts) for part in spike.parts] == [
        (part.id, part.lasts) for part in playbook.exercise.parts
    ]
    assert spike.play_ms == 40 * MINUTE_MS


def test_its_figures_are_the_playbooks(spike, playbook):
    exercise = playbook.exercise
    errors = spike.world[spike.facts.failing]
    assert spike.setting.starts == f"{exercise.starts} UTC"
    assert errors.normal == exercise.normal_error_rate_pct
    assert max(errors.course.values()) == exercise.error_rate_pct
    assert spike.facts.severity == exercise.severity
    assert str(exercise.http_status) in spike.facts.symptom
    writes = spike.inject("cto-writes")
    assert writes.at == exercise.customer_writes_after
    assert spike.inject("page").at == 0


def test_the_deploy_went_out_as_long_before_the_errors_as_the_playbook_says(spike, playbook):
    first = spike.facts.started
    assert first - playbook.exercise.deploy_before == parse_moment("T-47:00")
    assert "01:43" in spike.check("deploy-log").shows


def test_its_jumps_come_two_minutes_before_each_deadline_that_lies_ahead(spike, playbook):
    jumps = [jump for part in spike.parts for jump in part.jumps]
    assert jumps == [parse_moment(moment) for moment in ("T+18", "T+28", "T+58", "T+88", "T+118", "T+133")]
    due = {at for at, _ in due_times(playbook, "SEV-1", jumps[-1])}
    assert due >= {minutes * MINUTE_MS for minutes in (5, 10, 15, 20, 30, 60, 90, 120)}
    assert {jump + LEAD_MS for jump in jumps[:-1]} <= due


def test_it_is_rich_enough_to_lose_ones_way_in(spike, playbook):
    assert len(spike.injects) >= 20
    assert len(spike.checks) >= 8
    assert {move.rung for move in spike.moves} == {rung.id for rung in playbook.mitigation.rungs}
    assert len(spike.endings) >= 3
    assert sum(inject.public for inject in spike.injects) >= 3
    assert [seat.id for seat in spike.seats if seat.awake] == ["on-call"]


def test_the_risky_rungs_need_the_word_that_the_playbook_asks_for(spike, playbook):
    for move in spike.moves:
        rung = playbook.rung(move.rung)
        assert move.needs == "incident-commander" or not rung.needs_authority, move.id
        assert move.reviewed or not rung.second_reviewer, move.id


def test_labels_do_not_say_which_turn_is_right(spike):
    labels = " ".join((*(move.label for move in spike.moves), *(check.label for check in spike.checks))).lower()
    for telling in ("correct", "wrong", "risky", "useless", "right", "best", "fix the"):
        assert telling not in labels


def test_nothing_public_tells_the_cause_before_the_provider_does(spike):
    for inject in spike.injects:
        early = inject.at is not None and inject.at < spike.inject("provider-admits").at
        if inject.public and early:
            assert "Quillgate" not in inject.text


def test_a_clock_time_without_quotes_is_refused(faults):
    text = FLAGSHIP.read_text(encoding="utf-8")
    found = faults(text.replace("at: T+12:00", "at: 2:30", 1).replace("awake: true", "awake: NO", 1))
    assert {"D014", "D013"} <= {fault.code for fault in found}


@pytest.fixture(scope="module")
def played(spike, playbook):
    return {play: rehearse(spike, playbook, play) for play in spike.plays}


def test_no_act_of_any_play_is_refused(played):
    assert {play: run.refused for play, run in played.items() if run.refused} == {}


def test_what_was_played_and_what_is_read_back_of_it_differ_in_nothing_the_order_of_fields_included(played):
    for run in played.values():
        assert [repr(event_from_json(event_to_json(event))) for event in run.events] == [*map(repr, run.events)]


def test_each_play_ends_as_expected_and_every_ending_is_reached(spike, played):
    expected = {one.play: one.ending for one in spike.expect}
    assert {play: run.exercise.ending for play, run in played.items()} == expected
    assert {ending.id for ending in spike.endings} == set(expected.values())


def test_a_play_of_two_hours_is_played_in_an_hour(played):
    run = played["by-the-book"].exercise
    assert run.now_ms > 2 * 60 * MINUTE_MS
    assert run.now_ms - run.clock.skipped_ms < 60 * MINUTE_MS


def test_failures_stop_within_the_half_hour_and_payments_settle_late(played):
    run = played["by-the-book"].exercise
    errors, waiting = run.world["error_rate"], run.world["payments_waiting"]
    assert errors.value(30 * MINUTE_MS) < run.scenario.facts.stops_below
    assert waiting.value(90 * MINUTE_MS) > 30_000
    assert waiting.value(135 * MINUTE_MS) == 0
    assert run.resolved_ms is not None
    low, high = errors.extremes(run.resolved_ms - 15 * MINUTE_MS, run.resolved_ms)
    assert low == high == 0.5


@pytest.mark.parametrize(
    ("play", "deed", "within_m"),
    [
        ("late-acknowledge", "acknowledged", 5),
        ("slow-commander", "commander-assigned", 10),
        ("late-leadership", "leadership-notified", 15),
        ("late-status-page", "status-page-posted", 20),
        ("late-customers", "customers-informed", 30),
    ],
)
def test_each_deadline_of_sev_1_is_met_by_the_book_and_lost_by_one_play(play, deed, within_m, played):
    assert played["by-the-book"].exercise.milestones[deed] <= within_m * MINUTE_MS
    assert played[play].exercise.milestones[deed] > within_m * MINUTE_MS


def test_the_war_room_opens_late_in_one_play(played):
    for play, late in (("by-the-book", False), ("late-war-room", True)):
        milestones = played[play].exercise.milestones
        assert (milestones["war-room-opened"] - milestones["declared"] > 2 * MINUTE_MS) is late


def test_waiting_loses_the_half_hour_and_the_call_for_all_hands(played):
    run = played["waiting"].exercise
    assert run.world["error_rate"].value(30 * MINUTE_MS) == 35
    assert "all-hands-called" not in run.milestones


def test_every_inject_comes_in_some_play(spike, played):
    seen = {
        name
        for run in played.values()
        for name, state in run.exercise.injects.items()
        if state.delivered_ms is not None
    }
    assert {inject.id for inject in spike.injects} - seen == set()
