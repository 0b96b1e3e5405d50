"""A message half written stays with its author, however early they began."""

from playwright.sync_api import expect

ON_CALL = "Engineer on call"
SCRIPT = "**/preview.js*"


def test_what_was_typed_before_the_script_came_is_kept_over_a_reload(house):
    ada = house.ada()
    bo = house.joins("Bo", ada.opens_room("Fire drill"), ON_CALL)
    ada.starts()
    held = []

    def hold(route):
        held.append(route)

    bo.page.route(SCRIPT, hold)
    with bo.page.expect_request(SCRIPT):
        form = _writes(bo)
    line = form.locator("textarea").first
    line.fill("Half a sentence")
    for route in held:
        route.continue_()
    expect(form.locator("[data-preview-of]")).to_contain_text("Half a sentence")
    expect(line).to_have_value("Half a sentence")
    bo.page.unroute(SCRIPT)
    bo.page.reload()
    expect(_writes(bo).locator("textarea").first).to_have_value("Half a sentence")


def _writes(person):
    person.shows_tab("Write")
    person.page.locator("a.template").first.click()
    return person.page.get_by_role("dialog", name="Write")
