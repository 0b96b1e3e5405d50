"""What is said: the feed, the war room's chat, direct messages, the composer's forms, the public status page."""

from collections.abc import Callable, Mapping
from typing import Any

from simulator.exercise import events as e
from simulator.exercise.decide.messages import WRITTEN_IN_PLACE
from simulator.exercise.events import Event
from simulator.exercise.state import Exercise, InjectState, Stage
from simulator.exercise.view.model import (
    ChatLine,
    DirectLine,
    FeedItem,
    FormField,
    StatusPageView,
    StatusPost,
    TemplateForm,
    Viewer,
)
from simulator.exercise.view.scene import Scene
from simulator.exercise.view.sight import told_in_play
from simulator.times import format_moment

STATUS_CHANNEL = "status-page"
_STAGES = ("investigating", "identified", "resolved")


def feed(exercise: Exercise, viewer: Viewer) -> tuple[FeedItem, ...]:
    """What arrived and what was sent, as far as the viewer may see it."""
    return tuple(_item(exercise, event, viewer) for event in told_in_play(exercise, exercise.feed, viewer))


def _item(exercise: Exercise, event: Event, viewer: Viewer) -> FeedItem:
    data = event.data
    if isinstance(data, e.MessageSent):
        template = exercise.playbook.template(data.template)
        via = data.channels[0] if data.channels else "chat"
        mine = event.by is not None and event.by == viewer.participant
        return FeedItem(event.seq, event.at_ms, via, "message", data.text, subject=template.title, by=event.by,
                        template=data.template, emblem=template.emblem, me=mine)  # fmt: skip
    if isinstance(data, e.ImprovisedInjectSent):
        return FeedItem(event.seq, event.at_ms, data.via, "inject", data.text, data.subject, data.sender,
                        to_you=bool(set(data.seats) & set(viewer.seats)))  # fmt: skip
    assert isinstance(data, e.InjectDelivered)  # noqa: S101 - the feed holds nothing else
    return _inject(exercise, event, data, viewer)


def _inject(exercise: Exercise, event: Event, data: e.InjectDelivered, viewer: Viewer) -> FeedItem:
    written, state = exercise.scenario.inject(data.inject), exercise.injects.get(data.inject, InjectState())
    persona = exercise.scenario.persona(data.sender)
    mine = bool(set(data.seats) & set(viewer.seats)) and viewer.participant is not None
    asks = written.asks if written else None
    done = state.acknowledged_by if asks == "acknowledge" else state.replied_by
    live = mine and done is None and exercise.stage is Stage.RUNNING
    return FeedItem(
        seq=event.seq,
        at_ms=event.at_ms,
        via=data.via,
        kind="inject",
        text=data.text,
        subject=data.subject,
        sender=persona.name if persona else data.sender,
        sender_title=persona.title if persona else "",
        to_you=mine and len(data.seats) < len(exercise.scenario.seats),
        inject=data.inject,
        template=str(written.reply_with or "") if written else "",
        asks=asks,
        answered_by=done,
        may=(("acknowledge",) if asks == "acknowledge" else ("send",)) if asks and live else (),
    )


def chat(scene: Scene, viewer: Viewer) -> tuple[ChatLine, ...]:
    """The war room: what was said, and the room's own notices."""
    return tuple(
        scene.for_good(_said, event, mine=event.by is not None and event.by == viewer.participant)
        if isinstance(event.data, e.ChatPosted)
        else scene.of(_notice, event)
        for event in told_in_play(scene.exercise, scene.exercise.chat, viewer)
    )


def _said(event: Event, mine: bool) -> ChatLine:  # noqa: FBT001 - as `Scene` calls it
    assert isinstance(event.data, e.ChatPosted)  # noqa: S101 - `chat` has looked
    return ChatLine(event.seq, event.at_ms, event.by, event.data.text, mine)


def _notice(exercise: Exercise, event: Event) -> ChatLine:
    data = event.data
    text = (
        _role(exercise, data, event.seq) if isinstance(data, e.RoleAssigned) else _NOTICES[type(data)](exercise, data)
    )
    return ChatLine(event.seq, event.at_ms, event.by, text, me=False, kind="notice")


def _seat_title(exercise: Exercise, seat: str) -> str:
    found = exercise.scenario.seat(seat)
    return found.title if found else seat


