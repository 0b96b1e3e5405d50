"""Causes: what is asserted or guessed before it is known."""

from dataclasses import replace

import pytest

from scoring.prose import Truth, Writing, grade

OPEN = Truth(
    service="Ledger API",
    symptom="POST /entries returns 503",
    cause_known=False,
    cause="index rebuild took a table lock",
    people=("Sam Ortiz",),
)
KNOWN = replace(OPEN, cause_known=True)


def guessed(text, truth=OPEN, kind="status_update"):
    return grade(Writing(kind, text, truth, None)).spans("speculation")


@pytest.mark.parametrize(
    "text",
    [
        "Looks like the database is choking.",
        "My money is on DNS.",
        "The outage was caused by a faulty switch.",
        "Root cause: expired certificate.",
        "The 11:20 deploy broke writes.",
        "Ten to one it's the load balancer again.",
        "We traced the errors to a bad disk.",
        "There is little doubt that the migration did it.",
        "Could it be the new TLS library?",
        "Twenty bucks says the cache is full.",
        "Hackers flood our resolvers.",
        "One cannot help suspecting the weekend's upgrade.",
        "Our provider let the certificate lapse, hence the errors.",
        "Rumour has it that the storage array lost a controller.",
    ],
)
def test_a_cause_told_before_it_is_known_is_speculation_flat_or_hedged(text):
    (first, *_) = guessed(text)
    assert first in text


@pytest.mark.parametrize(
    "text",
    [
        "The cause is under investigation.",
        "Cause: unknown.",
        "The deploy ended two minutes before the first alert.",
        "Not the deploy: it was rolled back at 11:50 and errors stayed at 48%.",
        "The network is ruled out, pings are under 2 ms.",
        "We are checking whether the rebuild is related.",
        "Hypothesis (unconfirmed): lock from the rebuild. Test: cancel it on the replica and compare.",
        "Customers cannot close the month because writes fail.",
        "Deploys are frozen because we want a quiet system.",
        "Some customers ask whether it is an attack; we have nothing that says so.",
    ],
)
def test_facts_order_in_time_and_labelled_hypotheses_are_none(text):
    assert guessed(text) == ()


def test_the_known_cause_may_be_told_and_another_may_not():
    assert guessed("Writes timed out because of a lock that an index rebuild took.", KNOWN, "resolved") == ()
    assert guessed("It was probably a DDoS attack.", KNOWN, "resolved")


def test_a_cause_that_is_not_given_at_all_is_held_against_nothing():
    assert guessed("Looks like DNS.", replace(OPEN, cause_known=None)) == ()
