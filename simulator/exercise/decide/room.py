"""Triage and command: acknowledging, paging, declaring, the war room, roles, resolving."""

import re
from collections.abc import Mapping

from simulator.exercise import commands as c
from simulator.exercise import events as e
from simulator.exercise.commands import Command, CommandRefused, Refusal
from simulator.exercise.deliver import Happening, Rule
from simulator.exercise.roles import COMMANDER, commander, holders, seats_of
from simulator.exercise.state import Exercise, InjectState
from simulator.ids import ParticipantId

ALL = "all"
_CHANNEL = re.compile(r"#?[a-z0-9][a-z0-9-]{1,78}")


def _acknowledge(exercise: Exercise, command: Command, asked: c.Acknowledge, _at_ms: int) -> list[Happening]:
    written = exercise.scenario.inject(asked.inject)
    state = exercise.injects.get(asked.inject, InjectState())
    if written is None or state.delivered_ms is None or written.asks != "acknowledge":
        raise CommandRefused(Refusal.UNKNOWN, "There is no such page to acknowledge.")
    mine = [seat for seat in seats_of(exercise, command.by.id) if seat in state.seats]
    if not mine:
        raise CommandRefused(Refusal.NOT_ALLOWED, "That page went to somebody else. Page them if they do not answer.")
    if state.acknowledged_by is not None:
        raise CommandRefused(Refusal.ALREADY, "It has been acknowledged already.")
    return [(e.PageAcknowledged(asked.inject, mine[0]), command.by.id)]


def _page(exercise: Exercise, command: Command, asked: c.Page, _at_ms: int) -> list[Happening]:
    if asked.target == ALL:
        return _page_all(exercise, command, asked)
    if exercise.scenario.seat(asked.target) is None and exercise.scenario.contact(asked.target) is None:
        raise CommandRefused(
            Refusal.UNKNOWN, f"Nobody here is called {asked.target!r}. The list shows whom you can page."
        )
    if asked.target in seats_of(exercise, command.by.id):
        raise CommandRefused(Refusal.NOT_NOW, "That is you. You are awake.")
    if exercise.contacts.get(asked.target) or _paged_lately(exercise, asked.target):
        raise CommandRefused(Refusal.ALREADY, "They have been paged already; give them the time to arrive.")
    return [(e.Paged(asked.target, asked.reason), command.by.id)]


def _page_all(exercise: Exercise, command: Command, asked: c.Page) -> list[Happening]:
    mine = seats_of(exercise, command.by.id)
    seats = [
        seat.id for seat in exercise.scenario.seats if seat.id not in mine and not _paged_lately(exercise, seat.id)
    ]
    contacts = [contact.id for contact in exercise.scenario.contacts if contact.id not in exercise.contacts]
    if not seats and not contacts:
        raise CommandRefused(Refusal.ALREADY, "Everybody has been paged.")
    return [(e.Paged(target, asked.reason), command.by.id) for target in (*seats, *contacts)]


def _paged_lately(exercise: Exercise, seat: str) -> bool:
    return f"{seat}.paged" in exercise.milestones


def _declare(exercise: Exercise, command: Command, asked: c.Declare, _at_ms: int) -> list[Happening]:
    _known_severity(exercise, asked.severity)
    if exercise.declared:
        raise CommandRefused(
            Refusal.ALREADY, f"It is declared as {exercise.severity}. Change the severity if it is another."
        )
    return [(e.IncidentDeclared(asked.severity, asked.reason), command.by.id)]


def _change_severity(exercise: Exercise, command: Command, asked: c.ChangeSeverity, _at_ms: int) -> list[Happening]:
    _known_severity(exercise, asked.severity)
    if not exercise.declared:
        raise CommandRefused(Refusal.NOT_NOW, "Nothing is declared yet. Declare the incident first.")
    if exercise.severity == asked.severity:
        raise CommandRefused(Refusal.ALREADY, f"It is {asked.severity} already.")
    _leads(exercise, command, "change the severity")
    return [(e.SeverityChanged(asked.severity, asked.reason), command.by.id)]


def _known_severity(exercise: Exercise, severity: str) -> None:
    if severity not in exercise.playbook.severity_ids:
        known = ", ".join(exercise.playbook.severity_ids)
        raise CommandRefused(Refusal.UNKNOWN, f"The playbook has no severity {severity!r}. Severities: {known}.")


def _open_war_room(exercise: Exercise, command: Command, asked: c.OpenWarRoom, _at_ms: int) -> list[Happening]:
    name = asked.channel.strip()
    if exercise.channel:
        raise CommandRefused(Refusal.ALREADY, f"The war room is open: {exercise.channel}.")
    if _CHANNEL.fullmatch(name) is None:
        raise CommandRefused(
            Refusal.NEEDS_TEXT,
            "A channel's name has small letters, digits and hyphens, like #inc-2026-01-03-api-errors.",
        )
    return [(e.WarRoomOpened(f"#{name.removeprefix('#')}"), command.by.id)]


def _assign_role(exercise: Exercise, command: Command, asked: c.AssignRole, _at_ms: int) -> list[Happening]:
    if asked.role not in exercise.playbook.role_ids:
        raise CommandRefused(
            Refusal.UNKNOWN, f"The playbook has no role {asked.role!r}. Roles: {', '.join(exercise.playbook.role_ids)}."
        )
    if not seats_of(exercise, asked.to):
        raise CommandRefused(Refusal.UNKNOWN, "A role goes to somebody who has a seat.")
    if asked.to in holders(exercise, asked.role):
        raise CommandRefused(Refusal.ALREADY, "They hold that role already.")
    if asked.role == COMMANDER and not _arrived(exercise, asked.to):
        raise CommandRefused(
            Refusal.NOT_NOW, "They are not here yet: nobody commands asleep. Page them, and hand over when they arrive."
        )
    if command.by.id not in holders(exercise, asked.role):
        _leads(exercise, command, "give out roles")
    return [(e.RoleAssigned(asked.role, asked.to), command.by.id)]


def _arrived(exercise: Exercise, person: ParticipantId) -> bool:
    presence = (exercise.presence.get(seat) for seat in seats_of(exercise, person))
    return any(one is not None and one.arrived_ms is not None for one in presence)


def _leads(exercise: Exercise, command: Command, what: str) -> None:
    """Refuse who is not the commander, once there is one; before, whoever is awake may act."""
    leader = commander(exercise)
    if leader is not None and leader != command.by.id:
        raise CommandRefused(
            Refusal.NOT_ALLOWED, f"Only the incident commander may {what}. Ask for it in the war room."
        )


def _resolve(exercise: Exercise, command: Command, asked: c.Resolve, _at_ms: int) -> list[Happening]:
    if not exercise.declared:
        raise CommandRefused(Refusal.NOT_NOW, "Nothing is declared, so nothing can be resolved.")
    if exercise.resolved_ms is not None:
        raise CommandRefused(Refusal.ALREADY, "The incident has been resolved.")
    _leads(exercise, command, "declare the incident resolved")
    return [(e.IncidentResolved(asked.reason), command.by.id)]


RULES: Mapping[type, Rule] = {
    c.Acknowledge: _acknowledge,
    c.Page: _page,
    c.Declare: _declare,
    c.ChangeSeverity: _change_severity,
    c.OpenWarRoom: _open_war_room,
    c.AssignRole: _assign_role,
    c.Resolve: _resolve,
}
