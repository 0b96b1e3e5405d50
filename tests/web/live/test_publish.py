import gevent
import pytest

from simulator.exercise.commands import HandOverSeat, Pause, Say
from tests.web.cast import ADA, BO, CY, command
from web.identity import Capacity, Identity
from web.live.listeners import Listener, Listeners
from web.live.publish import Publisher


class Wire:
    """Keeps what is sent, by who receives it."""

    def __init__(self):
        self.sent = []
        self.addresses = {}

    def emit(self, event, data, to):
        self.sent.append((event, data, to))

    def enter(self, sid, address):
        self.addresses.setdefault(sid, {sid}).add(address)

    def leave(self, sid, address):
        self.addresses[sid].discard(address)

    def received(self, sid):
        return [(event, data) for event, data, to in self.sent if to in self.addresses.get(sid, {sid})]


def render(screen, seen, room):
    """Two panels: one that shows the feed, one that never changes."""
    feed = "|".join(item.text for item in seen.feed)
    return {"feed": f"{screen}:{feed}", "still": "always the same"}


def all_drawn(publisher):
    """Wait for the rounds of pictures that have begun."""
    gevent.joinall(list(publisher._drawing.values()))


@pytest.fixture
def wire():
    return Wire()


@pytest.fixture
def publisher(rooms, clock, wire):
    return Publisher(rooms, Listeners(), clock, wire, render)


@pytest.fixture
def join(publisher, running, wire):
    def join(sid, actor=None, screen="room", capacity=Capacity.PARTICIPANT, after=0):
        identity = Identity(capacity, actor.id if actor else None)
        publisher.welcome(Listener(sid, running.code, screen, identity), after)
        return wire.received(sid)[-1]

    return join


def test_a_browser_that_joins_gets_fresh_panels_and_its_charts(join, running):
    event, push = join("bo", BO)
    assert event == "push"
    assert push["fresh"]
    assert push["seq"] == running.exercise.seq
    assert set(push["panels"]) == {"feed", "still"}
    assert push["series"]["metrics"][0]["at_ms"]


def test_only_what_changed_is_pushed_and_only_to_who_may_see_it(rooms, clock, join, publisher, running, wire):
    join("bo", BO)
    join("cy", CY)
    wire.sent.clear()
    clock.advance(120_000)
    rooms.tick(running)
    publisher.publish(running)
    [(_, push)] = wire.received("cy")
    assert list(push["panels"]) == ["feed"]
    assert push["type"] == "inject-delivered"
    assert push["data"]["text"] == "A secret complaint"
    assert "secret" not in str(wire.received("bo"))


def test_people_who_see_the_same_are_told_once(rooms, clock, join, publisher, running, wire):
    for sid in ("phone", "laptop"):
        join(sid, BO)
    for sid in ("flo", "fay"):
        join(sid, capacity=Capacity.OBSERVER)
    wire.sent.clear()
    clock.advance(180_000)
    rooms.tick(running)
    publisher.publish(running)
    assert len(wire.sent) == 2
    assert wire.received("phone") == wire.received("laptop") != []


def test_several_changes_in_a_row_are_shown_as_one(rooms, join, publisher, running, wire):
    join("bo", BO)
    wire.sent.clear()
    for n in range(5):
        rooms.submit(running.code, command(BO, Say(f"line {n}")))
    all_drawn(publisher)
    assert 1 <= len(wire.received("bo")) <= 5
    assert wire.received("bo")[-1][1]["seq"] == running.exercise.seq


def test_who_acted_gets_the_picture_first(rooms, join, publisher, running, wire):
    addresses = {sid: join(sid, actor) and max(wire.addresses[sid] - {sid}) for sid, actor in (("bo", BO), ("cy", CY))}
    for sid, actor in (("cy", CY), ("bo", BO)):
        wire.sent.clear()
        rooms.submit(running.code, command(actor, Say("mine")))
        publisher.publish(running)
        assert wire.sent[0][2] == addresses[sid]


def test_an_act_is_answered_before_the_others_pictures_are_drawn(rooms, clock, running, wire):
    log = []

    def draw(_screen, seen, _room):
        log.append(f"drawn {seen.seq}")
        return {"chat": str(len(seen.chat))}

    publisher = Publisher(rooms, Listeners(), clock, wire, draw)
    for sid in ("flo", "fay"):
        observer = Identity(Capacity.OBSERVER, None)
        publisher.welcome(Listener(sid, running.code, {"flo": "room", "fay": "projector"}[sid], observer), 0)
    publisher.welcome(Listener("cy", running.code, "room", Identity(Capacity.PARTICIPANT, CY.id)), 0)
    log.clear()
    gevent.spawn(lambda: (rooms.submit(running.code, command(BO, Say("quick"))), log.append("answered"))).join()
    all_drawn(publisher)
    assert log == ["answered"] + [f"drawn {running.exercise.seq}"] * 3


