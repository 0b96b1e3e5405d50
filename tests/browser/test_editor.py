"""The editor in a real browser: faults as one types, completion, drawings, preview, plays, versions, a clash."""

import re

import pytest
from playwright.sync_api import expect

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True}
PROJECTOR = {"viewport": {"width": 1920, "height": 1080}}
TOO_WIDE = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
LIMIT_MS = 20_000
PASTE = """(content, text) => {
  const data = new DataTransfer();
  data.setData("text/plain", text);
  content.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
}"""


class Desk:
    """Ada at the editor of a copy of the small exercise."""

    def __init__(self, ada, path=""):
        self.ada = ada
        self.page = ada.page
        ada.opens(path or "/library/new")
        if not path:
            row = self.page.get_by_role("listitem").filter(has_text="Fire drill").first
            row.get_by_role("button").click()
        expect(self.content).to_be_visible()
        self.path = re.sub(r"^http://[^/]+", "", self.page.url)

    @property
    def content(self):
        return self.page.locator(".cm-content")

    @property
    def said(self):
        return self.page.locator("[data-said]")

    def types_at_the_end(self, text):
        """Key by key, as a person would."""
        self.content.click()
        self.page.keyboard.press("Control+End")
        self.page.keyboard.type(text)

    def puts(self, text):
        """Paste over the whole text."""
        self.content.click()
        self.page.keyboard.press("Control+a")
        self.content.evaluate(PASTE, text)
        assert self.text() == text

    def replaces(self, old, new):
        """Change every occurrence, as by pasting what was changed elsewhere."""
        self.puts(self.text().replace(old, new))

    def text(self):
        """The text as it would be saved."""
        return self.page.evaluate("() => new FormData(document.querySelector('[data-editor]')).get('text')")

    def saves(self):
        self.page.keyboard.press("Control+s")
        expect(self.said).to_contain_text("Saved as version")

    def shows(self, tab):
        self.ada.shows_tab(tab)
        return self.page.get_by_role("tabpanel", name=re.compile(tab))


@pytest.fixture
def desk(house):
    return Desk(house.ada())


def test_faults_are_underlined_and_listed_while_one_types_and_lead_to_their_line(desk):
    page = desk.page
    desk.replaces("via: pager", "via: pigeon")
    mark = page.locator(".cm-lintRange-error")
    expect(mark).to_have_text("pigeon")
    faults = desk.shows("Faults")
    row = faults.get_by_role("listitem").filter(has_text="pigeon")
    expect(row).to_contain_text("[S002]")
    expect(row).to_contain_text("There are: ")
    desk.types_at_the_end("")
    row.get_by_role("link").click()
    expect(page.locator(".cm-activeLine")).to_contain_text("pigeon")
    expect(desk.content).to_be_focused()
    desk.replaces("via: pigeon", "via: pager")
    expect(mark).to_have_count(0)


COMPLETED = [
    ("", "diff", "difficulty"),
    ("difficulty: ", "me", "medium"),
    ("unscored: [", "decl", "declared"),
    ("parts:\n  - id: one\n    ", "ph", "phase"),
    ("parts:\n  - id: one\n    phase: ", "tri", "triage"),
    ("parts:\n  - id: one\n    after: ", "pa", "page.acknowledged"),
    ("injects:\n  - {id: x, via: ", "pag", "pager"),
    ("injects:\n  - id: x\n    to: [all, ", "sec", "second"),
    ("injects:\n  - {id: x, if: after ", "dep", "deploy-log"),
    ("injects:\n  - {id: x, if: after deploy-log and ", "sev", "severity below"),
    ("injects:\n  - {id: x, if: severity below ", "SEV", "SEV-1"),
    ("injects:\n  - {id: x,\n     to: [second], ", "rep", "reply_with"),
    ("moves:\n  - id: x\n    effect: {", "err", "error_rate"),
    ("plays:\n  mine:\n    acts:\n      - {at: T+1, by: ", "on", "on-call"),
    ("plays:\n  mine:\n    acts:\n      - {at: T+1, do: declare, ", "sev", "severity"),
]
"""What stands before, what is typed, what is offered."""


