"""The company's public status page, as its customers see it."""

from flask import Response

from web.screens.screen import screen, show
from web.screens.visit import visit

blueprint = screen("statuspage", __name__)


@blueprint.get("/x/<code>/status", endpoint="show")
def show_page(code: str) -> Response:
    """What was posted, newest first."""
    here = visit(code, "status")
    return show("statuspage.html", here.page, view=here.view, screen="status")
