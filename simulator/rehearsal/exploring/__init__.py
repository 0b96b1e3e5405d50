"""Exploring: all the ways in which a scenario can go, as deviations from a good play, and what each of them reached.

Where people decide is a *decision*; what they may do there is an *option*. A *plan* takes one option at each decision,
and makes a play of it that the engine rehearses like any other.
"""

from simulator.rehearsal.exploring.beside import laid_beside
from simulator.rehearsal.exploring.decisions import Decision, Option, Skill, decisions
from simulator.rehearsal.exploring.extremes import extremes
from simulator.rehearsal.exploring.reach import Reach, reach_of, reachable
from simulator.rehearsal.exploring.travel import Ground, Plan, explore_acts, explore_plan, ground, told
from simulator.rehearsal.exploring.tree import Tree

__all__ = [
    "Decision",
    "Ground",
    "Option",
    "Plan",
    "Reach",
    "Skill",
    "Tree",
    "decisions",
    "explore_acts",
    "explore_plan",
    "extremes",
    "ground",
    "laid_beside",
    "reach_of",
    "reachable",
    "told",
]
