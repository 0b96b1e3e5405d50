"""Honesty: claims held against the facts, in the flattering direction only."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from scoring.prose import Truth, Writing, grade

ONGOING = Truth(
    symptom="POST /entries returns 503",
    error_rate_pct=48,
    affected_scope="48% of write requests, all customers",
    affected_pct=48,
    started_at=datetime(2026, 5, 6, 11, 30, tzinfo=UTC),
    as_of=datetime(2026, 5, 6, 12, 30, tzinfo=UTC),
    duration_min=60,
    severity="SEV1",
    data_loss=False,
)
OVER = replace(
    ONGOING,
    ended_at=datetime(2026, 5, 6, 13, 15, tzinfo=UTC),
    as_of=datetime(2026, 5, 6, 13, 40, tzinfo=UTC),
    duration_min=105,
)
LOST = replace(OVER, affected_scope="640 customers, 18,300 attachments lost", affected_pct=11, data_loss=True)


def facets(text, truth=ONGOING, kind="investigating", required=None):
    graded = grade(Writing(kind, text, truth, required))
    assert all(note.fact for note in graded.notes if note.label == "dishonest")
    return [note.facet for note in graded.notes if note.label == "dishonest" and note.deducts]


@pytest.mark.parametrize(
    ("text", "facet"),
    [
        ("A few clients are affected.", "scope"),
        ("Around one in ten writes fails.", "scope"),
        ("About 20% of requests fail.", "scope"),
        ("Roughly a quarter of all writes return 503.", "scope"),
        ("We had a small hiccup.", "severity"),
        ("Writes may take longer than usual.", "severity"),
        ("SEV3 declared.", "severity"),
        ("Since 12:10 UTC writes fail.", "duration"),
        ("For a couple of minutes writes failed.", "duration"),
        ("Writes are not as prompt as one would wish.", "severity"),
        ("Writes need a breath longer than planned.", "severity"),
        ("Our writes are not having their finest hour.", "severity"),
        ("Writes have seen better days.", "severity"),
        ("The failing writes are the exception.", "scope"),
        ("Everything is back to normal.", "status"),
        ("The matter is progressing nicely.", "status"),
        ("Writes go through like clockwork.", "status"),
        ("Customers have their entries back since noon.", "status"),
        ("This is as good as over.", "status"),
        ("A limited share of customers may come across it.", "scope"),
        ("Just a few stragglers cannot write.", "scope"),
        ("Error rate is down to 5% and falling.", "status"),
    ],
)
def test_what_makes_it_smaller_milder_shorter_or_more_finished_is_quoted(text, facet):
    assert facet in facets(text)


@pytest.mark.parametrize(
    "text",
    [
        "48% of writes fail for all customers.",
        "Nearly half of all writes fail.",
        "Close to one in two writes fails.",
        "This is not a small number.",
        "We raised it from SEV2 to SEV1 at 11:45.",
        "Reads work normally, writes fail.",
        "The fix is not in yet, writes still fail.",
        "Once the service is back to normal we will close the bridge.",
        "We moved 10% of traffic to the replica, no change.",
        "One of three replicas is out of rotation.",
        "Please wait a few minutes before you try again.",
        "90% of writes fail.",
        "Since 12:10 failing writes are queued; the error rate is down from 48% to 2%.",
        "A few of you have asked for a call.",
        "48% of writes fail. Some customers have gone over to paper.",
        "Finding it took a breath longer than planned; 48% of writes fail.",
        "It would be easy to say that all is well. 48% of writes fail.",
        "The lion's share of writes hangs on one shard.",
        "Sign-ups rose from 6 to 17 %, and 48% of writes fail.",
        "The odd thing is that reads work; 48% of writes fail.",
        "48% of writes fail. We took a short look at the host: it is up.",
        "Writes work for a moment after a restart and then fail again.",
        "I would love to write that the worst is over.",
        "Next update at 13:00, and by then it is fixed or we say so.",
        "The provider is having one of its days, 48% of writes fail.",
    ],
)
def test_the_truth_denials_and_other_figures_are_fine(text):
    assert facets(text) == []


def test_a_minimiser_is_fine_where_it_is_true_and_a_neutral_word_below_a_half():
    small = replace(ONGOING, error_rate_pct=6, affected_pct=6, affected_scope="6% of users", severity="SEV3")
    assert facets("A small group of users cannot post entries.", small) == []
    assert facets("Some users cannot post entries.") == []
    assert facets("A small group of users, 48%, cannot post entries.") == []


def test_a_window_is_held_against_the_true_one():
    assert facets("Resolved. 11:30-13:15 UTC: 48% of writes failed.", OVER, "resolved") == []
    assert "duration" in facets("Resolved. 12:30-13:15 UTC: 48% of writes failed.", OVER, "resolved")


@pytest.mark.parametrize(
    "text",
    [
        "All is well at this moment.",
        "Writes have worked without trouble for an hour.",
        "48% of writes failed from 11:30 to 13:15; finding the cause took an hour of it.",
        "Writes may be slower than usual until tonight.",
        "We apologise for the inconvenience.",
        "It was announced as a small change.",
    ],
)
def test_how_things_are_once_it_is_over_makes_nothing_smaller(text):
    assert facets(text, OVER, "resolved") == []


def test_what_already_ran_may_be_called_well_and_what_has_failed_may_not():
    starts = replace(
        ONGOING,
        symptom="new connections fail, and with them the start of new machines",
        affected_scope="38 % of calls of the region; machines that already run are well",
    )
    for text in ("Machines that already run are well.", "Sessions already open are fine."):
        assert facets(text, starts) == []
    assert facets("Machines are well again.", starts) == ["status"]
    assert facets("New machines start as usual.", starts) == ["status"]


def test_a_short_cause_of_a_long_incident_may_be_called_short():
    hub = replace(
        ONGOING,
        symptom="pages show old data",
        cause="for four minutes the network between the halls was away, and both took writes",
        cause_known=True,
    )
    told = "Both halls took writes after a short loss of network."
    assert facets(told, hub) == []
    assert facets(told, replace(hub, cause_known=False)) == ["duration"]
    assert facets("There was a short loss of pages.", hub) == ["duration"]
    assert facets("There was a short interruption.", hub) == ["duration"]


def test_what_fits_into_a_trifle_is_short_and_the_length_of_work_is_another():
    for text in ("It was over before anybody had noticed.", "Writes failed for as long as it takes to drink a tea."):
        assert facets(text, OVER, "resolved") == ["duration"]
    assert facets("The restart took as long as it takes to boil an egg.", OVER, "resolved") == []


def test_a_loss_of_data_may_neither_be_denied_nor_left_out():
    assert "data" in facets("Resolved. No data was lost.", LOST, "resolved")
    assert facets("Resolved. Each attachment rests safely in the queue.", LOST, "resolved") == ["data"]
    assert facets("Resolved. They did nothing wrong and lost attachments.", LOST, "resolved") == []
    assert "omission" in facets("Resolved. Imports ran slowly from 11:30 to 13:15 UTC.", LOST, "resolved")
    assert facets("Resolved. 18,300 attachments of 640 customers are lost.", LOST, "resolved") == []


@pytest.mark.parametrize(
    "text",
    [
        "Writes are acting up again.",
        "Writes are sticking again, as ever on a Monday.",
        "By noon the writes go through again, says the plan.",
        "Logins pass, the page looks fine, entries are gone.",
        "We look at single-host writes now.",
        "Writes fail for 48 customers in a hundred.",
    ],
)
def test_a_relapse_a_plan_a_part_and_a_kind_of_thing_make_nothing_smaller(text):
    assert facets(text) == []


def test_a_loss_may_be_owned_up_to_or_denied_in_other_words():
    assert facets("Resolved. The attachments of that hour do not exist any more.", LOST, "resolved") == []
    assert facets("Resolved. We hold no copy; the holes in the files of that night will stay.", LOST, "resolved") == []
    assert facets("Resolved. Every line of that hour sits in our archive.", LOST, "resolved") == ["data"]


def test_midnight_and_hundreds_are_figures():
    night = replace(
        OVER,
        started_at=datetime(2026, 5, 6, 22, 40, tzinfo=UTC),
        ended_at=datetime(2026, 5, 7, 2, 10, tzinfo=UTC),
        as_of=datetime(2026, 5, 7, 9, 0, tzinfo=UTC),
        duration_min=210,
    )
    assert facets("From 22:40 until about midnight writes failed.", night, "resolved") == ["duration"]
    counted = replace(ONGOING, affected_scope="412 filings at 38 courts", affected_pct=14)
    assert facets("Something under two hundred filings lost their pages.", counted) == ["scope"]
    assert facets("Some four hundred filings lost their pages.", counted) == []
