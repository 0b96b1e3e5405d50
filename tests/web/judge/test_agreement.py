"""Cohen's kappa, against figures that can be worked out on paper."""

import pytest

from web.judge.agreement import agreement
from web.judge.answer import Says

YES, NO = Says.YES, Says.NO


def pairs(both_yes, judge_only, people_only, both_no):
    return [(YES, YES)] * both_yes + [(YES, NO)] * judge_only + [(NO, YES)] * people_only + [(NO, NO)] * both_no


def test_the_textbook_table_of_fifty_proposals():
    found = agreement(pairs(20, 5, 10, 15), at_least=0.6)
    assert (found.decisions, found.agreed) == (50, 35)
    assert found.kappa == pytest.approx(0.4)
    assert found.weak
    assert not found.few
    assert not agreement(pairs(20, 5, 10, 15), at_least=0.4).weak


def test_to_agree_always_is_one_and_never_is_less_than_chance():
    assert agreement(pairs(3, 0, 0, 4)).kappa == pytest.approx(1)
    assert agreement(pairs(0, 3, 3, 0)).kappa == pytest.approx(-1)
    assert agreement(pairs(2, 2, 2, 2)).kappa == pytest.approx(0)


@pytest.mark.parametrize("table", [(0, 0, 0, 0), (5, 0, 0, 0), (3, 2, 0, 0), (3, 0, 2, 0), (0, 0, 0, 7)])
def test_where_one_of_the_two_always_says_the_same_there_is_no_kappa(table):
    found = agreement(pairs(*table), at_least=0.6)
    assert found.kappa is None
    assert not found.weak


def test_what_was_dropped_agrees_with_nobody():
    assert agreement([(Says.DROPPED, YES), (YES, YES), (NO, NO)]).decisions == 2
