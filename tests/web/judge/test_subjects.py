"""What the judge is asked about: every text that a criterion with a question reads, and every criterion that reads."""

import json

import pytest

from scoring import card_json, score
from scoring.score import criteria_of
from simulator.exercise.events import ChatPosted, FieldWritten, MessageSent
from simulator.rehearsal import rehearse
from web.judge.question import LONGEST_TEXT, Query
from web.judge.subjects import LONGEST_TALK, Subject, subjects
from web.library import SHIPPED, read_entry

READING = {"message", "prose", "document", "hindsight", "remedy", "detected", "chronicle"}
"""Kinds that judge what somebody wrote by what it says."""


@pytest.fixture(scope="module")
def entry():
    return read_entry(SHIPPED / "0230-503-spike.yaml", [SHIPPED])


@pytest.fixture(scope="module")
def events(entry):
    return rehearse(entry.scenario, entry.playbook, "by-the-book").events


@pytest.fixture(scope="module")
def asked(entry, events):
    findings = json.loads(card_json(score(entry.scenario, entry.playbook, events)))["findings"]
    return tuple(subjects(criteria_of(entry.scenario, entry.playbook), findings, events, ["Bo"]))


def seqs(asked, criterion):
    return [line[0] for one in asked if one.criterion == criterion for line in one.lines]


def test_each_criterion_that_judges_something_written_has_a_question(entry):
    for criterion in entry.playbook.criteria:
        reads = criterion.kind in READING or (criterion.kind == "answers" and criterion.params["wants"] == "questions")
        assert bool(criterion.judge) == reads, criterion.id
        if criterion.judge:
            assert criterion.judge.endswith("?")
            assert criterion.judge.count("?") == 1


def test_a_text_without_faults_is_asked_about_all_the_same(asked, events, entry):
    """Rules found nothing in them; that is where a reader helps most."""
    read = next(one for one in entry.playbook.criteria if one.id == "no-blame-in-messages").params["templates"]
    sent = [one.seq for one in events if isinstance(one.data, MessageSent) and one.data.template in read]
    assert len(sent) > 5
    assert seqs(asked, "no-blame-in-messages") == sent


def test_a_section_is_asked_about_as_it_stands_at_the_end(asked, events):
    last = [one.seq for one in events if isinstance(one.data, FieldWritten) and one.data.section == "five-whys"][-1]
    assert seqs(asked, "whys-systemic") == [last]


def test_the_rooms_lines_are_asked_about_together_and_none_is_left_out(asked, events):
    said = [one.seq for one in events if isinstance(one.data, ChatPosted)]
    assert seqs(asked, "no-blame-in-the-room") == said
    talks = [one for one in asked if one.criterion == "no-blame-in-the-room"]
    assert len(talks) < len(said)
    assert all(len(one.query.text) <= LONGEST_TALK + len(one.lines) for one in talks)
    assert LONGEST_TALK * 2 < LONGEST_TEXT


def test_what_a_quotation_stands_in_is_found_among_the_lines():
    talk = Subject("c", "T", ((4, "[Ops] All is well"), (9, "[IC] Who  did\nthis?")), Query("Q?", ""))
    assert (talk.place("Who did this?"), talk.place("well"), talk.place("nowhere"), talk.place("")) == (9, 4, 4, 4)


def test_an_exercise_asks_no_more_than_is_kept_waiting(asked):
    from web.judge import Pace

    assert len({one.query for one in asked}) < Pace().most_waiting / 2
