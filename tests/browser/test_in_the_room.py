"""Finding a word of the playbook in a hurry, watching without acting, and being asked before play stops."""

import re

from playwright.sync_api import expect

ON_CALL = "Engineer on call"
MINUTE_MS = 60_000
MARKED = "() => CSS.highlights.get('found').size"
FIRST_IN_SIGHT = """() => {
  const [first] = CSS.highlights.get("found");
  const body = document.querySelector("[data-playbook] [data-scrolls]").getBoundingClientRect();
  const place = first.getBoundingClientRect();
  return first.toString() && place.top >= body.top && place.bottom <= body.bottom;
}"""

NO_WEBSOCKET = """window.WebSocket = class extends WebSocket {
  constructor() { super("ws://127.0.0.1:9/"); }
};"""


def test_a_search_in_the_playbook_marks_the_phrase_and_brings_it_into_sight(house):
    bo = _plays(house)
    search = bo.page.get_by_label("Search the playbook")
    search.fill("status page")
    bo.page.wait_for_function(FIRST_IN_SIGHT)
    assert bo.page.evaluate(MARKED) > 1
    search.fill("")
    bo.page.wait_for_function("() => CSS.highlights.get('found').size === 0")


def test_whoever_only_watches_is_told_so_and_is_asked_for_nothing(house):
    ada = house.ada()
    code = ada.opens_room("Fire drill")
    house.joins("Bo", code, ON_CALL)
    ada.starts()
    flo = house.comes("Flo")
    flo.opens(ada.page.get_by_role("link", name="For observers").get_attribute("href"))
    expect(flo.page.get_by_text("You watch this room.")).to_be_visible()
    expect(flo.region("Needs you")).to_contain_text("You watch. What somebody has to do stands on their own screen.")


def test_who_finds_no_free_seat_is_told_whom_to_ask_and_is_offered_the_first_that_is_free(house, assert_accessible):
    ada = house.ada()
    code = ada.opens_room("Fire drill")
    bo = house.joins("Bo", code, ON_CALL)
    bo.sits("Second engineer")
    ada.starts()
    ivo = house.joins("Ivo", code)
    ivo.sees("all seats are taken")
    ivo.sees("Ask the facilitator for a seat")
    expect(ivo.page.get_by_text("Or ask who holds more than one")).to_contain_text("Bo")
    ivo.sees("ask the facilitator for the observers' link")
    assert_accessible(ivo.page)
    ada.send("leave-seat", seat="second")
    with ivo.doing("take-seat"):
        ivo.page.get_by_role("button", name="Take this seat").click()
    ivo.page.wait_for_url("**/room")


def test_a_page_tells_that_it_listens_only_when_keys_are_heard(house):
    bo = _plays(house)
    held = []
    bo.page.route("**/keys.js*", lambda route, _asked: held.append(route))
    with bo.page.expect_request("**/keys.js*"):
        bo.page.reload()
    expect(bo.page.locator("[data-tabs][data-connected]").first).to_be_visible()
    expect(bo.page.locator("html[data-connected]")).to_have_count(0)
    held[0].continue_()
    with bo.doing("acknowledge"):
        bo.presses("a")


def test_where_no_websocket_gets_through_the_page_goes_on_by_asking(house, page_guard):
    for refused in ("WebSocket", "ws://127.0.0.1:9/"):
        page_guard.allow(refused)
    ada = house.ada()
    code = ada.opens_room("Fire drill")
    bo, cy = house.joins("Bo", code, ON_CALL), house.comes("Cy")
    cy.page.add_init_script(NO_WEBSOCKET)
    cy.joins(code)
    cy.sits("Second engineer")
    ada.starts()
    cy.page.wait_for_url("**/room")
    bo.send("say", text="[Ops] Heard without a WebSocket")
    cy.sees("Heard without a WebSocket")
    expect(cy.page.get_by_text("Connection lost")).to_be_hidden()


def test_what_stops_play_is_asked_about_first_and_no_is_no(house):
    bo = _plays(house)
    bo.page.get_by_role("button", name="Real incident").click()
    asked = bo.page.get_by_role("dialog", name="Stop the exercise for everybody")
    expect(asked.get_by_role("button", name="Real incident")).to_be_focused()
    asked.get_by_role("button", name="Cancel").click()
    expect(asked).to_be_hidden()
    assert bo.view()["clock"]["state"] == "running"
    bo.page.get_by_role("button", name="Real incident").click()
    with bo.doing("call-real-incident"):
        bo.page.keyboard.press("Enter")
    bo.sees("Stopped: there is a real incident.")


def test_what_was_missed_says_when_and_counts_down_no_longer(house):
    bo = _plays(house)
    bo.send("declare", severity="SEV-1", reason="Nobody can pay.")
    due = bo.region("What is due").locator(".dues__line")
    expect(due).to_contain_text(re.compile(r"in \d"))
    house.server.turn(40 * MINUTE_MS)
    expect(due.locator(".due--late").first).to_contain_text("missed at")
    for late in due.locator(".due--late").all():
        assert re.search(r"missed at \d\d:\d\d$", late.inner_text().strip())


def _plays(house):
    ada = house.ada()
    bo = house.joins("Bo", ada.opens_room("Fire drill"), ON_CALL)
    ada.starts()
    bo.page.wait_for_url("**/room")
    return bo
