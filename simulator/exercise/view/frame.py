"""The frame of every screen: the clock, the header, what is due, how it ended."""

from datetime import datetime
from zoneinfo import ZoneInfo

from simulator.exercise import dues as owed
from simulator.exercise.detection import counted_from_ms
from simulator.exercise.due import next_part
from simulator.exercise.jumps import landing, offered_jump
from simulator.exercise.roles import commander
from simulator.exercise.state import Exercise, Stage
from simulator.exercise.view.model import Audience, ClockView, DueView, HeaderView, Viewer
from simulator.exercise.view.scene import Scene
from simulator.exercise.view.sight import awake
from simulator.times import MINUTE_MS, SECOND_MS

_CLOCK_STATES = {Stage.NEW: "lobby"}
WORTH_MS = 2 * MINUTE_MS
"""A jump shorter than this is not offered; it can still be asked for."""
_PLAYING = (Stage.RUNNING, Stage.PAUSED)
DAY = "YYYY-MM-DD"
"""How a convention of the playbook writes a date."""


def clock(scene: Scene, viewer: Viewer) -> ClockView:
    """The clock, with what the viewer may do to it."""
    exercise, at_ms = scene.exercise, scene.at_ms
    part = next((one for one in exercise.scenario.parts if one.id == exercise.part), None)
    played_ms = at_ms - exercise.clock.skipped_ms
    conducts = viewer.audience is Audience.FACILITATOR
    jumps = conducts or (viewer.participant is not None and viewer.participant == commander(exercise))
    created = exercise.created
    return ClockView(
        state=_CLOCK_STATES.get(exercise.stage, exercise.stage.value),
        at_ms=at_ms,
        wall_ms=exercise.clock.stamp(at_ms),
        rate_pct=exercise.clock.rate_pct,
        story_wall_ms=created.starts_at_wall_ms if created else 0,
        zone=exercise.scenario.starts_at[2],
        paused_because=exercise.stopped_because,
        part=exercise.part,
        part_title=part.title if part else "",
        part_left_ms=part.lasts - (played_ms - exercise.parts.get(part.id, 0)) if part else 0,
        parts=tuple((one.id, one.title) for one in exercise.scenario.parts),
        jump_to_ms=scene.once(_jump, at_ms) if jumps else None,
        may=may(exercise, viewer),
    )


def _jump(exercise: Exercise, at_ms: int) -> int | None:
    offered = offered_jump(exercise, at_ms) if exercise.stage is Stage.RUNNING else None
    if offered is None:
        return None
    reached, _ = landing(exercise, at_ms, offered)
    return reached if reached - at_ms >= WORTH_MS else None


def may(exercise: Exercise, viewer: Viewer) -> tuple[str, ...]:
    """The names of the commands that the viewer may give to the exercise as a whole."""
    if viewer.audience is Audience.FACILITATOR:
        return _conduct(exercise)
    if viewer.audience is not Audience.SEAT or viewer.participant is None:
        return ()
    return (*_sit(exercise, viewer), *_play(exercise, viewer))


def _conduct(exercise: Exercise) -> tuple[str, ...]:
    stage = exercise.stage
    allowed = ["take-note", "set-person-cards"]
    if stage is Stage.LOBBY:
        allowed += ["start-exercise", "take-seat", "leave-seat", "hand-over-seat"]
    if stage in _PLAYING:
        allowed += [
            "resume" if stage is Stage.PAUSED else "pause",
            "set-speed",
            "end-exercise",
            "improvise-inject",
            "hand-over-seat",
            "take-seat",
            "leave-seat",
        ]
        allowed += ["next-part"] if next_part(exercise) is not None else []
    if stage is Stage.RUNNING:
        allowed += ["jump"]
    if stage is Stage.ENDED and not exercise.card_released:
        allowed += ["release-card"]
    if stage in (Stage.LOBBY, *_PLAYING):
        allowed += ["call-real-incident"]
    return tuple(allowed)


