"""The wall: readable from the back of the room, open to whoever has its link, with nothing secret on it."""

from flask import Response

from web.live.series import series
from web.screens.screen import screen, show
from web.screens.visit import visit

blueprint = screen("projector", __name__)


@blueprint.get("/x/<code>/projector", endpoint="show")
def show_wall(code: str) -> Response:
    """Situation, clock, main graph, the last public injects, what is due next."""
    here = visit(code, "projector")
    drawn = series(here.view, None) or {}
    return show("projector.html", here.page, view=here.view, screen="projector", series=drawn)