def _label(exercise: Exercise, move: str) -> str:
    found = exercise.scenario.move(move)
    return found.label if found else move


def _contact(exercise: Exercise, data: e.ContactArrived) -> str:
    found = exercise.scenario.contact(data.contact)
    return f"{found.title if found else data.contact}: {data.says}"


def _role(exercise: Exercise, data: e.RoleAssigned, seq: int) -> str:
    """By the seats of that moment: who sits there now is no matter to what was."""
    seats = ", ".join(_seat_title(exercise, seat) for seat in exercise.posts[seq])
    return f"{exercise.playbook.role(data.role).title}: {seats}"


def _part(exercise: Exercise, data: e.PartEntered) -> str:
    part = next((one for one in exercise.scenario.parts if one.id == data.part), None)
    return f"{part.title}. {part.brief}".strip() if part else data.part


def _because(text: str) -> str:
    return f" ({text})" if text else ""


_NOTICES: Mapping[type, Callable[[Exercise, Any], str]] = {
    e.SeatArrived: lambda x, d: f"{_seat_title(x, d.seat)} is here",
    e.PagerEscalated: lambda _x, _d: "The pager has escalated and woken everybody",
    e.ContactArrived: _contact,
    e.IncidentDeclared: lambda _x, d: f"Declared {d.severity}{_because(d.reason)}",
    e.SeverityChanged: lambda _x, d: f"Severity is now {d.severity}{_because(d.reason)}",
    e.IncidentResolved: lambda _x, d: f"Declared resolved{_because(d.reason)}",
    e.WarRoomOpened: lambda _x, d: f"War room open: {d.channel}",
    e.PartEntered: _part,
    e.ClockJumped: lambda _x, d: f"The clock jumps from {format_moment(d.from_ms)} to {format_moment(d.to_ms)}",
    e.MoveProposed: lambda x, d: f"Proposed: {_label(x, d.move)}{_because(d.reason)}",
    e.MoveApproved: lambda x, d: f"Go ahead: {_label(x, d.move)}",
    e.MoveDeclined: lambda x, d: f"Not now: {_label(x, d.move)}{_because(d.reason)}",
    e.MoveReviewed: lambda x, d: f"Reviewed: {_label(x, d.move)}",
    e.MoveStarted: lambda x, d: f"Running: {_label(x, d.move)}",
    e.MoveRefused: lambda x, d: f"Refused: {_label(x, d.move)}. {d.because}",
    e.MoveFinished: lambda x, d: f"Done: {_label(x, d.move)}. {d.says}",
}


def direct(exercise: Exercise, viewer: Viewer) -> tuple[DirectLine, ...]:
    """Direct messages from and to the viewer."""
    return tuple(
        DirectLine(event.seq, event.at_ms, event.by, event.data.to, event.data.text)
        for event in told_in_play(exercise, exercise.direct, viewer)
        if isinstance(event.data, e.DirectMessageSent) and event.by is not None
    )


def templates(exercise: Exercise) -> tuple[TemplateForm, ...]:
    """Every template that can be sent, as a form."""
    playbook = exercise.playbook
    return tuple(
        TemplateForm(
            id=template.id,
            title=template.title,
            kind=template.kind,
            phase=template.phase,
            audience=template.audience,
            channels=tuple((channel, playbook.channel(channel).title) for channel in template.channels),
            fields=tuple(
                FormField(one.id, one.label, one.hint, one.holds, one.required, one.choices, one.preset, one.fills)
                for one in template.fields
            ),
            layout=template.layout,
        )
        for template in playbook.templates.templates
        if template.kind not in WRITTEN_IN_PLACE
    )


def status_page(exercise: Exercise) -> StatusPageView:
    """The public status page: what was posted there, and nothing else."""
    posts = []
    for event in exercise.feed:
        if isinstance(event.data, e.MessageSent) and STATUS_CHANNEL in event.data.channels:
            template = exercise.playbook.template(event.data.template)
            stage = template.kind if template.kind in _STAGES else "update"
            title = template.fill_subject(event.data.fields) or template.title
            posts.append(StatusPost(event.seq, event.at_ms, title, template.fill(event.data.fields), stage))
    state = next((post.stage for post in reversed(posts) if post.stage in _STAGES), "operational")
    setting = exercise.scenario.setting
    return StatusPageView(setting.company, setting.public_name or setting.service, state, tuple(reversed(posts)))
