"""The only door to a screen: `view` for people, `visible_events` for other clients, `chapters` of the playbook."""

from simulator.exercise.view.build import look, view
from simulator.exercise.view.chapters import chapters
from simulator.exercise.view.model import Audience, View, Viewer
from simulator.exercise.view.scene import Scene
from simulator.exercise.view.sight import visible_events

__all__ = ["Audience", "Scene", "View", "Viewer", "chapters", "look", "view", "visible_events"]
