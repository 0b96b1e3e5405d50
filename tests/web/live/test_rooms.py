import gevent
import pytest
from gevent.queue import Queue

from simulator.exercise.commands import CommandRefused, Pause, Resume, Say, StartExercise
from simulator.exercise.engine import after, blank
from simulator.exercise.events import ChatPosted, Event, ExerciseStarted, InjectDelivered
from simulator.exercise.state import Stage
from simulator.journal import StaleAppend
from tests.web.cast import ADA, BO, CY, command
from web.command_reader import UnreadableCommand
from web.live.clock import RealClock
from web.live.heartbeat import Heartbeat
from web.live.opening import open_exercise
from web.live.recovery import pause_all, recover_all
from web.live.rooms import NoSuchRoom, Rooms, read_code


def test_a_code_is_read_however_it_is_typed(rooms, room):
    typed = f" {room.code[:3].lower()}-{room.code[3:].lower()} "
    assert rooms.open(typed) is room
    assert read_code("k7m 2qx\N{ZERO WIDTH SPACE}") == "K7M2QX"


@pytest.mark.parametrize("code", ["", "NOSUCH", "'; --", "x" * 1000])
def test_a_wrong_code_opens_nothing_and_says_so(rooms, code):
    with pytest.raises(NoSuchRoom, match="There is no exercise with the code"):
        rooms.open(code)


def test_a_title_with_a_character_that_nobody_can_see_opens_nothing(rooms, fire_drill):
    with pytest.raises(UnreadableCommand, match=r"U\+0000, behind 'Fire'"):
        open_exercise(rooms, fire_drill, ADA.id, title="Fire\x00drill")


def test_what_a_sender_was_told_is_on_disk(rooms, running):
    receipt = rooms.submit(running.code, command(BO, Say("hello"), "c-hello"))
    with rooms.store.reading() as tx:
        stored = tx.journal.read(running.record.id)
    assert stored[receipt.seq - 1] == receipt.events[-1]
    assert stored == running.events


def test_a_command_sent_twice_is_done_once_and_answered_alike(rooms, running):
    first = rooms.submit(running.code, command(BO, Say("hello"), "c-hello"))
    again = rooms.submit(running.code, command(BO, Say("hello"), "c-hello"))
    assert again == first
    assert sum(isinstance(event.data, ChatPosted) for event in running.events) == 1


def test_two_clients_that_choose_the_same_id_do_not_clash(rooms, running):
    bos = rooms.submit(running.code, command(BO, Say("from Bo"), "c-1"))
    cys = rooms.submit(running.code, command(CY, Say("from Cy"), "c-1"))
    assert [event.data for event in (*bos.events, *cys.events)] == [
        ChatPosted("from Bo", "on-call"),
        ChatPosted("from Cy", "second"),
    ]
    assert rooms.submit(running.code, command(BO, Say("from Bo"), "c-1")) == bos
    assert rooms.submit(running.code, command(CY, Say("from Cy"), "c-1")) == cys


def test_what_followed_at_once_of_a_command_belongs_to_it_and_to_nobody_elses(rooms, room):
    started = rooms.submit(room.code, command(ADA, StartExercise(), "c-1"))
    said = rooms.submit(room.code, command(BO, Say("hello"), "c-1"))
    assert [type(event.data).__name__ for event in started.events] == ["ExerciseStarted", "PartEntered"]
    assert rooms.submit(room.code, command(ADA, StartExercise(), "c-1")) == started
    assert rooms.submit(room.code, command(BO, Say("hello"), "c-1")) == said


def test_a_refused_command_leaves_no_trace(rooms, room):
    before = list(room.events)
    with pytest.raises(CommandRefused):
        rooms.submit(room.code, command(BO, StartExercise()))
    assert room.events == before


def test_commands_of_one_room_are_served_one_after_another(rooms, running):
    senders = [gevent.spawn(rooms.submit, running.code, command(BO, Say(f"line {n}"))) for n in range(30)]
    gevent.joinall(senders, raise_error=True)
    assert [event.seq for event in running.events] == list(range(1, len(running.events) + 1))
    assert sum(isinstance(event.data, ChatPosted) for event in running.events) == 30


def test_an_append_that_came_too_late_is_decided_anew(rooms, running, clock):
    """Another process shares the journal and writes between two commands of this one."""
    other = Rooms(rooms.store, rooms.writer, clock)
    other.submit(running.code, command(BO, Say("from the other process")))
    receipt = rooms.submit(running.code, command(BO, Say("from here")))
    assert receipt.seq == len(running.events)
    said = [event.data.text for event in running.events if isinstance(event.data, ChatPosted)]
    assert said == ["from the other process", "from here"]


def test_a_journal_that_never_stands_still_is_given_up_loudly(rooms, running):
    class Busy:
        def write(self, _work):
            raise StaleAppend(running.record.id, 1, 2)

    rooms.writer, kept = Busy(), rooms.writer
    with pytest.raises(StaleAppend):
        rooms.submit(running.code, command(BO, Say("hello")))
    rooms.writer = kept


