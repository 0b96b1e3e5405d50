"""The client protocol: commands and events over HTTP, and the same over Socket.IO.

docs/protocol.md tells it to whoever writes another client. Both ways parse with `web.command_reader`
and act through `Rooms.submit`; nothing is decided here.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from flask import Blueprint, flash, jsonify, make_response, redirect, request, url_for
from pydantic import TypeAdapter

from simulator.exercise.engine import exercise_ms
from simulator.exercise.view import view, visible_events
from simulator.exercise.view.model import View
from simulator.journal import event_to_json, export_exercise
from web.accounts import NotAdmitted
from web.asking import current_identity
from web.command_reader import UnreadableCommand, read_form_command, read_json_command
from web.errors import came_from, explain
from web.identity import Capacity
from web.live.listeners import Listener
from web.runtime import runtime
from web.screens.panels import SCREENS
from web.screens.refused import holds_prose, show_refused
from web.screens.visit import admit
from web.security import limit_guesses
from web.story_clock import moment_typed

if TYPE_CHECKING:
    from flask import Response
    from flask_socketio import SocketIO
    from werkzeug.datastructures import MultiDict
    from werkzeug.wrappers import Response as BaseResponse

    from web.identity import Identity
    from web.live.room import Room
    from web.live.rooms import Receipt

LOG = logging.getLogger(__name__)
MOST_SOCKET_BYTES = 256_000
"""The largest message that a socket may send."""
MOMENT = "_ms"
"""How the name of a time ends."""

blueprint = Blueprint("protocol", __name__)
_VIEW = TypeAdapter(View)


@blueprint.post("/x/<code>/join")
@limit_guesses
def join(code: str) -> tuple[Response, int]:
    """Enter somebody by name, and give the key that is theirs."""
    rooms = runtime().rooms
    room = rooms.open(code)
    sent = request.get_json()
    name = sent.get("name") if isinstance(sent, dict) else ""
    link = str(sent.get("key") or "") if isinstance(sent, dict) else ""
    accounts = runtime().accounts
    person, key = accounts.join(rooms, room, name if isinstance(name, str) else "", accounts.kind_of(room, link))
    return jsonify(id=person.id, key=key, code=room.code), 201


@blueprint.post("/x/<code>/commands")
def commands(code: str) -> Response:
    """Do what a JSON command asks for."""
    room = runtime().rooms.open(code)
    identity = _present(room)
    command = read_json_command(request.get_json(), identity.actor)
    return jsonify(_tell(room, identity, runtime().rooms.submit(room.code, command)))


@blueprint.post("/x/<code>/do/<command>")
def do(code: str, command: str) -> BaseResponse:
    """Do what a form asks for, then go back to where it came from; a refusal is shown there, or with what was typed."""
    room = runtime().rooms.open(code)
    by = _present(room).actor
    try:
        runtime().rooms.submit(room.code, read_form_command(command, _with_moments(room), by))
    except Exception as failure:
        answer = explain(failure)
        if answer is None:
            raise
        if holds_prose(request.form):
            return show_refused(room, command, request.form, answer[0], answer[2])
        flash(answer[2], "refusal")
    return redirect(_came_from_a_page() or url_for("hall.enter", code=room.code), 303)


def _came_from_a_page() -> str:
    """Where the form stood; empty for one that this very address has answered with."""
    came = came_from()
    return "" if came.partition("?")[0] == request.path else came


def _with_moments(room: Room) -> MultiDict[str, str]:
    """The form, with times of the story's day as moments of the exercise."""
    form = request.form.copy()
    at_ms = exercise_ms(room.exercise, runtime().clock.now_ms())
    for name in [name for name in form if name.endswith(MOMENT)]:
        moment_ms = moment_typed(form[name], room.exercise, at_ms)
        form[name] = form[name] if moment_ms is None else str(moment_ms)
    return form


@blueprint.get("/x/<code>/events")
def events(code: str) -> Response:
    """The events after a number, as far as whoever asks may see them."""
    rooms = runtime().rooms
    room = rooms.open(code)
    viewer = current_identity(room, token=request.args.get("key", "")).viewer_in(room.exercise)
    after = request.args.get("after", 0, type=int)
    told = visible_events(room.exercise, room.events[max(0, after) :], viewer)
    return jsonify(code=room.code, seq=room.exercise.seq, events=[event_to_json(event) for event in told])


