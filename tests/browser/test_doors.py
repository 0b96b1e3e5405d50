"""At the doors: wrong codes, taken seats, full rooms, personal links, hostile texts, old browsers, small screens."""

import re

import pytest
from playwright.sync_api import expect

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True}
SMALLEST = {"viewport": {"width": 320, "height": 640}, "has_touch": True}
MARKUP = "<img src=x onerror=document.title=1>"
SCRIPT = "<script>document.title = 'taken over'</script><b>bold</b>"
LONG_NAME = "Ann-Katrin von Hohenlohe-Langenburg-Baum"
ON_CALL, SECOND = "Engineer on call", "Second engineer"
TOO_WIDE = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture
def ada(house):
    """Ada, with a small exercise in its lobby."""
    ada = house.ada()
    ada.opens_room("Fire drill")
    return ada


def test_the_first_facilitators_link_works_once(house, page_guard, assert_accessible):
    page_guard.allow("403")
    house.ada()
    gus = house.comes("Gus")
    gus.opens(house.server.link)
    gus.sees("This link was used already or is too old")
    assert_accessible(gus.page)


def test_a_facilitator_signs_in_with_the_right_password_alone(house, page_guard, assert_accessible):
    page_guard.allow("status of 4")
    house.ada()
    again = house.comes("Ada")
    again.opens("/sign-in")
    assert_accessible(again.page)
    for password, seen in (("a guess in the rain", "do not belong together"), ("a table in the rain", "Library")):
        again.page.get_by_label("Name").fill("Ada")
        again.page.get_by_label("Password").fill(password)
        again.page.get_by_role("button", name="Sign in").click()
        again.sees(seen)


def test_a_wrong_code_is_answered_and_the_name_kept(house, page_guard, assert_accessible):
    page_guard.allow("404")
    gus = house.comes("Gus")
    gus.joins("BBBBBB")
    expect(gus.page.get_by_role("alert")).to_contain_text("There is no exercise with the code BBBBBB")
    expect(gus.page.get_by_label("Your name")).to_have_value("Gus")
    assert_accessible(gus.page)


def test_a_name_that_is_taken_is_answered(house, ada, page_guard):
    page_guard.allow("409")
    house.joins("Bo", ada.code)
    house.joins("bo", ada.code).sees("Somebody called bo is here already")


def test_a_full_room_is_answered(house, ada, page_guard):
    page_guard.allow("409")
    for number in range(60):
        answer = ada.page.request.post(
            f"{ada.url}/x/{ada.code}/join", data={"name": f"Guest {number}"}, headers=_token(ada)
        )
        assert answer.status == 201, answer.text()
    house.joins("Gus", ada.code).sees("This room holds 60 people and is full")


def test_a_seat_that_somebody_took_meanwhile_is_refused_beside_its_button(house, ada, page_guard):
    page_guard.allow("409")
    cy = house.comes("Cy")
    cy.page.route_web_socket("**/socket.io/**", lambda socket: None)
    cy.page.route("**/socket.io/**", lambda route: route.abort())
    page_guard.allow("ERR_FAILED")
    cy.joins(ada.code)
    house.joins("Bo", ada.code, ON_CALL)
    seat = cy.page.locator("li.seat").filter(has_text=ON_CALL)
    cy.page.wait_for_load_state("networkidle")
    seat.get_by_role("button", name="Take this seat").click()
    expect(seat.locator("[data-answer]")).to_have_text(re.compile("Bo|taken|sits"))


def test_a_stranger_is_led_to_the_door(house, ada, page_guard):
    page_guard.allow("403")
    gus = house.comes("Gus")
    gus.opens(f"/x/{ada.code}/room")
    gus.sees("You are not in this exercise on this device")
    gus.page.get_by_role("link", name="Join with a code").click()
    expect(gus.page.get_by_label("Code")).to_be_visible()


def test_the_console_is_for_facilitators(house, ada, page_guard):
    page_guard.allow("403")
    bo = house.joins("Bo", ada.code, ON_CALL)
    bo.opens(f"/x/{ada.code}/console")
    bo.sees("Only facilitators open this page")


def test_a_personal_link_opens_the_same_seat_on_another_device(house, ada, page_guard):
    bo = house.joins("Bo", ada.code, ON_CALL)
    bo.page.get_by_text("Show my link").click()
    link = bo.page.get_by_label("Your link").input_value()
    phone = house.comes("Bo", **PHONE)
    phone.opens(link)
    seat = phone.page.locator("li.seat").filter(has_text=ON_CALL)
    expect(seat).to_contain_text(re.compile(r"Bo\s*you"))
    _renews_the_link(ada, "Bo")
    new = ada.page.get_by_label("Link").input_value()
    page_guard.allow("403")
    late = house.comes("Gus")
    late.opens(link)
    late.sees("This personal link is not valid any more")
    phone.opens(new)
    expect(seat).to_contain_text(re.compile(r"Bo\s*you"))


