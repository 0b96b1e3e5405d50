"""The panels of each screen, rendered for everyone who sees the same view."""

from collections.abc import Mapping
from dataclasses import dataclass

from flask import current_app

from simulator.exercise.view import View
from web.screens.page import page_pushed


@dataclass(frozen=True, slots=True)
class Panel:
    """A region of a screen: its root element carries ``data-panel`` with this name."""

    name: str
    template: str
    kept: bool = True
    """Whether it shows nothing but the view, so that a drawing is good for every view like it."""

    def render(self, view: View, code: str, names: Mapping[str, str]) -> str:
        """The partial, as it stands in the page."""
        template = current_app.jinja_env.get_template(self.template)
        return template.render(view=view, page=page_pushed(view, code, names)).strip()


def _of(folder: str, *names: str) -> tuple[Panel, ...]:
    return tuple(Panel(name, f"panels/{folder}/{name}.html") for name in names)


_STAGE = Panel("stage", "panels/stage.html")
ROOM = (
    "header",
    "controls",
    "dues",
    "needs",
    "feed",
    "charts",
    "look-at",
    "declare",
    "paging",
    "moves",
    "composer",
    "chat",
    "sayer",
    "direct",
    "timeline",
    "questions",
    "postmortem",
    "people",
    "statuspage",
)
PANELS: Mapping[str, tuple[Panel, ...]] = {
    "lobby": (_STAGE, *_of("lobby", "seats", "people", "start")),
    "asleep": (_STAGE, *_of("asleep", "night")),
    "room": (_STAGE, *_of("room", *ROOM)),
    "seat": (_STAGE, *_of("room", *ROOM)),
    "console": (
        _STAGE,
        *_of("console", "clockbar", "script", "improvise", "watch", "truth", "notes", "scores", "judges"),
        Panel("pulse", "panels/console/pulse.html", kept=False),
        *_of("room", "charts"),
    ),
    "evaluation": (
        _STAGE,
        *_of("evaluation", "bar", "sheet", "observations", "seats", "behind"),
        *_of("console", "watch"),
        *_of("room", "charts", "feed", "timeline"),
    ),
    "projector": (_STAGE, *_of("projector", "wall", "charts", "feed", "due")),
    "status": (_STAGE, *_of("statuspage", "posts")),
}
"""Screen -> its panels."""

SCREENS: Mapping[str, tuple[str, ...]] = {
    screen: tuple(panel.name for panel in panels) for screen, panels in PANELS.items()
}
"""Screen -> the names of its panels."""


def render_panels(screen: str, view: View, code: str, names: Mapping[str, str]) -> dict[str, str]:
    """Every panel of a screen by its name; needs an application context, no request. Unknown screens have none."""
    return {panel.name: panel.render(view, code, names) for panel in PANELS.get(screen, ())}
