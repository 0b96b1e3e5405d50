"""The fold of what happens in the room: injects, pages, checks, moves, messages, the postmortem."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from simulator.exercise import events as e
from simulator.exercise.events import Event
from simulator.exercise.roles import seats_of
from simulator.exercise.state import (
    Clash,
    Declared,
    Exercise,
    Found,
    InjectState,
    Looking,
    MoveState,
    Presence,
    QuestionState,
    Result,
    Section,
)
from simulator.ids import MetricId

Change = dict[str, Any]
_UNTOUCHED, _EMPTY = InjectState(), Section()


def _inject(x: Exercise, inject: str, **changed: object) -> Change:
    state = replace(x.injects.get(inject, _UNTOUCHED), **changed)  # type: ignore[arg-type]  # fields by name
    return {"injects": {**x.injects, inject: state}}


def _paged(x: Exercise, event: Event, d: e.Paged) -> Change:
    seat, contact = x.scenario.seat(d.target), x.scenario.contact(d.target)
    if contact is not None:
        present = Presence(awake=False, paged_ms=event.at_ms, arrives_ms=event.at_ms + contact.arrives)
        return {"contacts": {**x.contacts, d.target: present}}
    if seat is None or x.presence[d.target].arrived_ms is not None:
        return {}
    present = replace(x.presence[d.target], paged_ms=event.at_ms, arrives_ms=event.at_ms + seat.arrives)
    return {"presence": {**x.presence, d.target: present}}


def _escalated(x: Exercise, event: Event, d: e.PagerEscalated) -> Change:
    woken = {seat: replace(x.presence[seat], awake=True, arrives_ms=None, arrived_ms=event.at_ms) for seat in d.seats}
    return {"presence": {**x.presence, **woken}}


def _arrived(x: Exercise, event: Event, d: e.SeatArrived) -> Change:
    present = replace(x.presence[d.seat], awake=True, arrives_ms=None, arrived_ms=event.at_ms)
    return {"presence": {**x.presence, d.seat: present}}


def _contact_arrived(x: Exercise, event: Event, d: e.ContactArrived) -> Change:
    present = replace(
        x.contacts.get(d.contact, Presence(awake=False)), awake=True, arrives_ms=None, arrived_ms=event.at_ms
    )
    return {"contacts": {**x.contacts, d.contact: present}}


def _severity(x: Exercise, event: Event, d: e.IncidentDeclared | e.SeverityChanged) -> Change:
    return {"declared": (*x.declared, Declared(event.at_ms, d.severity, event.by, d.reason, event.seq))}


def _role(x: Exercise, event: Event, d: e.RoleAssigned) -> Change:
    several = x.playbook.role(d.role).several
    before = x.roles.get(d.role, ()) if several else ()
    return {
        "roles": {**x.roles, d.role: tuple(dict.fromkeys((*before, d.participant)))},
        "posts": {**x.posts, event.seq: seats_of(x, d.participant)},
    }


def _looking(x: Exercise, event: Event, d: e.CheckStarted) -> Change:
    return {"looking": (*x.looking, Looking(d.check, event.by, d.seat, d.ready_ms))}


def _found(x: Exercise, event: Event, d: e.CheckRevealed) -> Change:
    found = Found(event.at_ms, d.text, event.by, event.seq)
    done = next((one for one in x.looking if one.check == d.check and one.by == event.by), None)
    return {
        "looking": tuple(one for one in x.looking if one is not done),
        "found": {**x.found, d.check: (*x.found.get(d.check, ()), found)},
    }


def _move(x: Exercise, move: str, **changed: object) -> Change:
    state = replace(x.moves.get(move, MoveState()), **changed)  # type: ignore[arg-type]  # fields by name
    return {"moves": {**x.moves, move: state}}


def _proposed(x: Exercise, event: Event, d: e.MoveProposed) -> Change:
    results = x.moves.get(d.move, MoveState()).results
    fresh = MoveState("proposed", d.reason, event.by, results=results)
    return {"moves": {**x.moves, d.move: fresh}}


def _move_started(x: Exercise, event: Event, d: e.MoveStarted) -> Change:
    running = _move(x, d.move, stage="running", started_ms=event.at_ms, ends_ms=d.ends_ms)
    return {**running, "moves_started": (*x.moves_started, d.move)}


def _move_result(x: Exercise, event: Event, move: str, text: str, *, helps: bool | None) -> Change:
    results = (*x.moves.get(move, MoveState()).results, Result(event.at_ms, text, helps))
    stage = "refused" if helps is None else "done"
    return _move(x, move, stage=stage, ends_ms=None, results=results)


def _bent(x: Exercise, event: Event, d: e.MetricBent) -> Change:
    metric = MetricId(d.metric)
    return {"world": {**x.world, metric: x.world[metric].bent(event.at_ms, d.start, d.ramps)}}


def _message(x: Exercise, event: Event, d: e.MessageSent) -> Change:
    return _inject(x, d.reply_to, replied_by=event.by, replied_ms=event.at_ms) if d.reply_to else {}


def _asked(x: Exercise, event: Event, d: e.QuestionAsked) -> Change:
    return {"questions": {**x.questions, d.question: QuestionState(event.at_ms, d.seats)}}


def _answered(x: Exercise, event: Event, d: e.QuestionAnswered) -> Change:
    state = replace(
        x.questions.get(d.question, QuestionState()), answer=d.text, answered_by=event.by, answered_ms=event.at_ms
    )
    return {"questions": {**x.questions, d.question: state}}


def _section(x: Exercise, section: str, **changed: object) -> Change:
    state = replace(x.sections.get(section, _EMPTY), **changed)  # type: ignore[arg-type]  # fields by name
    return {"sections": {**x.sections, section: state}}


def _written(x: Exercise, event: Event, d: e.FieldWritten) -> Change:
    """Whoever writes is there: their lock holds on."""
    section = x.sections.get(d.section, _EMPTY)
    holds = (section.locked_by, section.locked_device) == (event.by, d.device)
    locked_ms = event.at_ms if holds else section.locked_ms
    return _section(x, d.section, text=d.text, version=d.version, by=event.by, device=d.device, locked_ms=locked_ms)


def _clashed(x: Exercise, event: Event, d: e.FieldClashed) -> Change:
    """One text more beside the section; what somebody goes on writing on the same device upon the same is one text."""
    fresh = Clash(event.at_ms, event.by, d.text, d.seen_version, d.device)
    clashes = x.sections.get(d.section, Section()).clashes
    others = tuple(one for one in clashes if d.device == "" or _origin(one) != _origin(fresh))
    return _section(x, d.section, clashes=(*others, fresh))


def _origin(clash: Clash) -> tuple[object, ...]:
    return clash.by, clash.device, clash.seen_version


ROOM: Mapping[type, Callable[[Exercise, Event, Any], Change]] = {
    e.InjectDelivered: lambda x, event, d: _inject(x, d.inject, delivered_ms=event.at_ms, seats=d.seats, held=False),
    e.InjectHeld: lambda x, _event, d: _inject(x, d.inject, held=True),
    e.InjectReleased: lambda x, event, d: _inject(x, d.inject, held=False, not_before_ms=event.at_ms),
    e.InjectMoved: lambda x, event, d: _inject(x, d.inject, due_ms=d.due_ms, not_before_ms=event.at_ms),
    e.InjectSkipped: lambda x, _event, d: _inject(x, d.inject, skipped=d.reason),
    e.PageAcknowledged: lambda x, event, d: _inject(x, d.inject, acknowledged_by=event.by),
    e.Paged: _paged,
    e.PagerEscalated: _escalated,
    e.SeatArrived: _arrived,
    e.ContactArrived: _contact_arrived,
    e.IncidentDeclared: _severity,
    e.SeverityChanged: _severity,
    e.WarRoomOpened: lambda _x, _event, d: {"channel": d.channel},
    e.RoleAssigned: _role,
    e.CheckStarted: _looking,
    e.CheckRevealed: _found,
    e.MoveProposed: _proposed,
    e.MoveApproved: lambda x, event, d: _move(x, d.move, stage="approved", approved_by=event.by),
    e.MoveDeclined: lambda x, _event, d: _move(x, d.move, stage="declined", declined_because=d.reason),
    e.MoveReviewed: lambda x, event, d: _move(x, d.move, reviewed_by=event.by),
    e.MoveStarted: _move_started,
    e.MoveRefused: lambda x, event, d: _move_result(x, event, d.move, d.because, helps=None),
    e.MoveFinished: lambda x, event, d: _move_result(x, event, d.move, d.says, helps=d.helps),
    e.MetricBent: _bent,
    e.MessageSent: _message,
    e.HandRaised: lambda x, event, _d: {"hands": x.hands if event.by is None else {**x.hands, event.by: event.at_ms}},
    e.HandLowered: lambda x, _event, d: {"hands": {who: at for who, at in x.hands.items() if who != d.participant}},
    e.Muted: lambda x, event, _d: {"muted": x.muted | ({event.by} if event.by else set())},
    e.Unmuted: lambda x, event, _d: {"muted": x.muted - {event.by}},
    e.QuestionAsked: _asked,
    e.QuestionSkipped: lambda x, _event, d: {"questions": {**x.questions, d.question: QuestionState(skipped=True)}},
    e.QuestionAnswered: _answered,
    e.IncidentResolved: lambda _x, event, _d: {"resolved_ms": event.at_ms},
    e.PostmortemScheduled: lambda _x, event, d: {"postmortem_hours": d.in_hours, "postmortem_by": event.by},
    e.FieldLocked: lambda x, event, d: _section(
        x, d.section, locked_by=event.by, locked_device=d.device, locked_ms=event.at_ms
    ),
    e.FieldUnlocked: lambda x, _event, d: _section(x, d.section, locked_by=None, locked_device=""),
    e.FieldWritten: _written,
    e.FieldClashed: _clashed,
}
