"""A server that stops or dies in the middle of play: the room comes back, paused, and nobody loses a word."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import with_fire_drill
from tests.browser.house import House
from tests.browser.server import Server

ON_CALL, SECOND = "Engineer on call", "Second engineer"


@pytest.fixture
def own_server(tmp_path):
    """A server at real speed, for this test alone."""
    with Server(with_fire_drill(tmp_path), manual_clock=False) as server:
        yield server


@pytest.mark.parametrize("end", ["stop", "kill"])
def test_play_goes_on_after_the_server_went_away(own_server, new_context, page_guard, end):
    for expected in ("ERR_CONNECTION", "WebSocket", "ERR_EMPTY_RESPONSE", "ERR_SOCKET", "status of 409"):
        page_guard.allow(expected)
    house = House(own_server, new_context)
    ada = house.ada()
    code = ada.opens_room("Fire drill")
    bo, cy = house.joins("Bo", code, ON_CALL), house.joins("Cy", code, SECOND)
    bo.page.get_by_text("Show my link").click()
    link = bo.page.get_by_label("Your link").input_value()
    ada.starts()
    _type_without_sending(bo, cy)
    bo.send("say", text="[Ops] Said before the power went")
    cy.sees("Said before the power went")
    getattr(own_server, end)()
    for person in (ada, bo, cy):
        person.sees("Connection lost; what you typed is kept")
    _press_send(bo)
    bo.sees("Not sent yet. Trying again; your text is kept.")
    own_server.start()
    for person in (bo, cy):
        person.sees("Deadlines stand still")
        person.sees("Said before the power went")
        expect(person.page.get_by_text("Connection lost")).to_be_hidden()
    _nothing_typed_is_lost(bo, cy)
    phone = house.comes("Bo")
    phone.opens(link)
    phone.sees("Deadlines stand still")
    with ada.doing("resume"):
        ada.page.get_by_role("button", name="Resume").click()
    _press_send(bo)
    cy.sees("Typed while it was down")
    expect(phone.region("War room").get_by_text("Typed while it was down")).to_have_count(1)
    assert own_server.complaints() == ""


def _type_without_sending(bo, cy):
    cy.shows_tab("Write")
    cy.page.locator("a.template").first.click()
    form = cy.page.get_by_role("dialog", name="Write")
    expect(form).to_be_visible()
    cy.page.wait_for_load_state("networkidle")
    form.locator("textarea").first.fill("Half a sentence")
    bo.page.wait_for_load_state("networkidle")
    bo.page.get_by_label("Say in the war room").fill("[Ops] Typed while it was down")


def _press_send(bo):
    line = bo.page.get_by_label("Say in the war room")
    line.press("Enter")


def _nothing_typed_is_lost(bo, cy):
    expect(bo.page.get_by_label("Say in the war room")).to_have_value("[Ops] Typed while it was down")
    form = cy.page.get_by_role("dialog", name="Write")
    expect(form.locator("textarea").first).to_have_value("Half a sentence")
    cy.page.reload()
    cy.shows_tab("Write")
    cy.page.locator("a.template").first.click()
    expect(form.locator("textarea").first).to_have_value("Half a sentence")
    form.get_by_role("button", name="Close").click()
