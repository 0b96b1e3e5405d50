"""Milestones: the names by which a script and the scorer ask whether and when something happened.

A check, an inject, a finished move, an answered question and a begun part are milestones by their own ids;
a template by its id when a message of it went out. Finer ones carry a dot: ``hotfix.started``, ``hotfix.refused``,
``page.acknowledged``, ``support-lead.arrived``, ``postmortem.root-cause``. The rest are deeds, named by the playbook:
what paging somebody or sending a template amounts to stands there, not here.
"""

from collections.abc import Callable, Mapping
from typing import Any

from simulator.exercise import events as e
from simulator.exercise.roles import COMMANDER
from simulator.exercise.state import Exercise

DEEDS_OF_THE_ROOM = (
    "acknowledged",
    "paged",
    "all-hands-called",
    "declared",
    "severity-changed",
    "war-room-opened",
    "incident-channel-created",
    "commander-assigned",
    "resolved",
    "postmortem-scheduled",
    "move-1",
    "move-2",
    "move-3",
    "started",
    "ended",
)
"""Milestones that exist in every scenario."""


def reached(exercise: Exercise, data: e.EventData) -> tuple[str, ...]:
    """The milestones that an event reaches, whether or not they were reached before."""
    names = _NAMES.get(type(data))
    return names(exercise, data) if names else ()


def _paged(exercise: Exercise, data: e.Paged) -> tuple[str, ...]:
    who = exercise.scenario.seat(data.target) or exercise.scenario.contact(data.target)
    targets = who.paged_as if who else ()
    deeds = [deed for target in targets for deed in exercise.playbook.page_target(target).deeds]
    if _all_called(exercise, data.target):
        deeds.append("all-hands-called")
    return ("paged", f"{data.target}.paged", *deeds)


def _all_called(exercise: Exercise, last: str) -> bool:
    """Whether with this page everybody has been called: all seats, all who are needed, and any crowd there is."""
    awake = {seat for seat, presence in exercise.presence.items() if presence.awake}
    called = {name.removesuffix(".paged") for name in exercise.milestones if name.endswith(".paged")}
    hands = {contact.id for contact in exercise.scenario.contacts if contact.needed or contact.crowd > 1}
    return {str(one) for one in (*hands, *(seat.id for seat in exercise.scenario.seats))} <= {last, *awake, *called}


def _sent(exercise: Exercise, data: e.MessageSent) -> tuple[str, ...]:
    replied = (f"{data.reply_to}.replied",) if data.reply_to else ()
    return (data.template, *exercise.playbook.template(data.template).deeds, *replied)


def _role(_exercise: Exercise, data: e.RoleAssigned) -> tuple[str, ...]:
    return (f"{data.role}.assigned", *(("commander-assigned",) if data.role == COMMANDER else ()))


def _started(exercise: Exercise, data: e.MoveStarted) -> tuple[str, ...]:
    tried = len(dict.fromkeys((*exercise.moves_started, data.move)))
    fresh = data.move not in exercise.moves_started
    return (f"{data.move}.started", *((f"move-{tried}",) if fresh else ()))


_NAMES: Mapping[type, Callable[[Exercise, Any], tuple[str, ...]]] = {
    e.ExerciseStarted: lambda _x, _d: ("started",),
    e.ExerciseEnded: lambda _x, _d: ("ended",),
    e.PartEntered: lambda _x, d: (d.part,),
    e.InjectDelivered: lambda _x, d: (d.inject,),
    e.PageAcknowledged: lambda _x, d: ("acknowledged", f"{d.inject}.acknowledged"),
    e.Paged: _paged,
    e.SeatArrived: lambda _x, d: (f"{d.seat}.arrived",),
    e.ContactArrived: lambda _x, d: (f"{d.contact}.arrived",),
    e.IncidentDeclared: lambda _x, _d: ("declared",),
    e.SeverityChanged: lambda _x, _d: ("severity-changed",),
    e.WarRoomOpened: lambda _x, _d: ("war-room-opened", "incident-channel-created"),
    e.RoleAssigned: _role,
    e.CheckRevealed: lambda _x, d: (d.check,),
    e.MoveProposed: lambda _x, d: (f"{d.move}.proposed",),
    e.MoveStarted: _started,
    e.MoveRefused: lambda _x, d: (f"{d.move}.refused",),
    e.MoveFinished: lambda _x, d: (d.move,),
    e.MessageSent: _sent,
    e.QuestionAnswered: lambda _x, d: (d.question,),
    e.IncidentResolved: lambda _x, _d: ("resolved",),
    e.PostmortemScheduled: lambda _x, _d: ("postmortem-scheduled",),
    e.FieldWritten: lambda _x, d: (f"postmortem.{d.section}",),
}
