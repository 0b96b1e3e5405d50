"""Truthful, plain messages lose nothing: the constructions that once were taken for faults."""

import pytest

from scoring.prose import grade
from scoring.prose.grammar.pattern import choices
from tests.scoring.prose.writings import writing

HALF = {"error_rate_pct": 58, "affected_pct": 58, "affected_scope": "58% of pickups, all stations"}
INNOCENT = {
    "speculation": [
        "Cause: we do not know yet.",
        "Got it, Pieter, and you're right to ask.",
        "The source is fresh, the edge is not.",
    ],
    "dishonest": [
        "41 % of checkouts fail and are still open; phone orders work as usual.",
        "A third site is planned for March.",
        "Log line every second: no seat available.",
        "SEV-1: every single incoming call is cut.",
    ],
    "promise": [
        "You'll have noticed: checkout fails with 502.",
        "For Friday, two of us will sit in each room.",
        "You'll have the written account on your desk on Monday.",
    ],
    "blame": ["Drivers were asked by radio to accept them anyway.", "Runners: +40 at 09:58, they idle too."],
}


@pytest.mark.parametrize(("label", "text"), [(label, text) for label, texts in INNOCENT.items() for text in texts])
def test_a_truthful_sentence_is_not_charged(label, text):
    assert not grade(writing("status_update", text, required=None)).deducts(label)


def test_what_is_told_well_beside_the_share_that_fails_calls_nothing_over():
    text = "58 % of pickups still fail. Where the code is typed twice, orders go through as usual."
    assert not grade(writing("status_update", text, required=None, **HALF)).deducts("dishonest")
    assert grade(writing("status_update", "All orders go through as usual.", required=None, **HALF)).deducts(
        "dishonest"
    )


@pytest.mark.parametrize(
    ("field", "kind", "text"),
    [
        ("impact", "resolved", "Pickups at all stations."),
        ("fix", "resolved", "The list holds every upstream again."),
        ("channel", "declaration", "The talking is done in room_quest_2208."),
    ],
)
def test_a_field_told_in_the_words_of_the_facts_is_there(field, kind, text):
    assert field not in grade(writing(kind, text, **HALF)).missing


@pytest.mark.parametrize(
    "text",
    [
        "Comms -> all: first note to site leads is out at 06:14 UTC.",
        "Hanna here for Comms. Banner is up since 08:19 UTC.",
        "Comms: all nine hospitals reached by phone, the last one at 02:58.",
    ],
)
def test_a_role_in_another_form_and_a_report_of_calls_keep_etiquette(text):
    assert not grade(writing("chat", text)).deducts("etiquette")


def test_a_choice_between_rows_of_words_is_taken_apart():
    assert list(choices("[ ( my bad | on me ) __ ]")) == ["[ my bad __ ]", "[ on me __ ]"]
    assert list(choices("<agent> ( a | b )")) == ["<agent> ( a | b )"]