def test_keys_choices_ids_and_conditions_are_completed(desk):
    offered = desk.page.locator(".cm-tooltip-autocomplete li")
    whole = desk.text()
    for before, typed, wanted in COMPLETED:
        desk.puts(f"{whole.rstrip()}\n{before}")
        desk.types_at_the_end(typed)
        expect(offered.filter(has_text=wanted).first, f"{before}{typed}").to_be_visible()
        desk.page.keyboard.press("Escape")
        expect(offered).to_have_count(0)
    desk.page.keyboard.type("e")
    offered.filter(has_text="severity").click()
    expect(desk.page.locator(".cm-activeLine")).to_contain_text("do: declare, severity: ")


def test_a_key_tells_what_it_means_under_the_pointer(desk):
    desk.page.get_by_text("wake", exact=True).first.hover()
    expect(desk.page.locator(".editor__tip")).to_contain_text("Whether all are awake at T+0")


def test_the_time_line_and_the_branches_follow_the_text_and_lead_to_its_lines(desk):
    page = desk.page
    panel = desk.shows("Time line")
    expect(panel.get_by_role("link", name=re.compile("^mail, inject")).first).to_be_visible()
    desk.replaces("id: mail", "id: letter")
    node = panel.get_by_role("link", name=re.compile("^letter, inject")).first
    node.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".cm-activeLine")).to_contain_text("id: letter")
    panel.get_by_label("Lanes").select_option("seat")
    expect(panel.get_by_role("link", name=re.compile("^letter, inject")).first).to_be_visible()
    expect(panel.locator("svg.plot")).to_contain_text("Second engineer")
    branches = desk.shows("Branches")
    branches.get_by_role("row", name=re.compile("^rollback")).first.get_by_role("link").click()
    expect(page.locator(".cm-activeLine")).to_contain_text("rollback")


def test_an_inject_is_previewed_as_each_seat_will_see_it(desk):
    desk.shows("Time line").get_by_role("button", name="Preview mail").click()
    panel = desk.page.get_by_role("tabpanel", name="Preview")
    expect(panel).to_contain_text("A secret complaint", timeout=LIMIT_MS)
    panel.get_by_role("button", name="Engineer on call").click()
    expect(panel).to_contain_text("It does not reach this seat", timeout=LIMIT_MS)
    panel.get_by_role("button", name="Projector").click()
    expect(panel).to_contain_text("The wall does not show it", timeout=LIMIT_MS)


def test_a_play_is_rehearsed_with_one_press_and_its_card_is_the_real_one(desk, assert_accessible):
    panel = desk.shows("Rehearse")
    panel.get_by_role("button", name="Rehearse by-the-book").click()
    expect(panel.get_by_role("heading", name=re.compile("expectations"))).to_be_visible(timeout=LIMIT_MS)
    assert_accessible(desk.page)
    panel.get_by_role("link", name="The whole scorecard").click()
    expect(desk.page.get_by_role("heading", name="By phase")).to_be_visible(timeout=LIMIT_MS)


def test_a_room_is_played_from_just_before_an_inject(house, desk):
    desk.types_at_the_end("# not saved yet\n")
    desk.shows("Time line").get_by_role("button", name="Play from here news").click()
    page = desk.page
    page.wait_for_url("**/console", timeout=LIMIT_MS)
    expect(page.get_by_text("A rehearsal from just before news").first).to_be_visible()
    expect(page.locator("[data-inject=news]")).to_contain_text(re.compile("due|pending"))
    page.get_by_role("button", name="Resume").first.click()
    expect(page.get_by_role("button", name="Pause").first).to_be_visible()
    house.server.turn(11_000)
    expect(page.locator("[data-inject=news]")).to_contain_text("delivered")
    desk.ada.opens(desk.path)
    expect(desk.said).to_contain_text("Version 2")
    assert "# not saved yet" in desk.text()


