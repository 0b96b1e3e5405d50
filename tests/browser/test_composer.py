"""The composer fills in what the record knows; what somebody types is theirs, whatever the record says later."""

import pytest
from playwright.sync_api import expect

from simulator.times import MINUTE_MS

ON_CALL = "Engineer on call"
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True}
UPDATE = "Internal status update"


@pytest.fixture
def bo(house):
    """Bo, on call, by a phone; the incident is declared."""
    ada = house.ada()
    person = house.joins("Bo", ada.opens_room("Fire drill"), ON_CALL, **PHONE)
    ada.starts()
    person.page.wait_for_url("**/room")
    person.is_heard()
    person.send("declare", severity="SEV-2")
    return person


def test_the_record_fills_the_form_and_what_is_typed_over_it_stays(house, bo, assert_accessible):
    form = _writes(bo)
    expect(_field(form, "severity")).to_have_value("SEV-2")
    expect(_sign(form, "severity")).to_have_text("from the record: as declared")
    expect(_field(form, "at")).to_have_value("02:30")
    expect(_field(form, "next-update")).to_have_value("03:00")
    expect(_field(form, "status")).to_be_focused()
    assert_accessible(bo.page)
    _field(form, "severity").select_option("SEV-1")
    _field(form, "known").fill("Every third payment fails")
    expect(_sign(form, "severity")).to_have_text("")
    expect(form.locator("[data-preview-of]")).to_contain_text("Every third payment fails")
    house.server.turn(4 * MINUTE_MS)
    bo.page.reload()
    form = _writes(bo)
    expect(_field(form, "severity")).to_have_value("SEV-1")
    expect(_field(form, "known")).to_have_value("Every third payment fails")
    expect(_field(form, "at")).to_have_value("02:34")
    expect(_field(form, "next-update")).to_have_value("03:04")


def test_while_one_writes_the_time_goes_on_and_the_promise_stays(house, bo):
    form = _writes(bo)
    _field(form, "duration").fill("half an hour")
    house.server.turn(3 * MINUTE_MS)
    _field(form, "doing").fill("Rolling back")
    expect(_field(form, "at")).to_have_value("02:33")
    expect(form.locator("[data-preview-of]")).to_contain_text("02:33 UTC")
    expect(_field(form, "next-update")).to_have_value("03:00")
    expect(_field(form, "duration")).to_have_value("half an hour")


def test_however_long_the_text_the_way_to_send_it_is_in_sight(bo, assert_accessible):
    bo.page.set_viewport_size({"width": 1440, "height": 900})
    form = _writes(bo)
    for field in form.locator("textarea").all():
        field.fill("One sentence more about what is known. " * 80)
    expect(form.get_by_role("button", name="Post")).to_be_in_viewport(ratio=1)
    assert_accessible(bo.page)


def test_without_a_script_the_form_is_filled_all_the_same(house, bo, assert_accessible, page_guard):
    page_guard.allow("status of 4")
    kept = bo.page.context.storage_state()
    plain = house.comes("Bo", storage_state=kept, java_script_enabled=False)
    plain.opens(f"/x/{bo.code}/write/internal-update")
    assert_accessible(bo.page)
    expect(_field(plain.page, "severity")).to_have_value("SEV-2")
    expect(_field(plain.page, "next-update")).to_have_value("03:00")
    plain.page.get_by_role("button", name="Post").click()
    plain.sees("Yours to write")
    expect(plain.page.get_by_label("Next update")).to_have_value("03:00")


def _writes(person):
    person.page.evaluate("() => document.querySelector('a[data-writes][href$=\"/internal-update\"]').click()")
    form = person.page.get_by_role("dialog", name="Write")
    expect(form.get_by_role("heading", name=UPDATE)).to_be_visible()
    expect(form.locator("[data-preview-of]")).to_contain_text("INCIDENT UPDATE")
    return form


def _field(form, name):
    return form.locator(f'[name="fields[{name}]"]')


def _sign(form, name):
    return form.locator(f'[data-field="{name}"] [data-sign]')
