"""What somebody has typed is theirs until it was sent: over a reload, on two devices, and however long it is."""

import pytest
from playwright.sync_api import expect

ON_CALL = "Engineer on call"
SCRIPT = "**/preview.js*"
IDLE_MS = 2500


@pytest.fixture
def ada(house):
    ada = house.ada()
    ada.opens_room("Fire drill")
    return ada


@pytest.fixture
def bo(house, ada):
    """Bo, on call, in the running exercise."""
    person = house.joins("Bo", ada.code, ON_CALL)
    ada.starts()
    person.page.wait_for_url("**/room")
    person.is_heard()
    return person


def test_what_was_typed_before_the_script_came_is_kept_over_a_reload(bo):
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


def test_every_field_of_prose_keeps_its_draft_for_its_author_alone_until_it_is_sent(house, ada, bo):
    said, because = bo.page.locator("#say-text"), bo.page.locator("#declare-reason")
    said.fill("[SME] Half a line")
    bo.shows_tab("Declare, page")
    because.fill("Payments")
    bo.page.reload()
    bo.is_heard()
    expect(said).to_have_value("[SME] Half a line")
    expect(because).to_have_value("Payments")
    with bo.doing("say"):
        said.press("Enter")
    expect(said).to_have_value("")
    bo.page.reload()
    bo.is_heard()
    expect(said).to_have_value("")
    expect(because).to_have_value("Payments")
    dora = house.joins("Dora", ada.code)
    dora.send("take-seat", seat="second")
    bo.page.context.clear_cookies()
    bo.page.context.add_cookies(dora.page.context.cookies())
    bo.page.reload()
    bo.is_heard()
    expect(bo.page.get_by_text("Dora").first).to_be_attached()
    expect(because).to_have_value("")


def test_what_is_too_long_is_not_cut_but_counted_and_not_sent(bo, assert_accessible):
    line, count = bo.page.locator("#say-text"), bo.page.locator('[data-length-of="say-text"]')
    line.fill("a" * 850)
    expect(count).to_be_empty()
    bo.page.keyboard.insert_text("b" * 80)
    expect(count).to_have_text("930 of 1,000 characters")
    bo.page.keyboard.insert_text("😀" * 570)
    expect(count).to_contain_text("1,500 of 1,000 characters. Shorten it by 500")
    assert_accessible(bo.page)
    line.press("Enter")
    expect(line).to_be_focused()
    assert bo.view()["chat"][-1]["text"] != line.input_value()
    assert len(line.input_value()) == 1500
    line.fill("short enough")
    expect(count).to_be_empty()
    with bo.doing("say"):
        line.press("Enter")
    bo.sees("short enough")


def test_what_is_typed_while_a_line_is_being_sent_stays(bo):
    line, held = bo.page.locator("#say-text"), []

    def hold(route):
        held.append(route)

    bo.page.route("**/commands", hold)
    line.fill("First")
    line.press("Enter")
    bo.page.keyboard.insert_text(" and second")
    expect(line).to_have_value("First and second")
    for route in held:
        route.continue_()
    expect(line).to_have_value("and second")


def test_one_persons_two_devices_lose_nothing_of_the_postmortem(house, ada, bo, assert_accessible):
    phone = house.comes("Bo", storage_state=bo.page.context.storage_state(), viewport={"width": 390, "height": 844})
    _opens_the_postmortem(ada)
    phone.opens(f"/x/{ada.code}/room#region-more")
    phone.is_heard()
    for device in (bo, phone):
        device.shows_tab("Postmortem")
    on_laptop, on_phone = (one.page.locator("#pm-text-summary") for one in (bo, phone))
    with bo.doing("write-field"), bo.doing("lock-field"):
        on_laptop.fill("A paragraph by laptop.")
    expect(phone.page.locator("#pm-summary")).to_contain_text("You are writing here on another device")
    expect(on_phone).to_have_value("A paragraph by laptop.")
    expect(bo.page.locator("#pm-summary [data-elsewhere]")).to_be_hidden()
    assert_accessible(phone.page)
    with phone.doing("write-field"):
        on_phone.fill("A line by phone.")
    for place in (bo.page.locator("#pm-summary .clash"), phone.page.locator("#pm-summary .clash")):
        expect(place).to_contain_text("A line by phone.")
    expect(on_laptop).to_have_value("A paragraph by laptop.")
    expect(on_phone).to_have_value("A line by phone.")
    on_phone.blur()
    expect(on_phone).to_have_value("A paragraph by laptop.")
    with bo.doing("unlock-field"):
        on_laptop.blur()
    with phone.doing("write-field"):
        on_phone.fill("Both.")
        on_phone.blur()
    expect(on_laptop).to_have_value("Both.")


def test_what_was_typed_in_the_postmortem_is_kept_while_the_clock_stands_and_saved_when_it_ends(ada, bo):
    _opens_the_postmortem(ada)
    bo.shows_tab("Postmortem")
    text = bo.page.locator("#pm-text-summary")
    with bo.doing("lock-field"):
        text.focus()
    with bo.doing("write-field"):
        text.fill("Typed just before the pause")
        ada.send("pause")
    bo.sees("Paused: type on")
    text.fill("Typed in the pause")
    bo.page.reload()
    bo.is_heard()
    bo.shows_tab("Postmortem")
    expect(text).to_have_value("Typed in the pause")
    with bo.doing("write-field"):
        ada.send("resume")
    assert _summary(ada) == "Typed in the pause"
    with bo.doing("write-field"):
        text.fill("Typed just before a reload")
        bo.page.reload()
    bo.is_heard()
    bo.shows_tab("Postmortem")
    expect(text).to_have_value("Typed just before a reload")
    assert _summary(ada) == "Typed just before a reload"
    with bo.doing("write-field"):
        text.fill("Typed just before the end")
        ada.send("end-exercise")
    assert _summary(ada) == "Typed just before the end"
    text.blur()
    expect(bo.page.locator("#pm-summary textarea")).to_have_count(0)
    expect(bo.page.locator("#pm-summary")).to_contain_text("Typed just before the end")


def _opens_the_postmortem(ada):
    ada.send("next-part")


def _summary(ada):
    return next(one["text"] for one in ada.view()["postmortem"]["sections"] if one["id"] == "summary")


def _writes(person):
    person.shows_tab("Write")
    person.page.locator("a.template").first.click()
    return person.page.get_by_role("dialog", name="Write")
