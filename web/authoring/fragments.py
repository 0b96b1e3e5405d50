"""The editor's partials, rendered in the desk's own process: those of a long script take a tenth of a second."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from flask import Flask
from flask_babel import Babel
from flask_babel import gettext as _

from web.assets import versioned_path
from web.screens import blueprints, wording
from web.screens.page import Page
from web.screens.protocol import blueprint as protocol

if TYPE_CHECKING:
    from collections.abc import Iterable

PANELS = ("faults", "timeline", "branches", "plays")
"""What is drawn of a text, each a partial and an element of the page by that name."""
CHANNELS = (
    "pager", "chat", "email", "phone", "status-page", "in-app-banner", "social", "dashboard", "direct", "wiki",
)  # fmt: skip
"""Channels whose names are words of the page."""


class Fragments:
    """The pages' templates without a server: they know every address, and nobody asks them anything."""

    def __init__(self) -> None:
        self._app = Flask("web", static_url_path=versioned_path())
        Babel(self._app)
        for blueprint in (*blueprints(), protocol):
            self._app.register_blueprint(blueprint)
        self.titles = self._titles()
        """Words for the drawings, in the language of the page."""

    def render(self, panels: Iterable[str], read: dict[str, Any], draft: str) -> dict[str, str]:
        """Some of `PANELS` of a text that was read."""
        with self._app.app_context():
            return {
                name: self._app.jinja_env.get_template(f"editor/{name}.html").render(
                    page=Page(), read=read, draft=draft
                )
                for name in panels
                if name in PANELS
            }

    def _titles(self) -> dict[str, str]:
        with self._app.app_context():
            return {
                "timeline": _("Time line: what arrives and what is asked, on exercise time"),
                "branches": _("Branch graph: what leads to what"),
                "inject": _("inject"),
                "question": _("question"),
                "part": _("part"),
                "check": _("check"),
                "move": _("move"),
                "ending": _("ending"),
                "deed": _("deed"),
                "metric": _("metric"),
                "all": _("Everyone"),
                "?": _("Questions"),
                **{via: wording.channel(via) for via in CHANNELS},
            }
