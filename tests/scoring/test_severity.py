"""Too high costs little, too low much, and going up gives a part back."""

import pytest

from scoring import Verdict
from tests.scoring.room import Room


def severity(findings, room, *steps):
    first = True
    for moment, level in steps:
        room.at(moment, "bo", "declare" if first else "change-severity", severity=level, reason="as it looks")
        first = False
    return findings(room.end("T+40:00"))["severity-right"]


def test_right_at_once_keeps_all(room, findings):
    finding = severity(findings, room(), ("T+2:00", "SEV-1"))
    assert (finding.verdict, finding.points) == (Verdict.MET, finding.of)


def test_corrected_within_the_time_for_triage_costs_nothing(room, findings):
    finding = severity(findings, room(), ("T+1:00", "SEV-3"), ("T+4:30", "SEV-1"))
    assert finding.verdict is Verdict.MET


def test_too_low_and_left_so_costs_most(room, findings):
    one = severity(findings, room(), ("T+2:00", "SEV-2"))
    two = severity(findings, room(), ("T+2:00", "SEV-3"))
    assert one.verdict is two.verdict is Verdict.MISSED
    assert one.of / 2 > one.points > two.points == 0


def test_going_up_gives_back_less_the_later_it_comes(room, findings):
    points = [
        severity(findings, room(), ("T+1:00", "SEV-2"), (when, "SEV-1")).points
        for when in ("T+6:00", "T+15:00", "T+30:00")
    ]
    left_low = severity(findings, room(), ("T+1:00", "SEV-2")).points
    assert points == sorted(points, reverse=True)
    assert len(set(points)) == 3
    assert points[-1] > left_low


def test_too_high_costs_little(spike, playbook, room, findings):
    milder = spike.model_copy(update={"facts": spike.facts.model_copy(update={"severity": "SEV-2"})})
    finding = severity(findings, Room(milder, playbook), ("T+1:00", "SEV-1"))
    assert finding.verdict is Verdict.PARTLY
    assert finding.points >= finding.of * 4 // 5


def test_too_high_at_first_and_then_lowered_costs_nothing(spike, playbook, room, findings):
    milder = spike.model_copy(update={"facts": spike.facts.model_copy(update={"severity": "SEV-2"})})
    finding = severity(findings, Room(milder, playbook), ("T+1:00", "SEV-1"), ("T+9:00", "SEV-2"))
    assert finding.verdict is Verdict.MET


def test_lowering_it_while_it_burns_is_too_low(room, findings):
    assert severity(findings, room(), ("T+1:00", "SEV-1"), ("T+9:00", "SEV-3")).verdict is Verdict.MISSED


@pytest.mark.parametrize(("end", "verdict"), [("T+4:00", Verdict.NOT_OBSERVED), ("T+9:00", Verdict.MISSED)])
def test_never_declared_is_missed_once_triage_is_over(room, findings, end, verdict):
    assert findings(room().end(end))["severity-right"].verdict is verdict
