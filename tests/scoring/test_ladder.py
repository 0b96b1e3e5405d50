"""The ladder, and how moves are made."""

from scoring import Verdict
from tests.scoring.room import Room


def run(room, moment, move, reason="", who="bo"):
    if reason:
        room.at(moment, who, "propose", move=move, reason=reason)
    return room.at(moment, who, "run", move=move)


def test_from_the_first_rung_up_with_a_reason_for_each_gap_keeps_all(room, findings):
    played = run(room(), "T+2:00", "rollback", "a deploy went out 45 minutes before")
    run(played, "T+5:00", "queue-payments", "the gateway refuses connections, repairs cannot help")
    assert findings(played)["ladder-order"].verdict is Verdict.MET


def test_a_rung_left_out_without_a_reason_costs_a_part(room, findings):
    played = run(room(), "T+2:00", "rollback", "a deploy went out 45 minutes before")
    finding = findings(run(played, "T+5:00", "queue-payments"))["ladder-order"]
    assert finding.verdict is Verdict.PARTLY
    assert 0 < finding.points < finding.of


def test_the_hotfix_before_the_rollback_is_wrong_whatever_the_reason(room, findings):
    finding = findings(run(room(), "T+2:00", "hotfix", "the author is sure that this one line is it"))["ladder-order"]
    assert (finding.verdict, finding.points) == (Verdict.MISSED, 0)


def test_a_rung_that_the_script_has_no_move_for_is_not_left_out(spike, playbook, room, findings):
    kept = tuple(move for move in spike.moves if move.id in ("rollback", "gateway-failover", "queue-payments"))
    bare = Room(spike.model_copy(update={"moves": kept}), playbook)
    run(bare, "T+2:00", "rollback", "a deploy went out 45 minutes before")
    assert findings(run(bare, "T+5:00", "queue-payments"))["ladder-order"].verdict is Verdict.MET


def test_a_hotfix_wants_a_second_reader(room, findings):
    alone = run(room(), "T+2:00", "hotfix", "one line")
    assert findings(alone)["hotfix-reviewed"].verdict is Verdict.MISSED
    read = room().at("T+2:00", "bo", "propose", move="hotfix", reason="one line")
    read.at("T+2:30", "ed", "review", move="hotfix")
    assert findings(run(read, "T+4:00", "hotfix"))["hotfix-reviewed"].verdict is Verdict.MET


def test_the_word_may_be_given_or_be_ones_own(room, findings):
    commanded = room().at("T+1:00", "cy", "assign-role", role="incident-commander", to="cy")
    assert findings(run(commanded, "T+2:00", "rollback", who="cy"))["commanders-word"].verdict is Verdict.MET
    assert findings(run(room(), "T+2:00", "rollback"))["commanders-word"].verdict is Verdict.MISSED


def test_a_look_or_a_figure_told_verifies_a_move_and_silence_does_not(room, findings):
    silent = run(room(), "T+2:00", "rollback").until("T+12:00")
    assert findings(silent)["verified-after"].verdict is Verdict.MISSED
    looked = run(room(), "T+2:00", "rollback").at("T+5:00", "bo", "look", check="dashboard").until("T+12:00")
    assert findings(looked)["verified-after"].verdict is Verdict.MET
    told = run(room(), "T+2:00", "rollback").at("T+4:30", "bo", "say", text="[Ops] 35 %, no change").until("T+12:00")
    assert findings(told)["verified-after"].verdict is Verdict.MET


def test_degrading_in_time_after_the_cause_is_known_is_the_fitting_choice(room, findings):
    played = room().at("T+2:00", "bo", "look", check="gateway-logs")
    assert findings(run(played, "T+9:00", "queue-payments"))["fitting-mitigation"].verdict is Verdict.MET
    late = room().at("T+2:00", "bo", "look", check="gateway-logs")
    assert findings(run(late, "T+17:00", "queue-payments"))["fitting-mitigation"].verdict is Verdict.LATE
