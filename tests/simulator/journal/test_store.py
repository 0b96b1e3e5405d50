from dataclasses import replace
from threading import Barrier, Thread

import pytest

from simulator.exercise.events import ChatPosted, Event, ExerciseStarted
from simulator.ids import ExerciseId
from simulator.journal import ALONE, AlreadyEntered, IssuedScorecard, StaleAppend, UnknownExercise, open_store
from simulator.texts import text_sha

from .conftest import ADA, EXERCISE, PLAYBOOK, SCENARIO


def test_what_was_appended_is_read_back_in_order(entered, events):
    with entered.writing() as tx:
        tx.journal.append(EXERCISE, 0, events)
    with entered.reading() as tx:
        assert tx.journal.read(EXERCISE) == events
        assert tx.journal.read(EXERCISE, after_seq=2) == events[2:]


def test_some_kinds_of_entries_are_read_alone(entered, events):
    with entered.writing() as tx:
        tx.journal.append(EXERCISE, 0, events)
    with entered.reading() as tx:
        assert tx.journal.read_kinds(EXERCISE, (ExerciseStarted,)) == events[:1]
        assert tx.journal.read_kinds(EXERCISE, (ChatPosted, ExerciseStarted)) == [
            one for one in events if isinstance(one.data, ChatPosted | ExerciseStarted)
        ]
        assert tx.journal.read_kinds(EXERCISE, ()) == []


def test_what_somebody_tries_alone_is_marked_by_its_occasion(record):
    assert not record.alone
    assert not replace(record, occasion="spring").alone
    assert replace(record, occasion=f"{ALONE}{record.id}").alone


def test_a_reopened_store_has_everything(url, entered, events, record):
    with entered.writing() as tx:
        tx.journal.append(EXERCISE, 0, events)
    entered.close()
    again = open_store(url)
    with again.reading() as tx:
        assert tx.journal.read(EXERCISE) == events
        assert tx.journal.find_by_code("FRTZ37") == record
        assert tx.journal.get_text(text_sha(SCENARIO)) == SCENARIO
    again.close()


def test_an_append_on_an_outdated_number_is_refused_and_writes_nothing(entered, events):
    with entered.writing() as tx:
        tx.journal.append(EXERCISE, 0, events)
    late = [replace(events[0], seq=1)]
    with pytest.raises(StaleAppend) as refused, entered.writing() as tx:
        tx.journal.append(EXERCISE, 0, late)
    assert (refused.value.expected_seq, refused.value.found_seq) == (0, 3)
    with entered.reading() as tx:
        assert len(tx.journal.read(EXERCISE)) == 3


def test_events_must_be_numbered_without_gaps(entered, events):
    with pytest.raises(StaleAppend), entered.writing() as tx:
        tx.journal.append(EXERCISE, 0, [events[0], events[2]])


def test_an_unknown_exercise_takes_no_events(store, events):
    with pytest.raises(UnknownExercise), store.writing() as tx:
        tx.journal.append(ExerciseId("e-none"), 0, events)


def test_work_done_together_fails_alone(entered, events):
    def fails(tx):
        tx.journal.put_text("half", "half")
        raise RuntimeError("no")

    done = entered.together(
        [
            lambda tx: tx.journal.append(EXERCISE, 0, events[:1]),
            fails,
            lambda tx: tx.journal.append(EXERCISE, 0, events[:1]),
            lambda tx: tx.journal.append(EXERCISE, 1, events[1:]),
        ],
    )
    assert done[0] is None
    assert isinstance(done[1], RuntimeError)
    assert isinstance(done[2], StaleAppend)
    assert done[3] is None
    with entered.reading() as tx:
        assert tx.journal.read(EXERCISE) == events
        assert tx.journal.get_text(text_sha("half")) is None


