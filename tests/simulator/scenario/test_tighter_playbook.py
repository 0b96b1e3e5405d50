"""A team's copy of the playbook with tighter times: scenarios stay playable, and the faults say how to write them."""

import re

import pytest

from simulator.exercise import events as e
from simulator.exercise.jumps import offered_jump
from simulator.playbook import read_playbook
from simulator.scenario.read import lint_scenario, read_scenario
from simulator.times import MINUTE_MS
from tests.conftest import SCENARIOS
from tests.simulator.exercise.conftest import HERE, Room

from .conftest import FLAGSHIP

TEXT = FLAGSHIP.read_text(encoding="utf-8")


def tighter(minutes):
    """The shipped playbook, its half-hourly cadence run more often."""
    text = (SCENARIOS / "playbooks" / "incident-response.yaml").read_text(encoding="utf-8")
    assert "every: 30m" in text
    return read_playbook(text.replace("every: 30m", f"every: {minutes}m"), "ours.yaml")


@pytest.mark.parametrize("minutes", [10, 12, 15, 20, 25])
def test_the_flagship_stays_playable_and_its_faults_list_the_jumps_that_cure_them(minutes):
    ours = {"incident-response": tighter(minutes)}.get
    _, faults = lint_scenario(TEXT, "spike.yaml", ours)
    assert {fault.code for fault in faults} == {"S011"}
    assert read_scenario(TEXT, "spike.yaml", ours).id == "0230-503-spike"
    lines = TEXT.splitlines()
    for fault in faults:
        allowed = re.search(r"This part may have jumps: (\[.*\])", fault.mend)[1]
        assert "T+" in allowed
        lines[fault.line - 1] = re.sub(r"jumps: \[.*?\]", f"jumps: {allowed}", lines[fault.line - 1])
    assert lint_scenario("\n".join(lines), "spike.yaml", ours)[1] == ()


def test_in_play_such_a_jump_lands_where_it_may_and_the_next_is_offered_from_there():
    small = (HERE / "small.yaml").read_text().replace("jumps: [T+18:00, T+28:00]", "jumps: [T+28:00]")
    book = tighter(20)
    room = Room(read_scenario(small, "small.yaml", lambda _id: book), book).start()
    room.until("T+5:00")
    for command, fields in (
        ("acknowledge", {"inject": "page"}),
        ("declare", {"severity": "SEV-1"}),
        ("open-war-room", {"channel": "#inc-2026-01-03-api-errors"}),
        ("assign-role", {"role": "incident-commander", "to": "bo"}),
        ("page", {"target": "head"}),
        ("send", {"template": "status-investigating", "fields": {"symptom": "x"}}),
    ):
        room.do("bo", command, **fields)
    room.until("T+6:00")
    room.do("bo", "send", template="executive-reply", fields={"known": "x"}, reply_to="to-commander")
    jumped = next(data for data in room.do("ada", "jump", to_ms="T+28:00") if isinstance(data, e.ClockJumped))
    assert jumped.to_ms == 18 * MINUTE_MS
    assert "due 2 minutes later" in jumped.held_back_by
    assert offered_jump(room.exercise, room.at_ms) == 28 * MINUTE_MS


def test_other_faults_still_open_nothing():
    text = TEXT.replace("playbook: incident-response", "playbook: incident-response\nseets: []", 1)
    _, faults = lint_scenario(text, "spike.yaml", {"incident-response": tighter(15)}.get)
    assert {fault.code for fault in faults} == {"D022", "S011"}
