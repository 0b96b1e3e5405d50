import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.prose import APPLIES, FIELDS, Truth, Writing, grade
from scoring.prose.truth import TruthError
from tests.scoring.prose.corpus import examples
from tests.scoring.prose.writings import TRUTH

KINDS = sorted(APPLIES)
LEARNT = list(examples("learn"))


@pytest.fixture(scope="module")
def first():
    """Each message as it is graded at first sight."""
    return [(example, grade(example.writing)) for example in LEARNT]


def whole(graded, text):
    """Whether every quotation stands where it says."""
    placed = [*graded.notes, *(graded.actions or ())]
    return all(text[one.start : one.end] == one.quote for one in placed)


@given(st.sampled_from(KINDS), st.text(), st.sampled_from([TRUTH, Truth()]))
def test_any_text_is_graded_and_quoted_exactly(kind, text, truth):
    graded = grade(Writing(kind, text, truth, FIELDS.get(kind)))
    assert whole(graded, text)
    assert {note.label for note in graded.notes} <= set(APPLIES[kind])


def test_messages_of_every_kind_are_graded_twice_alike(first):
    assert {example.writing.kind for example, _ in first} == set(KINDS)
    for example, graded in reversed(first):  # by now much of what was kept of the texts has been dropped
        assert graded == grade(example.writing), example.id
        assert whole(graded, example.writing.text), example.id


def test_every_deduction_says_how_to_write_it_instead(first):
    assert all(note.rule and note.advice.endswith(".") for _, graded in first for note in graded.notes)


@pytest.mark.parametrize("key", ["started_at", "error_rate_pct", "people", "cause_known", "severity"])
def test_a_truth_that_cannot_be_read_is_refused_by_its_key(key):
    with pytest.raises(TruthError, match=key):
        Truth.read({key: {"no": "value"}})
