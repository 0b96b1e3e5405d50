"""What is kept of the incident: its timeline, and the postmortem."""

from collections.abc import Callable, Mapping
from typing import Any

from simulator.exercise import events as e
from simulator.exercise.decide.postmortem import TEMPLATE, holds, is_open
from simulator.exercise.events import Event
from simulator.exercise.situation import Now
from simulator.exercise.state import Exercise, Section
from simulator.exercise.view.act import plays
from simulator.exercise.view.model import ClashView, PostmortemView, SectionView, TimelineLine, Viewer
from simulator.exercise.view.scene import Scene
from simulator.exercise.view.sight import told_in_play
from simulator.playbook.template import TemplateField


def timeline(scene: Scene, viewer: Viewer) -> tuple[TimelineLine, ...]:
    """The incident's timeline: what recorded itself and what was written by hand, in the order it happened."""
    told = told_in_play(scene.exercise, scene.exercise.record, viewer)
    lines = [scene.of(_line, event) for event in told]
    return tuple(sorted(lines, key=lambda line: (line.at_ms, line.seq)))


def _line(exercise: Exercise, event: Event) -> TimelineLine:
    by_hand = isinstance(event.data, e.TimelineEntryWritten)
    at_ms = event.data.happened_ms if isinstance(event.data, e.TimelineEntryWritten) else event.at_ms
    told = _role(exercise, event.data, event.seq) if isinstance(event.data, e.RoleAssigned) else _words(exercise, event)
    return TimelineLine(event.seq, at_ms, told, event.by, by_hand)


def _words(exercise: Exercise, event: Event) -> str:
    return _TOLD[type(event.data)](exercise, event.data)


def _who(exercise: Exercise, name: str) -> str:
    found = exercise.scenario.seat(name) or exercise.scenario.contact(name)
    return found.title if found else name


def _move(exercise: Exercise, name: str) -> str:
    found = exercise.scenario.move(name)
    return found.label if found else name


def _first_line(text: str) -> str:
    return text.strip().splitlines()[0] if text.strip() else ""


def _inject(exercise: Exercise, data: e.InjectDelivered) -> str:
    return f"{exercise.playbook.channel(data.via).title}: {data.subject or _first_line(data.text)}"


def _role(exercise: Exercise, data: e.RoleAssigned, seq: int) -> str:
    """By the seats of that moment: who sits there now is no matter to what was."""
    people = ", ".join(_who(exercise, seat) for seat in exercise.posts[seq])
    return f"{exercise.playbook.role(data.role).title} is {people}"


def _sent(exercise: Exercise, data: e.MessageSent) -> str:
    channels = ", ".join(exercise.playbook.channel(channel).title for channel in data.channels)
    return f"{exercise.playbook.template(data.template).title} sent ({channels})"


_TOLD: Mapping[type, Callable[[Exercise, Any], str]] = {
    e.InjectDelivered: _inject,
    e.ImprovisedInjectSent: lambda x, d: f"{x.playbook.channel(d.via).title}: {d.subject or _first_line(d.text)}",
    e.MessageSent: _sent,
    e.PageAcknowledged: lambda x, d: f"Page acknowledged by {_who(x, d.seat)}",
    e.Paged: lambda x, d: f"Paged {_who(x, d.target)}",
    e.SeatArrived: lambda x, d: f"{_who(x, d.seat)} arrived",
    e.PagerEscalated: lambda _x, _d: "Pager escalated to everybody",
    e.IncidentDeclared: lambda _x, d: f"Incident declared {d.severity}",
    e.SeverityChanged: lambda _x, d: f"Severity changed to {d.severity}",
    e.WarRoomOpened: lambda _x, d: f"War room {d.channel} opened",
    e.MoveProposed: lambda x, d: f"Proposed: {_move(x, d.move)}",
    e.MoveApproved: lambda x, d: f"Approved: {_move(x, d.move)}",
    e.MoveDeclined: lambda x, d: f"Declined: {_move(x, d.move)}",
    e.MoveReviewed: lambda x, d: f"Reviewed: {_move(x, d.move)}",
    e.MoveStarted: lambda x, d: f"Started: {_move(x, d.move)}",
    e.MoveRefused: lambda x, d: f"Refused: {_move(x, d.move)}",
    e.MoveFinished: lambda x, d: f"Finished: {_move(x, d.move)}. {_first_line(d.says)}",
    e.IncidentResolved: lambda _x, _d: "Incident declared resolved",
    e.PostmortemScheduled: lambda _x, d: f"Postmortem set for {d.in_hours} h after the resolution",
    e.TimelineEntryWritten: lambda _x, d: d.text,
}


def postmortem(scene: Scene, viewer: Viewer) -> PostmortemView:
    """The postmortem as it stands, one section a field of the playbook's template."""
    return scene.once(_postmortem, may=plays(scene.exercise, viewer))


def _postmortem(exercise: Exercise, *, may: bool) -> PostmortemView:
    opened = is_open(exercise)
    fields = exercise.playbook.template(TEMPLATE).fields
    return PostmortemView(
        open=opened,
        scheduled_in_hours=exercise.postmortem_hours,
        scheduled_by=exercise.postmortem_by,
        sections=tuple(_section(exercise, field) for field in fields),
        figures=_figures(exercise) if opened else (),
        may=("write-field", "lock-field", "unlock-field") if may and opened else (),
    )


def _figures(exercise: Exercise) -> tuple[str, ...]:
    """What the company has found out: of each section's figures the first whose condition holds."""
    now = Now(exercise, exercise.now_ms)
    true: dict[str, str] = {}
    for figure in exercise.scenario.facts.figures:
        if figure.field not in true and (figure.when is None or figure.when.holds(now)):
            true[figure.field] = figure.text
    labels = {field.id: field.label for field in exercise.playbook.template(TEMPLATE).fields}
    return tuple(f"{labels.get(name, name)}: {text}" for name, text in true.items())


def _section(exercise: Exercise, field: TemplateField) -> SectionView:
    state = exercise.sections.get(field.id, Section())
    binds = holds(state, exercise.now_ms)
    return SectionView(
        id=field.id,
        label=field.label,
        hint=field.hint,
        required=field.required,
        text=state.text,
        version=state.version,
        written_by=state.by,
        locked_by=state.locked_by if binds else None,
        clashes=tuple(ClashView(clash.at_ms, clash.by, clash.text) for clash in state.clashes),
        holds=field.holds,
        locked_device=state.locked_device if binds else "",
    )
