"""What was found with some facts is kept for others that answer the same, and is what would be found."""

from dataclasses import replace
from datetime import timedelta

import pytest

from scoring.prose import Truth, asked, grade
from scoring.prose.asked import as_asked
from tests.scoring.prose.corpus import examples

WRITINGS = [one.writing for one in examples("learn")][::11]


def otherwise(truth):
    """The same night a while later, nearly over, called by another level."""
    later = None if truth.as_of is None else truth.as_of + timedelta(minutes=25)
    lasted = None if truth.duration_min is None else truth.duration_min + 25
    yield replace(truth, as_of=later, duration_min=lasted)
    yield replace(truth, as_of=later, current_error_rate_pct=0.2, error_rate_pct=80.0, severity="SEV-4")
    yield replace(truth, cause_known=not truth.cause_known, people=(), data_loss=not truth.data_loss)


def fresh(writing):
    asked._answers.cache_clear()
    return grade(writing)


@pytest.mark.parametrize("part", range(4))
def test_a_message_kept_for_other_facts_is_graded_as_if_read_anew(part):
    for other, writing in zip(WRITINGS[part + 1 :: 4], WRITINGS[part::4], strict=False):
        truths = [writing.truth, *otherwise(writing.truth), other.truth]
        met = [replace(writing, truth=truth) for truth in truths]
        expected = [fresh(one) for one in met]
        asked._answers.cache_clear()
        assert [grade(one) for one in met] == expected
        assert [grade(one) for one in reversed(met)] == expected[::-1]


def test_a_reading_is_done_once_for_facts_that_it_does_not_ask_for():
    read = []

    def finds(truth):
        read.append(truth.severity)
        return truth.severity, truth.people if truth.over else None

    asked._answers.cache_clear()
    first = Truth(severity="SEV-1", duration_min=3.0)
    assert as_asked("a test", "text", first, finds) == ("SEV-1", None)
    assert as_asked("a test", "text", replace(first, duration_min=9.0, people=("Ada",)), finds) == ("SEV-1", None)
    assert as_asked("a test", "text", replace(first, severity="SEV-2"), finds) == ("SEV-2", None)
    assert as_asked("a test", "another", first, finds) == ("SEV-1", None)
    assert read == ["SEV-1", "SEV-2", "SEV-1"]


def test_what_is_no_fact_cannot_be_asked_for_unseen():
    with pytest.raises(AttributeError, match="read"):
        as_asked("a test", "unseen", Truth(), lambda truth: truth.read({}))
