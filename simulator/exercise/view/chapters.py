"""The playbook's chapters that a viewer may read."""

from simulator.exercise.state import Exercise, Stage
from simulator.exercise.view.model import Viewer
from simulator.exercise.view.sight import CONDUCT
from simulator.playbook.panel import Section, sections


def chapters(exercise: Exercise, viewer: Viewer) -> tuple[Section, ...]:
    """All of them in the playbook's order; what tells how an exercise goes is the players' once play is over."""
    told = viewer.audience in CONDUCT or exercise.stage is Stage.ENDED
    return tuple(one for one in sections(exercise.playbook) if told or not one.after_play)
