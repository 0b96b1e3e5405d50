import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.prose.text import Text

ODD = st.text(
    alphabet=st.sampled_from("abc ABC.,:;!?-*_#>|`'\"()[]<>\n\t\u2019\u201c\u2014\u00a0\U0001f525\u0130\u00df12%")
)


@given(st.one_of(st.text(), ODD))
def test_what_is_made_even_keeps_its_length_and_every_offset_points_into_the_original(raw):
    text = Text.of(raw)
    assert len(text.plain) == len(text.lower) == len(raw)
    for one in text.sentences:
        assert 0 <= one.start < one.end <= len(raw)
        assert one.lower == text.lower[one.start : one.end]
        assert "".join(clause.lower for clause in one.clauses) == one.lower


@given(st.one_of(st.text(), ODD))
def test_sentences_come_in_order_and_do_not_overlap(raw):
    ends = [0]
    for one in Text.of(raw).sentences:
        assert one.start >= ends[-1]
        ends.append(one.end)


@pytest.mark.parametrize(
    ("raw", "heading", "said"),
    [
        ("Impact: 41% of orders", "impact", "41% of orders"),
        ("*Next update:* 12:20 UTC", "next update", "12:20 utc"),
        ("> *IC*: Mara", "ic", "mara"),
        ("## Root cause\nno standard for lists", "root cause", "no standard for lists"),
        ("TIMELINE (UTC)\n11:30 push", "timeline (utc)", "11:30 push"),
        ("1. Summary\nOrders failed.", "summary", "orders failed."),
        ("**Root cause.** The checker accepts empty lists.", "root cause", "the checker accepts empty lists."),
        ("Root cause \u2192 no standard", "root cause", "no standard"),
    ],
)
def test_a_label_or_title_heads_what_follows_it(raw, heading, said):
    first = Text.of(raw).sentences[0]
    assert (first.heading, first.lower.strip()) == (heading, said)


def test_labels_in_running_text_head_their_own_part_only():
    parts = Text.of("State: red. Impact: 41% of orders. Next update: 12:20.").sentences
    assert [one.heading for one in parts] == ["state", "impact", "next update"]


def test_a_time_is_no_label_and_an_abbreviation_ends_no_sentence():
    assert [one.lower for one in Text.of("At 11:30 approx. half of orders failed, e.g. cards.").sentences] == [
        "at 11:30 approx. half of orders failed, e.g. cards."
    ]


def test_a_line_that_was_wrapped_is_one_sentence():
    raw = "Since half past eleven our checkout has been refusing four\norders in ten."
    assert len(Text.of(raw).sentences) == 1


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        ('A customer wrote "you are asleep" today', "asleep"),
        ("> who broke it?\nNobody is asking that.", "who broke"),
        ("The log says `human error` there", "human"),
        ("He said: somebody forgot it", "forgot"),
        ("\u201cjust a blip\u201d is not what it is", "blip"),
    ],
)
def test_other_peoples_words_and_code_are_quoted(raw, words):
    assert Text.of(raw).quoted(raw.index(words))


def test_an_apostrophe_opens_no_quotation():
    raw = "We don't know and the customers' orders aren't lost"
    assert not any(Text.of(raw).quoted(at) for at in range(len(raw)))


def test_but_begins_another_clause():
    [one] = Text.of("I am not blaming anyone, but Joao should have looked").sentences
    assert one.clause_at(one.lower.index("joao")).lower.strip(" ,").startswith("but")
