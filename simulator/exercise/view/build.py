"""Putting a view together: which panels a viewer has, and each panel from its own module."""

from simulator.exercise.state import Exercise, Stage
from simulator.exercise.view import act, charts, conduct, evaluation, frame, people, prefills, record, words
from simulator.exercise.view.model import Audience, View, Viewer
from simulator.exercise.view.scene import Scene
from simulator.exercise.view.sight import CONDUCT, awake


def view(exercise: Exercise, viewer: Viewer, at_ms: int) -> View:
    """All that a viewer may see at an instant of exercise time.

    Nothing in the result tells what is yet to come, nor what only others may know.
    """
    return look(Scene(exercise, at_ms), viewer)


def look(scene: Scene, viewer: Viewer) -> View:
    """The same, where several look: what they see alike is one value in all their views."""
    exercise = scene.exercise
    inside = awake(exercise, viewer)
    seats, everybody = people.seats(scene, viewer), people.people(scene, viewer)
    bare = View(
        viewer=viewer,
        seq=exercise.seq,
        awake=inside,
        clock=frame.clock(scene, viewer),
        header=scene.once(frame.header, inside=inside),
        lobby=people.lobby(exercise, viewer, seats, everybody),
        ending=frame.ending(exercise),
        card_released=exercise.card_released,
        person_cards=exercise.person_cards,
        may=frame.may(exercise, viewer),
        seats=seats,
        evaluation=evaluation.evaluation(exercise, viewer) if viewer.audience in CONDUCT else None,
    )
    if exercise.stage in (Stage.NEW, Stage.LOBBY) and viewer.audience is not Audience.FACILITATOR:
        return bare
    if not inside:
        return bare
    if viewer.audience is Audience.PROJECTOR:
        return _wall(scene, viewer, bare)
    return _room(scene, viewer, bare)


def _wall(scene: Scene, viewer: Viewer, bare: View) -> View:
    return bare.with_panels(
        dues=scene.once(frame.dues, scene.at_ms),
        feed=words.feed(scene.exercise, viewer),
        charts=charts.charts(scene, viewer),
        status_page=scene.once(words.status_page),
    )


def _room(scene: Scene, viewer: Viewer, bare: View) -> View:
    exercise = scene.exercise
    feed = words.feed(exercise, viewer)
    return bare.with_panels(
        dues=scene.once(frame.dues, scene.at_ms),
        needs=act.needs(exercise, viewer),
        feed=feed,
        roles=people.roles(exercise, viewer),
        people=bare.lobby.people,
        checks=act.checks(exercise, viewer),
        rungs=act.rungs(exercise, viewer),
        pages=act.pages(scene, viewer),
        paging_table=scene.once(act.paging_table),
        severities=scene.once(act.severities),
        chat=words.chat(scene, viewer),
        direct=words.direct(exercise, viewer),
        timeline=record.timeline(scene, viewer),
        questions=act.questions(exercise, viewer),
        postmortem=record.postmortem(scene, viewer),
        charts=charts.charts(scene, viewer),
        templates=scene.once(words.templates),
        prefills=prefills.prefills(scene, viewer, bare.header, feed),
        status_page=scene.once(words.status_page),
        console=conduct.behind(exercise, viewer, scene.at_ms),
    )
