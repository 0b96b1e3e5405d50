"""How participants come in: a code and a name, or the personal link that brings back their seat."""

from flask import current_app, request
from werkzeug.utils import redirect
from werkzeug.wrappers import Response

from web.accounts import NotAdmitted
from web.asking import identify, key_cookie
from web.identity import Capacity
from web.live.room import Room
from web.live.rooms import NoSuchRoom
from web.runtime import runtime
from web.screens.page import page_here
from web.screens.screen import screen, show
from web.security import limit_guesses

KEY_LASTS_S = 30 * 86_400
NOT_FOUND = 404

blueprint = screen("join", __name__)


@blueprint.get("/join", endpoint="show")
@blueprint.get("/j/<code>", endpoint="show")
def show_form(code: str = "") -> Response:
    """Code and name; whoever is in that room on this device goes straight on."""
    if code:
        try:
            room = runtime().rooms.open(code)
        except NoSuchRoom as refused:
            return _form(code, "", str(refused), NOT_FOUND)
        here = identify(room, "room")
        by_link = bool(request.args.get("key"))
        if here is not None and here.capacity is (Capacity.EVALUATOR if by_link else Capacity.PARTICIPANT):
            return _into(room)
    return _form(code, "", "")


@blueprint.post("/join", endpoint="join")
@limit_guesses
def join() -> Response:
    """Enter somebody, and give this browser their key."""
    code, name = request.form.get("code", ""), request.form.get("name", "")
    try:
        room = runtime().rooms.open(code)
        accounts = runtime().accounts
        kind = accounts.kind_of(room, request.form.get("key", ""))
        _person, key = accounts.join(runtime().rooms, room, name, kind)
    except NoSuchRoom as refused:
        return _form(code, name, str(refused), NOT_FOUND)
    except NotAdmitted as refused:
        return _form(code, name, refused.answer, refused.status)
    return _with_key(room, key)


@blueprint.get("/p/<key>", endpoint="come_back")
@limit_guesses
def come_back(key: str) -> Response:
    """A personal link, opened on another device: the same person, the same seat."""
    person = runtime().accounts.person_of(key)
    if person is None:
        raise NotAdmitted("link", "This personal link is not valid any more. Ask the facilitator for a new one.")
    with runtime().store.reading() as tx:
        record = next(one for one in tx.journal.list_exercises() if one.id == person.exercise)
    return _with_key(runtime().rooms.open(record.code), key)


def keep_key(response: Response, room: Room, key: str) -> None:
    """Let this browser be the person of that key in a room."""
    response.set_cookie(
        key_cookie(room),
        key,
        max_age=KEY_LASTS_S,
        httponly=True,
        samesite="Lax",
        secure=bool(current_app.config["SESSION_COOKIE_SECURE"]),
    )


def _with_key(room: Room, key: str) -> Response:
    response = _into(room)
    keep_key(response, room, key)
    return response


def _into(room: Room) -> Response:
    return redirect(page_here().url("hall.enter", code=room.code), 303)


def _form(code: str, name: str, refused: str, status: int = 200) -> Response:
    return show("join.html", page_here(), status, code=code, name=name, refused=refused, unknown=status == NOT_FOUND)
