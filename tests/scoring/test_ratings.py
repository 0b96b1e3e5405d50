"""Ratings by people: what the record suggests, how far evaluators agree, and that not observed is not zero."""

from fractions import Fraction

import pytest

from scoring.agreement import intraclass_correlation, weighted_kappa
from scoring.ratings import assess, suggest
from scoring.verdict import Verdict
from simulator.exercise.evaluation import Rating
from simulator.exercise.state import Exercise

SHROUT_AND_FLEISS = [(9, 2, 5, 8), (6, 1, 3, 2), (8, 4, 6, 8), (7, 1, 2, 6), (10, 5, 6, 9), (6, 2, 4, 7)]
"""Six targets, four judges: table 2 of "Intraclass correlations", Psychological Bulletin 86 (1979)."""
ANXIETY = (
    (3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3),
    (3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4),
    (2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2),
)
"""Twenty people, three raters: the data set of that name in the R package irr, whose manual works it out."""


def given(*steps, seq=10):
    return tuple(Rating(step, "", seq + at, 0, 0) for at, step in enumerate(steps))


@pytest.fixture
def sheet(playbook):
    return playbook.evaluation


@pytest.fixture
def rated(spike, playbook):
    """Ratings by evaluator: a list of steps, one for each marker, or None where nothing was given."""

    def make(**people):
        ratings = {}
        for at, marker in enumerate(playbook.markers):
            mine = {by: given(steps[at]) for by, steps in people.items() if at < len(steps)}
            ratings[marker.id] = mine
        return Exercise(spike, playbook).changed({"ratings": ratings})

    return make


def test_the_intraclass_correlation_is_that_of_the_paper():
    assert round(float(intraclass_correlation(SHROUT_AND_FLEISS)), 2) == 0.29


def test_the_intraclass_correlation_is_that_of_the_package():
    assert round(float(intraclass_correlation(list(zip(*ANXIETY, strict=True)))), 3) == 0.198


def test_the_weighted_kappa_is_that_of_the_package():
    assert round(float(weighted_kappa(ANXIETY[0], ANXIETY[1])), 3) == 0.297


def test_full_agreement_is_one_and_full_contradiction_minus_one():
    assert weighted_kappa([1, 4, 2], [1, 4, 2]) == 1
    assert weighted_kappa([1, 4], [4, 1]) == -1
    assert intraclass_correlation([(1, 1, 1), (4, 4, 4), (2, 2, 2)]) == 1


def test_a_step_apart_costs_a_quarter_of_two_steps():
    near, far = weighted_kappa([1, 2, 3, 4], [2, 1, 3, 4]), weighted_kappa([1, 2, 3, 4], [3, 2, 1, 4])
    assert (1 - far) == 4 * (1 - near)
    assert near == Fraction(4, 5)


@pytest.mark.parametrize(("one", "other"), [([], []), ([3, 3, 3], [3, 3, 3])])
def test_agreement_is_undefined_where_nothing_varies(one, other):
    assert weighted_kappa(one, other) is None


@pytest.mark.parametrize("rows", [[], [(1, 2, 3)], [(1,), (2,)], [(2, 2, 2), (2, 2, 2)]])
def test_the_correlation_is_undefined_where_nothing_varies_or_too_little_is_there(rows):
    assert intraclass_correlation(rows) is None


def test_two_evaluators_who_disagree_are_flagged(rated):
    agreement = assess(rated(ed=[1, 4, 2, 3, 1, 4, 2, 3], fay=[4, 1, 3, 2, 4, 1, 3, 2]), {}, None).agreement
    assert agreement.measure == "weighted-kappa"
    assert (agreement.evaluators, agreement.markers, agreement.same) == (2, 8, 0)
    assert agreement.value < 0
    assert agreement.flagged


def test_two_evaluators_who_agree_are_not_flagged(rated):
    agreement = assess(rated(ed=[1, 4, 2, 3, 1, 4, 2, 3], fay=[1, 4, 2, 3, 1, 4, 2, 4]), {}, None).agreement
    assert agreement.value > agreement.at_least
    assert not agreement.flagged
    assert agreement.same == 7


