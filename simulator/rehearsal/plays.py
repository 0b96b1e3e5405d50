"""Scripted plays: the acts of a play, those it takes over from another included."""

from typing import Any

from simulator.exercise.commands import CommandData
from simulator.exercise.parse import parse_command
from simulator.ids import ParticipantId
from simulator.scenario.model import Act, Play, Scenario

FACILITATOR = "facilitator"
PEOPLE_FIELDS = {
    "assign-role": "to",
    "hand-over-seat": "to",
    "say-directly": "to",
    "take-seat": "participant",
    "lower-hand": "participant",
}
"""Fields that name a person; a script names them by their seat."""


def acts_of(scenario: Scenario, play: Play) -> list[Act]:
    """All acts in order of time; of equal times, the taken-over ones first."""
    inherited = [] if play.built_on is None else acts_of(scenario, scenario.plays[play.built_on])
    kept = [act for act in inherited if not {act.label, act.do} & set(play.without)]
    return sorted([*kept, *play.acts], key=lambda act: act.at)


def person_on(seat: str) -> ParticipantId:
    """The opaque id of whoever plays a seat in a rehearsal."""
    return ParticipantId(f"f-{seat}" if seat == FACILITATOR else f"p-{seat}")


def command_of(act: Act) -> CommandData:
    """The command that an act sends; raises ValueError as `parse_command` does."""
    written: dict[str, Any] = act.fields
    person = PEOPLE_FIELDS.get(act.do)
    if person is not None and isinstance(written.get(person), str):
        written[person] = person_on(written[person])
    return parse_command(act.do, written)
