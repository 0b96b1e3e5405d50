"""Putting a view together: which panels a viewer has, and each panel from its own module."""

from simulator.exercise.state import Exercise, Stage
from simulator.exercise.view import act, charts, conduct, evaluation, frame, people, record, words
from simulator.exercise.view.model import Audience, View, Viewer
from simulator.exercise.view.sight import CONDUCT, awake


def view(exercise: Exercise, viewer: Viewer, at_ms: int) -> View:
    """All that a viewer may see at an instant of exercise time.

    Nothing in the result tells what is yet to come, nor what only others may know.
    """
    inside = awake(exercise, viewer)
    bare = View(
        viewer=viewer,
        seq=exercise.seq,
        awake=inside,
        clock=frame.clock(exercise, viewer, at_ms),
        header=frame.header(exercise, inside=inside),
        lobby=people.lobby(exercise, viewer),
        ending=frame.ending(exercise),
        card_released=exercise.card_released,
        person_cards=exercise.person_cards,
        may=frame.may(exercise, viewer),
        seats=people.seats(exercise, viewer),
        evaluation=evaluation.evaluation(exercise, viewer) if viewer.audience in CONDUCT else None,
    )
    if exercise.stage in (Stage.NEW, Stage.LOBBY) and viewer.audience is not Audience.FACILITATOR:
        return bare
    if not inside:
        return bare
    if viewer.audience is Audience.PROJECTOR:
        return _wall(exercise, viewer, at_ms, bare)
    return _room(exercise, viewer, at_ms, bare)


def _wall(exercise: Exercise, viewer: Viewer, at_ms: int, bare: View) -> View:
    return bare.with_panels(
        dues=frame.dues(exercise, at_ms),
        feed=words.feed(exercise, viewer),
        charts=charts.charts(exercise, viewer, at_ms),
        status_page=words.status_page(exercise),
    )


def _room(exercise: Exercise, viewer: Viewer, at_ms: int, bare: View) -> View:
    return bare.with_panels(
        dues=frame.dues(exercise, at_ms),
        needs=act.needs(exercise, viewer),
        feed=words.feed(exercise, viewer),
        roles=people.roles(exercise, viewer),
        people=people.people(exercise, viewer),
        checks=act.checks(exercise, viewer),
        rungs=act.rungs(exercise, viewer),
        pages=act.pages(exercise, viewer),
        paging_table=act.paging_table(exercise),
        severities=act.severities(exercise),
        chat=words.chat(exercise, viewer),
        direct=words.direct(exercise, viewer),
        timeline=record.timeline(exercise, viewer),
        questions=act.questions(exercise, viewer),
        postmortem=record.postmortem(exercise, viewer),
        charts=charts.charts(exercise, viewer, at_ms),
        templates=words.templates(exercise),
        status_page=words.status_page(exercise),
        console=conduct.behind(exercise, viewer, at_ms),
    )
