"""What people can do, and what comes of it."""

import re
from collections.abc import Callable

import pytest

from simulator.exercise import events as e
from simulator.exercise.commands import CommandRefused, Refusal
from simulator.exercise.state import Stage
from simulator.playbook import Playbook
from simulator.scenario.read import read_scenario
from simulator.times import MINUTE_MS, SECOND_MS
from tests.simulator.exercise.conftest import ADA, Room


def refusal(room: Room, who: str, command: str, **fields: object) -> CommandRefused:
    with pytest.raises(CommandRefused) as caught:
        room.do(who, command, **fields)
    return caught.value


def test_only_who_is_on_call_is_awake_at_the_page(room: Room) -> None:
    assert room.seen_by("bo").awake
    assert not room.seen_by("cy").awake
    assert refusal(room, "cy", "declare", severity="SEV-1").reason is Refusal.ASLEEP


def test_a_facilitator_may_start_with_everybody_awake(new_room: Callable[..., Room]) -> None:
    room = new_room()
    room.do("ada", "start-exercise", wake_everyone=True)
    assert room.seen_by("cy").awake


def test_who_is_paged_arrives_after_the_time_that_it_takes(room: Room) -> None:
    room.until("T+1:00")
    room.do("bo", "page", target="duty", reason="payments fail")
    room.until("T+2:59")
    assert not room.seen_by("cy").awake
    assert e.SeatArrived("duty") in room.until("T+3:00")
    assert room.seen_by("cy").awake


def test_the_pager_wakes_everybody_by_itself_at_five_minutes(room: Room) -> None:
    assert e.PagerEscalated(("duty", "support")) in room.until("T+5:00")
    assert room.seen_by("cy").awake


def test_an_exercise_cannot_start_in_an_empty_room(new_room: Callable[..., Room]) -> None:
    room = new_room(seats={})
    refused = refusal(room, "ada", "start-exercise")
    assert refused.reason is Refusal.NOT_NOW
    assert "Engineer on call" in refused.answer


def test_a_taken_seat_is_refused_with_the_free_ones(new_room: Callable[..., Room]) -> None:
    room = new_room(seats={"bo": "on-call"})
    room.do("gus", "join")
    refused = refusal(room, "gus", "take-seat", seat="on-call")
    assert refused.reason is Refusal.TAKEN
    assert "Duty manager" in refused.answer


def test_one_person_may_hold_two_seats_and_hand_one_over(new_room: Callable[..., Room]) -> None:
    room = new_room(seats={"bo": "on-call"})
    room.do("bo", "take-seat", seat="duty")
    room.do("cy", "join")
    room.do("bo", "hand-over-seat", seat="duty", to="cy")
    assert dict(room.exercise.seats) == {"on-call": "bo", "duty": "cy"}


def test_a_page_is_acknowledged_once_and_only_by_whom_it_reached(room: Room) -> None:
    room.until("T+0:40")
    assert room.do("bo", "acknowledge", inject="page") == [e.PageAcknowledged("page", "on-call")]
    assert room.exercise.milestones["acknowledged"] == 40 * SECOND_MS
    assert refusal(room, "bo", "acknowledge", inject="page").reason is Refusal.ALREADY


def test_a_risky_move_waits_for_the_commanders_word(room: Room) -> None:
    room.until("T+5:00")
    room.do("bo", "assign-role", role="incident-commander", to="cy")
    assert refusal(room, "bo", "run", move="rollback").reason is Refusal.NEEDS_WORD
    room.do("bo", "propose", move="rollback", reason="a deploy went out")
    assert refusal(room, "bo", "approve", move="rollback").reason is Refusal.NOT_ALLOWED
    room.do("cy", "approve", move="rollback")
    room.do("bo", "run", move="rollback")
    assert e.MoveFinished("rollback", "SECRET-RESULT", helps=False) in room.until("T+7:00")


def test_before_anybody_commands_whoever_is_awake_may_act_on_their_own(room: Room) -> None:
    room.until("T+1:00")
    assert room.do("bo", "run", move="rollback") == [e.MoveStarted("rollback", 3 * MINUTE_MS, "on-call")]


def test_the_word_that_was_refused_holds_until_the_move_is_proposed_anew(room: Room) -> None:
    room.until("T+5:00")
    room.do("cy", "assign-role", role="incident-commander", to="cy")
    room.do("bo", "propose", move="rollback")
    room.do("cy", "decline", move="rollback", reason="read the log first")
    assert refusal(room, "bo", "run", move="rollback").reason is Refusal.NEEDS_WORD
    assert room.do("bo", "propose", move="rollback") == [e.MoveProposed("rollback", "", "on-call")]


