"""The composer: what stands in a form before anybody types, and what readers will see."""

import html
import json
import re

import pytest

from simulator.exercise.commands import AssignRole, Declare, OpenWarRoom, Send
from simulator.times import MINUTE_MS

BEGUN = "#inc-2026-01-03-"


@pytest.fixture
def awake(house):
    """Bo at the page, nobody has declared anything yet."""
    house.play(MINUTE_MS)
    return house


def value_in(page, field):
    return re.search(rf'name="fields\[{field}\]" value="([^"]*)"', page)[1]


def channel_in(page):
    return value_in(page, "channel")


def post(browser, awake, path, fields):
    page = browser.get(f"/x/{awake.code}/write/internal-update").text
    token = re.search(r'name="csrf_token" value="([^"]+)"', page)[1]
    return browser.post(f"/x/{awake.code}/{path}", data={"csrf_token": token, **fields}, follow_redirects=True)


def sign_beside(page, field):
    found = re.search(rf'id="r-{field}"[^>]*>([^<]*)<', page)
    return found and found[1]


def test_the_channels_name_begins_by_the_playbooks_convention(awake):
    browser = awake.browser("Bo")
    room = browser.get(f"/x/{awake.code}/room").text
    assert re.search(r'name="channel"[^>]* value="([^"]*)"', room)[1] == BEGUN
    assert channel_in(browser.get(f"/x/{awake.code}/write/incident-declaration").text) == BEGUN


def test_a_channel_that_was_only_begun_is_still_missing(awake, words):
    response = awake.browser("Bo").get(f"/x/{awake.code}/write/incident-declaration")
    assert re.search(r"Still missing: [^.]*Channel", words(response))


def test_once_the_channel_exists_the_declaration_names_it(awake, words):
    awake.do("Bo", OpenWarRoom(f"{BEGUN}payments-503"))
    response = awake.browser("Bo").get(f"/x/{awake.code}/write/incident-declaration")
    assert channel_in(response.text) == f"{BEGUN}payments-503"
    assert not re.search(r"Still missing: [^.]*Channel", words(response))


def test_the_emblem_of_a_template_is_in_its_preview_and_in_the_feed(awake):
    browser = awake.browser("Bo")
    assert 'title=":rotating_light:"' in browser.get(f"/x/{awake.code}/write/incident-declaration").text
    assert 'class="emblem"' not in browser.get(f"/x/{awake.code}/write/status-investigating").text
    awake.do("Bo", Send("incident-declaration", {"what": "POST /v2/payments answers 503"}, ("chat",)))
    assert 'title=":rotating_light:"' in browser.get(f"/x/{awake.code}/room").text


def test_what_the_record_knows_stands_in_the_form_and_says_so(awake):
    awake.do("Bo", Declare("SEV-2"))
    awake.do("Bo", AssignRole("incident-commander", awake.people["Bo"].id))
    form = awake.browser("Bo").get(f"/x/{awake.code}/write/incident-declaration").text
    assert "<option selected>SEV-2</option>" in form
    assert (value_in(form, "started"), value_in(form, "commander")) == ("02:30", "on-call")
    assert sign_beside(form, "severity") == "from the record: as declared"
    assert sign_beside(form, "started") == "from the record: the first alert"
    assert [sign_beside(form, field) for field in ("what", "impact", "channel")] == [None, None, None]


def test_the_preview_says_how_far_the_clock_has_gone_for_fields_that_nobody_touched(awake, words):
    awake.wait(5 * MINUTE_MS)
    typed = {"fields[at]": "02:31", "fields[known]": "HTTP 503"}
    answer = post(awake.browser("Bo"), awake, "write/internal-update/preview", typed)
    assert answer.status_code == 200
    assert "INCIDENT UPDATE: [Severity], 02:31 UTC" in words(answer)
    ticking = json.loads(html.unescape(re.search(r"data-ticking='([^']*)'", answer.text)[1]))
    assert ticking == {"at": "02:35", "duration": "5 minutes"}


def test_the_public_status_page_calls_the_service_as_customers_do(awake, words):
    assert "Harborpay Payments" in words(awake.browser("Bo").get(f"/x/{awake.code}/status"))
