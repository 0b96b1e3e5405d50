"""The whole exercise in browsers, from the lobby to the scorecard: four seats, a facilitator, a wall.

It is the scenario's own play by the book, but that nobody opens the runbook. The first act of each kind
is done by hand, each template's form is filled in by hand; what comes again is sent in the same
person's name. Between the acts stands what each of them must see by then, and must not.
"""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from scoring import card_json, score
from simulator.journal import read_export
from tests.browser.playing import Playing
from web.library import Library

SEATS = {
    "duty-manager": ("Bo", "Engineering manager on duty"),
    "on-call": ("Cy", "Payments engineer on call"),
    "support-lead": ("Di", "Support lead"),
    "second-engineer": ("Hal", "Platform engineer, secondary on call"),
}
DESK = {"viewport": {"width": 1440, "height": 900}}
WALL = {"viewport": {"width": 1920, "height": 1080}}
NO_RUNBOOK = {("look", "runbook")}


@pytest.fixture
def table(house):
    """Everybody in the lobby of one room."""
    ada = house.ada(**DESK)
    code = ada.opens_room("The 2:30 AM 503 spike")
    people = {seat: house.joins(name, code, title, **DESK) for seat, (name, title) in SEATS.items()}
    return Table(house, ada, people)


class Table:
    """Who plays, by name, and the play."""

    def __init__(self, house, ada, people):
        self.house, self.ada = house, ada
        self.bo, self.cy, self.di, self.hal = people.values()
        self.wall = None
        self.play = Playing(
            house.server,
            Library(Path("none")).get("0230-503-spike"),
            people | {"facilitator": ada},
            "by-the-book",
            leaving_out=NO_RUNBOOK,
        )

    @property
    def players(self):
        return (self.bo, self.cy, self.di, self.hal)


def test_four_people_and_a_facilitator_play_from_the_lobby_to_the_scorecard(table, page_guard, assert_accessible):
    page_guard.allow("status of 409")
    the_lobby_fills(table, assert_accessible)
    only_who_is_on_call_is_awake(table, assert_accessible)
    who_is_paged_arrives(table)
    what_is_private_stays_private(table)
    the_facilitator_steers(table)
    mitigation_shows_on_every_screen(table)
    every_screen_is_accessible(table, assert_accessible)
    the_clock_jumps_and_stands(table)
    the_executive_gets_an_answer(table)
    the_postmortem_is_written_together(table)
    the_card_tells_what_was_scored_and_why(table, assert_accessible)


def the_lobby_fills(table, assert_accessible):
    for name in ("Bo", "Cy", "Di", "Hal"):
        expect(table.ada.page.locator(".seats")).to_contain_text(name)
    assert_accessible(table.ada.page)
    assert_accessible(table.bo.page)


def only_who_is_on_call_is_awake(table, assert_accessible):
    table.ada.starts()
    table.play.begin()
    table.wall = table.house.comes("The wall", **WALL)
    table.wall.opens(table.ada.page.get_by_role("link", name="Projector").get_attribute("href"))
    table.cy.sees("HighErrorRate: 35 % of requests to payments-api answer 503")
    expect(table.wall.page.get_by_role("main")).to_contain_text("HighErrorRate")
    for sleeper in (table.bo, table.di, table.hal):
        expect(sleeper.page.get_by_role("heading", name="You are asleep")).to_be_visible()
        assert not sleeper.knows("[PAGE] HighErrorRate")
    assert_accessible(table.bo.page)


def who_is_paged_arrives(table):
    table.play.until("T+1:44")
    table.cy.shows_tab("Look at")
    table.cy.sees("The step came at 02:28, within a minute")
    expect(table.wall.page.get_by_role("banner")).to_contain_text("SEV-1")
    for paged in (table.bo, table.di, table.hal):
        expect(paged.page.get_by_role("heading", name="Your pager rings")).to_be_visible()
        assert not paged.knows("[PAGE] HighErrorRate")
    table.play.until("T+3:44")
    for arrived in (table.bo, table.di, table.hal):
        expect(arrived.page.get_by_role("banner").first).to_contain_text("SEV-1")
        arrived.sees("Deploy log: payments-api 2.41 at 01:43")


