"""The only door to a screen: `view` for people, `visible_events` for other clients."""

from simulator.exercise.view.build import view
from simulator.exercise.view.model import Audience, View, Viewer
from simulator.exercise.view.sight import visible_events

__all__ = ["Audience", "View", "Viewer", "view", "visible_events"]