def test_nobody_reviews_their_own_change(room: Room) -> None:
    room.until("T+5:00")
    room.do("bo", "propose", move="hotfix", reason="null check")
    assert refusal(room, "bo", "review", move="hotfix").reason is Refusal.NOT_ALLOWED
    assert room.do("cy", "review", move="hotfix") == [e.MoveReviewed("hotfix")]


def test_the_world_refuses_what_is_not_possible_yet_and_says_why(room: Room) -> None:
    room.until("T+6:00")
    assert e.MoveRefused("switch", "Not ready yet.", "on-call") in room.do("bo", "run", move="switch")
    assert "switch" not in room.exercise.milestones
    room.until("T+20:00")
    room.do("bo", "run", move="switch")
    room.until("T+21:00")
    assert room.exercise.world["error_rate"].value(room.at_ms) == 0.5


def test_a_move_bends_the_graph_from_where_it_stands(room: Room) -> None:
    room.until("T+5:00")
    room.do("bo", "run", move="queue")
    room.until("T+8:00")
    course = room.exercise.world["error_rate"]
    assert course.value(7 * MINUTE_MS) == 35
    assert course.value(8 * MINUTE_MS) == pytest.approx(18.5)
    assert course.value(30 * MINUTE_MS) == 2
    assert room.exercise.world["waiting"].value(10 * MINUTE_MS) == pytest.approx(120)


def test_a_check_tells_only_who_looked(room: Room) -> None:
    room.until("T+5:00")
    room.do("bo", "look", check="logs")
    room.until("T+5:30")
    assert "SECRET-LOG" in str(room.seen_by("bo"))
    assert "SECRET-LOG" not in str(room.seen_by("cy"))


def test_an_inject_whose_condition_fails_is_skipped_and_one_that_holds_arrives(room: Room) -> None:
    assert any(isinstance(data, e.InjectDelivered) and data.inject == "silence" for data in room.until("T+7:00"))


def test_what_people_do_changes_what_arrives(room: Room) -> None:
    room.until("T+1:00")
    room.do("bo", "declare", severity="SEV-1", reason="money")
    skipped = [data.inject for data in room.until("T+8:00") if isinstance(data, e.InjectSkipped)]
    assert skipped == ["silence"]


def test_what_is_for_a_role_nobody_has_reaches_who_is_on_call(room: Room) -> None:
    room.until("T+6:00")
    delivered = [event.data for event in room.events if isinstance(event.data, e.InjectDelivered)]
    assert next(data for data in delivered if data.inject == "to-commander").seats == ("on-call",)


def test_what_is_for_the_commander_reaches_only_the_commander(room: Room) -> None:
    room.until("T+5:00")
    room.do("cy", "assign-role", role="incident-commander", to="cy")
    room.until("T+6:00")
    assert "SECRET-FOR-THE-COMMANDER" in str(room.seen_by("cy"))
    assert "SECRET-FOR-THE-COMMANDER" not in str(room.seen_by("bo"))


def test_a_message_names_a_field_that_the_template_lacks(room: Room) -> None:
    refused = refusal(room, "bo", "send", template="incident-declaration", fields={"mood": "bad"})
    assert "mood" in refused.answer
    assert "impact" in refused.answer


def test_a_message_goes_out_only_on_the_channels_of_its_template(room: Room) -> None:
    refused = refusal(room, "bo", "send", template="incident-declaration", fields={"what": "x"}, channels=["social"])
    assert refused.reason is Refusal.NOT_ALLOWED


def test_an_overlong_text_is_refused_with_its_length(room: Room) -> None:
    refused = refusal(room, "bo", "say", text="x" * 100_000)
    assert refused.reason is Refusal.TOO_LONG
    assert "100000" in refused.answer


@pytest.mark.parametrize("move", ["rollback", "no-such-move"])
def test_a_refusal_is_a_whole_sentence_that_says_what_to_do(room: Room, move: str) -> None:
    refused = refusal(room, "bo", "approve", move=move)
    assert refused.answer[0].isupper()
    assert refused.answer.endswith(".")


def test_who_has_muted_must_unmute_to_speak(room: Room) -> None:
    room.do("bo", "mute")
    assert refusal(room, "bo", "say", text="[SME] hello").reason is Refusal.NOT_NOW
    room.do("bo", "unmute")
    assert room.do("bo", "say", text="[SME] hello") == [e.ChatPosted("[SME] hello", "on-call")]


def test_a_timeline_entry_lands_when_it_happened(room: Room) -> None:
    room.until("T+3:00")
    room.do("bo", "record-entry", text="errors began", happened_ms="T-1:30")
    assert room.seen_by("bo").timeline[0].text == "errors began"
    assert refusal(room, "bo", "record-entry", text="later", happened_ms="T+9:00").reason is Refusal.NOT_NOW


