import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.prose import APPLIES, FIELDS, Truth, Writing, grade
from scoring.prose.truth import TruthError
from tests.scoring.prose.corpus import examples
from tests.scoring.prose.writings import TRUTH

KINDS = sorted(APPLIES)
LEARNT = list(examples("learn"))


def whole(graded, text):
    """Whether every quotation stands where it says."""
    placed = [*graded.notes, *(graded.actions or ())]
    return all(text[one.start : one.end] == one.quote for one in placed)


@given(st.sampled_from(KINDS), st.text(), st.sampled_from([TRUTH, Truth()]))
def test_any_text_is_graded_and_quoted_exactly(kind, text, truth):
    graded = grade(Writing(kind, text, truth, FIELDS.get(kind)))
    assert whole(graded, text)
    assert {note.label for note in graded.notes} <= set(APPLIES[kind])


@pytest.mark.parametrize("kind", KINDS)
def test_messages_of_every_kind_are_graded_twice_alike(kind):
    for example in LEARNT:
        if example.writing.kind == kind:
            first = grade(example.writing)
            assert first == grade(example.writing)
            assert whole(first, example.writing.text)


def test_every_deduction_says_how_to_write_it_instead():
    notes = [note for example in LEARNT for note in grade(example.writing).notes]
    assert all(note.rule and note.advice.endswith(".") for note in notes)


@pytest.mark.parametrize("key", ["started_at", "error_rate_pct", "people", "cause_known", "severity"])
def test_a_truth_that_cannot_be_read_is_refused_by_its_key(key):
    with pytest.raises(TruthError, match=key):
        Truth.read({key: {"no": "value"}})
