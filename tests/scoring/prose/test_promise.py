"""Promises: outcomes that are promised, and futures that promise none."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from scoring.prose import Truth, Writing, grade

TRUTH = Truth(as_of=datetime(2026, 5, 6, 12, 30, tzinfo=UTC), eta_known=False, people=("Sam Ortiz",))


def promised(text, truth=TRUTH, kind="exec_reply"):
    return grade(Writing(kind, text, truth, None)).spans("promise")


@pytest.mark.parametrize(
    "text",
    [
        "Service will be restored within the hour.",
        "It'll be sorted by lunch.",
        "ETA 15 minutes.",
        "Give us half an hour and it is gone.",
        "By tonight nobody will remember this.",
        "We have made sure that it can never happen again.",
        "You have my word that this is over by noon.",
        "Another outage like this is out of the question.",
        "From tomorrow the ledger never locks again.",
        "You will get all your data back.",
        "No customer will lose a cent.",
        "Dear Halvard, we are working on it; this will never happen again.",
        "Such nights belong to the past.",
        "No file is ever lost again.",
        "You will not be taken by surprise like this a second time.",
        "No dark screen will greet you for the rest of the season.",
        "That sorts itself out.",
        "A quarter of an hour and everybody is served again.",
        "Bouncing it, and we're all home for dinner.",
        "You have nothing to fear, all is in place.",
    ],
)
def test_outcomes_that_nothing_supports_are_promises(text):
    (first, *_) = promised(text)
    assert first in text


@pytest.mark.parametrize(
    "text",
    [
        "We will update you at 13:00.",
        "A report will be published by 12 May.",
        "We are working to restore service.",
        "We will roll back the release next.",
        "Sam will add a maintenance window by 20 May.",
        "We hope to have writes back by 13:00 but cannot promise it.",
        "If the rollback works, writes should recover within minutes.",
        "You will receive a credit for April.",
        "Writes will fail until the lock is released.",
        "Customers will see error 503 when they post.",
        "We promised an update at 12:30, here it is.",
        "No repeat of the errors since 12:10.",
        "Service was restored at 12:15.",
        "We do not yet know when it will be fixed.",
        "No file is lost, and none has left twice.",
        "No file is lost, and all leave again.",
        "You will have a page with all the figures before your meeting.",
        "Replica 2 will be done at 13:05.",
        "Customers will get this month's fees back.",
        "We will not migrate by day again before the lock is in.",
        "No booking that you have will be cancelled.",
        "Hypothesis: readers refuse tonight's file.",
        "Retention goes back to 7 days, then we watch the queue drain.",
        "The stations have to be told one by one.",
        "I call it SEV1.",
        "You will not get this mail twice.",
        "It does not go away by itself, so we restart.",
        "Before the first train every customer gets a paper list.",
        "No one will be charged twice.",
        "I'll write again at noon, whatever happens.",
        "I'd bet my pension on the scanner having choked on something.",
        "Paid, and still the service won't work again?",
        "I am confident that Sam will find the log.",
        "I'll be back at 13:05, with or without an answer.",
    ],
)
def test_news_work_credits_estimates_and_the_past_are_none(text):
    assert promised(text) == ()


def test_a_known_time_of_repair_supports_an_estimate_but_no_never_again():
    known = replace(TRUTH, eta_known=True)
    assert promised("Service will be restored by 13:00.", known) == ()
    assert promised("It will never happen again.", known)
