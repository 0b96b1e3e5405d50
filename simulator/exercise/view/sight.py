"""What a viewer may see of the journal. Everything that is not allowed here stays behind the door."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from simulator.exercise import events as e
from simulator.exercise.events import Event
from simulator.exercise.state import Exercise
from simulator.exercise.view.model import Audience, Viewer
from simulator.ids import ParticipantId

SOMETHING = "something falls due then"
"""What held a jump back, as who plays is told."""
CONDUCT = (Audience.FACILITATOR, Audience.EVALUATOR)
"""Who sees the exercise from behind."""


def awake(exercise: Exercise, viewer: Viewer) -> bool:
    """Whether a viewer is in the room: by one of the seats looked through, or as somebody who only watches."""
    if viewer.audience is not Audience.SEAT:
        return True
    return any(exercise.presence[seat].arrived_ms is not None for seat in viewer.seats if seat in exercise.presence)


def people_behind(exercise: Exercise, viewer: Viewer) -> set[ParticipantId | None]:
    """Through whose eyes a seat's screen looks: the viewer's own, else those of whoever sits there."""
    if viewer.participant is not None:
        return {viewer.participant}
    return {exercise.seats[seat] for seat in viewer.seats if seat in exercise.seats}


def reaches(exercise: Exercise, viewer: Viewer, seats: Iterable[str]) -> bool:
    """Whether something that went to those seats may be seen; who only watches sees what went to all."""
    if viewer.audience in CONDUCT:
        return True
    if viewer.audience is Audience.SEAT:
        return bool(set(seats) & set(viewer.seats))
    return len(set(seats)) == len(exercise.scenario.seats)


def judges_see(exercise: Exercise, event: Event, viewer: Viewer) -> bool:
    """Whether a rating or a note on a moment may be seen: by facilitators, by its author, by evaluators at the end."""
    if viewer.audience is Audience.FACILITATOR:
        return True
    if viewer.audience is not Audience.EVALUATOR:
        return False
    return exercise.card_released or (viewer.participant is not None and event.by == viewer.participant)


def visible_events(exercise: Exercise, events: Iterable[Event], viewer: Viewer) -> list[Event]:
    """Those of the events that the viewer may see by now, without what they hide.

    Once the card is released the record is open: evidence that nobody can look up convinces nobody. What stays
    closed for ever is what those who judge noted, rated and overruled, which the card tells without their names, and
    what others wrote to each other directly; the wall stays as it was.
    """
    sees = _Sight(exercise, viewer)
    return [_bare(event, viewer) for event in events if sees(event) or _opened(exercise, event, viewer)]


def told_in_play(exercise: Exercise, events: Iterable[Event], viewer: Viewer) -> list[Event]:
    """Those that the viewer learned of while playing: what a screen of the room shows, the day after too."""
    sees = _Sight(exercise, viewer)
    return [_bare(event, viewer) for event in events if sees(event)]


def _opened(exercise: Exercise, event: Event, viewer: Viewer) -> bool:
    closed = isinstance(event.data, (e.NoteTaken, e.DirectMessageSent, *OVERRULED, *JUDGED))
    return exercise.card_released and not closed and viewer.audience is not Audience.PROJECTOR


def _bare(event: Event, viewer: Viewer) -> Event:
    """The event without what foretells: the seed of the noise, and the name of what a jump stopped for."""
    if isinstance(event.data, e.ExerciseCreated):
        return replace(event, data=replace(event.data, seed=0))
    if isinstance(event.data, e.ClockJumped) and event.data.held_back_by and viewer.audience not in CONDUCT:
        return replace(event, data=replace(event.data, held_back_by=SOMETHING))
    return event


class _Sight:
    """What a viewer may see of the journal; for most kinds of event one answer holds for all of the kind."""

    def __init__(self, exercise: Exercise, viewer: Viewer) -> None:
        self._exercise = exercise
        self._viewer = viewer
        self._awake = awake(exercise, viewer)
        self._kinds: dict[type, bool | None] = {}
        """Kind -> whether it is seen; None where that is asked of each event."""

    def __call__(self, event: Event) -> bool:
        kind = type(event.data)
        if kind not in self._kinds:
            self._kinds[kind] = self._answer(kind)
        seen = self._kinds[kind]
        return _RULES[kind](self._exercise, event, event.data, self._viewer) if seen is None else seen

    def _answer(self, kind: type) -> bool | None:
        viewer = self._viewer
        if kind in BEHIND:
            return viewer.audience is Audience.FACILITATOR or (
                viewer.audience is Audience.EVALUATOR and kind is not e.NoteTaken
            )
        if kind in EVERYBODY:
            return True
        if not self._awake:
            return False
        if kind in _RULES:
            return None
        return viewer.audience is not Audience.PROJECTOR or kind in PROJECTED


BEHIND = (e.InjectHeld, e.InjectReleased, e.InjectMoved, e.InjectSkipped, e.QuestionSkipped, e.MetricBent, e.NoteTaken)
"""What happens behind the scene."""
JUDGED = (e.RatingGiven, e.RatingRevised, e.MomentNoted)
"""What evaluators judge each alone; the room gets it on the card, without what they noted."""
OVERRULED = (e.FindingOverridden, e.OverrideWithdrawn)
"""What people put beside findings."""
EVERYBODY = (
    e.ExerciseCreated,
    e.ParticipantJoined,
    e.SeatTaken,
    e.SeatLeft,
    e.ExerciseStarted,
    e.ClockPaused,
    e.ClockResumed,
    e.PauseAsked,
    e.SpeedSet,
    e.ExerciseEnded,
    e.RealIncidentCalled,
    e.CardReleased,
    e.PersonCardsSet,
)
"""What everybody may know, asleep or not: the exercise itself."""
PROJECTED = (e.ClockJumped, e.PartEntered, e.IncidentDeclared, e.SeverityChanged, e.IncidentResolved)
"""What else may stand on the wall."""


def _inject(
    exercise: Exercise, _event: Event, data: e.InjectDelivered | e.ImprovisedInjectSent, viewer: Viewer
) -> bool:
    if viewer.audience is Audience.PROJECTOR:
        written = exercise.scenario.inject(data.inject) if isinstance(data, e.InjectDelivered) else None
        return written is not None and written.public
    return reaches(exercise, viewer, data.seats)


def _looked(exercise: Exercise, event: Event, _data: e.CheckStarted | e.CheckRevealed, viewer: Viewer) -> bool:
    return viewer.audience in CONDUCT or event.by in people_behind(exercise, viewer)


def _direct(exercise: Exercise, event: Event, data: e.DirectMessageSent, viewer: Viewer) -> bool:
    return viewer.audience in CONDUCT or bool({event.by, data.to} & people_behind(exercise, viewer))


def _asked(exercise: Exercise, _event: Event, data: e.QuestionAsked, viewer: Viewer) -> bool:
    return viewer.audience is not Audience.PROJECTOR and reaches(exercise, viewer, data.seats)


def _message(exercise: Exercise, _event: Event, data: e.MessageSent, viewer: Viewer) -> bool:
    return viewer.audience is not Audience.PROJECTOR or exercise.playbook.template(data.template).audience == "public"


def _judging(exercise: Exercise, event: Event, _data: object, viewer: Viewer) -> bool:
    return judges_see(exercise, event, viewer)


def _override(
    _exercise: Exercise, _event: Event, _data: e.FindingOverridden | e.OverrideWithdrawn, viewer: Viewer
) -> bool:
    return viewer.audience in CONDUCT


_RULES: Mapping[type, Callable[[Exercise, Event, Any, Viewer], bool]] = {
    e.InjectDelivered: _inject,
    e.ImprovisedInjectSent: _inject,
    e.CheckStarted: _looked,
    e.CheckRevealed: _looked,
    e.DirectMessageSent: _direct,
    e.QuestionAsked: _asked,
    e.MessageSent: _message,
    **dict.fromkeys(OVERRULED, _override),
    **dict.fromkeys(JUDGED, _judging),
}