def test_a_room_loaded_again_is_the_same(rooms, running, clock):
    rooms.submit(running.code, command(BO, Say("hello")))
    again = Rooms(rooms.store, rooms.writer, clock).open(running.code)
    assert again.events == running.events
    folded = after(blank(running.exercise.scenario, running.exercise.playbook), running.events)
    assert (again.exercise.seq, again.exercise.stage) == (folded.seq, folded.stage)


def test_the_list_of_exercises_knows_the_state(rooms, running):
    with rooms.store.reading() as tx:
        assert tx.journal.find_by_code(running.code).state == "running"


def test_an_inject_fires_once_whoever_notices(rooms, running, clock):
    clock.advance(180_000)
    gevent.joinall([gevent.spawn(rooms.tick, running) for _ in range(5)], raise_error=True)
    injects = [event.data.inject for event in running.events if type(event.data).__name__ == "InjectDelivered"]
    assert sorted(injects) == ["mail", "news", "page"]


def test_after_a_crash_the_room_is_there_again_paused_where_it_was(rooms, running, clock):
    clock.advance(60_000)
    rooms.submit(running.code, command(BO, Say("hello")))
    clock.advance(3_600_000)
    reborn = Rooms(rooms.store, rooms.writer, clock)
    recover_all(reborn)
    room = reborn.open(running.code)
    assert room.exercise.stage is Stage.PAUSED
    assert room.exercise.stopped_because == "the server was restarted"
    assert room.exercise.clock.at(clock.now_ms()) == 60_000
    reborn.submit(room.code, command(ADA, Resume()))
    clock.advance(60_000)
    reborn.tick(room)
    assert [type(event.data).__name__ for event in room.events][-1] == "InjectDelivered"


def test_after_a_crash_the_room_stands_where_it_was_last_alive(rooms, running, clock):
    clock.advance(130_000)
    Heartbeat(rooms, clock).beat()
    clock.advance(3_600_000)
    reborn = Rooms(rooms.store, rooms.writer, clock)
    recover_all(reborn)
    room = reborn.open(running.code)
    assert room.exercise.clock.at(clock.now_ms()) == 130_000
    came = [event for event in room.events if isinstance(event.data, InjectDelivered)]
    assert [(event.data.inject, event.at_ms) for event in came] == [("page", 0), ("mail", 120_000)]


def test_only_what_runs_is_noted_as_alive(rooms, running, clock):
    heartbeat = Heartbeat(rooms, clock)
    heartbeat.beat()
    seen = clock.now_ms()
    rooms.submit(running.code, command(ADA, Pause()))
    clock.advance(60_000)
    heartbeat.beat()
    with rooms.store.reading() as tx:
        assert tx.journal.alive_wall_ms(running.record.id) == seen


def test_a_heart_beats_by_itself_while_the_clock_runs_and_survives_a_failed_beat(rooms, running, monkeypatch, caplog):
    monkeypatch.setattr("web.live.heartbeat.BEAT_S", 0)
    beats, failures = Queue(), [RuntimeError("disk full")]

    def beat():
        if failures:
            raise failures.pop()
        beats.put(True)

    heartbeat = Heartbeat(rooms, RealClock())
    monkeypatch.setattr(heartbeat, "beat", beat)
    assert beats.get(timeout=60)
    heartbeat.close()
    assert "trying again" in caplog.text


def test_a_wanted_stop_pauses_at_its_own_instant(rooms, running, clock):
    clock.advance(45_000)
    pause_all(rooms)
    assert running.exercise.stage is Stage.PAUSED
    assert running.exercise.clock.at(clock.now_ms()) == 45_000


def test_one_broken_journal_keeps_no_other_exercise_from_coming_back(rooms, running, fire_drill, clock, caplog):
    broken = open_exercise(rooms, fire_drill, ADA.id)

    def spoil(tx):
        tx.journal.append(broken.record.id, 1, [Event(2, 0, 0, None, None, ExerciseStarted())])
        tx.journal.set_state(broken.record.id, "running")
        tx.journal._connection.exec_driver_sql(
            "UPDATE events SET data = '{\"no\": 1}' WHERE seq = 2 AND exercise = ?", (broken.record.id,)
        )

    rooms.writer.write(spoil)
    reborn = Rooms(rooms.store, rooms.writer, clock)
    recover_all(reborn)
    assert reborn.open(running.code).exercise.stage is Stage.PAUSED
    assert f"exercise {broken.code} cannot be brought back" in caplog.text


def test_pausing_and_going_on_keeps_what_falls_due(rooms, running, clock):
    rooms.submit(running.code, command(ADA, Pause()))
    clock.advance(3_600_000)
    assert rooms.tick(running) == []
    rooms.submit(running.code, command(ADA, Resume()))
    clock.advance(119_000)
    assert rooms.tick(running) == []
    clock.advance(1_000)
    assert [event.data.inject for event in rooms.tick(running)] == ["mail"]
