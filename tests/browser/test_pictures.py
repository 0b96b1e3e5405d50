"""What comes to a long panel is sent as a patch, and the page is as if it had been loaded anew."""

import pytest

from tests.browser.conftest import with_fire_drill
from tests.browser.house import House
from tests.browser.server import Server

LINES = [f"[Ops] Line {number}, an 😀 and more of it" for number in range(8)]
CHAT = "() => [...document.querySelectorAll('.chat__line .chat__text')].map(line => line.textContent)"


@pytest.fixture
def own_server(tmp_path):
    """A server at real speed, for this test alone."""
    with Server(with_fire_drill(tmp_path), manual_clock=False) as server:
        yield server


def test_a_long_talk_is_sent_in_pieces_and_read_whole(own_server, new_context, page_guard):
    house = House(own_server, new_context)
    ada = house.ada()
    code = ada.opens_room("Fire drill")
    bo, cy = (house.joins(name, code, seat) for name, seat in (("Bo", "Engineer on call"), ("Cy", "Second engineer")))
    patches = []
    cy.page.on(
        "websocket",
        lambda socket: socket.on("framereceived", lambda frame: patches.append(frame) if '"put"' in frame else None),
    )
    ada.starts()
    for number, line in enumerate(LINES):
        (bo, cy)[number % 2].send("say", text=line)
    for person in (bo, cy):
        person.sees("Line 7, an 😀")
        shown = person.page.evaluate(CHAT)
        person.page.reload()
        person.sees("Line 7, an 😀")
        assert person.page.evaluate(CHAT) == shown
        assert len(shown) >= len(LINES)
    assert patches
    assert own_server.complaints() == ""
