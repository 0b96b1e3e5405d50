"""A plan becomes a play: one option at each decision, laid over the good play, and rehearsed."""

from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from simulator.playbook import Playbook
from simulator.rehearsal.exploring.decisions import Decision, decisions
from simulator.rehearsal.players.acting import ends_ms
from simulator.rehearsal.players.posts import FACILITATOR
from simulator.rehearsal.plays import good_acts
from simulator.rehearsal.rehearse import Pins, Rehearsal, Watch, rehearse_play
from simulator.scenario.model import Act, Play, Scenario

Plan = tuple[int, ...]
"""For each decision the number of the option that is taken; 0 is what the good play does."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What is explored: a scenario, the acts of its good play, and the decisions in it."""

    scenario: Scenario
    playbook: Playbook
    pins: Pins
    acts: tuple[Act, ...]
    decisions: tuple[Decision, ...]
    until_ms: int

    @property
    def ways(self) -> int:
        """How many plans there are."""
        product = 1
        for decision in self.decisions:
            product *= len(decision.options)
        return product

    @property
    def good(self) -> Plan:
        """The plan of the good play."""
        return (0,) * len(self.decisions)


def ground(scenario: Scenario, playbook: Playbook, pins: Pins) -> Ground:
    """The ground to explore: the scenario's by-the-book, or an agenda where it has none, and what may be decided."""
    acts = tuple(good_acts(scenario, playbook))
    return Ground(scenario, playbook, pins, acts, decisions(scenario, playbook, acts), ends_ms(list(acts)))


def explore_plan(over: Ground, plan: Plan, watch: Watch | None = None) -> Rehearsal:
    """Rehearse a plan; what comes too late by the clock is done as soon as it can be. `watch` as in `rehearse`."""
    return explore_acts(over, acts_of_plan(over, plan), watch)


def explore_acts(over: Ground, acts: Sequence[Act], watch: Watch | None = None) -> Rehearsal:
    """Rehearse any acts over as long a time as the good play takes."""
    play = as_play(over, performed_acts(over, acts))
    return rehearse_play(over.scenario, over.playbook, play, over.pins, punctual=False, watch=watch)


def acts_of_plan(over: Ground, plan: Plan) -> list[Act]:
    """The acts of the good play, with the options that a plan takes laid over them; the order may be lost."""
    acts = list(over.acts)
    for decision, taken in zip(over.decisions, plan, strict=True):
        if taken:
            acts = decision.options[taken].change(acts)
    return acts


def performed_acts(over: Ground, acts: Sequence[Act]) -> tuple[Act, ...]:
    """Those of the acts that come before the good play ends, in order of time."""
    until_ms = over.until_ms
    return tuple(sorted([act for act in acts if act.at <= until_ms or act.by == FACILITATOR], key=attrgetter("at")))


def as_play(over: Ground, acts: tuple[Act, ...]) -> Play:
    """Acts as a play that lasts as long as the good one."""
    return Play.model_construct(
        title="explored", built_on=None, player=None, without=(), wake=None, empty_seats=(),
        acts=acts, until=over.until_ms,
    )  # fmt: skip


def told(over: Ground, plan: Plan) -> str:
    """A plan in words: where it deviates from the good play."""
    deviations = [
        f"{decision.title}: {decision.options[taken].title}"
        for decision, taken in zip(over.decisions, plan, strict=True)
        if taken
    ]
    return "; ".join(deviations) or "as the good play has it"