def test_three_evaluators_are_compared_by_the_intraclass_correlation(rated):
    steps = [1, 4, 2, 3, 1, 4, 2, 3]
    agreement = assess(rated(ed=steps, fay=steps, gil=[2, 4, 2, 3, 1, 4, 2, 3]), {}, None).agreement
    assert agreement.measure == "icc-2-1"
    assert agreement.evaluators == 3
    assert 0.9 < agreement.value < 1


def test_one_evaluator_alone_agrees_with_nobody(rated):
    assert assess(rated(ed=[1, 2, 3, 4]), {}, None).agreement is None


def test_what_was_not_observed_is_left_out_and_is_no_zero(rated):
    agreement = assess(rated(ed=[None, 4, 2, 3, 1], fay=[4, 4, 2, 3, None]), {}, None).agreement
    assert agreement.markers == 3
    assert agreement.value == 1


def test_evaluators_who_gave_one_step_throughout_are_told_that_nothing_can_be_said(rated):
    agreement = assess(rated(ed=[3] * 8, fay=[3] * 8), {}, None).agreement
    assert agreement.value is None
    assert "nothing varies" in agreement.because
    assert not agreement.flagged


def test_too_few_markers_in_common_are_said_to_be_too_few(rated):
    none = None
    agreement = assess(rated(ed=[1, 2, 3, none, none, none], fay=[none, none, 3, 4, 2, 1]), {}, None).agreement
    assert agreement.value is None
    assert "Only 1 markers" in agreement.because


def test_who_rated_nearly_nothing_does_not_spoil_the_figure_of_the_others(rated):
    agreement = assess(rated(ed=[1, 4, 2, 3], fay=[1, 4, 2, 3], gil=[1]), {}, None).agreement
    assert (agreement.evaluators, agreement.value) == (2, 1)


def test_agreement_is_taken_over_what_each_gave_alone_and_the_rest_is_kept_beside_it(spike, playbook):
    marker = playbook.markers[0].id
    history = (*given(1, 2, seq=5), Rating(4, "after the talk", 30, 0, 0))
    exercise = Exercise(spike, playbook).changed({"ratings": {marker: {"ed": history}}})
    (one,) = assess(exercise, {}, released_seq=20).markers[0].given
    assert (one.step, one.counted, one.earlier, one.note) == (4, 2, (1, 2), "after the talk")


def test_who_rated_only_after_the_release_agrees_with_nobody(spike, playbook):
    """They had the others' ratings before their eyes."""
    ratings = {
        marker.id: {"ed": given(number % 4 + 1, seq=5), "fay": given(number % 4 + 1, seq=30)}
        for number, marker in enumerate(playbook.markers)
    }
    assessed = assess(Exercise(spike, playbook).changed({"ratings": ratings}), {}, released_seq=20)
    assert [(one.by, one.counted) for one in assessed.markers[0].given] == [("ed", 1), ("fay", None)]
    assert assessed.agreement is None


def test_two_steps_apart_want_a_talk(rated, playbook):
    markers = assess(rated(ed=[1, 2, None], fay=[3, 3, 4]), {}, None).markers
    assert [marker.apart for marker in markers[:3]] == [True, False, False]


def test_the_record_suggests_the_middle_step_of_its_verdicts_and_names_them(sheet):
    marker = next(one for one in sheet.markers if len(one.suggests) == 3)
    first, second, third = marker.suggests
    verdicts = {first: Verdict.MET, second: Verdict.MISSED, third: Verdict.PARTLY}
    suggested = suggest(sheet, marker, verdicts)
    assert suggested.step == sheet.suggestion.steps["partly"]
    assert dict(suggested.because) == verdicts


def test_what_was_not_observed_suggests_nothing(sheet):
    marker = sheet.markers[0]
    assert suggest(sheet, marker, dict.fromkeys(marker.suggests, Verdict.NOT_OBSERVED)) is None
    silent = next(one for one in sheet.markers if not one.suggests)
    assert suggest(sheet, silent, {}) is None


def test_the_playbook_has_six_to_ten_markers_with_four_anchors_each(sheet):
    assert 6 <= len(sheet.markers) <= 10
    assert all(len(set(marker.anchors)) == 4 for marker in sheet.markers)
