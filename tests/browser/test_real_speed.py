"""At real speed: what falls due reaches the browsers by itself, with nobody asking and the facilitator gone."""

import pytest
from playwright.sync_api import expect

from tests.browser.house import House
from tests.browser.server import Server

SCENARIO = """\
format: 1
id: three-seconds
title: Three seconds
playbook: incident-response
wake: everyone
setting: {company: Harborpay, service: payments-api, starts: Saturday 02:30 UTC, story: Something is about to happen.}
seats:
  - {id: on-call, title: Engineer on call, awake: true, required: true}
  - {id: second, title: Second engineer}
personas:
  - {id: monitor, name: Monitoring, title: alerts}
facts:
  severity: SEV-1
  because: Money is at stake.
  blast_radius: all-users
  paging: core-workflow
  started: T-2:00
  failing: error_rate
  stops_below: 1.0
  symptom: payments fail
  scope: payment requests
  cause: {text: a bad deploy, known: after deploy-log}
world:
  error_rate: {label: Error rate, unit: "%", normal: 0.5, course: {T-3:00: 0.5, T-1:00: 35.0}, main: true}
parts:
  - {id: triage, title: Triage, lasts: 10m, phase: triage, begins: T+0}
injects:
  - {id: page, at: T+0, via: pager, from: monitor, to: [on-call], text: HighErrorRate, asks: acknowledge, within: 5m}
  - {id: news, at: T+0:03, via: social, from: monitor, text: It is in the news}
  - {id: mail, at: T+0:03, via: email, from: monitor, to: [second], subject: Complaint, text: A secret complaint}
checks:
  - {id: deploy-log, label: Read the deploy log, shows: a deploy at 01:43}
moves:
  - {id: rollback, rung: rollback, label: Roll back, takes: 2m, says: Rolled back., effect: {error_rate: 0.5}}
endings:
  - {id: solved, title: Solved, if: after rollback, text: It works again.}
  - {id: open, title: Not solved, text: It still fails.}
"""


@pytest.fixture
def own_server(tmp_path):
    """A server at real speed, with a scenario of its own."""
    own = tmp_path / "scenarios"
    own.mkdir()
    (own / "three-seconds.yaml").write_text(SCENARIO)
    with Server(tmp_path, manual_clock=False) as server:
        yield server


def test_an_inject_arrives_by_itself_with_the_facilitators_page_closed(own_server, new_context):
    house = House(own_server, new_context)
    ada = house.ada()
    code = ada.opens_room("Three seconds")
    bo, cy = house.joins("Bo", code, "Engineer on call"), house.joins("Cy", code, "Second engineer")
    asked = {person.name: _watch(person) for person in (bo, cy)}
    ada.send("start-exercise")
    ada.page.context.close()
    for person in (bo, cy):
        person.page.wait_for_url("**/room")
        expect(person.region("Feed")).to_contain_text("It is in the news")
    cy.sees("A secret complaint")
    assert not bo.knows("A secret complaint")
    for name, addresses in asked.items():
        assert not [one for one in addresses if "transport=polling" in one or "/events" in one], name
    assert own_server.complaints() == ""


def _watch(person):
    """The addresses that this page asks for from now on."""
    addresses = []
    person.page.on("request", lambda request: addresses.append(request.url))
    return addresses
