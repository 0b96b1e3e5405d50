"""The library in a real browser: filters with and without a script, an address to share, trying alone."""

import re

import pytest
from playwright.sync_api import expect

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True}
TABLET = {"viewport": {"width": 768, "height": 1024}}
DESK = {"viewport": {"width": 1440, "height": 900}}
WALL = {"viewport": {"width": 1920, "height": 1080}}
TOO_WIDE = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
SAID_MS = 10_000


class Shelf:
    """Ada in front of the library."""

    def __init__(self, ada, query=""):
        self.ada = ada
        self.page = ada.page
        ada.opens(f"/library{query}")

    @property
    def titles(self):
        return self.page.locator(".pick h3")

    @property
    def count(self):
        return self.page.locator("#found-title")

    def row(self, title):
        heading = self.page.get_by_role("heading", name=title, exact=True)
        return self.page.get_by_role("article").filter(has=heading)

    def alone(self):
        """How many fire drills Ada's list of exercises has that she tried alone."""
        return self.page.context.request.get(f"{self.ada.url}/").text().count("Fire drill, alone")

    def all_read(self):
        """Wait until every file was read: the page asks again by itself."""
        expect(self.page.locator("[data-waiting]")).to_have_count(0)


@pytest.fixture
def shelf(house):
    return Shelf(house.ada())


def test_what_one_asks_for_is_shown_at_once_and_stands_in_the_address(shelf):
    page = shelf.page
    page.get_by_label("Words").press_sequentially("fire drill")
    expect(shelf.titles).to_have_text(["Fire drill"])
    expect(page).to_have_url(re.compile(r"/library\?q=fire\+drill$"))
    expect(page.get_by_label("Words")).to_be_focused()
    expect(shelf.count).to_contain_text("1 of ")
    expect(page.get_by_role("button", name="Show what fits")).to_be_hidden()
    page.get_by_label("Words").fill("")
    page.get_by_label("Time to play").select_option("15")
    expect(page).to_have_url(re.compile(r"/library\?minutes=15$"))
    page.get_by_label("Order").select_option("shortest")
    page.get_by_label("How many people?").fill("3")
    expect(page).to_have_url(re.compile(r"/library\?people=3&minutes=15&sort=shortest$"))
    shown = shelf.titles.all_inner_texts()
    page.reload()
    assert shelf.titles.all_inner_texts() == shown
    expect(page.get_by_label("How many people?")).to_have_value("3")


def test_the_count_is_announced_once_one_pauses(shelf):
    shelf.page.get_by_label("Words").fill("fire drill")
    said = shelf.page.locator('[data-announcer] [aria-live="polite"]')
    expect(said).to_have_text(re.compile(r"^1 of \d+ scenarios fit$"), timeout=SAID_MS)


def test_where_nothing_fits_one_click_asks_less_and_another_clears(shelf):
    page = shelf.page
    page.get_by_label("Words").fill("fire drill")
    expect(shelf.titles).to_have_count(1)
    page.get_by_label("Difficulty").select_option("hard")
    expect(page.get_by_text("Nothing fits all of that.")).to_be_visible()
    less = page.get_by_role("listitem").filter(has_text="difficulty: hard")
    less.get_by_role("link", name="Then 1 fits").click()
    expect(page).to_have_url(re.compile(r"/library\?q=fire\+drill$"))
    expect(shelf.titles).to_have_text(["Fire drill"])
    page.get_by_role("link", name="Clear").click()
    expect(page).to_have_url(re.compile(r"/library$"))
    assert shelf.titles.count() > 1


def test_what_is_open_stays_open_while_others_go(shelf):
    row = shelf.row("Fire drill")
    trains = row.locator("details")
    if trains.count() == 0:
        row = shelf.row("The 2:30 AM 503 spike")
        trains = row.locator("details")
    title = row.get_by_role("heading").inner_text()
    trains.locator("summary").click()
    shelf.page.get_by_label("Words").fill(title)
    expect(shelf.titles).to_have_text([title])
    expect(trains).to_have_attribute("open", "")


def test_without_a_script_the_form_filters_all_the_same(house):
    shelf = Shelf(house.ada(java_script_enabled=False))
    page = shelf.page
    page.get_by_label("Words").fill("fire drill")
    page.get_by_label("Difficulty").select_option("hard")
    page.get_by_role("button", name="Show what fits").click()
    expect(page).to_have_url(re.compile(r"/library\?q=fire\+drill&difficulty=hard$"))
    page.get_by_role("link", name="Then 1 fits").first.click()
    expect(shelf.titles).to_have_text(["Fire drill"])
    page.get_by_role("button", name="Try it alone").click()
    expect(page).to_have_url(re.compile("/room$"))
    shelf.ada.sees("You try this alone")


@pytest.mark.parametrize("script", [True, False])
def test_a_double_click_tries_alone_once(house, script):
    shelf = Shelf(house.ada(java_script_enabled=script), "?q=fire+drill")
    before, pressed = shelf.alone(), []

    def answers_the_second_alone(route):
        pressed.append(route)
        if len(pressed) == 1:
            route.fetch(max_redirects=0)
        else:
            route.continue_()

    shelf.page.route("**/alone", answers_the_second_alone)
    button = shelf.row("Fire drill").get_by_role("button", name="Try it alone")
    button.hover()
    for _ in range(2):
        with shelf.page.expect_request("**/alone"):
            shelf.page.mouse.down()
            shelf.page.mouse.up()
    shelf.page.wait_for_url("**/room")
    assert len(pressed) == 2
    shelf.ada.sees("You try this alone")
    assert shelf.alone() == before + 1


def test_who_tries_alone_acknowledges_the_page_and_finds_the_console_beside(shelf):
    page = shelf.page
    shelf.row("The 2:30 AM 503 spike").get_by_role("button", name="Try it alone").click()
    page.wait_for_url("**/room")
    shelf.ada.code = page.url.split("/")[-2]
    shelf.ada.sees("You try this alone")
    needs = shelf.ada.region("Needs you")
    expect(needs.get_by_role("button", name="Acknowledge page")).to_be_visible()
    with shelf.ada.doing("acknowledge"):
        shelf.ada.presses("a")
    expect(page.get_by_text("Acknowledged by Ada").first).to_be_visible()
    shelf.ada.shows_tab("Declare, page")
    panel = shelf.ada.region("Severity")
    panel.get_by_role("radio", name="SEV-1").check()
    panel.get_by_label("Because").fill("A third of the payments fail.")
    with shelf.ada.doing("declare"):
        panel.get_by_role("button", name="Declare the incident").click()
    with page.context.expect_page() as opened:
        page.get_by_role("link", name="Open the console beside").click()
    console = opened.value
    expect(console.get_by_role("button", name="Pause")).to_be_visible()
    console.get_by_role("button", name="Pause").click()
    expect(page.get_by_text("Paused").first).to_be_visible()
    console.get_by_role("link", name="Your room").click()
    console.wait_for_url("**/room")


@pytest.mark.parametrize("size", [PHONE, TABLET, DESK, WALL], ids=["phone", "tablet", "desk", "wall"])
def test_the_library_is_for_everybody_on_every_screen(house, size, assert_accessible):
    ada = house.ada(**size)
    shelf = Shelf(ada)
    shelf.all_read()
    assert_accessible(shelf.page)
    assert shelf.page.evaluate(TOO_WIDE) <= 0
    ada.opens("/library?q=fire+drill&difficulty=hard")
    assert_accessible(shelf.page)
    ada.opens("/")
    assert_accessible(shelf.page)
    assert shelf.page.evaluate(TOO_WIDE) <= 0