def what_is_private_stays_private(table):
    table.play.until("T+5:06")
    expect(table.bo.page.get_by_role("banner").first).to_contain_text(re.compile(r"IC\s*Bo"))
    table.cy.sees("baby is up anyway")
    table.hal.sees("log retention from 14 to 30 days")
    expect(table.bo.region("Timeline").get_by_role("listitem").first).to_contain_text("First errors on payments-api")
    for secret, owner in (("baby is up anyway", table.cy), ("log retention from 14 to 30 days", table.hal)):
        for other in (*table.players, table.wall):
            assert other.knows(secret) == (other is owner), (secret, other.name)


def the_facilitator_steers(table):
    ada, bo, di, hal = table.ada, table.bo, table.di, table.hal
    with hal.doing("raise-hand"):
        hal.page.get_by_role("button", name="Raise hand").click()
    with bo.doing("lower-hand"):
        bo.region("Needs you").get_by_role("button", name="Give them the word").click()
    expect(hal.page.get_by_role("button", name="Raise hand")).to_be_visible()
    _whispers(di, "Bo", "Pia is alone at the desk tonight")
    bo.shows_tab("Direct")
    bo.sees("Pia is alone at the desk tonight")
    with ada.doing("take-note"):
        ada.presses("t")
        ada.page.keyboard.type("Roles given without being asked")
        ada.page.get_by_role("button", name="Note", exact=True).click()
    own = ada.region("Send an inject of your own")
    own.get_by_label("As").fill("Pia Lindqvist")
    own.get_by_label("To", exact=True).select_option(label="Support lead")
    own.get_by_label("Text").fill("There is a ferry captain on line two")
    with ada.doing("improvise-inject"):
        own.get_by_role("button", name="Send").click()
    di.sees("There is a ferry captain on line two")
    for other in (bo, table.cy, hal, table.wall):
        assert not other.knows("ferry captain")
        assert not other.knows("Roles given without being asked")
    assert not hal.knows("alone at the desk")
    hungry = ada.page.locator('[data-inject="hungry-post"]')
    with ada.doing("hold-inject"):
        hungry.press("h")
    expect(hungry).to_contain_text("held")


def mitigation_shows_on_every_screen(table):
    table.play.until("T+7:42")
    for player in table.players:
        player.shows_tab("Moves")
        expect(player.page.locator("#move-rollback")).to_contain_text("done")
        player.sees("Rollback is through, all pods on 2.40")
    public = table.bo.page.context.new_page()
    public.goto(f"{table.house.server.url}/x/{table.bo.code}/status")
    expect(public.get_by_role("main")).to_contain_text("Investigating")
    table.play.until("T+12:00")
    assert not table.bo.knows("pizza place")
    with table.ada.doing("release-inject"):
        table.ada.page.locator('[data-inject="hungry-post"]').get_by_role("button", name="Release").click()
    table.bo.sees("pizza place says")
    table.play.until("T+13:29")
    assert table.cy.view()["charts"]["metrics"][0]["now"] < 5


def every_screen_is_accessible(table, assert_accessible):
    for screen in table.bo.page.context.pages[1:]:
        assert_accessible(screen)
        screen.close()
    for tab in ("Declare, page", "Write", "People", "Questions", "Status page", "Direct"):
        table.bo.shows_tab(tab)
        assert_accessible(table.bo.page)
    table.bo.region("Write").get_by_role("link", name="Internal update").or_(
        table.bo.page.locator("a.template").first
    ).first.dispatch_event("click")
    expect(table.bo.page.get_by_role("dialog", name="Write").get_by_role("button", name="Close")).to_be_visible()
    assert_accessible(table.bo.page)
    table.bo.page.keyboard.press("Escape")
    assert_accessible(table.ada.page)
    assert_accessible(table.wall.page)


def the_clock_jumps_and_stands(table):
    table.play.until("T+15:30")
    for someone in (*table.players, table.wall):
        expect(someone.page.locator('[data-clock="story"]').first).to_have_text("02:48:00")
    with table.hal.doing("ask-pause"):
        table.hal.page.get_by_role("button", name="Pause").click()
    for player in table.players:
        expect(player.page.get_by_text("Deadlines stand still")).to_be_visible()
    refused = table.cy.send("say", status=409, text="[Ops] Is anybody there?")
    assert "The clock stands" in refused["answer"]
    with table.ada.doing("resume"):
        table.ada.presses("p")
    expect(table.cy.page.get_by_label("Say in the war room")).to_be_visible()


