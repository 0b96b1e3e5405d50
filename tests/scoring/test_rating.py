"""Ratings by rule: what one verdict gives, and what the verdicts of a phase come to."""

import pytest

from scoring.rating import phase_rating
from scoring.verdict import Verdict

MET, LATE, MISSED, UNSEEN = Verdict.MET, Verdict.LATE, Verdict.MISSED, Verdict.NOT_OBSERVED


@pytest.fixture
def rated(playbook):
    """The rating of a phase whose criteria, all of one sort, have these verdicts."""

    def rated(*verdicts, critical=False, worst="U"):
        sample = playbook.criteria[0].model_copy(update={"critical": critical, "worst": worst})
        return phase_rating(playbook.rating, [(sample, verdict) for verdict in verdicts])

    return rated


def test_a_phase_is_rated_as_its_worst_criterion(rated):
    assert rated(MET, MET) == "P"
    assert rated(MET, LATE) == "S"
    assert rated(MET, LATE, critical=True) == "M"
    assert rated(MET, MISSED, critical=True) == "U"


def test_a_phase_in_which_nothing_was_done_could_not_be_performed_however_little_its_criteria_weigh(rated):
    assert rated(MISSED, MISSED, UNSEEN) == "U"
    assert rated(MISSED, LATE) == "S"
    assert rated(MISSED, MET) == "S"


def test_what_may_do_but_bounded_harm_does_no_more_alone(rated):
    assert rated(MISSED, worst="M") == "M"


def test_what_was_not_observed_has_no_rating(rated):
    assert rated(UNSEEN, UNSEEN) is None
    assert rated() is None


def test_a_playbook_without_that_rule_rates_by_the_worst_criterion_alone(playbook):
    sample = playbook.criteria[0].model_copy(update={"critical": False})
    rules = playbook.rating.model_copy(update={"undone": None})
    assert phase_rating(rules, [(sample, MISSED)]) == "S"
