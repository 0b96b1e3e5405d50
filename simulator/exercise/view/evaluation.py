"""What those who judge see of their own judging. Until the card is out nobody sees another's: they judge alone."""

from dataclasses import replace

from simulator.exercise import events as e
from simulator.exercise.evaluation import Rating
from simulator.exercise.state import Exercise, Stage
from simulator.exercise.view.model import (
    Audience,
    EvaluationView,
    MarkerView,
    ObservationView,
    RatingView,
    Viewer,
)
from simulator.exercise.view.sight import judges_see
from simulator.ids import ParticipantId
from simulator.playbook.evaluation import Evaluation, Marker


def evaluation(exercise: Exercise, viewer: Viewer) -> EvaluationView | None:
    """The viewer's sheet; None where the playbook has no markers."""
    sheet = exercise.playbook.evaluation
    if sheet is None:
        return None
    shown = EvaluationView(
        title=sheet.title,
        text=sheet.text,
        markers=tuple(_marker(exercise, sheet, marker, viewer.participant) for marker in sheet.markers),
        observations=tuple(
            ObservationView(event.seq, event.data.happened_ms, event.data.text, event.data.marker, event.by)
            for event in exercise.observations
            if isinstance(event.data, e.MomentNoted) and judges_see(exercise, event, viewer)
        ),
        progress=progress(exercise),
    )
    return replace(shown, may=_may(exercise, viewer, complete=shown.complete))


def progress(exercise: Exercise) -> tuple[tuple[ParticipantId, int], ...]:
    """Everybody who judges, with how many markers they have rated."""
    counted = {person: 0 for person, state in exercise.people.items() if state.kind == "evaluator"}
    for given in exercise.ratings.values():
        for person in given:
            counted[person] = counted.get(person, 0) + 1
    return tuple(counted.items())


def _marker(exercise: Exercise, sheet: Evaluation, marker: Marker, person: ParticipantId | None) -> MarkerView:
    given = exercise.ratings.get(marker.id, {}).get(person, ()) if person is not None else ()
    return MarkerView(
        id=marker.id,
        title=marker.title,
        phase=marker.phase,
        question=marker.question,
        look_for=marker.look_for,
        anchors=tuple(
            (step, name, text)
            for step, (name, text) in enumerate(zip(sheet.steps, marker.anchors, strict=True), start=1)
        ),
        source=marker.source,
        ratings=tuple(_rating(one) for one in given),
    )


def _rating(rating: Rating) -> RatingView:
    return RatingView(rating.step, rating.note, rating.at_ms, rating.seq)


def _may(exercise: Exercise, viewer: Viewer, *, complete: bool) -> tuple[str, ...]:
    """An evaluator's own sheet comes first; once the card is out, everybody has seen what it says."""
    if viewer.participant is None or exercise.stage not in (Stage.RUNNING, Stage.PAUSED, Stage.ENDED):
        return ()
    judged = complete or exercise.card_released or viewer.audience is Audience.FACILITATOR
    over = ("override-finding", "withdraw-override") if exercise.stage is Stage.ENDED and judged else ()
    return ("rate", "note-moment", *over)
