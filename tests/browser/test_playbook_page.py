"""After play: a finding's link leads to the very row of the playbook, in the window and marked, on any screen."""

import pytest
from playwright.sync_api import expect

from tests.browser.house import House

SIZES = {"phone": {"width": 390, "height": 844}, "laptop": {"width": 1280, "height": 800}}
MARKED = """(row) => {
  const cell = row.matches("details") ? row.querySelector("summary") : row;
  const style = getComputedStyle(cell);
  return style.backgroundColor !== "rgba(0, 0, 0, 0)" && style.boxShadow !== "none";
}"""


@pytest.fixture(scope="module")
def evening(server, browser):
    """A short evening on which little was done, over and shown: its code, and Bo's cookies."""
    contexts = []

    def new_context(**options):
        contexts.append(browser.new_context(**options))
        return contexts[-1]

    house = House(server, new_context)
    ada = house.ada()
    code = ada.opens_room("Fire drill")
    bo = house.joins("Bo", code, "Engineer on call")
    ada.starts()
    server.turn(2_000)
    ada.send("end-exercise")
    ada.send("release-card")
    yield code, bo.page.context.storage_state()
    for context in contexts:
        context.close()


@pytest.fixture
def card(house, evening):
    """Opens its card as Bo; `options` are those of his browser."""

    def opens(**options):
        code, cookies = evening
        bo = house.comes("Bo", storage_state=cookies, **options)
        bo.code = code
        bo.opens(f"/x/{code}/card")
        return bo

    return opens


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
def test_a_findings_link_leads_to_a_row_in_the_window_that_is_marked(card, size, assert_accessible):
    bo = card(viewport=size)
    _follows(bo, "Somebody commands", "An incident commander is assigned")
    row = _target(bo, "playbook-severities.SEV-1.requirements.commander")
    expect(row).to_contain_text("An incident commander is assigned (within 10 min)")
    _rests_at_the_top(bo)
    assert_accessible(bo.page)
    bo.page.go_back()
    _follows(bo, "Somebody commands", "The severity is set and a commander assigned")
    _target(bo, "playbook-communication.timeline.classified")
    _rests_at_the_top(bo)
    assert_accessible(bo.page)
    bo.opens(f"/x/{bo.code}/playbook?chapter=roles#playbook-roles")
    _target(bo, "playbook-roles")


def test_the_row_is_there_without_a_script(card):
    bo = card(viewport=SIZES["phone"], java_script_enabled=False)
    _follows(bo, "Somebody commands", "An incident commander is assigned")
    expect(bo.page.locator(":target")).to_be_in_viewport()
    expect(bo.page.locator("details[open]:has(:target)")).to_be_visible()


def test_the_search_hides_nothing_that_has_the_focus(card):
    bo = card(viewport=SIZES["laptop"])
    bo.opens(f"/x/{bo.code}/playbook?chapter=templates#playbook-templates.postmortem")
    _target(bo, "playbook-templates.postmortem")
    chapter = bo.page.locator("details[open] > summary")
    chapter.focus()
    search = bo.page.locator(".panel__search").bounding_box()
    assert chapter.bounding_box()["y"] >= search["y"] + search["height"]


def test_the_page_is_searched_from_where_one_was_led(card, assert_accessible):
    bo = card(viewport=SIZES["laptop"])
    _follows(bo, "Somebody commands", "An incident commander is assigned")
    bo.is_heard()
    bo.page.get_by_label("Search the playbook").fill("gameday drills")
    expect(bo.page.get_by_text("Regular failover drills (GameDay)")).to_be_in_viewport()
    expect(bo.page.locator(":target")).to_be_hidden()
    bo.page.get_by_label("Search the playbook").fill("no such words at all")
    bo.sees("Nothing in the playbook has these words")
    assert_accessible(bo.page)


def _follows(person, title, words):
    finding = person.page.locator("details.finding").filter(has_text=title).first
    if finding.get_attribute("open") is None:
        finding.locator("summary").first.click()
    finding.get_by_role("link", name=words).click()
    person.page.wait_for_url("**/playbook?chapter=*")


def _rests_at_the_top(person):
    """For axe, which counts what the search covers while one scrolls as too small to be pressed."""
    person.page.evaluate("scrollTo(0, 0)")


def _target(person, name):
    """The row that the address names: in the window, and marked in both colours."""
    row = person.page.locator(f'[id="{name}"]')
    person.is_heard()
    for scheme in ("light", "dark"):
        person.page.emulate_media(color_scheme=scheme)
        expect(row).to_be_in_viewport()
        assert row.evaluate("row => row.matches(':target')")
        assert row.evaluate(MARKED), f"{name}, {scheme}"
    person.page.emulate_media(color_scheme="null")
    return row
