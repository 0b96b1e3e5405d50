"""The playbook as a page, for whoever is in the exercise: findings lead to its very rows."""

from flask import Response, request

from simulator.exercise.view import chapters
from web.screens.screen import screen, show
from web.screens.visit import visit

blueprint = screen("playbook", __name__)


@blueprint.get("/x/<code>/playbook", endpoint="show")
def show_playbook(code: str) -> Response:
    """All chapters, folded; the one that ``chapter`` names stands open, so that a link needs no script."""
    here = visit(code, "console")
    playbook = here.room.exercise.playbook
    return show(
        "playbook.html",
        here.page,
        title=playbook.title,
        sections=chapters(here.room.exercise, here.view.viewer),
        leads_here=True,
        phase=request.args.get("chapter", ""),
        card_shown=here.view.card_released or here.is_facilitator,
    )
