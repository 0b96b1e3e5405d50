"""After play: one's own card, the setting that says who sees it, and the room as it was when a finding came about."""

import re

import pytest
from playwright.sync_api import expect

ON_CALL, SECOND = "Engineer on call", "Second engineer"


@pytest.fixture
def evening(house):
    """A short evening on two seats, played, ended and shown; `choose` is what Ada sets in the lobby."""

    def play(choose=""):
        ada = house.ada()
        code = ada.opens_room("Fire drill")
        bo, cy = house.joins("Bo", code, ON_CALL), house.joins("Cy", code, SECOND)
        if choose:
            ada.page.get_by_label("After play, what a person saw, owed and did is shown to").select_option(choose)
            with ada.doing("set-person-cards"):
                ada.page.get_by_role("button", name="Set", exact=True).click()
        ada.starts()
        house.server.turn(2_000)
        bo.opens(f"/x/{code}/room")
        bo.send("acknowledge", inject="page")
        bo.send("declare", severity="SEV-1", reason="The whole house smells of smoke")
        bo.send("say", text="[Ops] What stands here was said early")
        house.server.turn(60_000)
        bo.send("say", text="[Ops] And this was said late")
        ada.send("end-exercise")
        ada.send("release-card")
        for person in (bo, cy):
            person.page.wait_for_url("**/card")
        return ada, bo, cy

    return play


def test_everybody_opens_their_own_card_and_nobody_anothers(evening, page_guard, assert_accessible):
    page_guard.allow("status of 403")
    ada, bo, cy = evening()
    bo.page.get_by_role("link", name="My card").click()
    bo.sees("Only you see this.")
    expect(bo.page.get_by_role("heading", name="What you did")).to_be_visible()
    bo.sees("SEV-1")
    expect(bo.page.get_by_role("heading", name="What you said in the room 2")).to_be_visible()
    bo.sees("And this was said late")
    finding = bo.page.locator("details.finding").filter(has_text="The incident is declared and classified")
    finding.locator("summary").click()
    expect(finding.get_by_role("link", name="What was known then")).to_be_visible()
    assert_accessible(bo.page)
    cy.page.get_by_role("link", name="My card").click()
    cy.sees("Nothing that the record keeps.")
    people = {seat["participant"] for seat in ada.view()["seats"]}
    assert {ada.opens(f"/x/{ada.code}/person/{person}").status for person in people} == {403}


def test_a_coach_was_announced_in_the_lobby_and_sees_everybodys(evening):
    ada, bo, _cy = evening(choose="coach")
    ada.opens(f"/x/{ada.code}/card")
    ada.region("By person").get_by_role("link", name="Bo").click()
    ada.sees("You coach Bo, who knows that you see this.")
    bo.page.get_by_role("link", name="My card").click()
    bo.sees("You see this, and the facilitators do")


def test_a_finding_opens_the_screen_as_it_was(evening, assert_accessible):
    _ada, bo, _cy = evening()
    finding = bo.page.locator("details.finding").filter(has_text="The page is acknowledged").first
    finding.locator("summary").click()
    finding.get_by_role("link", name="What was known then").click()
    bo.sees("The past:")
    bo.sees(re.compile("what Engineer on call could see at T\\+0:0"))
    assert not bo.knows("What stands here was said early")
    assert not bo.knows("data-live")
    expect(bo.page.get_by_role("button", name="Say", exact=True)).to_have_count(0)
    assert_accessible(bo.page)
    bo.page.get_by_role("link", name="Back to the card").click()
    bo.sees("What held")
