"""Where there is little room: a phone shows what waits first, a laptop keeps its lists long, the past takes one row."""

import pytest
from playwright.sync_api import expect

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True}
LAPTOPS = {"1280": {"width": 1280, "height": 800}, "1366": {"width": 1366, "height": 768}}
ON_CALL, SECOND = "Engineer on call", "Second engineer"
INSIDE = """(element) => {
  const list = element.closest(".panel__body").getBoundingClientRect();
  const own = element.getBoundingClientRect();
  return own.top >= list.top - 1 && own.bottom <= list.bottom + 1;
}"""


@pytest.fixture
def pair(house):
    """Bo on call and Cy, who leads from a phone, in the lobby of Ada's room."""
    ada = house.ada()
    code = ada.opens_room("Fire drill")
    bo, cy = house.joins("Bo", code, ON_CALL, **PHONE), house.joins("Cy", code, SECOND, **PHONE)
    return ada, bo, cy


def test_who_comes_to_a_phone_sees_what_waits_for_them_first(pair):
    ada, bo, cy = pair
    ada.starts()
    bo.page.wait_for_url("**/room")
    expect(_region(bo, "Act")).to_have_attribute("aria-current", "true")
    expect(bo.page.get_by_role("button", name="Acknowledge page")).to_be_in_viewport(ratio=1)
    cy.page.wait_for_url("**/room")
    expect(_region(cy, "Feed")).to_have_attribute("aria-current", "true")


def test_on_an_empty_page_the_first_that_comes_is_shown_and_then_nothing_switches(pair):
    ada, bo, cy = pair
    ada.starts()
    cy.page.wait_for_url("**/room")
    _leads(cy)
    cy.is_heard()
    bo.send("raise-hand")
    expect(_region(cy, "Act")).to_have_attribute("aria-current", "true")
    expect(cy.page.get_by_role("button", name="Give them the word")).to_be_visible()
    _region(cy, "Room").tap()
    bo.send("lower-hand")
    expect(_region(cy, "Act")).not_to_contain_text("1")
    bo.send("raise-hand")
    expect(_region(cy, "Act")).to_contain_text("1")
    expect(_region(cy, "Room")).to_have_attribute("aria-current", "true")


def test_a_phone_in_use_is_left_where_it_is(pair):
    ada, bo, cy = pair
    ada.starts()
    cy.page.wait_for_url("**/room")
    _leads(cy)
    cy.is_heard()
    cy.page.get_by_role("heading", name="Feed").tap()
    bo.send("raise-hand")
    expect(_region(cy, "Act")).to_contain_text("1")
    expect(_region(cy, "Feed")).to_have_attribute("aria-current", "true")


@pytest.mark.parametrize("size", LAPTOPS.values(), ids=LAPTOPS)
def test_a_laptop_shows_two_needs_whole_three_moves_and_seven_lines_of_talk(house, size, assert_accessible):
    ada = house.ada()
    code = ada.opens_room("The 2:30 AM 503 spike")
    bo = house.joins("Bo", code, "Payments engineer on call", viewport=size)
    cy = house.joins("Cy", code, "Engineering manager on duty", viewport=size)
    ada.opens(f"/x/{code}/lobby")
    ada.send("start-exercise", wake_everyone=True)
    _leads(cy)
    bo.send("propose", move="queue-payments", reason="The price is late settlement.")
    bo.send("raise-hand")
    cy.opens(f"/x/{code}/room")
    needs = cy.region("Needs you").locator(".need")
    expect(needs).to_have_count(2)
    cy.is_heard()
    for need in needs.all():
        assert need.evaluate(INSIDE), need.inner_text()
    rows = cy.page.locator('[data-panel="moves"] .move > summary').all()
    assert sum(row.evaluate(INSIDE) for row in rows) >= 3
    seven_lines = 7 * 13 * 1.45
    assert cy.page.locator('[data-panel="chat"] .panel__body').evaluate("body => body.clientHeight") >= seven_lines
    expect(cy.page.get_by_role("button", name="Only watch")).to_be_in_viewport(ratio=1)
    assert_accessible(cy.page)


def test_the_seats_of_the_past_stand_in_one_row_on_a_phone(house):
    ada = house.ada(**PHONE)
    code = ada.opens_room("The 2:30 AM 503 spike")
    house.joins("Bo", code, "Payments engineer on call")
    ada.starts()
    ada.opens(f"/x/{code}/then/{ada.view()['seq']}?seat=support-lead")
    ways = ada.page.get_by_role("navigation", name="Looking back")
    tops = {link.bounding_box()["y"] for link in ways.get_by_role("link").all()}
    assert len(tops) == 1
    expect(ways.get_by_role("link", name="Back to the card")).to_be_in_viewport(ratio=1)


def _region(person, name):
    return person.page.get_by_role("navigation", name="Parts of the room").get_by_role("link", name=name)


def _leads(person):
    person.send("assign-role", role="incident-commander", to=person.view()["viewer"]["participant"])
