"""The war room, and the look at somebody's seat that a facilitator or an evaluator may take."""

from flask_babel import gettext as _
from werkzeug.exceptions import NotFound
from werkzeug.utils import redirect
from werkzeug.wrappers import Response

from simulator.exercise.view import chapters
from web.live.series import series
from web.screens import wording
from web.screens.own_link import own_link
from web.screens.screen import screen, show
from web.screens.visit import Visit, visit, visit_as_judge

blueprint = screen("room", __name__)


@blueprint.get("/x/<code>/room", endpoint="show")
def show_room(code: str) -> Response:
    """The room as this person sees it; who sleeps or waits is led there."""
    here = visit(code, "room")
    if wording.stage(here.view) in ("lobby", "asleep"):
        return redirect(here.page.url("hall.enter", code=here.room.code), 303)
    if _is_alone(here):
        return _show(here, "room", _("every seat"))
    seats = [seat.title for seat in here.view.seats if seat.mine]
    return _show(here, "room", ", ".join(seats))


@blueprint.get("/x/<code>/seat/<seat>")
def watch(code: str, seat: str) -> Response:
    """What a seat sees, for those who conduct and judge; nothing on it acts."""
    here = visit_as_judge(code, "seat", seat)
    found = here.room.exercise.scenario.seat(seat)
    if found is None:
        raise NotFound
    return _show(here, "seat", found.title, seat)


def _show(here: Visit, name: str, seat_title: str, viewer_key: str = "") -> Response:
    return show(
        "room.html",
        here.page,
        view=here.view,
        screen=name,
        viewer_key=viewer_key,
        seat_title=seat_title,
        alone=_is_alone(here),
        personal=own_link(here),
        series=series(here.view, None) or {},
        sections=chapters(here.room.exercise, here.view.viewer),
        phase=here.view.header.phase,
    )


def _is_alone(here: Visit) -> bool:
    """Whether somebody tries the scenario out, and still sits on every seat."""
    return here.room.record.alone and all(seat.mine for seat in here.view.seats)
