"""What only the facilitator sees: the list of injects, the room's pulse, the notes, the facts."""

from dataclasses import replace

from simulator.exercise import events as e
from simulator.exercise.deliver import unmet
from simulator.exercise.due import inject_due_ms
from simulator.exercise.phrases import Phrasebook, phrasebook
from simulator.exercise.situation import Now, worded
from simulator.exercise.state import Exercise, InjectState, Stage
from simulator.exercise.view.act import needs
from simulator.exercise.view.model import Audience, ConsoleView, InjectRow, NoteView, PulseRow, Viewer
from simulator.exercise.view.people import presence
from simulator.playbook.panel.entry import spoken
from simulator.scenario.script import Inject
from simulator.times import MINUTE_MS

SOON_MS = MINUTE_MS
"""An inject that comes within this is shown as due."""


def behind(exercise: Exercise, viewer: Viewer, at_ms: int) -> ConsoleView | None:
    """What goes on behind the scene: for facilitators; for evaluators to read, without facilitators' notes and acts."""
    if viewer.audience is Audience.FACILITATOR:
        return console(exercise, at_ms)
    if viewer.audience is not Audience.EVALUATOR:
        return None
    shown = console(exercise, at_ms)
    return replace(shown, injects=tuple(replace(row, may=()) for row in shown.injects), notes=())


def console(exercise: Exercise, at_ms: int) -> ConsoleView:
    """The facilitator's own panels."""
    channels = exercise.playbook.channels.channels
    phrases = phrasebook(exercise.scenario, exercise.playbook)
    return ConsoleView(
        injects=tuple(_row(exercise, inject, at_ms, phrases) for inject in exercise.scenario.injects),
        pulse=tuple(_pulse(exercise, seat.id, seat.title) for seat in exercise.scenario.seats),
        notes=tuple(
            NoteView(one.seq, one.at_ms, one.data.text, one.by)
            for one in exercise.notes
            if isinstance(one.data, e.NoteTaken)
        ),
        personas=tuple((persona.id, persona.name) for persona in exercise.scenario.personas),
        channels=tuple((channel.id, channel.title) for channel in channels),
        truth=_truth(exercise, at_ms),
    )


def _row(exercise: Exercise, inject: Inject, at_ms: int, phrases: Phrasebook) -> InjectRow:
    state = exercise.injects.get(inject.id, InjectState())
    due = inject_due_ms(exercise, inject)
    stage = _stage(state, due, at_ms)
    text, subject = _words(exercise, inject, at_ms)
    persona = exercise.scenario.persona(inject.sender or "")
    open_ = exercise.stage in (Stage.RUNNING, Stage.PAUSED) and stage in (
        "pending",
        "due",
        "held",
        "waiting",
        "skipped",
    )
    return InjectRow(
        id=inject.id,
        state=stage,
        due_ms=due if due is not None else state.due_ms,
        delivered_ms=state.delivered_ms,
        waits_for=_waits_for(inject, stage, phrases),
        condition=phrases.condition(inject.when) if inject.when else "",
        via=inject.via,
        sender=persona.name if persona else inject.sender or "",
        to=inject.to,
        subject=subject,
        text=text,
        note=inject.note,
        skipped_because=_skipped_because(inject, state, phrases),
        may=_may(stage) if open_ else (),
    )


def _words(exercise: Exercise, inject: Inject, at_ms: int) -> tuple[str, str]:
    """Text and subject as they arrived, or else as they would read if it came now."""
    for event in exercise.feed:
        if isinstance(event.data, e.InjectDelivered) and event.data.inject == inject.id:
            return event.data.text, event.data.subject
    text, subject = worded(Now(exercise, at_ms), inject, inject.text)
    return text, subject or ""


def _stage(state: InjectState, due: int | None, at_ms: int) -> str:
    if state.delivered_ms is not None:
        return "delivered"
    if state.skipped is not None:
        return "skipped"
    if state.held:
        return "held"
    if due is None:
        return "waiting"
    return "due" if due - at_ms <= SOON_MS else "pending"


def _waits_for(inject: Inject, stage: str, phrases: Phrasebook) -> str:
    if stage != "waiting" or inject.after is None:
        return ""
    reached = f"after {phrases.milestone(inject.after)}"
    return f"{spoken(inject.delay)} {reached}" if inject.delay else reached


def _skipped_because(inject: Inject, state: InjectState, phrases: Phrasebook) -> str:
    if inject.when is not None and state.skipped == unmet(str(inject.when)):
        return unmet(phrases.condition(inject.when))
    return state.skipped or ""


def _may(stage: str) -> tuple[str, ...]:
    if stage == "skipped":
        return ("fire-inject",)
    hold = "release-inject" if stage == "held" else "hold-inject"
    return ("fire-inject", hold, "skip-inject", *(() if stage == "waiting" else ("postpone-inject",)))


def _pulse(exercise: Exercise, seat: str, title: str) -> PulseRow:
    person = exercise.seats.get(seat)
    state = exercise.people.get(person) if person else None
    demands = needs(exercise, Viewer(Audience.SEAT, person, (seat,))) if person else ()
    return PulseRow(
        seat=seat,
        title=title,
        participant=person,
        presence=presence(exercise, seat),
        last_act_ms=state.last_act_ms if state else None,
        acts=state.acts if state else 0,
        open_demands=len(demands),
    )


def _truth(exercise: Exercise, at_ms: int) -> tuple[tuple[str, str], ...]:
    facts = exercise.scenario.facts
    now = Now(exercise, at_ms)
    metric = exercise.scenario.world[facts.failing]
    value = exercise.world[facts.failing].value(at_ms)
    known = "the room can know it" if facts.cause.known.holds(now) else "not known in the room yet"
    return (
        ("Severity", f"{facts.severity}: {facts.because}"),
        (metric.label, f"{value:.{metric.decimals}f} {metric.unit}".strip()),
        ("Scope", facts.scope),
        ("Cause", f"{facts.cause.text} ({known})"),
    )
