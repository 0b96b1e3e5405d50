"""What comes to a long panel is sent as a patch, and the page is as if it had been loaded anew."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import with_fire_drill
from tests.browser.house import House
from tests.browser.server import Server

LINES = [f"[Ops] Line {number}, an 😀 and more of it" for number in range(8)]
HALF = "[Ops] Half a thought, not sent"
CARET = 9
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


class Lossy:
    """A connection that swallows the next piece of a panel when it is told to, as one that skips a beat would."""

    def __init__(self, page):
        self.joins = 0
        self.swallowed = []
        self._loses = False
        page.route_web_socket("**/socket.io/**", self._connect)

    def loses_the_next_piece(self):
        self._loses = True

    def _connect(self, browser):
        server = browser.connect_to_server()
        browser.on_message(lambda frame: self._up(server, frame))
        server.on_message(lambda frame: self._down(browser, frame))

    def _up(self, server, frame):
        self.joins += frame.startswith('42["join"')
        server.send(frame)

    def _down(self, browser, frame):
        if self._loses and '"put"' in frame:
            self._loses = False
            self.swallowed.append(frame)
        else:
            browser.send(frame)


def test_a_piece_that_does_not_fit_has_the_whole_picture_sent_and_nothing_typed_is_lost(
    own_server, new_context, page_guard
):
    house = House(own_server, new_context)
    ada = house.ada()
    code = ada.opens_room("Fire drill")
    bo, cy = (house.joins(name, code, seat) for name, seat in (("Bo", "Engineer on call"), ("Cy", "Second engineer")))
    ada.starts()
    line_of_bo = Lossy(bo.page)
    bo.page.reload()
    for line in LINES:
        cy.send("say", text=line)
    bo.sees("Line 7, an 😀")
    assert line_of_bo.joins == 1
    said = bo.page.get_by_label("Say in the war room")
    said.fill(HALF)
    said.evaluate(f"field => field.setSelectionRange({CARET}, {CARET})")

    line_of_bo.loses_the_next_piece()
    cy.send("say", text="[Ops] The line that is lost on the way")
    cy.sees("The line that is lost on the way")
    expect(bo.page.get_by_text("The line that is lost on the way")).to_have_count(0)
    cy.send("say", text="[Ops] The line after it")
    bo.sees("The line after it")
    bo.sees("The line that is lost on the way")

    assert line_of_bo.joins == 2
    assert len(line_of_bo.swallowed) == 1
    expect(said).to_have_value(HALF)
    expect(said).to_be_focused()
    assert said.evaluate("field => field.selectionStart") == CARET
    shown = bo.page.evaluate(CHAT)
    assert shown == cy.page.evaluate(CHAT)
    cy.send("say", text="[Ops] And on it goes in pieces")
    bo.sees("And on it goes in pieces")
    assert line_of_bo.joins == 2
    bo.page.reload()
    bo.sees("And on it goes in pieces")
    assert bo.page.evaluate(CHAT)[:-1] == shown
    assert own_server.complaints() == ""
