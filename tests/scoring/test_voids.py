"""Which texts say nothing, and which short ones do say something."""

import pytest

from scoring.messages.links import chain_of
from scoring.messages.voids import is_none, is_void, words_said
from scoring.prose import FIELDS, Truth, Writing, grade
from scoring.recorder import Recorder

SPOKEN = (
    "unknown yet",
    "Unknown, reading the gateway's log",
    "Nothing new",
    "Unchanged.",
    "no alert",
    "no failover",
    "Gateway down, payments queued",
    "35 %",
    "SEV-1",
    "money",
    "nobody",
    "queue worked",
    "nothing is lost",
    "all merchants",
    "None of the merchants can pay",
    "It is over.",
    "支付失败",
)


@pytest.mark.parametrize(
    "text",
    [
        "n/a", "N/A.", "na", "none", "None so far", "nothing to report", "see above", "same as above", "ditto", "x",
        "a b c d", "-", "not applicable", "Nothing went poorly.", "Everything went well!", "All went very well",
        "There were none.", "yes", "foo bar", "test",
    ],
)  # fmt: skip
def test_a_void_says_nothing(text):
    assert is_void(text)


@pytest.mark.parametrize("text", SPOKEN)
def test_a_few_words_say_something(text):
    assert not is_void(text)


def test_none_is_told_from_what_says_nothing_at_all():
    assert is_none("None.")
    assert not is_none("n/a")


@pytest.mark.parametrize(("text", "number"), [("a b c d", 0), ("so so so so", 1), ("region down, cannot repair", 4)])
def test_letters_and_the_same_word_again_are_no_words(text, number):
    assert words_said(text) == number


@pytest.mark.parametrize("void", ["n/a", "none", "see above", "x", "TBD"])
def test_the_grader_of_messages_misses_what_the_card_misses(void):
    labels = ("Status", "Impact", "What we're doing", "Next steps", "Next update")
    text = "\n".join(["INCIDENT UPDATE: SEV-1", *(f"{label}: {void}" for label in labels)])
    assert set(grade(Writing("status_update", text, Truth(), FIELDS["status_update"])).missing) == set(
        FIELDS["status_update"]
    )


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("payments failed -> gateway refused -> one endpoint -> no fallback -> no standard asks for one", 4),
        (
            "1 gateway down\n2 only one endpoint\n3 nobody asked for second\n4 review no question\n5 no standard",
            5,
        ),
        (
            "Why? gateway down. Why? one region only. Why? no failover. Why? never tested. Why? no drills.",
            5,
        ),
        (
            "why 1: provider down. why 2: only 1 endpoint. why 3: nobody plan it. why 4: no rule. why 5: old rules",
            5,
        ),
        (
            "1. Why did payments fail? Because.\n2. Why? Because.\n3. Why? Because.\n4. Why? So.\n5. Why? So.",
            0,
        ),
        (
            "1. Why? It failed.\n2. Why? Not tested.\n3. Why? Nobody asked.\n4. Why? Culture.\n5. Why? No rule.",
            0,
        ),
        ("1. Why? The gateway refused.\n2. Why? The gateway refused.\n3. Why? The gateway refused.", 1),
    ],
)
def test_a_why_says_something_of_this_incident(spike, playbook, text, links):
    record = Recorder(spike, playbook, playbook.lateness, playbook.accuracy).record()
    assert chain_of(record, text).links == links
