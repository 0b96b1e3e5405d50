"""What may be seen of the record: while playing, each their own; once the card is released, everybody everything."""

from collections.abc import Callable

import pytest

from simulator.exercise import events as e
from simulator.exercise.commands import CommandRefused
from simulator.exercise.view import Audience, Viewer, chapters, view, visible_events
from simulator.ids import ParticipantId
from tests.simulator.exercise.conftest import ADA, Room

BO = Viewer(Audience.SEAT, ParticipantId("bo"), ("on-call",))
DI = Viewer(Audience.SEAT, ParticipantId("di"), ("support",))
WITHOUT_A_SEAT = Viewer(Audience.SEAT, ParticipantId("gus"), ())
OBSERVER = Viewer(Audience.OBSERVER)
FACILITATOR = Viewer(Audience.FACILITATOR, ParticipantId(ADA))
PROJECTOR = Viewer(Audience.PROJECTOR)
CLOSED = (e.NoteTaken, e.DirectMessageSent)


@pytest.fixture
def played(new_room: Callable[..., Room]) -> Room:
    """Bo finds something and writes to Cy alone; Ada takes a note; the exercise ends."""
    room = new_room(wake="everyone").start()
    room.do("bo", "look", check="logs")
    room.until("T+1:00")
    room.do("bo", "say-directly", to="cy", text="SECRET-BETWEEN-TWO")
    room.do(ADA, "take-note", text="SECRET-PRIVATE-NOTE")
    room.until("T+8:00")
    room.do(ADA, "end-exercise")
    return room


def seen(room: Room, viewer: Viewer) -> str:
    return str(visible_events(room.exercise, room.events, viewer))


@pytest.mark.parametrize("viewer", [DI, WITHOUT_A_SEAT, OBSERVER, PROJECTOR], ids=lambda viewer: viewer.audience)
def test_before_the_release_the_end_of_play_opens_nothing(played: Room, viewer: Viewer) -> None:
    for secret in ("SECRET-LOG", "SECRET-BETWEEN-TWO", "SECRET-PRIVATE-NOTE", "SECRET-FOR-THE-COMMANDER"):
        assert secret not in seen(played, viewer)


@pytest.mark.parametrize("viewer", [DI, WITHOUT_A_SEAT, OBSERVER], ids=lambda viewer: viewer.audience)
def test_once_the_card_is_released_everything_but_notes_and_others_letters_is_open(
    played: Room, viewer: Viewer
) -> None:
    played.do(ADA, "release-card")
    told = visible_events(played.exercise, played.events, viewer)
    assert [one.seq for one in told] == [one.seq for one in played.events if not isinstance(one.data, CLOSED)]
    assert "SECRET-LOG" in str(told)


def test_who_wrote_a_letter_goes_on_seeing_it_and_the_note_stays_the_facilitators(played: Room) -> None:
    played.do(ADA, "release-card")
    assert "SECRET-BETWEEN-TWO" in seen(played, BO)
    assert "SECRET-PRIVATE-NOTE" not in seen(played, BO)
    assert "SECRET-PRIVATE-NOTE" in seen(played, Viewer(Audience.FACILITATOR))


def test_the_release_changes_neither_the_wall_nor_what_a_seat_saw_in_play(played: Room) -> None:
    wall, at_ms = seen(played, PROJECTOR), played.exercise.now_ms
    feed = view(played.exercise, DI, at_ms).feed
    played.do(ADA, "release-card")
    assert "SECRET-LOG" not in seen(played, PROJECTOR)
    assert len(seen(played, PROJECTOR)) > len(wall)
    assert view(played.exercise, DI, at_ms).feed == feed


def test_the_seed_stays_hidden_in_an_open_record(played: Room) -> None:
    played.do(ADA, "release-card")
    created = visible_events(played.exercise, played.events, DI)[0].data
    assert isinstance(created, e.ExerciseCreated)
    assert created.seed == 0


def test_the_playbooks_own_exercise_is_the_players_only_when_play_is_over(new_room: Callable[..., Room]) -> None:
    """It tells how such a night goes, its cause and its end."""
    room = new_room().start()

    def read(viewer: Viewer) -> list[str]:
        return [one.id for one in chapters(room.exercise, viewer)]

    for viewer in (BO, DI, OBSERVER, PROJECTOR):
        assert "exercise" not in read(viewer)
        assert "mitigation" in read(viewer)
    assert "exercise" in read(FACILITATOR)
    room.do(ADA, "end-exercise")
    assert "exercise" in read(BO)


def test_a_jump_that_stops_short_does_not_tell_players_what_for(new_room: Callable[..., Room]) -> None:
    room = new_room(wake="everyone").start()
    room.until("T+7:00")
    room.do(ADA, "jump", to_ms="T+28:00")

    def reason(viewer: Viewer) -> str:
        told = visible_events(room.exercise, room.events, viewer)
        return next(one.data.held_back_by for one in told if isinstance(one.data, e.ClockJumped))

    assert "commander" in reason(FACILITATOR)
    assert {reason(viewer) for viewer in (BO, DI, OBSERVER, PROJECTOR)} == {"something falls due then"}


def test_the_refusal_of_a_jump_does_not_tell_players_what_comes(new_room: Callable[..., Room]) -> None:
    room = new_room(wake="everyone").start()
    room.do("bo", "acknowledge", inject="page")
    room.do("bo", "declare", severity="SEV-1")
    room.do("bo", "assign-role", role="incident-commander", to="bo")
    answers = []
    for who in (ADA, "bo"):
        with pytest.raises(CommandRefused) as refused:
            room.do(who, "jump", to_ms="T+28:00")
        answers.append(refused.value.answer)
    assert "due 2 minutes later" in answers[0] or "comes then" in answers[0]
    assert "something that asks for you" in answers[1]
