"""A visit to an exercise: the room, who asks, what they may see now. Every screen of a room begins with one."""

from collections.abc import Callable, Mapping
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
    _judges(found.identity)
    return found


def visit_as_facilitator(code: str, screen: str, seat: str = "") -> Visit:
    """The same, for facilitators alone; raises `NotAdmitted`."""
    found = visit(code, screen, seat)
    _facilitates(found.identity)
    return found


def admit(identity: Identity, screen: str) -> None:
    """Refuse a screen that is not for whoever asks for its panels; raises `NotAdmitted`."""
    if screen in _CHECKS:
        _CHECKS[screen](identity)


def _judges(identity: Identity) -> None:
    if not identity.judges:
        raise NotAdmitted(
            "not-allowed", "Only evaluators and facilitators open this page. Ask for the evaluators' link."
        )


def _facilitates(identity: Identity) -> None:
    if identity.capacity is not Capacity.FACILITATOR:
        raise NotAdmitted("not-allowed", "Only facilitators open this page. Sign in, or go back to your room.")


_CHECKS: Mapping[str, Callable[[Identity], None]] = {
    "console": _facilitates,
    "seat": _judges,
    "evaluation": _judges,
}
"""The screens that are not for everybody."""


def see(room: Room, viewer: Viewer) -> View:
    """What somebody may see of a room at this moment."""
    return view(room.exercise, viewer, exercise_ms(room.exercise, runtime().clock.now_ms()))
