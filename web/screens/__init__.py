"""What people see: one blueprint per screen, and the panels that the server pushes into them.

A screen parses the request, asks the room for a view, and renders it; it decides nothing. `blueprints`
lists them all; what every template needs comes from `page`, the words for values from `wording`.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flask import Blueprint

SCREEN_MODULES = (
    "entry",
    "home",
    "library",
    "opening",
    "join",
    "hall",
    "room",
    "compose",
    "console",
    "evaluation",
    "projector",
    "statuspage",
    "scorecard",
    "person",
    "then",
    "advice",
    "record",
    "playbook",
    "editor_library",
    "beginning",
    "exporting",
    "editor",
    "editor_versions",
    "editor_plays",
)
"""The screens' modules, each with a ``blueprint``."""


def blueprints() -> "tuple[Blueprint, ...]":
    """The blueprints of all screens."""
    return tuple(import_module(f"web.screens.{name}").blueprint for name in SCREEN_MODULES)