def test_a_sleeper_and_a_late_joiner_take_their_link_to_another_device(house, assert_accessible):
    ada = house.ada()
    code = ada.opens_room("The 2:30 AM 503 spike")
    cy = house.joins("Cy", code, "Support lead")
    ada.starts()
    gus = house.joins("Gus", code)
    for person, told in ((cy, "You are asleep"), (gus, "You have no seat yet")):
        person.sees(told)
        person.page.get_by_role("heading", name="On another device").click()
        phone = house.comes(person.name, **PHONE)
        phone.opens(person.page.get_by_label("Your link").input_value())
        phone.sees(told)
    assert_accessible(gus.page)


def test_in_the_room_ones_link_is_under_people(house, ada, assert_accessible):
    bo = house.joins("Bo", ada.code, ON_CALL)
    ada.starts()
    bo.shows_tab("People")
    bo.page.get_by_role("button", name="My link for another device").click()
    assert_accessible(bo.page)
    phone = house.comes("Bo", **PHONE)
    phone.opens(bo.page.get_by_label("Your link").input_value())
    expect(phone.page.get_by_role("navigation", name="Parts of the room")).to_be_visible()


def test_the_console_tells_who_is_gone_and_gives_their_seat_to_another(house, ada, assert_accessible):
    bo = house.joins("Bo", ada.code, ON_CALL)
    ada.starts()
    gus = house.joins("Gus", ada.code)
    row = ada.region("Who is here").get_by_role("row").filter(has_text=ON_CALL)
    expect(row).to_contain_text(re.compile(r"Bo\s*connected"))
    bo.page.context.close()
    expect(row).to_contain_text(re.compile(r"Bo\s*not connected"))
    help_ = _helps(ada, "Bo")
    assert_accessible(ada.page)
    help_.get_by_role("combobox").select_option(label="Gus")
    with ada.doing("hand-over-seat"):
        help_.get_by_role("button", name="Hand the seat over").click()
    expect(row).to_contain_text(re.compile(r"Gus\s*connected"))
    gus.page.wait_for_url("**/room")
    gus.sees("Acknowledge page")


def test_markup_and_scripts_appear_as_the_text_that_they_are(house, ada):
    house.joins(MARKUP, ada.code)
    bo = house.joins("Bo", ada.code, ON_CALL)
    bo.sees(MARKUP)
    ada.starts()
    line = bo.page.get_by_label("Say in the war room")
    line.fill(SCRIPT)
    with bo.doing("say"):
        bo.page.locator("form.sayer").filter(has=line).get_by_role("button", name="Send").click()
    for reader in (bo, ada):
        reader.sees(SCRIPT)
        expect(reader.page).to_have_title(re.compile("Fire drill"))
    expect(bo.page.locator("b", has_text="bold")).to_have_count(0)


def test_a_text_of_100_kb_is_refused_beside_the_form_and_kept(house, ada, page_guard):
    page_guard.allow("status of 4")
    bo = house.joins("Bo", ada.code, ON_CALL)
    ada.starts()
    line = bo.page.get_by_label("Say in the war room")
    form = bo.page.locator("form.sayer").filter(has=line)
    expect(line).to_be_visible()
    bo.page.wait_for_load_state("networkidle")
    line.evaluate("line => { line.value = 'x'.repeat(100000) }")
    form.get_by_role("button", name="Send").click()
    expect(form.locator("[data-answer]")).to_contain_text("10000 are the most")
    assert len(line.input_value()) == 100_000


def test_an_act_that_is_too_late_is_answered_beside_its_form(house, ada, page_guard):
    page_guard.allow("409")
    bo = house.joins("Bo", ada.code, ON_CALL)
    ada.starts()
    bo.shows_tab("Declare, page")
    bo.page.get_by_role("radio", name="SEV-1").check()
    bo.page.get_by_label("Because").fill("Money is at stake")
    ada.send("pause", reason="a question")
    expect(bo.page.get_by_text("Deadlines stand still")).to_be_visible()
    panel = bo.region("Severity")
    panel.get_by_role("button", name="Declare the incident").click()
    expect(panel.locator("[data-answer]").first).to_contain_text("The clock stands")
    expect(bo.page.get_by_label("Because")).to_have_value("Money is at stake")