def test_of_two_who_write_at_once_nobody_loses_a_text(house, desk, assert_accessible):
    other = Desk(house.ada(), desk.path)
    other.types_at_the_end("# written by Bo\n")
    other.saves()
    desk.types_at_the_end("# written by Ada\n")
    expect(desk.page.get_by_role("alert")).to_contain_text("saved version 2 meanwhile")
    desk.page.keyboard.press("Control+s")
    desk.page.wait_for_url("**/clash/3")
    difference = desk.page.get_by_role("region", name="Difference")
    expect(difference.locator("del")).to_contain_text("written by Bo")
    expect(difference.locator("ins")).to_contain_text("written by Ada")
    assert_accessible(desk.page)
    area = desk.page.get_by_label("The text that shall count")
    merged = re.sub(r"# (<<<<<<< theirs|=======|>>>>>>> yours)\n", "", area.input_value())
    area.fill(merged)
    desk.page.get_by_role("button", name="Save what is put together").click()
    expect(desk.content).to_be_visible()
    assert {"# written by Bo", "# written by Ada"} <= set(desk.text().splitlines())
    desk.page.get_by_role("link", name="Versions").click()
    expect(desk.page.get_by_text("kept aside after a clash")).to_be_visible()
    assert_accessible(desk.page)


def test_a_former_version_is_restored_and_a_draft_is_published(desk):
    page = desk.page
    desk.replaces("Fire drill", "Smoke drill")
    desk.saves()
    page.get_by_role("link", name="Versions").click()
    expect(page.locator("ins").first).to_contain_text("Smoke drill")
    page.get_by_role("row", name=re.compile("^1 ")).get_by_role("button", name="Restore").click()
    expect(desk.said).to_contain_text("Version 3")
    assert "Smoke drill" not in desk.text()
    desk.replaces("Fire drill", "Kitchen fire")
    page.get_by_role("button", name="Publish").click()
    expect(page.get_by_text("Published: version 4 stands in the library")).to_be_visible()
    desk.ada.opens("/library")
    expect(page.get_by_role("heading", name="Kitchen fire")).to_be_visible()
    desk.ada.opens(desk.path)
    page.get_by_role("button", name="More", exact=True).click()
    page.get_by_role("button", name="Put away").click()
    page.get_by_role("heading", name="Put away").click()
    expect(page.get_by_role("button", name=re.compile("Delete for good")).first).to_be_visible()


def test_leaving_with_words_that_are_not_saved_is_asked_about(desk):
    desk.types_at_the_end("# precious\n")
    asked = []
    desk.page.once("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    desk.ada.opens("/library/drafts")
    assert asked == ["beforeunload"]


@pytest.mark.parametrize("size", [{}, PHONE, PROJECTOR], ids=["desk", "phone", "projector"])
def test_the_editor_is_for_everybody_on_every_screen(house, size, assert_accessible):
    desk = Desk(house.ada(**size))
    desk.replaces("via: pager", "via: pigeon")
    expect(desk.page.locator(".cm-lintRange-error")).to_have_count(1)
    for tab in ("Faults", "Time line", "Branches", "Rehearse"):
        desk.shows(tab)
        assert_accessible(desk.page)
        assert desk.page.evaluate(TOO_WIDE) <= 0, tab
    desk.ada.opens("/library/drafts")
    assert_accessible(desk.page)
    desk.ada.opens("/library/new")
    assert_accessible(desk.page)


def test_without_a_script_the_page_is_a_form_that_saves_and_tells_its_faults(house):
    path = Desk(house.ada()).path
    plain = house.ada(java_script_enabled=False)
    plain.opens(path)
    area = plain.page.get_by_label("The scenario, as YAML")
    area.fill(area.input_value().replace("via: pager", "via: pigeon"))
    plain.page.get_by_role("button", name="Save").click()
    expect(plain.page.get_by_role("region", name="Faults")).to_contain_text("pigeon")
    expect(plain.page.locator("[data-said]")).to_contain_text("Version 2")
    plain.page.get_by_role("button", name="Preview mail").click()
    plain.sees("This text has faults")
