"""Deeds: what somebody did, in a line, by scenario and playbook; no person is named."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from scoring.record import Record
from simulator.exercise import events as e
from simulator.exercise.events import Event, type_name


@dataclass(frozen=True, slots=True)
class Deed:
    """An act with its entry in the journal."""

    seq: int
    at_ms: int
    kind: str
    """The type of its event."""
    text: str


def deed_of(record: Record, event: Event) -> Deed | None:
    """What an event tells of who did it; None for what is no deed, such as raising a hand."""
    tell = _TOLD.get(type(event.data))
    if tell is None:
        return None
    return Deed(event.seq, event.at_ms, type_name(type(event.data)), tell(record, event.data))


def said_of(event: Event) -> Deed | None:
    """The line that somebody said in the war room; None for everything else."""
    if not isinstance(event.data, e.ChatPosted):
        return None
    return Deed(event.seq, event.at_ms, type_name(type(event.data)), event.data.text)


def _move(record: Record, data: Any) -> str:  # noqa: ANN401 -- any event that names a move
    written = record.scenario.move(data.move)
    return written.label if written else data.move


def _target(record: Record, data: e.Paged) -> str:
    found = record.scenario.seat(data.target) or record.scenario.contact(data.target)
    return found.title if found else data.target


def _check(record: Record, data: e.CheckStarted) -> str:
    written = record.scenario.check(data.check)
    return written.label if written else data.check


def _inject(record: Record, data: e.PageAcknowledged) -> str:
    written = record.scenario.inject(data.inject)
    return (written.subject if written else None) or data.inject


def _section(record: Record, data: e.FieldWritten) -> str:
    fields = {field.id: field.label for field in record.playbook.template("postmortem").fields}
    return fields.get(data.section, data.section)


_TOLD: Mapping[type, Callable[[Record, Any], str]] = {
    e.PageAcknowledged: _inject,
    e.Paged: _target,
    e.IncidentDeclared: lambda _record, data: data.severity,
    e.SeverityChanged: lambda _record, data: data.severity,
    e.WarRoomOpened: lambda _record, data: data.channel,
    e.RoleAssigned: lambda record, data: record.playbook.role(data.role).title,
    e.CheckStarted: _check,
    e.MoveProposed: _move,
    e.MoveApproved: _move,
    e.MoveDeclined: _move,
    e.MoveReviewed: _move,
    e.MoveStarted: _move,
    e.MoveRefused: _move,
    e.MessageSent: lambda record, data: record.playbook.template(data.template).title,
    e.TimelineEntryWritten: lambda _record, data: data.text,
    e.QuestionAnswered: lambda record, data: next(
        (one.text for one in record.scenario.questions if one.id == data.question), data.question
    ),
    e.FieldWritten: _section,
    e.IncidentResolved: lambda _record, data: data.reason,
    e.PostmortemScheduled: lambda _record, data: f"{data.in_hours} h",
}