def _sit(exercise: Exercise, viewer: Viewer) -> tuple[str, ...]:
    """What may be done with seats; what it is done to, a seat that is free or one's own, stands beside each."""
    if exercise.stage is Stage.LOBBY:
        return ("take-seat", "leave-seat", "hand-over-seat") if viewer.seats else ("take-seat", "leave-seat")
    if exercise.stage not in _PLAYING:
        return ()
    allowed = ["take-seat"] if len(exercise.seats) < len(exercise.scenario.seats) else []
    if viewer.seats:
        allowed += ["hand-over-seat"] if exercise.stage is Stage.PAUSED else ["leave-seat", "hand-over-seat"]
    return tuple(allowed)


def _play(exercise: Exercise, viewer: Viewer) -> tuple[str, ...]:
    if exercise.stage is not Stage.RUNNING:
        return ("call-real-incident",) if exercise.stage in (Stage.LOBBY, Stage.PAUSED) else ()
    return ("ask-pause", "call-real-incident", *(_act(exercise, viewer) if awake(exercise, viewer) else ()))


def _act(exercise: Exercise, viewer: Viewer) -> tuple[str, ...]:
    """What somebody may do who is in the room."""
    allowed = ["unmute"] if viewer.participant in exercise.muted else ["say", "mute"]
    allowed += [
        "say-directly",
        "send",
        "record-entry",
        "page",
        "look",
        "raise-hand",
        "assign-role",
    ]
    commands = viewer.participant == commander(exercise)
    leads = commands or commander(exercise) is None
    if not exercise.declared:
        allowed += ["declare"]
    elif leads:
        allowed += ["change-severity"]
    if not exercise.channel:
        allowed += ["open-war-room"]
    if exercise.declared and exercise.resolved_ms is None and leads:
        allowed += ["resolve"]
    if exercise.resolved_ms is not None:
        allowed += ["schedule-postmortem"]
    if commands:
        allowed += ["jump"]
    return tuple(allowed)


def header(exercise: Exercise, *, inside: bool) -> HeaderView:
    """The line on top; a sleeper learns nothing from it."""
    part = next((one for one in exercise.scenario.parts if one.id == exercise.part), None)
    setting = exercise.scenario.setting
    return HeaderView(
        title=exercise.created.title if exercise.created and exercise.created.title else exercise.scenario.title,
        company=setting.company,
        service=setting.service,
        severity=exercise.severity if inside else None,
        phase=part.phase if part and inside else "",
        commander=commander(exercise) if inside else None,
        channel=exercise.channel if inside else "",
        channel_begins=_channel_begins(exercise) if inside else "",
        resolved=inside and exercise.resolved_ms is not None,
    )


def _channel_begins(exercise: Exercise) -> str:
    """The incident's channel by the playbook's convention, up to where one has to think."""
    convention = next((one.convention for one in exercise.playbook.channels.channels if one.convention), "")
    begins, dated, _ = convention.partition(DAY)
    if exercise.created is None or not dated:
        return ""
    zone = ZoneInfo(exercise.scenario.starts_at[2])
    day = datetime.fromtimestamp(exercise.created.starts_at_wall_ms / SECOND_MS, zone)
    return f"{begins}{day:%Y-%m-%d}-"


def dues(exercise: Exercise, at_ms: int) -> tuple[DueView, ...]:
    """What the playbook wants by when, for the severity that the room has declared; nothing before it has."""
    if exercise.severity is None:
        return ()
    return tuple(
        DueView(one.id, one.label, one.due_ms, one.role, one.state(at_ms), one.met_ms)
        for one in owed.obligations(exercise, exercise.severity, at_ms, counted_from_ms(exercise))
    )


def ending(exercise: Exercise) -> tuple[str, str] | None:
    """(title, text) of the ending; None while it is open."""
    found = next((one for one in exercise.scenario.endings if one.id == exercise.ending), None)
    return None if found is None else (found.title, found.text)
