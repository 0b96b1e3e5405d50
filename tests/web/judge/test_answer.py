"""What of a model's words is believed: a small object, strictly read, with words that were really written."""

import json

import pytest

from web.judge.answer import Answer, Says, read_answer

TEXT = "We see a small\nissue with   payments.\n\tSome users may be affected."


def test_a_yes_with_words_of_the_text_counts_whatever_spaces_lie_between_them():
    told = json.dumps({"answer": "yes", "quote": "a small issue with\npayments"})
    assert read_answer(told, TEXT) == Answer(Says.YES, "a small issue with payments")


def test_a_no_needs_no_quotation_and_keeps_none():
    assert read_answer('{"answer": "no", "quote": "anything"}', TEXT) == Answer(Says.NO)


@pytest.mark.parametrize(
    "quote",
    ["a tiny issue", "A small issue", "issue with  payments, Some", "", "  ", "a", "x" * 500, "small issue\u200b"],
)
def test_a_quotation_that_was_not_written_like_that_drops_the_answer(quote):
    assert read_answer(json.dumps({"answer": "yes", "quote": quote}), TEXT).says is Says.DROPPED


@pytest.mark.parametrize(
    "content",
    [
        "",
        "Yes, I think so.",
        "yes",
        "[]",
        "null",
        '"yes"',
        '{"answer": "yes"}',
        '{"answer": true, "quote": "a small issue"}',
        '{"answer": "Yes", "quote": "a small issue"}',
        '{"answer": ["yes"], "quote": "a small issue"}',
        '{"answer": "maybe", "quote": "a small issue"}',
        '{"answer": "yes", "quote": ["a small issue"]}',
        '{"answer": "yes", "quote": "a small issue", "points": 100}',
        '{"answer": "no", "answer": "yes", "quote": "a small issue"}',
        '{"answer": "yes", "quote": "a small issue"} {"answer": "no", "quote": ""}',
        '```json\n{"answer": "yes", "quote": "a small issue"}\n```',
        "[" * 1_900,
        '{"answer": "no", "quote": "' + "x" * 3_000 + '"}',
    ],
)
def test_anything_but_the_small_object_is_dropped_with_a_reason(content):
    answer = read_answer(content, TEXT)
    assert answer.says is Says.DROPPED
    assert answer.why
