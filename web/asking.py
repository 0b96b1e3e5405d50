"""Who is asking, for a request and for a socket alike.

A request may show a personal key (a cookie for each exercise, or ``Authorization: Bearer``), a
facilitator's session, or the token of a projector's or observer's link. One browser may hold several:
a facilitator who tries their own exercise also sits in it. Then the page decides: from the console one
acts as facilitator, from the room as the person.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from flask import request, session

from web.accounts import NotAdmitted
from web.identity import Capacity, Identity
from web.runtime import runtime

if TYPE_CHECKING:
    from simulator.journal import Facilitator
    from web.live.room import Room

FACILITATORS_SCREENS = frozenset({"console", "seat", "card"})
"""Screens that one looks at as facilitator, even with a seat of one's own."""
JUDGES_SCREEN = "evaluation"
"""The screen that one looks at as evaluator, else as facilitator."""


def current_facilitator() -> Facilitator | None:
    """Who is signed in as facilitator."""
    if "facilitator" not in session:
        return None
    return runtime().accounts.get_facilitator(session["facilitator"], session.get("stamp", ""))


def sign_in(facilitator: Facilitator) -> None:
    """Let this browser be that facilitator from now on."""
    session.clear()
    session.permanent = True
    session["facilitator"] = facilitator.id
    session["stamp"] = runtime().accounts.stamp(facilitator)


def identify(room: Room, screen: str = "", token: str = "") -> Identity | None:
    """Who is asking, on that screen (empty: wherever the request came from); None for a stranger."""
    screen = screen or _screen_of_referrer(room)
    if token and (looking := _by_token(room, token)):
        return looking
    if screen == JUDGES_SCREEN:
        holder = _by_key(room)
        return holder if holder is not None and holder.judges else _by_session(room) or holder
    if screen in FACILITATORS_SCREENS:
        return _by_session(room) or _by_key(room)
    return _by_key(room) or _by_session(room)


def current_identity(room: Room, screen: str = "", token: str = "") -> Identity:
    """As `identify`; raises `NotAdmitted` for a stranger."""
    found = identify(room, screen, token)
    if found is None:
        raise NotAdmitted("stranger", "You are not in this exercise on this device. Join with its code and your name.")
    return found


def key_cookie(room: Room) -> str:
    """The name of the cookie that holds a person's key for one exercise."""
    return f"seat-{room.code}"


def _by_key(room: Room) -> Identity | None:
    scheme, _, shown = request.headers.get("Authorization", "").partition(" ")
    key = shown.strip() if scheme.lower() == "bearer" else request.cookies.get(key_cookie(room), "")
    person = runtime().accounts.person_of(key)
    if person is None or person.exercise != room.record.id:
        return None
    return Identity(Capacity(person.kind), person.id, person.name)


def _by_session(_room: Room) -> Identity | None:
    found = current_facilitator()
    return None if found is None else Identity(Capacity.FACILITATOR, found.id, found.name)


def _by_token(room: Room, token: str) -> Identity | None:
    for capacity in (Capacity.PROJECTOR, Capacity.OBSERVER):
        if runtime().accounts.token_fits(capacity.value, room, token):
            return Identity(capacity)
    person = runtime().accounts.person_of(token)
    if person is not None and person.exercise == room.record.id:
        return Identity(Capacity(person.kind), person.id, person.name)
    return None


def _screen_of_referrer(room: Room) -> str:
    """The screen in ``/x/CODE/screen/...``, where the page that sends this request is shown."""
    parts = urlsplit(request.referrer or "").path.strip("/").split("/")
    return parts[2] if parts[:2] == ["x", room.code] and len(parts) > 2 else ""  # noqa: PLR2004 -- see the docstring
