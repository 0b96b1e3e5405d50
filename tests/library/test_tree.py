"""Plays that begin alike are played once as far as they go together, and come to the same as each by itself."""

from itertools import pairwise

import pytest

from scoring import recorder_of, tally_record
from simulator.rehearsal.exploring import Tree, explore_plan, laid_beside
from web.explorer.choosing import plans
from web.explorer.tour import ground_of

from .conftest import SCENARIOS


def alone(over, plan):
    recorder = recorder_of(over.scenario, over.playbook)
    played = explore_plan(over, plan, recorder.take)
    return played.events, played.refused, tally_record(recorder.record())


@pytest.mark.parametrize("name", ["first-ten-minutes", "generous-morning"])
def test_a_play_of_the_tree_is_the_play_by_itself(name):
    over = ground_of(SCENARIOS / f"{name}.yaml")
    chosen = [plan for _, plan in plans(over, 3, 300)][-40:]
    tree = Tree(over, recorder_of(over.scenario, over.playbook))
    numbers = []
    for alike, played, recorder in tree.leaves(chosen):
        numbers += alike
        found = (played.events, played.refused, tally_record(recorder.record()))
        assert all(alone(over, chosen[number]) == found for number in alike)
    assert sorted(numbers) == list(range(len(chosen)))


def test_plans_whose_acts_are_the_same_are_one_play():
    over = ground_of(SCENARIOS / "first-ten-minutes.yaml")
    tree = Tree(over, recorder_of(over.scenario, over.playbook))
    assert [alike for alike, _, _ in tree.leaves([over.good, over.good])] == [(0, 1)]


def test_plans_that_begin_alike_stand_beside_each_other():
    over = ground_of(SCENARIOS / "first-ten-minutes.yaml")
    chosen = list(plans(over, 1, 400))
    ordered = laid_beside(over, chosen)
    assert sorted(ordered) == sorted(chosen)
    assert ordered[0][1] == over.good
    first = [plan[0] for _, plan in ordered]
    assert sum(one != other for one, other in pairwise(first)) < 2 * len(over.decisions[0].options)
