"""Shipped players: how a team of a certain kind would play any scenario.

Each kind is one file with a function that changes the acts of a good play: the scenario's own by-the-book, or, where
nobody has written one yet, an agenda that follows the playbook (`agenda`). A new kind is a file here, its name in
`simulator.scenario.model.PlayerKind`, and a line below.
"""

from collections.abc import Callable, Mapping

from simulator.playbook import Playbook
from simulator.rehearsal.players import cowboy, denial, novice, over_escalating, silent
from simulator.rehearsal.players.agenda import agenda
from simulator.scenario.model import Act, PlayerKind, Scenario

Player = Callable[[list[Act], Scenario, Playbook], list[Act]]
"""From the acts of a good play, in order, to this player's own; the order may be lost."""

BY_THE_BOOK = "by-the-book"

PLAYERS: Mapping[PlayerKind, Player] = {
    "by-the-book": lambda good, _scenario, _playbook: good,
    "novice": novice.acts,
    "silent": silent.acts,
    "denial": denial.acts,
    "cowboy": cowboy.acts,
    "over-escalating": over_escalating.acts,
}


def played_by(kind: PlayerKind, good: list[Act], scenario: Scenario, playbook: Playbook) -> list[Act]:
    """The acts of a good play as a shipped kind of player does them, in order of time."""
    return sorted(PLAYERS[kind](good, scenario, playbook), key=lambda act: act.at)


__all__ = ["BY_THE_BOOK", "PLAYERS", "Player", "agenda", "played_by"]