def test_what_happens_while_pictures_are_drawn_is_one_more_round(rooms, clock, running, wire):
    drawn = []

    def draw(_screen, seen, room):
        drawn.append(seen.seq)
        if len(drawn) == 3:
            for number in range(4):
                rooms.submit(room.code, command(BO, Say(f"meanwhile {number}")))
        return {"chat": str(len(seen.chat))}

    publisher = Publisher(rooms, Listeners(), clock, wire, draw)
    for sid, actor in (("bo", BO), ("cy", CY)):
        publisher.welcome(Listener(sid, running.code, "room", Identity(Capacity.PARTICIPANT, actor.id)), 0)
    seq = running.exercise.seq
    rooms.submit(running.code, command(BO, Say("first")))
    all_drawn(publisher)
    assert drawn == [seq, seq, seq + 1, seq + 1, seq + 5, seq + 5]
    assert [data["seq"] for _, data in wire.received("cy")] == [seq, seq + 1, seq + 5]


def test_of_a_long_panel_what_changed_is_sent_and_whole_to_who_came_since(rooms, clock, running, wire):
    told, now = [f"line {number} {'of many ' * 9}" for number in range(60)], []

    def draw(_screen, _seen, _room):
        return {"chat": "".join(told), "clock": "".join(now)}

    publisher = Publisher(rooms, Listeners(), clock, wire, draw)

    def come(sid):
        publisher.welcome(Listener(sid, running.code, "room", Identity(Capacity.PARTICIPANT, BO.id)), 0)

    def say(line):
        told.append(line)
        rooms.submit(running.code, command(BO, Say(line)))
        publisher.publish(running)
        return wire.received("laptop")[-1][1]["panels"]

    come("laptop")
    before = "".join(told)
    assert say("one more") == {
        "chat": {"was": len(before), "begin": len(before), "end": len(before), "put": "one more"}
    }
    now.append("it is later")
    come("phone")
    assert say("and more")["clock"] == "it is later"
    assert say("the last")["chat"]["put"] == "the last"


def test_nothing_new_is_not_sent(join, publisher, running, wire):
    join("bo", BO)
    wire.sent.clear()
    publisher.publish(running)
    assert wire.sent == []


def test_a_seat_that_is_handed_over_moves_what_is_shown(rooms, clock, join, publisher, running, wire):
    join("bo", BO)
    clock.advance(120_000)
    rooms.tick(running)
    publisher.publish(running)
    rooms.submit(running.code, command(ADA, HandOverSeat("second", BO.id)))
    wire.sent.clear()
    publisher.publish(running)
    [(_, push)] = wire.received("bo")
    assert "A secret complaint" in push["panels"]["feed"]


def test_the_console_is_shown_again_when_somebody_comes_or_goes(rooms, clock, running, wire):
    here = []
    publisher = Publisher(rooms, Listeners(), clock, wire, lambda *_: {"pulse": "|".join(here), "still": "as ever"})
    for sid, actor, screen in (("ada", ADA, "console"), ("bo", BO, "room")):
        publisher.welcome(Listener(sid, running.code, screen, Identity(Capacity(actor.kind.value), actor.id)), 0)
    wire.sent.clear()
    publisher.show_again(running, "console")
    assert wire.sent == []
    here.append("Bo is connected")
    publisher.show_again(running, "console")
    [(event, push)] = wire.received("ada")
    assert (event, push["fresh"], push["seq"]) == ("push", True, running.exercise.seq)
    assert push["panels"] == {"pulse": "Bo is connected"}
    assert wire.received("bo") == []


def test_charts_go_on_while_nothing_happens(clock, join, publisher, running, wire):
    join("bo", BO)
    wire.sent.clear()
    clock.advance(10_000)
    publisher.pulse(running)
    [(event, push)] = wire.received("bo")
    assert (event, push["type"], push["seq"]) == ("push", "pulse", running.exercise.seq)
    assert push["at_ms"] == 10_000
    assert all(at_ms > 0 for at_ms in push["series"]["metrics"][0]["at_ms"])
    assert "panels" not in push


def test_a_client_without_a_screen_gets_the_events_it_missed(join, running):
    event, told = join("bot", BO, screen=None, after=3)
    assert event == "events"
    assert told["seq"] == running.exercise.seq
    assert [one["seq"] for one in told["events"]] == list(range(4, running.exercise.seq + 1))


def test_a_client_without_a_screen_is_sent_each_event_once(rooms, clock, join, publisher, running, wire):
    join("bot", CY, screen=None)
    wire.sent.clear()
    clock.advance(180_000)
    rooms.tick(running)
    publisher.publish(running)
    publisher.publish(running)
    told = [one["data"]["inject"] for _, message in wire.received("bot") for one in message["events"]]
    assert told == ["mail", "news"]


def test_who_left_is_told_nothing(rooms, join, publisher, running, wire):
    join("bo", BO)
    publisher._listeners.remove("bo")
    wire.sent.clear()
    rooms.submit(running.code, command(ADA, Pause()))
    publisher.publish(running)
    assert wire.sent == []


def test_a_screen_that_cannot_be_drawn_is_reported_and_stops_nobody(rooms, clock, running, wire, caplog):
    def broken(_screen, _seen, _room):
        if wire.sent:
            raise RuntimeError("a template is broken")
        return {}

    publisher = Publisher(rooms, Listeners(), clock, wire, broken)
    publisher.welcome(Listener("bo", running.code, "room", Identity(Capacity.PARTICIPANT, BO.id)), 0)
    rooms.submit(running.code, command(BO, Say("hello")))
    all_drawn(publisher)
    assert "its screens could not be brought up to date" in caplog.text
