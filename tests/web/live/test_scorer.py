"""The scoring process: the same bytes as scoring here, each entry folded once, and no harm if it is lost."""

import os
import signal

import pytest

from scoring import card_json, recorder_of, score
from simulator.exercise.commands import Say
from tests.web.cast import BO, command
from web.live.scorer import Scorer, ScoringFailed
from web.live.standings import Standings


@pytest.fixture
def scorer(url):
    made = Scorer(url)
    yield made
    made.close()


def scored_here(room):
    return card_json(score(room.exercise.scenario, room.exercise.playbook, room.events)).encode()


def test_the_process_makes_the_same_card_byte_for_byte(scorer, running):
    assert scorer.card(running.code) == (running.exercise.seq, scored_here(running))


def test_the_card_follows_what_is_on_disk(scorer, rooms, running):
    scorer.card(running.code)
    rooms.submit(running.code, command(BO, Say("One more line.")))
    assert scorer.card(running.code) == (running.exercise.seq, scored_here(running))


def test_a_card_as_of_an_entry_leaves_out_what_came_later(scorer, rooms, running):
    before, seq = scored_here(running), running.exercise.seq
    rooms.submit(running.code, command(BO, Say("Too late for that card.")))
    assert scorer.card(running.code, seq) == (seq, before)
    assert scorer.card(running.code) == (running.exercise.seq, scored_here(running))


def test_a_lost_process_is_started_anew_and_nobody_notices(scorer, running):
    first = scorer.card(running.code)
    os.kill(scorer._process.pid, signal.SIGKILL)
    scorer._process.wait()
    assert scorer.card(running.code) == first


def test_what_cannot_be_scored_says_why_and_the_process_lives_on(scorer, running):
    with pytest.raises(ScoringFailed, match="no exercise NOWHERE"):
        scorer.card("NOWHERE")
    assert scorer.card(running.code)[0] == running.exercise.seq


def test_the_process_ends_with_its_server(scorer, running):
    scorer.card(running.code)
    process = scorer._process
    scorer.close()
    assert process.poll() == 0
    scorer.close()


def test_each_entry_is_folded_once(rooms, running):
    standings = Standings(rooms.store)
    standings.card(running.code)
    recorder = standings._recorders[running.code]
    taken = list(recorder.events)
    rooms.submit(running.code, command(BO, Say("Only this is new.")))
    standings.card(running.code)
    assert standings._recorders[running.code] is recorder
    assert recorder.events[: len(taken)] == taken
    assert recorder.seq == running.exercise.seq


def test_a_record_that_was_handed_out_stays_as_it_was(running):
    recorder = recorder_of(running.exercise.scenario, running.exercise.playbook)
    for event in running.events[:-1]:
        recorder.take(event)
    before = recorder.record()
    recorder.take(running.events[-1])
    assert len(before.events) == len(running.events) - 1
    assert recorder.record().events == tuple(running.events)
