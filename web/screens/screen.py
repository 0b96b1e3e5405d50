"""A screen: its blueprint, which brings the words that templates use, and a page of it."""

from typing import Any, cast

from flask import Blueprint, Flask, Response, make_response, render_template
from flask.blueprints import BlueprintSetupState
from werkzeug.local import LocalProxy

from web.live import redraw
from web.screens import leading, saying, telling, wording
from web.screens.page import Page, page_here


def screen(name: str, import_name: str) -> Blueprint:
    """The blueprint of a screen."""
    blueprint = Blueprint(name, import_name)
    blueprint.record(_install)
    return blueprint


def show(template: str, page: Page, status: int = 200, **context: Any) -> Response:  # noqa: ANN401 -- what templates get
    """A whole page."""
    return make_response(render_template(template, page=page, **context), status)


def _surroundings() -> dict[str, Any]:
    """For pages that are rendered elsewhere, such as those for errors: the page is made if they ask for it."""
    return {"page": LocalProxy(page_here)}


def _install(state: BlueprintSetupState) -> None:
    app = cast("Flask", state.app)
    app.jinja_env.filters.update(wording.FILTERS)
    app.jinja_env.filters.update(saying.FILTERS)
    app.jinja_env.filters.update(telling.FILTERS)
    app.jinja_env.filters.update(leading.FILTERS)
    app.jinja_env.filters.update(redraw.FILTERS)
    if _surroundings not in app.template_context_processors[None]:
        app.context_processor(_surroundings)
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True