def test_without_scripts_one_joins_sits_acknowledges_speaks_and_is_answered(house, ada, page_guard):
    page_guard.allow("status of 4")
    bo = house.comes(LONG_NAME, java_script_enabled=False)
    bo.joins(ada.code)
    bo.page.locator("li.seat").filter(has_text=ON_CALL).get_by_role("button", name="Take this seat").click()
    expect(bo.page.locator("li.seat").filter(has_text=ON_CALL)).to_contain_text(LONG_NAME)
    ada.starts()
    bo.opens(f"/x/{ada.code}")
    bo.page.get_by_role("button", name="Acknowledge page").click()
    badge, feed = bo.page.get_by_text(f"Acknowledged by {LONG_NAME}").bounding_box(), bo.region("Feed").bounding_box()
    assert badge["x"] + badge["width"] <= feed["x"] + feed["width"]
    bo.page.get_by_label("Say in the war room").fill("[Ops] Reading the deploy log")
    bo.page.locator("form.sayer").filter(has=bo.page.get_by_label("Say in the war room")).get_by_role("button").click()
    bo.sees("Reading the deploy log")
    bo.page.get_by_role("button", name="Read the deploy log").click()
    bo.sees("Read the deploy log")
    ada.send("pause", reason="a question")
    bo.page.get_by_label("Because").fill("Money is at stake")
    bo.page.get_by_role("radio", name="SEV-1").check()
    bo.page.get_by_role("button", name="Declare the incident").click()
    expect(bo.page.get_by_role("alert")).to_contain_text("The clock stands")
    expect(bo.page.get_by_label("Reason")).to_have_value("Money is at stake")
    ada.send("resume")
    bo.page.get_by_role("button", name="Send again").click()
    bo.sees("Incident declared SEV-1")


def test_an_office_address_without_encryption_works(house, ada, launch_browser):
    browser = launch_browser(args=("--host-resolver-rules=MAP tabletop.test 127.0.0.1",))
    page = browser.new_page()
    cy = type(ada)("Cy", page, f"http://tabletop.test:{house.server.port}")
    cy.joins(ada.code)
    cy.sits(SECOND)
    assert not page.evaluate("() => window.isSecureContext")
    bo = house.joins("Bo", ada.code, ON_CALL)
    ada.starts()
    page.wait_for_url("**/room")
    bo.send("say", text="[Ops] Can everybody read this?")
    cy.sees("Can everybody read this?")
    line = page.get_by_label("Say in the war room")
    line.fill("[SME] Loud and clear")
    with cy.doing("say"):
        line.press("Enter")
    bo.sees("Loud and clear")
    browser.close()


@pytest.mark.parametrize("screen", [PHONE, SMALLEST], ids=["390", "320"])
def test_nothing_scrolls_sideways_on_a_phone(house, screen):
    ada = house.ada(**screen)
    code = ada.opens_room("The 2:30 AM 503 spike")
    _fits(ada)
    bo = house.joins("Bo", code, "Payments engineer on call", **screen)
    _fits(bo)
    ada.starts()
    _fits(ada)
    bo.page.wait_for_url("**/room")
    bo.send("declare", severity="SEV-1", reason="35 % of payment requests fail for all merchants, everywhere")
    bo.send("open-war-room", channel="#inc-2026-01-03-payments-503")
    bo.sees("SEV-1")
    for region in ("Feed", "Graph", "Act", "Room", "More"):
        bo.page.get_by_role("navigation", name="Parts of the room").get_by_role("link", name=region).click()
        _fits(bo)
    bo.opens(f"/x/{code}/write/status-investigating")
    _fits(bo)
    ada.send("end-exercise")
    for path in (f"/x/{code}/card", f"/x/{code}/record", "/", f"/x/{code}/console"):
        ada.opens(path)
        _fits(ada)


def _fits(person):
    person.page.wait_for_load_state("networkidle")
    assert person.page.evaluate(TOO_WIDE) == 0, person.page.url


def _token(person):
    token = person.page.locator('meta[name="csrf-token"]').get_attribute("content")
    return {"X-CSRFToken": token, "Referer": person.page.url}


def _renews_the_link(ada, name):
    ada.opens(f"/x/{ada.code}/console")
    _helps(ada, name).get_by_role("link", name="New personal link").click()
    ada.sees("Their former link ends")
    ada.page.get_by_role("button", name="Make a new link").click()


def _helps(ada, name):
    """What the console offers for somebody on a seat, opened."""
    row = ada.region("Who is here").get_by_role("row").filter(has_text=name)
    row.get_by_role("button", name="Help").click()
    return row.locator("[popover]")
