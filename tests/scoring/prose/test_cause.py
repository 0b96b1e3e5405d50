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
        "We attribute the errors to the new version of the gateway.",
        "An unexpectedly high load keeps our servers from answering.",
        "The carrier must have changed something on their end.",
        "What else should it be but the release of yesterday?",
        "Ten to one it's the load balancer again.",
        "We traced the errors to a bad disk.",
        "There is little doubt that the migration did it.",
        "Could it be the new TLS library?",
        "Twenty bucks says the cache is full.",
        "Hackers flood our resolvers.",
        "One cannot help suspecting the weekend's upgrade.",
        "Our provider let the certificate lapse, hence the errors.",
        "Rumour has it that the storage array lost a controller.",
        "No need to dig on, Kafka is full, no two ways about it.",
        "Chances are the bank is doing its end-of-day run.",
        "It has last Friday's index change written all over it.",
        "Sand from the storm has found its way into the readers.",
        "That's school holidays for you.",
        "It'll be the new balancer again.",
        "Interest in the night trains exceeded all expectations.",
        "There was trouble at the data centre.",
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
        "Balancers take targets out.",
        "The load balancer has taken three hosts out, and writes fail.",
        "We have turned off the import because it is the only load that we can do without.",
        "SEV1 due to the number of customers hit.",
        "The longer waiting times on the hotline are due to the many calls.",
        "The restart of 12:05 brought the error rate from 40 to 22 percent.",
        "One colleague is convinced that it is the storage, another that it is the network.",
        "In all likelihood some 300 passengers are affected.",
        "It will be noon before we know more.",
        "If it is the cache, a flush will show it at 12:00.",
        "Thanks to the quick report of a clerk we knew within two minutes.",
        "We went back to the previous version at 11:40 and the errors stayed.",
        "The list holds every upstream again.",
        "131 of 211, same as ten minutes ago.",
        "No wonder people are angry after two hours.",
        "The staff may have found a wrong figure on their slip.",
    ],
)
def test_facts_order_in_time_and_labelled_hypotheses_are_none(text):
    assert guessed(text) == ()


def test_the_known_cause_may_be_told_and_another_may_not():
    assert guessed("Writes timed out because of a lock that an index rebuild took.", KNOWN, "resolved") == ()
    assert guessed("It was probably a DDoS attack.", KNOWN, "resolved")


def test_a_cause_that_is_not_given_at_all_is_held_against_nothing():
    assert guessed("Looks like DNS.", replace(OPEN, cause_known=None)) == ()


EXPIRED = "an internal certificate that gateways and car broker share had run out at 12:00 UTC"
FULL = "the sweeper retries without end and its log has filled the system volume"
WITHDRAWN = "the old key to the bus was withdrawn at 07:00, and the couriers in Meridian's hall still use it"


def known(cause, symptom):
    return replace(KNOWN, cause=cause, symptom=symptom, service=None)


TOLD = {
    "This was caused by an internal certificate that had run out.": known(EXPIRED, "cars do not open"),
    "The cause was an internal certificate that had expired.": known(EXPIRED, "cars do not open"),
    "It was due to a lapsed cert.": known(EXPIRED, "cars do not open"),
    "The cause was a volume that had run full.": known(FULL, "saving an entry fails"),
    "Saves failed because a disk ran out of space.": known(FULL, "saving an entry fails"),
    "The cause was an old key to our bus, withdrawn at 07:00, that two of our couriers still use.": known(
        WITHDRAWN, "salary files do not reach the bank"
    ),
    "Files waited until 08:00, in part because of a change that we made and took back.": known(
        WITHDRAWN, "salary files do not reach the bank"
    ),
    "Files waited because of a revoked credential.": known(WITHDRAWN, "salary files do not reach the bank"),
}


@pytest.mark.parametrize("text", TOLD)
def test_the_known_cause_may_be_told_in_other_words_behind_any_connective(text):
    assert guessed(text, TOLD[text], "resolved") == ()


@pytest.mark.parametrize(
    ("text", "truth"),
    [
        ("This was caused by a network outage.", known(EXPIRED, "cars do not open")),
        ("Cars did not open because the database was down.", known(EXPIRED, "cars do not open")),
        ("Saves failed because of a bad release.", known(FULL, "saving an entry fails")),
        ("The cause was a power failure.", known("a migration failed", "saving an entry fails")),
        ("Salary files were late because of a network fault.", known(WITHDRAWN, "salary files do not reach the bank")),
    ],
)
def test_another_cause_than_the_known_one_is_a_guess_though_it_repeats_the_symptom(text, truth):
    assert guessed(text, truth, "resolved")