def test_a_timeline_reaches_back_a_week_and_no_slip_of_the_finger_further(room: Room) -> None:
    room.do("bo", "record-entry", text="the certificate ran out", happened_ms="T-10080:00")
    refused = refusal(room, "bo", "record-entry", text="what?", happened_ms="T-99999:00")
    assert (refused.reason, "a week" in refused.answer) == (Refusal.UNKNOWN, True)


@pytest.mark.parametrize("template", ["postmortem", "timeline"])
def test_what_has_a_panel_of_its_own_is_not_sent(room: Room, template: str) -> None:
    refused = refusal(room, "bo", "send", template=template, fields={"summary": "x"})
    assert (refused.reason, "panel of its own" in refused.answer) == (Refusal.NOT_ALLOWED, True)


@pytest.mark.parametrize("by_ms", [-60_000, 0, 100_000_000])
def test_an_inject_is_put_off_by_some_time_and_not_put_forward(room: Room, by_ms: int) -> None:
    refused = refusal(room, ADA, "postpone-inject", inject="tickets", by_ms=by_ms)
    assert (refused.reason, "fire it" in refused.answer) == (Refusal.UNKNOWN, True)


def test_who_sleeps_is_told_that_they_may_do_what_a_sleeper_may(room: Room) -> None:
    asleep, awake = room.seen_by("cy"), room.seen_by("bo")
    assert asleep.may == asleep.clock.may == asleep.lobby.may
    assert set(asleep.may) == {"ask-pause", "call-real-incident", "hand-over-seat", "leave-seat"}
    assert {"say", "send", "declare", "page"} <= set(awake.may)
    room.do("bo", "mute")
    assert {"say", "mute"}.isdisjoint(room.seen_by("bo").may)


def test_a_clash_in_the_postmortem_keeps_both_texts(learning: Room) -> None:
    learning.do("bo", "write-field", section="summary", text="Bo's text", seen_version=0)
    learning.do("cy", "write-field", section="summary", text="Cy's text", seen_version=0)
    assert _summary(learning) == ("Bo's text", ["Cy's text"])


def test_one_persons_two_devices_clash_as_two_people_do(learning: Room) -> None:
    learning.do("bo", "write-field", section="summary", text="By laptop", seen_version=0, device="laptop")
    learning.do("bo", "write-field", section="summary", text="By phone", seen_version=0, device="phone")
    assert _summary(learning) == ("By laptop", ["By phone"])
    learning.do("bo", "write-field", section="summary", text="By laptop, more", seen_version=0, device="laptop")
    assert _summary(learning) == ("By laptop, more", ["By phone"])
    learning.do("bo", "write-field", section="summary", text="Both", seen_version=2, device="phone")
    learning.do("bo", "write-field", section="summary", text="By laptop again", seen_version=2, device="laptop")
    assert _summary(learning) == ("Both", ["By phone", "By laptop again"])


def test_without_naming_a_device_a_text_must_name_the_version_it_was_written_upon(learning: Room) -> None:
    learning.do("bo", "write-field", section="summary", text="First")
    learning.do("bo", "write-field", section="summary", text="Second, upon nothing")
    learning.do("bo", "write-field", section="summary", text="First and more", seen_version=1)
    assert _summary(learning) == ("First and more", ["Second, upon nothing"])


def test_what_one_goes_on_writing_beside_a_text_is_one_text(learning: Room) -> None:
    learning.do("cy", "write-field", section="summary", text="Cy's text")
    for text in ("Bo", "Bo's", "Bo's text"):
        learning.do("bo", "write-field", section="summary", text=text, device="laptop")
    assert _summary(learning) == ("Cy's text", ["Bo's text"])
    learning.do("bo", "write-field", section="summary", text="Cy's and Bo's", seen_version=1, device="laptop")
    assert _summary(learning) == ("Cy's and Bo's", ["Bo's text"])


def test_a_lock_on_a_section_belongs_to_a_device(learning: Room) -> None:
    learning.do("bo", "lock-field", section="summary", device="laptop")
    assert learning.do("bo", "lock-field", section="summary", device="laptop") == []
    refused = refusal(learning, "bo", "lock-field", section="summary", device="phone")
    assert (refused.reason, "on another device" in refused.answer) == (Refusal.TAKEN, True)
    assert learning.do("bo", "unlock-field", section="summary", device="phone") == []
    learning.do("bo", "write-field", section="summary", text="By phone", device="phone")
    assert _summary(learning) == ("", ["By phone"])
    assert learning.do("bo", "unlock-field", section="summary", device="laptop") == [e.FieldUnlocked("summary")]
    learning.do("bo", "lock-field", section="summary", device="phone")


