"""A visit to an exercise: the room, who asks, what they may see now. Every screen of a room begins with one."""

from dataclasses import dataclass

from flask import request

from simulator.exercise.engine import exercise_ms
from simulator.exercise.view import View, Viewer, view
from web.accounts import NotAdmitted
from web.asking import current_identity
from web.identity import Capacity, Identity
from web.live.room import Room
from web.runtime import runtime
from web.screens.page import Page, page_here


@dataclass(frozen=True, slots=True)
class Visit:
    """Somebody at a screen of a room."""

    room: Room
    identity: Identity
    view: View
    page: Page

    @property
    def is_facilitator(self) -> bool:
        """Whether they facilitate."""
        return self.identity.capacity is Capacity.FACILITATOR


def visit(code: str, screen: str, seat: str = "") -> Visit:
    """Open a room for whoever asks; raises `NoSuchRoom` or `NotAdmitted`."""
    room = runtime().rooms.open(code)
    identity = current_identity(room, screen, request.args.get("key", ""))
    page = page_here(
        room.code, room.names, readonly=bool(seat), facilitator_here=identity.capacity is Capacity.FACILITATOR
    )
    return Visit(room, identity, see(room, identity.viewer_in(room.exercise, seat)), page)


def visit_as_judge(code: str, screen: str, seat: str = "") -> Visit:
    """The same, for facilitators and evaluators; raises `NotAdmitted`."""
    found = visit(code, screen, seat)
    if not found.identity.judges:
        raise NotAdmitted(
            "not-allowed", "Only evaluators and facilitators open this page. Ask for the evaluators' link."
        )
    return found


def visit_as_facilitator(code: str, screen: str, seat: str = "") -> Visit:
    """The same, for facilitators alone; raises `NotAdmitted`."""
    found = visit(code, screen, seat)
    if not found.is_facilitator:
        raise NotAdmitted("not-allowed", "Only facilitators open this page. Sign in, or go back to your room.")
    return found


def see(room: Room, viewer: Viewer) -> View:
    """What somebody may see of a room at this moment."""
    return view(room.exercise, viewer, exercise_ms(room.exercise, runtime().clock.now_ms()))
