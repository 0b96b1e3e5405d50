"""What was known then: a seat's screen as it was at an entry of the journal, to be read only."""

from dataclasses import replace

import gevent
from flask import Response, request
from werkzeug.exceptions import NotFound

from simulator.exercise.engine import after, blank
from simulator.exercise.roles import seats_of
from simulator.exercise.state import Exercise
from simulator.exercise.view import Audience, Viewer, chapters, view
from web.accounts import NotAdmitted
from web.live.room import Room
from web.live.series import series
from web.screens.screen import screen, show
from web.screens.visit import Visit, visit

blueprint = screen("then", __name__)


@blueprint.get("/x/<code>/then/<int:seq>", endpoint="show")
def show_then(code: str, seq: int) -> Response:
    """One's own seats for who played, once the card is shown; any seat for those who conduct and judge."""
    here = visit(code, "card")
    if not 1 <= seq <= len(here.room.events):
        raise NotFound
    exercise = _as_of(here.room, seq)
    viewer = _viewer(here, exercise, seq)
    seen = view(exercise, viewer, exercise.now_ms)
    stands = replace(seen.clock, rate_pct=0)
    return show(
        "then.html" if seen.awake and seen.charts is not None else "then_dark.html",
        replace(here.page, readonly=True),
        view=replace(seen, clock=stands),
        present=here.view.clock,
        screen="then",
        seq=seq,
        seats=exercise.scenario.seats if here.identity.judges else (),
        seat=viewer.seats[0],
        seat_title=_titles(exercise, viewer),
        series=series(seen, None) or {},
        sections=chapters(exercise, viewer),
        phase=seen.header.phase,
    )


def moments_of(room: Room, marks: dict[str, tuple[tuple[int, ...], int | None]]) -> dict[str, int]:
    """Criterion -> the entry to look back at: the last that proves it, else the last before it was due."""
    found = {name: evidence[-1] if evidence else _last_by(room, due_ms) for name, (evidence, due_ms) in marks.items()}
    return {name: seq for name, seq in found.items() if seq is not None}


def _last_by(room: Room, at_ms: int | None) -> int | None:
    if at_ms is None:
        return None
    return max((event.seq for event in room.events if event.at_ms <= at_ms), default=None)


def _as_of(room: Room, seq: int) -> Exercise:
    """The exercise as it was; folded in a thread, since a long one takes a while."""
    events = room.events[:seq]
    begun = blank(room.exercise.scenario, room.exercise.playbook)
    exercise: Exercise = gevent.get_hub().threadpool.apply(after, (begun, events))
    return exercise


def _viewer(here: Visit, exercise: Exercise, seq: int) -> Viewer:
    """Through whose eyes; raises NotAdmitted for who has none there, or may not look yet."""
    if here.identity.judges:
        return Viewer(Audience.SEAT, None, (_seat_asked(exercise, here.room, seq),))
    person = here.identity.id
    seats = () if person is None else seats_of(exercise, person)
    if not here.view.card_released:
        raise NotAdmitted("not-released", "One looks back once the facilitator has shown the scorecard.", 409)
    if not seats:
        raise NotAdmitted("no-seat", "You had no seat at that moment, and so no screen of your own to look back at.")
    return Viewer(Audience.SEAT, person, seats)


def _seat_asked(exercise: Exercise, room: Room, seq: int) -> str:
    """The seat that was asked for; else that of who did it, or the first."""
    asked, by = request.args.get("seat", ""), room.events[seq - 1].by
    if asked and exercise.scenario.seat(asked) is None:
        raise NotFound
    own = () if by is None else seats_of(exercise, by)
    return asked or next(iter(own), str(exercise.scenario.seats[0].id))


def _titles(exercise: Exercise, viewer: Viewer) -> str:
    return ", ".join(seat.title for seat in exercise.scenario.seats if seat.id in viewer.seats)
