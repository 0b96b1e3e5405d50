"""A new scenario in a real browser: from six questions, and from a spreadsheet that is put right and made a draft."""

import re

import pytest
from playwright.sync_api import expect

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True}
TOO_WIDE = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
LIST = """MSEL Blackout;;;;
Nr;Zeit;Beschreibung;Wer;Ampel
Phase 1: It begins;;;;
1;23:50;The lights go out;Press office;red
2;00:10;A reporter calls;Press office;
Phase 2: It goes on;;;;
3;irgendwann;Something else;;green
"""


@pytest.fixture
def ada(house):
    ada = house.ada()
    ada.opens("/library/new")
    return ada


def choose(page, name, content):
    page.get_by_label("An XLSX or CSV file").set_input_files(
        {"name": name, "mimeType": "text/csv", "buffer": content.encode("utf-8-sig")}
    )
    page.get_by_role("button", name="Look what would become of it").click()


def test_a_spreadsheet_is_looked_at_put_right_and_made_a_draft(ada, assert_accessible):
    page = ada.page
    page.get_by_role("link", name="A spreadsheet").click()
    assert_accessible(page)
    choose(page, "blackout.csv", LIST)
    ada.sees("Nothing is made yet.")
    refused = page.get_by_role("region", name="Rows that are refused").first
    expect(refused.get_by_role("rowheader", name="7", exact=True)).to_be_visible()
    expect(refused).to_contain_text("“irgendwann” is no time")
    expect(page.get_by_role("region", name="Columns that are not known")).to_contain_text("Ampel")
    assert_accessible(page)

    page.get_by_label("Column Wer holds").select_option("sender")
    page.get_by_role("button", name="Read it again like this").click()
    expect(page.get_by_label("Column Wer holds")).to_have_value("sender")
    injects = page.get_by_role("region", name="Injects").first
    expect(injects).to_contain_text("press-office")
    expect(injects).to_contain_text("T+20:00")

    page.get_by_label("What the scenario is called").fill("Blackout")
    page.get_by_role("button", name="Make the draft").click()
    expect(page).to_have_url(re.compile(r"/library/drafts/d-\w+$"))
    expect(page.locator("textarea[name=text]")).to_have_value(re.compile("title: Blackout"))
    ada.sees("Blackout")


def test_a_file_that_is_no_spreadsheet_is_refused_in_plain_words(ada, page_guard, assert_accessible):
    page_guard.allow("422")
    ada.opens("/library/new/spreadsheet")
    choose(ada.page, "old.xls", "\N{REPLACEMENT CHARACTER}")
    expect(ada.page.get_by_role("alert")).to_contain_text("no XLSX workbook")
    assert_accessible(ada.page)


def test_six_answers_on_a_phone_make_a_scenario(house, assert_accessible):
    ada = house.ada(**PHONE)
    ada.opens("/library/new")
    assert ada.page.evaluate(TOO_WIDE) <= 0
    ada.page.get_by_role("link", name="Six questions").click()
    assert ada.page.evaluate(TOO_WIDE) <= 0
    assert_accessible(ada.page)
    ada.page.get_by_label("What is it called?").fill("Lost parcels")
    ada.page.get_by_label("What customers meet").fill("parcels vanish")
    ada.page.get_by_role("button", name="Make the scenario").click()
    expect(ada.page).to_have_url(re.compile(r"/library/drafts/d-\w+$"))
    ada.sees("Lost parcels")


@pytest.mark.parametrize("script", [True, False])
def test_what_is_refused_is_told_at_the_top_and_leads_to_each_field(house, page_guard, assert_accessible, script):
    page_guard.allow("422")
    ada = house.ada()
    ada = house.comes("Ada", java_script_enabled=script, storage_state=ada.page.context.storage_state(), **PHONE)
    ada.opens("/library/new/questions")
    page = ada.page
    page.get_by_label("Cause").fill(" ")
    page.get_by_label("Zone").fill("Mars/Olympus")
    page.get_by_role("button", name="Make the scenario").click()
    told = page.get_by_role("alert")
    expect(told).to_contain_text("2 answers need another look")
    expect(told).to_be_focused()
    expect(told).to_be_in_viewport(ratio=1)
    if script:
        assert_accessible(page)
    for key, field, asked in (
        ("Zone", "zone", "Nobody can tell when that is."),
        ("Cause", "cause", "Write what the cause"),
    ):
        link = told.get_by_role("link", name=asked)
        link.focus()
        page.keyboard.press("Enter")
        expect(page.get_by_label(key)).to_be_focused()
        expect(page.get_by_label(key)).to_be_in_viewport(ratio=1)
        expect(page.locator(f"#{field}-fault")).to_be_in_viewport(ratio=1)
        expect(page.get_by_label(key)).to_have_accessible_description(re.compile(asked))


def test_a_postmortem_without_script_is_a_form_like_any_other(house):
    ada = house.ada()
    plain = house.comes("Ada", java_script_enabled=False, storage_state=ada.page.context.storage_state())
    plain.opens("/library/new/postmortem")
    plain.page.get_by_label("or its text").fill("# Lost\n## Timeline\n- 10:00 alert fires\n- 10:10 rolled back\n")
    plain.page.get_by_role("button", name="Look what would become of it").click()
    plain.sees("the page at T+0")
    plain.page.get_by_role("button", name="Make the draft").click()
    expect(plain.page).to_have_url(re.compile(r"/library/drafts/d-\w+$"))


def test_a_scenario_can_be_taken_along_as_an_event_list(ada):
    ada.opens("/new/fire-drill")
    with ada.page.expect_download() as taken:
        ada.page.get_by_role("link", name="Event list, XLSX").click()
    assert taken.value.suggested_filename == "fire-drill.xlsx"
