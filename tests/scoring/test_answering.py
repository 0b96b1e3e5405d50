"""What answers say, and what they do not, by their words alone."""

import pytest

from scoring.messages.answering import mentions, read_answer

POINTS = (("degrade", "queue", "fallback"), ("failover", "fail over", "secondary"), ("provider", "vendor"))


@pytest.mark.parametrize(
    "answer",
    [
        "Degrade: queue payments, fail over when it can be had, press the provider",
        "queue it, switch to secondary if ready, call vendor",
        "we put in queue. Then secondary. provider must help us",
        "Queue payments, then failover. We cant fix provider.",
        "Not waiting for the provider: we degrade, and there is no failover yet",
        "Do not only degrade; fail over as soon as possible, and stay on the line with the vendor",
        "Degrade or fail over? Both, and ask the provider.",
    ],
)
def test_a_short_answer_makes_its_points(answer):
    assert read_answer(answer, POINTS).made == (True, True, True)


@pytest.mark.parametrize(
    ("answer", "fault"),
    [
        ("degrade failover provider", "key-words"),
        ("Degrade failover provider.", "key-words"),
        ("degrade, failover, provider", "a-list"),
        ("Never degrade, no failover, ignore the provider.", "turned-away"),
        ("Don't degrade and never fail over", "turned-away"),
        ("n/a", "says-nothing"),
        ("x", "says-nothing"),
        ("see above", "says-nothing"),
        ("No.", "a-word"),
        ("Nothing.", "a-word"),
    ],
)
def test_an_answer_that_says_nothing_of_its_points_makes_none(answer, fault):
    read = read_answer(answer, POINTS)
    assert (any(read.made), read.fault) == (False, fault)
    assert read.counts == (fault in ("a-list", "a-word", "turned-away"))


@pytest.mark.parametrize(
    ("text", "word", "there"),
    [("It is queued", "queue", True), ("unqueued", "queue", False), ("icy", "IC", False), ("the IC leads", "IC", True)],
)
def test_a_word_is_found_alone_or_with_an_ending(text, word, there):
    assert mentions(text, word) is there
