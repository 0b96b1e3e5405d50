"""The desk: reads and rehearses beside the server, and lives on when something fails."""

import os
import signal

import pytest

from simulator.document.catalogue import fault_kind
from simulator.exercise.state import Stage
from simulator.ids import ParticipantId
from web.authoring.desk import CannotPlay, DeskFailed
from web.authoring.entering import Scene, Script, enter
from web.live.loading import parse_texts

ADA = ParticipantId("f-ada")
ALL = ("faults", "timeline", "branches", "plays")


def test_a_text_is_read_with_its_faults_its_names_and_its_drawings(desk, text):
    read = desk.read(text, "own.yaml", "d-1", "seat", ALL)
    assert all(fault["playable"] for fault in read["faults"])
    assert read["playable"]
    assert set(read["html"]) == set(ALL)
    assert "/library/drafts/d-1/from" in read["html"]["timeline"]
    assert read["offers"]["milestones"]


def test_faults_are_those_of_the_command_line(desk, text):
    read = desk.read(text.replace("via: pager", "via: pigeon"), "own.yaml", "d-1", "seat", ALL[:1])
    assert "S002" in {fault["code"] for fault in read["faults"]}
    assert not read["playable"]
    assert "pigeon" in read["html"]["faults"]


def test_a_criterion_that_no_play_can_earn_is_told_and_the_text_can_be_played(desk, text):
    read = desk.read(text + fault_kind("S033").example, "own.yaml", "d-1", "seat", ALL[:1])
    assert [fault["code"] for fault in read["faults"] if "copy-kept" in fault["message"]] == ["S033"]
    assert read["playable"]


@pytest.mark.parametrize("text", ["", "a: [", "\0", "- " * 50, "&a [*a]", "format: 1\n"])
def test_whatever_somebody_types_is_answered(desk, text):
    read = desk.read(text, "own.yaml", "d-1", "channel", ALL)
    assert read["faults"]
    assert not read["playable"]


def test_a_text_with_faults_is_not_played(desk):
    with pytest.raises(CannotPlay) as refused:
        desk.rehearse("format: 1\n", "silent")
    assert refused.value.faults > 1


def test_a_lost_process_is_started_anew(desk, text):
    desk.read(text, "own.yaml", "d-1", "seat", ())
    os.kill(desk._reading._process.pid, signal.SIGKILL)
    desk._reading._process.wait()
    assert desk.read(text, "own.yaml", "d-1", "seat", ())["playable"]


def test_what_fails_on_our_side_is_told_loudly(desk):
    with pytest.raises(DeskFailed, match="Traceback"):
        desk.read(5, "own.yaml", "d-1", "seat", ())


def test_a_rehearsal_becomes_an_exercise_that_is_over(desk, text, rooms):
    played = desk.rehearse(text, "by-the-book")
    script = Script(*parse_texts(text, played.playbook_text), text, played.playbook_text)
    room = enter(rooms, script, Scene("A rehearsal", played.events), "d-1", ADA)
    assert room.exercise.stage is Stage.ENDED
    assert room.record.owner == "d-1"
    assert room.record.state == "ended"
    assert set(room.exercise.people).isdisjoint({"p-on-call"})
    assert {room.names[person] for person in room.exercise.seats.values()} == {
        seat.title for seat in script.scenario.seats
    }


def test_a_room_from_the_middle_stands_halted_at_its_moment_now(desk, text, rooms, clock):
    inject = next(one for one in parse_texts(text, desk.until(text, "page").playbook_text)[0].injects if one.at)
    begun = desk.until(text, inject.id)
    script = Script(*parse_texts(text, begun.playbook_text), text, begun.playbook_text)
    room = enter(rooms, script, Scene("From here", begun.events, begun.at_ms, "ready?"), "d-1", ADA)
    assert room.exercise.stage is Stage.PAUSED
    assert room.exercise.clock.at(clock.now_ms()) == begun.at_ms
    assert room.events[-1].wall_ms == clock.now_ms()


def test_the_same_rehearsal_can_be_entered_twice(desk, text, rooms):
    played = desk.rehearse(text, "silent")
    script = Script(*parse_texts(text, played.playbook_text), text, played.playbook_text)
    first, second = (enter(rooms, script, Scene("Again", played.events), "d-1", ADA) for _ in range(2))
    assert first.code != second.code
    assert set(first.exercise.people).isdisjoint(second.exercise.people)
