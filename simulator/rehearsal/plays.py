"""Scripted plays: the acts of a play, those it takes over from another included."""

from functools import lru_cache
from typing import Any

from simulator.exercise.commands import CommandData
from simulator.exercise.parse import parse_command
from simulator.ids import ParticipantId
from simulator.playbook import Playbook
from simulator.rehearsal.players import BY_THE_BOOK, agenda, played_by
from simulator.rehearsal.players.posts import FACILITATOR
from simulator.same import Same
from simulator.scenario.model import Act, Play, Scenario

PEOPLE_FIELDS = {
    "assign-role": "to",
    "hand-over-seat": "to",
    "say-directly": "to",
    "take-seat": "participant",
    "lower-hand": "participant",
}
"""Fields that name a person; a script names them by their seat."""


def acts_of(scenario: Scenario, playbook: Playbook, play: Play) -> list[Act]:
    """All acts in order of time; of equal times, the taken-over ones first."""
    inherited = [] if play.built_on is None else acts_of(scenario, playbook, scenario.plays[play.built_on])
    if play.player is not None:
        inherited = played_by(play.player, inherited or good_acts(scenario, playbook), scenario, playbook)
    kept = [act for act in inherited if not {act.label, act.do} & set(play.without)]
    return sorted([*kept, *play.acts], key=lambda act: act.at)


def good_acts(scenario: Scenario, playbook: Playbook) -> list[Act]:
    """The acts of the scenario's own play by the book; where nobody has written one, those of an agenda."""
    play = scenario.plays.get(BY_THE_BOOK)
    written = play is not None and play.player is None
    return acts_of(scenario, playbook, play) if play is not None and written else agenda(scenario, playbook)


def person_on(seat: str) -> ParticipantId:
    """The opaque id of whoever plays a seat in a rehearsal."""
    return ParticipantId(f"f-{seat}" if seat == FACILITATOR else f"p-{seat}")


def command_of(act: Act) -> CommandData:
    """The command that an act sends; raises ValueError as `parse_command` does."""
    return _command(Same(act))


@lru_cache(maxsize=1 << 12)
def _command(act_itself: Same) -> CommandData:
    """Parsed once: plays that are built on another share its acts."""
    (act,) = act_itself.values
    assert isinstance(act, Act)  # noqa: S101 - see above
    written: dict[str, Any] = act.fields
    person = PEOPLE_FIELDS.get(act.do)
    if person is not None and isinstance(written.get(person), str):
        written[person] = person_on(written[person])
    return parse_command(act.do, written)
