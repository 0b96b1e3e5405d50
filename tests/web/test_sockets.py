import pytest

from web.screens.panels import SCREENS


def received(socket, name):
    return [message["args"][0] for message in socket.get_received() if message["name"] == name]


@pytest.fixture
def join(playing):
    def join(who, **sent):
        socket = who.socket()
        answer = socket.emit("join", {"code": playing.room.code} | sent, callback=True)
        assert answer["ok"], answer
        return socket

    return join


def test_a_screen_that_joins_gets_every_panel(playing, join):
    socket = join(playing.bo, screen="room")
    [push] = received(socket, "push")
    assert push["fresh"]
    assert push["seq"] == playing.room.exercise.seq
    assert push["panels"]


def test_what_falls_due_is_pushed_to_who_may_see_it(playing, join):
    bo, cy = join(playing.bo, screen="room"), join(playing.cy, screen="room")
    for socket in (bo, cy):
        socket.get_received()
    playing.turn(120_000)
    assert "A secret complaint" in str(received(cy, "push"))
    assert "A secret complaint" not in str(received(bo, "push"))


def test_a_client_without_a_screen_hears_events(playing, join):
    socket = join(playing.cy, after=2)
    [missed] = received(socket, "events")
    assert min(event["seq"] for event in missed["events"]) > 2
    playing.turn(120_000)
    [told] = received(socket, "events")
    assert [event["data"]["inject"] for event in told["events"]] == ["mail"]


def test_a_command_over_the_socket_is_acknowledged(playing, join):
    socket = join(playing.bo)
    answer = socket.emit("command", {"id": "c-1", "type": "say", "text": "hello"}, callback=True)
    assert answer["ok"]
    assert answer["events"][0]["type"] == "chat-posted"
    assert socket.emit("command", {"id": "c-1", "type": "say", "text": "hello"}, callback=True) == answer


def test_a_refusal_over_the_socket_has_the_same_reason_as_over_http(playing, join):
    socket = join(playing.bo)
    answer = socket.emit("command", {"id": "c-1", "type": "pause"}, callback=True)
    over_http = playing.bo.act("pause", status=403)
    assert answer == {"ok": False} | over_http


@pytest.mark.parametrize(
    ("sent", "reason"),
    [
        (None, "no-such-exercise"),
        ([1], "no-such-exercise"),
        ({"code": "NOSUCH"}, "no-such-exercise"),
        ({"screen": "no-such"}, "unreadable"),
        ({"after": -1}, "unreadable"),
        ({"after": "all"}, "unreadable"),
    ],
)
def test_a_wrong_join_is_refused(playing, sent, reason):
    socket = playing.bo.socket()
    whole = {"code": playing.room.code} | sent if isinstance(sent, dict) else sent
    answer = socket.emit("join", whole, callback=True)
    assert (answer["ok"], answer["reason"]) == (False, reason)


@pytest.mark.parametrize("screen", ["console", "seat", "evaluation"])
def test_a_screen_that_is_not_for_somebody_is_refused_as_over_http(playing, screen):
    socket = playing.bo.socket()
    sent = {"code": playing.room.code, "screen": screen, "viewer": "second"}
    answer = socket.emit("join", sent, callback=True)
    over_http = playing.bo.get(f"/{screen}{'/second' if screen == 'seat' else ''}")
    assert over_http.status_code == 403
    assert answer == {"ok": False} | over_http.json
    assert list(playing.runtime.listeners.of(playing.room.code)) == []


@pytest.mark.parametrize("stage", ["lobby", "play"])
@pytest.mark.parametrize("screen", SCREENS)
def test_whoever_asks_for_whatever_screen_gets_it_or_a_reason(cast, screen, stage, caplog):
    if stage == "play":
        cast.ada.act("start-exercise")
    tokens = [cast.runtime.accounts.token(kind, cast.room) for kind in ("projector", "observer")]
    for who, key in [(cast.ada, ""), (cast.bo, ""), (cast.cy, ""), *((cast.gus, token) for token in tokens)]:
        answer = who.socket().emit("join", {"code": cast.room.code, "screen": screen, "key": key}, callback=True)
        assert answer["ok"] or answer["reason"] == "not-allowed", answer
    assert caplog.records == []


def test_a_stranger_joins_nothing_and_sends_nothing(playing):
    socket = playing.gus.socket()
    assert socket.emit("join", {"code": playing.room.code, "screen": "room"}, callback=True)["reason"] == "stranger"
    assert socket.emit("command", {"id": "c-1", "type": "say", "text": "a"}, callback=True)["reason"] == "not-joined"
    playing.turn(180_000)
    assert socket.get_received() == []


def test_the_projectors_link_looks_and_does_nothing(playing, join):
    token = playing.runtime.accounts.token("projector", playing.room)
    socket = join(playing.gus, screen="projector", key=token)
    answer = socket.emit("command", {"id": "c-1", "type": "pause"}, callback=True)
    assert answer["reason"] == "not-allowed"
    playing.turn(120_000)
    assert "secret" not in str(socket.get_received())


def test_a_token_opens_one_exercise_only(playing):
    token = playing.runtime.accounts.token("observer", playing.room)
    assert not playing.runtime.accounts.token_fits("projector", playing.room, token)
    socket = playing.gus.socket()
    assert (
        not socket.emit("join", {"code": playing.room.code, "key": token[:-1] + "0"}, callback=True)["ok"]
        or token[-1] == "0"
    )


def test_the_facilitator_looks_at_a_seat_and_sees_what_it_sees(playing, join):
    socket = join(playing.ada, screen="seat", viewer="second")
    socket.get_received()
    playing.turn(120_000)
    assert "A secret complaint" in str(received(socket, "push"))


def test_whoever_left_is_forgotten(playing, join):
    socket = join(playing.bo, screen="room")
    socket.disconnect()
    assert list(playing.runtime.listeners.of(playing.room.code)) == []


def test_a_new_key_ends_the_connections_of_the_old_one(playing, join):
    socket = join(playing.bo, screen="room")
    playing.runtime.accounts.new_key(playing.bo.person)
    playing.runtime.cut_off(playing.bo.person)
    assert not socket.is_connected()
    assert playing.bo.get("/view").status_code == 403
