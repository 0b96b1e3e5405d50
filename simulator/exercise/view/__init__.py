"""The only door to a screen: `view` for people, `visible_events` for other clients."""

from simulator.exercise.view.build import look, view
from simulator.exercise.view.model import Audience, View, Viewer
from simulator.exercise.view.scene import Scene
from simulator.exercise.view.sight import visible_events

__all__ = ["Audience", "Scene", "View", "Viewer", "look", "view", "visible_events"]