def test_who_goes_on_writing_keeps_the_lock(learning: Room) -> None:
    learning.do("bo", "lock-field", section="summary")
    learning.wait(2 * MINUTE_MS)
    learning.do("bo", "write-field", section="summary", text="Long")
    learning.wait(2 * MINUTE_MS)
    assert refusal(learning, "cy", "lock-field", section="summary").reason is Refusal.TAKEN


def test_the_postmortem_is_written_when_its_part_has_come(room: Room) -> None:
    room.until("T+5:00")
    assert room.seen_by("bo").postmortem.may == ()  # type: ignore[union-attr]
    for command in ("lock-field", "write-field"):
        refused = refusal(room, "bo", command, section="summary", **({"text": "x"} if command == "write-field" else {}))
        assert (refused.reason, "timeline" in refused.answer) == (Refusal.NOT_NOW, True)


@pytest.mark.parametrize("stop", ["pause", "end-exercise"])
def test_what_was_typed_before_the_clock_stopped_is_saved_a_moment_later_too(learning: Room, stop: str) -> None:
    learning.do(ADA, stop)
    learning.wait(4_000)
    learning.do("bo", "write-field", section="summary", text="Typed before it stopped")
    assert _summary(learning)[0] == "Typed before it stopped"
    assert refusal(learning, "bo", "say", text="and this?").reason in (Refusal.PAUSED, Refusal.NOT_RUNNING)
    learning.wait(2_000)
    refused = refusal(learning, "bo", "write-field", section="summary", text="Typed long after it", seen_version=1)
    assert refused.reason in (Refusal.PAUSED, Refusal.NOT_RUNNING)


def _summary(room: Room) -> tuple[str, list[str]]:
    """The section's text, and what is kept beside it."""
    [section] = [one for one in room.seen_by("bo").postmortem.sections if one.id == "summary"]  # type: ignore[union-attr]
    return section.text, [clash.text for clash in section.clashes]


def test_the_postmortem_tells_of_each_figure_the_one_that_is_true(small_text: str, playbook: Playbook) -> None:
    several = (
        "figures: [{field: users-affected, text: all, value: 9, if: not after declared}, "
        "{field: users-affected, text: some, value: 5}, {field: users-affected, text: none, value: 0}]"
    )
    text = re.sub(r"figures: \[.*\]", several, small_text)
    room = Room(read_scenario(text, "small.yaml", {"incident-response": playbook}.get), playbook).start()
    room.until("T+2:00")
    room.do("bo", "declare", severity="SEV-1", reason="a third fails")
    room.do("ada", "next-part")
    room.do("ada", "next-part")
    paper = room.seen_by("bo").postmortem
    assert paper is not None
    assert paper.figures == ("Users affected: some",)


def test_a_lock_on_a_section_lapses_when_its_holder_has_gone(learning: Room) -> None:
    learning.do("bo", "lock-field", section="summary")
    assert refusal(learning, "cy", "lock-field", section="summary").reason is Refusal.TAKEN
    learning.wait(3 * MINUTE_MS)
    assert learning.do("cy", "write-field", section="summary", text="Cy's text") == [
        e.FieldWritten("summary", "Cy's text", 1)
    ]


def test_a_facilitator_does_not_play_and_a_participant_does_not_conduct(room: Room) -> None:
    assert refusal(room, "ada", "declare", severity="SEV-1").reason is Refusal.NOT_ALLOWED
    assert refusal(room, "bo", "pause").reason is Refusal.NOT_ALLOWED


def test_a_stranger_is_refused(room: Room) -> None:
    assert refusal(room, "gus", "declare", severity="SEV-1").reason is Refusal.NOT_ALLOWED


def test_an_observer_watches_and_does_not_act(new_room: Callable[..., Room]) -> None:
    room = new_room()
    room.do("flo", "join", kind="observer")
    room.start()
    assert refusal(room, "flo", "say", text="hello").reason is Refusal.NOT_ALLOWED


def test_a_real_incident_stops_play_at_once(room: Room) -> None:
    room.until("T+1:00")
    room.do("bo", "call-real-incident")
    assert room.exercise.stage is Stage.STOPPED
    assert room.wait(60 * MINUTE_MS) == []
    assert refusal(room, "bo", "say", text="x").reason is Refusal.NOT_RUNNING


def test_the_ending_follows_from_what_was_done(room: Room) -> None:
    room.until("T+5:00")
    room.do("bo", "run", move="queue")
    room.until("T+10:00")
    assert room.do("ada", "end-exercise") == [e.ExerciseEnded("mended")]
