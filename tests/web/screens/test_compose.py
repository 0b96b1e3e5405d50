"""The composer: what stands in a form before anybody types, and what readers will see."""

import re

import pytest

from simulator.exercise.commands import OpenWarRoom, Send
from simulator.times import MINUTE_MS

BEGUN = "#inc-2026-01-03-"


@pytest.fixture
def awake(house):
    """Bo at the page, nobody has declared anything yet."""
    house.play(MINUTE_MS)
    return house


def channel_in(page):
    return re.search(r'name="fields\[channel\]" value="([^"]*)"', page)[1]


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
