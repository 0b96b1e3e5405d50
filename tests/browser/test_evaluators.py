"""Two evaluators at their browsers: each rates alone and by keys, they disagree, and what they override is told."""

import re

import pytest
from playwright.sync_api import expect

ON_CALL = "Engineer on call"
STEPS = {"Ed": "4n414141", "Fay": "14142424"}
"""What each presses, marker by marker; n is what was not observed."""
OVERRIDDEN = "The page is acknowledged"


@pytest.fixture
def judged(house):
    """Ada's exercise at T+0 with Bo on call, Ed at a desk and Fay at a phone to judge it."""
    ada = house.ada()
    code = ada.opens_room("Fire drill")
    bo = house.joins("Bo", code, ON_CALL)
    ada.opens(f"/x/{code}/console")
    link = ada.page.get_by_label("Link for evaluators").input_value()
    ed = _comes_to_judge(house.comes("Ed"), code, link)
    fay = _comes_to_judge(house.comes("Fay", viewport={"width": 390, "height": 780}, has_touch=True), code, link)
    ada.starts()
    return ada, bo, ed, fay


def test_two_evaluators_rate_alone_disagree_and_are_flagged(judged, assert_accessible, page_guard):
    page_guard.allow("status of 400")
    ada, bo, ed, fay = judged
    _notes_a_moment(ed)
    for person in (ed, fay):
        _rates_all(person)
        assert_accessible(person.page)
    _is_refused_and_mends_it(ed)
    for width in (320, 1024, 1440):
        fay.page.set_viewport_size({"width": width, "height": 780})
        assert not fay.page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
    ada.opens(f"/x/{ada.code}/console")
    expect(ada.region("Evaluators").get_by_text("8 of 8 rated")).to_have_count(2)
    ada.send("end-exercise")
    ed.opens(f"/x/{ed.code}/card")
    assert not ed.knows("Agreement")
    ada.send("release-card")
    ed.opens(f"/x/{ed.code}/card")
    agreement = ed.region("What evaluators rated with names and notes: evaluators and facilitators alone")
    expect(agreement.get_by_text("too low")).to_be_visible()
    expect(agreement).to_contain_text("weighted kappa")
    _overrides(ed)
    assert_accessible(ed.page)
    bo.opens(f"/x/{bo.code}/card")
    bo.sees("Revised.")
    bo.page.locator("#f-acknowledged > summary").click()
    bo.sees("It was acknowledged by phone.")
    assert not bo.knows("SECRET")


def _comes_to_judge(person, code, link):
    person.opens(link)
    person.page.get_by_label("Your name").fill(person.name)
    person.page.get_by_role("button", name="Join", exact=True).click()
    person.page.wait_for_url("**/evaluation")
    person.code = code
    person.sees("Play has not begun")
    return person


def _notes_a_moment(person):
    person.presses("t")
    person.page.keyboard.type("SECRET: nobody leads yet")
    when = person.page.get_by_label("At", exact=True)
    expect(when).to_have_value(re.compile(r"\d\d:\d\d:\d\d"))
    with person.doing("note-moment"):
        person.page.get_by_role("button", name="Note", exact=True).click()
    person.sees("SECRET: nobody leads yet")


def _rates_all(person):
    """By keys alone, faster than the server answers: a step, Enter, and the next marker opens."""
    markers = person.page.locator("details.marker")
    expect(markers).to_have_count(len(STEPS[person.name]))
    person.is_heard()
    markers.first.locator("> summary").focus()
    for step in STEPS[person.name]:
        person.page.keyboard.press(step)
        person.page.keyboard.press("Enter")
    person.sees("8 of 8 rated")
    for number, step in enumerate(STEPS[person.name]):
        said = "not observed" if step == "n" else f"rated {step}"
        expect(markers.nth(number).locator("> summary")).to_contain_text(said)
        expect(markers.nth(number).locator("[data-unsaved]")).to_be_hidden()


def _is_refused_and_mends_it(person):
    """A note that is too long: the marker that was left comes back with the reason, and what was chosen stays."""
    marker = person.page.locator("details.marker").first
    marker.locator("> summary").click()
    marker.get_by_role("radio", name="As a model").check()
    note = marker.get_by_label("What you saw")
    note.evaluate("(field) => { field.removeAttribute('maxlength'); field.value = 'x'.repeat(100_000); }")
    marker.get_by_role("button", name="Revise").click()
    expect(marker.locator("[data-answer]")).to_have_attribute("data-tone", "refused")
    expect(marker).to_have_attribute("open", "")
    expect(marker.get_by_text("Not saved yet")).to_be_visible()
    note.fill("She said who leads.")
    with person.doing("rate"):
        marker.get_by_role("button", name="Revise").click()
    expect(marker.get_by_text("Not saved yet")).to_be_hidden()


def _overrides(person):
    finding = person.page.locator("#f-acknowledged")
    finding.locator("> summary").click()
    finding.get_by_text("Override this finding").click()
    finding.get_by_label("Verdict").select_option("met")
    finding.get_by_label("Reason").fill("It was acknowledged by phone.")
    with person.doing("override-finding"):
        finding.get_by_role("button", name="Override", exact=True).click()
    person.sees("Revised.")
    expect(finding).to_have_attribute("open", "")
    expect(finding).to_contain_text("It was acknowledged by phone.")