def test_of_two_who_append_at_once_one_wins(url, entered):
    """Two stores, as two processes have them, race for each number; nobody loses an event or doubles one."""
    barrier = Barrier(2)
    refused = []

    def write(name):
        own = open_store(url, migrates=False)
        barrier.wait()
        for _ in range(20):
            with own.reading() as tx:
                seq = len(tx.journal.read(EXERCISE))
            try:
                with own.writing() as tx:
                    tx.journal.append(EXERCISE, seq, [Event(seq + 1, 0, 0, None, None, ChatPosted(name))])
            except StaleAppend as stale:
                refused.append(stale)
        own.close()

    threads = [Thread(target=write, args=(name,)) for name in ("one", "two")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with entered.reading() as tx:
        written = tx.journal.read(EXERCISE)
    assert [event.seq for event in written] == list(range(1, len(written) + 1))
    assert len(written) + len(refused) == 40


def test_a_code_is_given_once(entered, record):
    with pytest.raises(AlreadyEntered), entered.writing() as tx:
        tx.journal.create_exercise(replace(record, id=ExerciseId("e-2")))


def test_of_two_who_enter_the_same_exercise_at_once_one_does(url, record):
    """As two processes that were handed one form: both bring the texts, one enters the exercise."""
    open_store(url).close()
    barrier, told = Barrier(2), []

    def enter(code):
        own = open_store(url, migrates=False)
        barrier.wait()
        try:
            with own.writing() as tx:
                tx.journal.put_text(SCENARIO, "scenario")
                tx.journal.put_text(PLAYBOOK, "playbook")
                tx.journal.create_exercise(replace(record, code=code))
            told.append("entered")
        except AlreadyEntered:
            told.append("there")
        own.close()

    threads = [Thread(target=enter, args=(code,)) for code in ("FRTZ37", "FRTZ38")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(told) == ["entered", "there"]


def test_a_text_that_another_has_just_written_stands_in_nobodys_way(store, monkeypatch):
    with store.writing() as tx:
        tx.journal.put_text(SCENARIO, "scenario")
        monkeypatch.setattr(type(tx.journal), "get_text", lambda _self, _sha: None)
        assert tx.journal.put_text(SCENARIO, "scenario") == text_sha(SCENARIO)
        monkeypatch.undo()
        assert tx.journal.get_text(text_sha(SCENARIO)) == SCENARIO


def test_exercises_are_listed_newest_first_and_by_owner(entered, record):
    newer = replace(record, id=ExerciseId("e-2"), code="XXXXXX", created_wall_ms=2_000, owner="f-other")
    with entered.writing() as tx:
        tx.journal.create_exercise(newer)
        tx.journal.set_state(EXERCISE, "running")
    with entered.reading() as tx:
        assert [one.id for one in tx.journal.list_exercises()] == ["e-2", "e-1"]
        assert tx.journal.list_exercises(owner=ADA) == [replace(record, state="running")]


def test_of_an_exercise_the_last_instant_at_which_it_ran_is_kept(entered):
    with entered.reading() as tx:
        assert tx.journal.alive_wall_ms(EXERCISE) is None
    for wall_ms in (1_000, 2_000):
        with entered.writing() as tx:
            tx.journal.keep_alive([EXERCISE], wall_ms)
    with entered.reading() as tx:
        assert tx.journal.alive_wall_ms(EXERCISE) == 2_000


def test_the_same_text_is_kept_once(entered):
    with entered.writing() as tx:
        assert tx.journal.put_text(PLAYBOOK, "another name") == text_sha(PLAYBOOK)


def test_an_issued_scorecard_is_never_replaced(entered):
    first = IssuedScorecard(EXERCISE, "1", b"{}", 1, seq=4)
    with entered.writing() as tx:
        assert tx.journal.issue_scorecard(first) == first
        assert tx.journal.issue_scorecard(replace(first, content=b"other")) == first
        tx.journal.issue_scorecard(replace(first, scorer_version="2", issued_wall_ms=3))
        tx.journal.issue_scorecard(replace(first, content=b"revised", seq=9, issued_wall_ms=2))
    with entered.reading() as tx:
        kept = [(card.seq, card.scorer_version, card.content) for card in tx.journal.list_scorecards(EXERCISE)]
        assert tx.journal.last_issues() == {EXERCISE: 9}
    assert kept == [(4, "1", b"{}"), (4, "2", b"{}"), (9, "1", b"revised")]


def test_a_reader_does_not_wait_for_a_writer(entered, events):
    with entered.writing() as writing:
        writing.journal.append(EXERCISE, 0, events)
        with entered.reading() as tx:
            assert tx.journal.read(EXERCISE) == []