def the_executive_gets_an_answer(table):
    table.play.until("T+89:50")
    assert table.ada.knows("Amara Lindholm")
    for player in (*table.players, table.wall):
        assert not player.knows("Amara Lindholm")
    table.play.until("T+92:00")
    for asked in (table.bo, table.di):
        asked.sees("forty thousand tickets sold and no money against them")
    for other in (table.cy, table.hal, table.wall):
        assert not other.knows("Amara Lindholm")
    table.play.until("T+93:00")
    expect(table.bo.region("Feed")).to_contain_text("Answered by Di")


def the_postmortem_is_written_together(table):
    table.play.until("T+143:30")
    for player in table.players:
        player.shows_tab("Postmortem")
        expect(player.page.get_by_role("banner").first).to_contain_text("Resolved")
    with table.hal.doing("lock-field"):
        table.hal.page.locator("#pm-text-lessons").focus()
    table.cy.sees("Hal is writing; what you save now is kept beside it")
    with table.hal.doing("write-field"):
        table.hal.page.locator("#pm-text-lessons").fill("A fallback nobody has used is a hope.")
        table.hal.page.locator("#pm-text-lessons").blur()
    table.cy.send("write-field", section="lessons", text="Look at the client's log first.", seen_version=0)
    for reader in (table.bo, table.di):
        lessons = reader.page.locator("#pm-lessons")
        expect(lessons).to_contain_text("A fallback nobody has used is a hope.")
        expect(lessons).to_contain_text("Look at the client's log first.")
        expect(lessons).to_contain_text("at the same time")


def the_card_tells_what_was_scored_and_why(table, assert_accessible):
    ada, bo = table.ada, table.bo
    table.play.until("T+154:00")
    bo.sees("The facilitator shows the scorecard when the room is ready")
    with ada.doing("release-card"):
        ada.page.get_by_role("button", name="Show the card to the room").click()
    for player in table.players:
        player.page.wait_for_url("**/card")
        expect(player.page.get_by_role("main")).to_contain_text("Held, then switched")
    card = _card(ada)
    assert (card["score_pct"], card["rating"], card["ending"]) == (99, "S", "failed-over")
    lost = [finding for finding in card["findings"] if finding["verdict"] not in ("met", "not-observed")]
    assert [(one["criterion"], one["verdict"], one["points"], one["of"]) for one in lost] == [
        ("runbook-opened", "missed", 0, 2),
        ("no-side-channels", "partly", 2, 4),  # what Bo and Cy wrote to each other beside the room
    ]
    _every_number_leads_to_its_entry(bo)
    assert _pages_in_print(bo) <= 2
    _opens_the_evidence(bo)
    assert _card(bo) == card == _scored_anew(table)
    bo.opens(f"/x/{bo.code}/card")
    assert_accessible(bo.page)


def _whispers(person, to, text):
    person.shows_tab("Direct")
    panel = person.region("Direct messages")
    panel.get_by_label("To", exact=True).select_option(label=to)
    panel.get_by_label("Direct message").fill(text)
    with person.doing("say-directly"):
        panel.get_by_role("button", name="Send").click()


def _every_number_leads_to_its_entry(person):
    """Findings about what only others saw too: the record is open now."""
    links = person.page.locator("a[href*='record#e-']").evaluate_all("links => links.map(link => link.hash)")
    answer = person.page.request.get(f"{person.url}/x/{person.code}/record", headers={"Referer": person.page.url})
    entries = set(re.findall(r'id="(e-\d+)"', answer.text()))
    assert links
    assert {link.removeprefix("#") for link in links} <= entries


def _pages_in_print(person):
    """How many sheets of paper the page takes."""
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", person.page.pdf(prefer_css_page_size=True)))


def _opens_the_evidence(person):
    """From a finding on the card to the moment that it was won."""
    person.sees("99 %")
    expect(person.region("Missed")).to_contain_text("The runbook of the alert is opened")
    finding = person.page.locator("#f-declared-in-time")
    finding.locator("summary").click()
    finding.locator("a[href*='record#e-']").first.click()
    expect(person.page.locator(".record__entry:target")).to_contain_text("Incident declared")


def _card(person):
    answer = person.page.request.get(f"{person.url}/x/{person.code}/card.json", headers={"Referer": person.page.url})
    assert answer.ok, answer.text()
    return json.loads(answer.text())


def _scored_anew(table):
    """What the exported journal comes to."""
    exported = table.ada.page.request.get(f"{table.ada.url}/x/{table.ada.code}/journal.jsonl")
    assert exported.ok
    journal = read_export(exported.text(), "journal.jsonl")
    return json.loads(card_json(score(table.play.scenario, table.play.playbook, journal.events)))