@blueprint.get("/x/<code>/view")
def present(code: str) -> Response:
    """All that whoever asks may see at this moment."""
    rooms = runtime().rooms
    room = rooms.open(code)
    viewer = current_identity(room, token=request.args.get("key", "")).viewer_in(room.exercise)
    seen = view(room.exercise, viewer, exercise_ms(room.exercise, rooms.clock.now_ms()))
    names = {one: name for one, name in room.names.items() if one in room.exercise.people or one == room.record.owner}
    return jsonify(view=_VIEW.dump_python(seen, mode="json"), names=names)


@blueprint.get("/x/<code>/journal.jsonl")
def journal(code: str) -> Response:
    """The whole exercise as a file that explains itself, for its facilitator: ``tabletop score`` reads it."""
    room = runtime().rooms.open(code)
    if _present(room, "console").capacity is not Capacity.FACILITATOR:
        raise NotAdmitted("not-allowed", "Only facilitators may take an exercise with them.")
    with runtime().store.reading() as tx:
        people = tx.people.list_people(room.record.id)
    lines = export_exercise(room.record, room.scenario_text, room.playbook_text, people, room.events)
    response = make_response("".join(lines))
    response.headers["Content-Type"] = "application/jsonl; charset=utf-8"
    response.headers["Content-Disposition"] = f'attachment; filename="journal-{room.code}.jsonl"'
    return response


def _present(room: Room, screen: str = "", token: str = "") -> Identity:
    """Who is asking; a facilitator's name is made known, for it stands in no room's book."""
    identity = current_identity(room, screen, token)
    if identity.id is not None:
        runtime().rooms.call_names(room, {identity.id: identity.name})
    return identity


def register_sockets(socketio: SocketIO) -> None:
    """Answer ``join``, ``command`` and the end of a connection."""
    socketio.on_event("join", _on_join)
    socketio.on_event("command", _on_command)
    socketio.on_event("disconnect", _on_disconnect)


def _on_join(sent: Any = None) -> dict[str, Any]:  # noqa: ANN401 -- whatever a client sent
    try:
        return _join(sent if isinstance(sent, dict) else {})
    except Exception as failure:  # noqa: BLE001 -- turned into the acknowledgement, or logged as ours
        return _refuse(failure)


def _join(sent: dict[str, Any]) -> dict[str, Any]:
    texts = {name: str(sent.get(name) or "") for name in ("code", "screen", "key", "viewer")}
    after = sent.get("after", 0)
    if texts["screen"] and texts["screen"] not in SCREENS:
        raise UnreadableCommand(f"There is no screen '{texts['screen'][:40]}'.")
    if not isinstance(after, int) or after < 0:
        raise UnreadableCommand("'after' is the number of the last event that you have seen, or 0.")
    room = runtime().rooms.open(texts["code"])
    identity = _present(room, texts["screen"], texts["key"])
    admit(identity, texts["screen"])
    listener = Listener(
        sid=_sid(),
        code=room.code,
        screen=texts["screen"] or None,
        identity=identity,
        seat=texts["viewer"],
    )
    runtime().publisher.welcome(listener, after)
    runtime().publisher.connections_changed(room.code)
    return {"ok": True, "seq": room.exercise.seq}


def _on_command(sent: Any = None) -> dict[str, Any]:  # noqa: ANN401 -- whatever a client sent
    try:
        return _command(sent)
    except Exception as failure:  # noqa: BLE001 -- as above
        return _refuse(failure)


def _command(sent: object) -> dict[str, Any]:
    listener = runtime().listeners.get(_sid())
    if listener is None:
        raise UnreadableCommand("Join an exercise first.", "not-joined")
    receipt = runtime().rooms.submit(listener.code, read_json_command(sent, listener.identity.actor))
    return {"ok": True} | _tell(runtime().rooms.open(listener.code), listener.identity, receipt)


def _on_disconnect(_reason: str = "") -> None:
    gone = runtime().listeners.remove(_sid())
    if gone is not None:
        runtime().publisher.connections_changed(gone.code)


def _refuse(failure: Exception) -> dict[str, Any]:
    answer = explain(failure)
    if answer is None:
        LOG.error("a socket's request failed", exc_info=failure)
        answer = (500, "failure", "Something broke on our side, and was logged. Try again.")
    return {"ok": False, "reason": answer[1], "answer": answer[2]}


def _tell(room: Room, identity: Identity, receipt: Receipt) -> dict[str, Any]:
    """The receipt, without what its sender may not know of the consequences."""
    told = visible_events(room.exercise, receipt.events, identity.viewer_in(room.exercise))
    return {"seq": receipt.seq, "events": [event_to_json(event) for event in told]}


def _sid() -> str:
    sid: str = request.sid  # type: ignore[attr-defined]  # set by Flask-SocketIO for its handlers
    return sid
